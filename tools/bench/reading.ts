import { toCaseSlug } from "../../src/documents/caseSlug.ts";
import { parseArticleFile } from "../../src/documents/format/articleFile.ts";
import { buildSnapshot } from "../../src/search/index/snapshot.ts";
import { writeArticle } from "../../tests/support/temporary.ts";
import { printGrowth } from "./escaping.ts";
import { measureGrowth } from "./growth.ts";

const KILO = 1024;
const SIZES = { whole: [64, 128, 256], quick: [16, 32] };

const PROSE = "On 4 May 2021, Ms. Harrow said: “I didn't do it.” The jury gave $4.5 million. ";
const DEEP_LIST = Array.from({ length: 90 }, (_, depth) => `${"  ".repeat(depth)}- a\n`).join("");

/** Pieces of files that cost a reader of Markdown most. */
const PIECES: Readonly<Record<string, string>> = {
  "list items": "- a\n",
  "short paragraphs": "a\n\n",
  "lists in lists": DEEP_LIST,
  "quotes in quotes": ">",
  "one long line without blanks": "a",
  "one long line of words": "a b ",
  "one long paragraph of prose": PROSE,
  "different words": "",
  headings: "# a\n",
  "open links": "[a](",
  stars: "*a_ ",
  "open tags": "<b>",
  "table rows": "|a|b|\n|-|-|\n",
};

/** Reads and indexes files that are bad for it. */
export function benchReading(isQuick: boolean): void {
  const sizes = (isQuick ? SIZES.quick : SIZES.whole).map((size) => size * KILO);
  const growths = Object.entries(PIECES).map(([name, piece]) => {
    const files = new Map(sizes.map((size) => [size, writeArticle(fill(piece, size))]));
    return measureGrowth(name, sizes, 3, (size) => readAndIndex(files.get(size) ?? ""));
  });
  printGrowth("Reading and indexing one file", sizes, growths);
}

/** The piece again and again; without one, words of which no two are alike. */
function fill(piece: string, size: number): string {
  if (piece !== "") return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const words = Array.from({ length: Math.ceil(size / 7) }, (_, at) => `w${at.toString(36).padStart(5, "x")}`);
  return words.join(" ").slice(0, size);
}

function readAndIndex(text: string): void {
  const file = parseArticleFile(text, toCaseSlug("case"), "a");
  if (file.ok) buildSnapshot([], [file.value.article]);
}
