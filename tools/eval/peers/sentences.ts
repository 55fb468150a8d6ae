import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Found } from "../scoring.ts";

/** Where a sentence ends and the next begins, as one would split a text for a search without further thought. */
const BOUNDARY = /(?<=[.!?]["”']?)\s+(?=["“']?[A-Z0-9])/;

/** Every sentence below a knowledge folder, with its article: what the peers index. */
export function splitKnowledge(folder: string): Found[] {
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return cases
    .map(({ name }) => name)
    .sort()
    .flatMap((slug) => splitCase(folder, slug));
}

function splitCase(folder: string, slug: string): Found[] {
  const names = readdirSync(join(folder, slug)).filter((name) => name.endsWith(".md") && name !== "case.md");
  return names.sort().flatMap((name) => {
    const article = `${slug}/${name.slice(0, -".md".length)}`;
    return splitArticle(readFileSync(join(folder, slug, name), "utf8")).map((text) => ({ text, article }));
  });
}

function splitArticle(file: string): string[] {
  const body = file.split(/^---$/m).slice(2).join("---");
  const sentences = body.split(/\n{2,}/).flatMap((paragraph) => paragraph.split(BOUNDARY));
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}
