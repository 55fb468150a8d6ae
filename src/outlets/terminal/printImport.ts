import { escapePath } from "../../documents/format/rejection.ts";
import type { WantedField } from "../../ingest/page.ts";
import { count } from "../../presentation/wording.ts";
import type { PlacementPlan } from "../../storage/folder/placement.ts";
import { sanitizeLine } from "./tame.ts";
import type { Colours } from "./terminal.ts";

/** Most characters of a paragraph that is only shown. */
const GLIMPSE = 300;

/** What an import is about to write: where, the front matter, and how its text begins and ends. */
export function printPlace({ article, text, slug, name }: PlacementPlan, colours: Colours): string {
  const prose = article.paragraphs
    .filter(({ kind }) => kind === "prose")
    .map(({ start, end }) => article.text.slice(start, end));
  const size = `${count(prose.length, "paragraph")}, ${count(article.text.length, "character")}`;
  const matter = text.slice(0, text.indexOf("\n---\n") + 4);
  const [first = ""] = prose;
  const last = prose.length > 1 ? ["…", glimpse(prose.at(-1) ?? "")] : [];
  return [
    colours.bold(`${escapePath(`${slug}/${name}`)} (${size})`),
    sanitizeLine(matter),
    "",
    glimpse(first),
    ...last,
    "",
  ].join("\n");
}

function glimpse(paragraph: string): string {
  return sanitizeLine(paragraph.length <= GLIMPSE ? paragraph : `${paragraph.slice(0, GLIMPSE).trimEnd()} …`);
}

const EXAMPLES: Readonly<Record<WantedField, string>> = {
  title: '--title "…"',
  publisher: '--publisher "…"',
  published: "--published 2025-03-14",
  url: "--url https://…",
  author: '--author "…"',
};

/** Which facts the page doesn't tell, and how to give them; nothing where it tells all. */
export function printMissing(missing: readonly WantedField[]): string | undefined {
  if (missing.length === 0) return undefined;
  return `Not found in the page: ${missing.join(", ")}; give ${missing.length === 1 ? "it" : "them"} with ${missing.map((field) => EXAMPLES[field]).join(" ")}.`;
}
