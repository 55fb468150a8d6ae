import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openFolder } from "../support/opening.ts";

const FURNITURE = /Loading Video|does not support|JUDGE DISMISSES|FATAL TIMELINE|FILE -|Getty Images|Read more from/;

interface Golden {
  readonly question: string;
  readonly expected: string;
}

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function readGolden(name: string): Golden[] {
  const lines = readFileSync(pathOf(`golden/${name}`), "utf8").split("\n");
  return lines.flatMap((line, at) =>
    line.startsWith("? ") ? { question: line.slice(2), expected: lines[at + 1] ?? "" } : [],
  );
}

function checkGolden(folder: string, name: string): void {
  const library = openFolder(folder);
  it.each(readGolden(name))("$question → $expected", async ({ question, expected }) => {
    const { quotes, confidence } = await library.ask({ question, limit: 3 });
    const texts = quotes.map((quote) => quote.text);
    for (const text of texts) expect(text).not.toMatch(FURNITURE);
    if (expected === "silence") expect(confidence).not.toBe("sure");
    else expect(texts.slice(0, Number(expected[0])).join("\n")).toContain(expected.slice(2));
  });
}

describe("the starter knowledge", () => {
  checkGolden(pathOf("../../knowledge"), "starter.txt");
});

/** A real article that stands beside the project where it may be used, and not in it. */
const PASTED = pathOf("../../../shared/articles");

if (existsSync(PASTED)) describe("a pasted profile", () => checkGolden(PASTED, "profile.txt"));
else it.skip("a pasted profile (left out: it does not stand beside the project)", () => {});
