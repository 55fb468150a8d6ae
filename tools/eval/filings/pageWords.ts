import { parseStamp } from "../../../src/ingest/pdf/stamp.ts";

/**
 * The words of a page, in order, as two readers can be compared by: small letters and digits alone, and hyphens left out, so
 * that it doesn't matter how a line's end was joined.
 */
export function wordsOf(text: string): string[] {
  const joined = text.normalize("NFKC").replace(/(?<=\p{L})[-‐\u00ad]\s*\n\s*(?=\p{L})/gu, "");
  return (
    joined
      .toLowerCase()
      .replace(/(?<=[\p{L}\p{N}])[-‐](?=[\p{L}\p{N}])/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A line that stands on this share of a paper's pages, or of those with an even or an odd number, is a running head. */
const RUNNING = 0.6;
const MIN_PAGES = 3;

/**
 * Takes off another reader's pages what belongs to the paper and not to its text: stamps, numbers of pages, running heads. A
 * head goes once from each page, where other heads are beside it: what a page says once more, such as the address below a
 * signature, is its own.
 */
export function removeFurniture(pages: readonly string[]): string[] {
  const split = pages.map((page) => removeMargin(page.split("\n").filter((line) => line.trim() !== "")));
  const running = [0, 1].map((side) => findRunning(split.filter((_, at) => at % 2 === side)));
  const throughout = findRunning(split);
  return split.map((all, at) => {
    const lines = all.filter((line) => !PAGE_NUMBER.test(line) && parseStamp(line.trim()) === undefined);
    const heads = findHeads(lines, new Set([...throughout, ...(running[at % 2] ?? [])]));
    return lines.filter((_, index) => !heads.has(index)).join("\n");
  });
}

/** Where a page has each of the running heads. */
function findHeads(lines: readonly string[], running: ReadonlySet<string>): ReadonlySet<number> {
  const keys = lines.map(keyOf);
  const isRunning = (index: number) => running.has(keys[index] ?? "");
  const places = new Map<string, { readonly index: number; readonly beside: number }>();
  for (const [index, key] of keys.entries()) {
    if (!running.has(key)) continue;
    const beside = [index - 1, index + 1].filter(isRunning).length;
    if (beside > (places.get(key)?.beside ?? -1)) places.set(key, { index, beside });
  }
  return new Set([...places.values()].map(({ index }) => index));
}

/** `12`, `- 12 -`, `12 | P a g e`, `Page 12`. */
const PAGE_NUMBER = /^(?=\D*\d)\W*(?:p ?a ?g ?e)?[\s\d|–—-]+(?:p ?a ?g ?e)?\s*$/i;

/** Numbers of lines stand before the text where a page is kept as it is laid out. */
function removeMargin(lines: readonly string[]): string[] {
  const numbered = lines.filter((line) => MARGIN.test(line)).length;
  return numbered < MIN_NUMBERED ? [...lines] : lines.map((line) => line.replace(MARGIN, ""));
}

const MARGIN = /^\f?\s*\d{1,2}(?=\s{2,}|$)/;
const MIN_NUMBERED = 6;

function findRunning(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const written = pages.filter((lines) => lines.length > 0).length;
  if (written < MIN_PAGES) return new Set();
  return new Set([...counts].filter(([key, count]) => key !== "" && count >= written * RUNNING).map(([key]) => key));
}

/** A head's number may be another on each page; one without a letter is known by its figures. */
function keyOf(line: string): string {
  const letters = line
    .toLowerCase()
    .replace(/\d+/g, " ")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  return letters === "" ? line.replace(/\s+/g, "") : letters;
}

/** How many words of two readings of a page are the same. */
export interface Agreement {
  /** In the same order: the longest common subsequence. */
  readonly inOrder: number;
  /** Wherever they stand. */
  readonly anywhere: number;
  readonly ours: number;
  readonly theirs: number;
}

/** Compares two readings of a page; time and memory grow with the product of their lengths. */
export function compareWords(ours: readonly string[], theirs: readonly string[]): Agreement {
  const counts = new Map<string, number>();
  for (const word of theirs) counts.set(word, (counts.get(word) ?? 0) + 1);
  let anywhere = 0;
  for (const word of ours) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    anywhere += 1;
    counts.set(word, left - 1);
  }
  return { inOrder: commonLength(ours, theirs), anywhere, ours: ours.length, theirs: theirs.length };
}

function commonLength(ours: readonly string[], theirs: readonly string[]): number {
  let above = new Uint32Array(theirs.length + 1);
  for (const word of ours) {
    const row = new Uint32Array(theirs.length + 1);
    for (const [at, other] of theirs.entries())
      row[at + 1] = word === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    above = row;
  }
  return above[theirs.length] ?? 0;
}

/** The words that only one of two readings has, as often as it has them more. */
export function onlyIn(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

/** The harmonic mean of precision and recall, from 0 to 1; 1 where both readings are empty. */
export function f1(same: number, { ours, theirs }: Pick<Agreement, "ours" | "theirs">): number {
  return ours + theirs === 0 ? 1 : (2 * same) / (ours + theirs);
}
