import { answer } from "../../commands/ask.ts";
import type { Reply } from "../../src/app/reply.ts";
import { toCaseSlug } from "../../src/documents/caseSlug.ts";
import { type Document, makeDocument } from "../../src/documents/document.ts";
import { makeDocumentId } from "../../src/documents/documentId.ts";
import { escapeText, quoteLines } from "../../src/outlets/discord/render/escape.ts";
import { renderReply } from "../../src/outlets/discord/render/renderReply.ts";
import { buildSnapshot, type LibrarySnapshot } from "../../src/search/index/snapshot.ts";
import { createLibraryApi } from "../../src/service/libraryApi.ts";
import { fingerprint } from "../../src/text/fingerprint.ts";
import { parseMarkdown } from "../../src/text/markdown.ts";
import { hostileTexts } from "../../tests/support/outlets/discord/hostileText.ts";
import { byRatio, type Growth, measureGrowth } from "./growth.ts";
import { median } from "./statistics.ts";
import { print, printTable } from "./table.ts";

const KILO = 1024;
const SIZES = { whole: [64, 128, 256, 512], quick: [16, 32] };
const ROUNDS = { whole: 7, quick: 3 };
const SHOWN = 4;

/** Every hostile shape through the escaper. */
export function benchEscaping(isQuick: boolean): void {
  const sizes = (isQuick ? SIZES.quick : SIZES.whole).map((size) => size * KILO);
  const rounds = isQuick ? ROUNDS.quick : ROUNDS.whole;
  const measure = (run: (text: string) => void) =>
    [...hostileTexts].map(([name, make]) => {
      const texts = new Map(sizes.map((size) => [size, make(size)]));
      return measureGrowth(name, sizes, rounds, (size) => run(texts.get(size) ?? ""));
    });
  printGrowth("escapeText", sizes, measure(escapeText));
  printGrowth(
    "quoteLines",
    sizes,
    measure((text) => quoteLines(text, matchEverywhere(text))),
  );
}

/** A short match every now and then. */
function matchEverywhere(text: string): (readonly [number, number])[] {
  const matches: (readonly [number, number])[] = [];
  for (let at = 0; at + 5 < text.length; at += 100) matches.push([at, at + 5]);
  return matches;
}

/** The shapes that grow worst, then the slowest. */
export function printGrowth(what: string, sizes: readonly number[], growths: readonly Growth[]): void {
  const sorted = growths.toSorted(byRatio);
  const slowest = growths.toSorted((one, other) => other.slowest - one.slowest).slice(0, 1);
  const shown = new Set([...sorted.slice(0, SHOWN), ...slowest]);
  const largest = Math.max(...sizes) / KILO;
  const title = `${what}: ${growths.length} shapes, ${Math.min(...sizes) / KILO} to ${largest} KB; the worst`;
  const columns = ["shape", "time for twice as much", "last doubling", `ms at ${largest} KB`];
  const row = ({ name, ratio, lastRatio, slowest: ms }: Growth) => [name, ratio, lastRatio, ms];
  printTable(title, columns, [...shown].map(row));
  print(`median of all: × ${median(growths.map(({ ratio }) => ratio)).toFixed(2)}`);
}

const COMPOSED = { whole: [64, 128], quick: [8, 16] };
const QUESTION = { question: "Who saw the stolen violin?", limit: 3 };
/** Longest hostile stretch that a quotation can hold, in UTF-16 code units. */
const STRETCH = 400;

/** Every hostile shape as an article, all the way to the message. */
export async function benchComposing(isQuick: boolean): Promise<void> {
  const sizes = (isQuick ? COMPOSED.quick : COMPOSED.whole).map((size) => size * KILO);
  const growths: Record<"reading" | "indexing" | "composing", Growth[]> = { reading: [], indexing: [], composing: [] };
  const unquoted: string[] = [];
  for (const [name, make] of hostileTexts) {
    const prepared = new Map<number, Prepared>();
    for (const size of sizes) prepared.set(size, await prepare(writeHostile(make, size), make));
    const grow = (run: (one: Prepared) => void) =>
      measureGrowth(name, sizes, 3, (size) => {
        const one = prepared.get(size);
        if (one) run(one);
      });
    growths.reading.push(grow(({ source }) => parseMarkdown(source)));
    growths.indexing.push(grow(({ article }) => buildSnapshot([], [article])));
    growths.composing.push(grow(({ reply }) => renderReply(reply, { to: "channel", locale: "en" })));
    if ([...prepared.values()].some(({ reply }) => reply.kind !== "quotes")) unquoted.push(name);
  }
  for (const [stage, all] of Object.entries(growths)) printGrowth(`A hostile article, ${stage}`, sizes, all);
  print(`found nothing to quote in: ${unquoted.join(", ") || "none"}`);
}

interface Prepared {
  readonly source: string;
  readonly article: Document;
  readonly library: LibrarySnapshot;
  readonly reply: Reply;
}

async function prepare(source: string, make: (length: number) => string): Promise<Prepared> {
  const facts = { title: make(500), publisher: make(200), correction: make(1000), published: "2031-03-04" };
  const more = { authors: [make(200)], retracted: false, sources: [] };
  const article = makeDocument(
    makeDocumentId(toCaseSlug("case"), "a"),
    [toCaseSlug("case")],
    { ...facts, ...more },
    parseMarkdown(source) ?? [],
    fingerprint,
  );
  const library = buildSnapshot([], [article]);
  return { source, article, library, reply: await answer(createLibraryApi(library), QUESTION) };
}

/** Paragraphs that answer the question, each with a hostile stretch. */
function writeHostile(make: (length: number) => string, size: number): string {
  const paragraph = `A porter saw the stolen violin ${make(STRETCH)} at noon.\n\n`;
  return paragraph.repeat(Math.ceil(size / paragraph.length));
}
