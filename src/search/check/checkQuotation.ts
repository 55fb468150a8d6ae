import type { Document } from "../../documents/document.ts";
import type { Passage } from "../../documents/passage.ts";
import { MAX_SENTENCE_LENGTH, type Quote, takeQuote } from "../../documents/quote.ts";
import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import { parseQuestion } from "../query/question.ts";
import { retrieveCandidates } from "../retrieve/candidates.ts";
import { alignWords, MAX_CLAIM_WORDS } from "./alignWords.ts";
import { foldText, type SurfaceWord, splitWords } from "./foldedText.ts";

/** A stretch of a text by its offsets, in UTF-16 code units. */
type Stretch = readonly [start: number, end: number];

/** What is found of a text that somebody gives as a quotation. It says nothing about whether it is true. */
export type QuotationCheck =
  /** It stands there to the letter. */
  | { readonly kind: "exact"; readonly quotes: readonly [Quote] }
  /** `claimed` are the words of the text that stand there otherwise or not at all; the quote's own are its `matches`. */
  | { readonly kind: "altered"; readonly quotes: readonly [Quote]; readonly claimed: readonly Stretch[] }
  /** Its parts stand there to the letter, but apart. */
  | { readonly kind: "joined"; readonly quotes: readonly [Quote, Quote] }
  | { readonly kind: "not found" };

/** Fewer words stand in any text by chance. */
const MIN_WORDS = 4;
const MIN_PART = 3;
const MIN_JOINED = 8;
/** The share of its words that an altered quotation must have in common with its source. */
const MIN_SHARED = 0.7;
/** Words left out between two parts: fewer make an altered quotation of one passage, more two passages. */
const MAX_GAP_WORDS = 15;

/** Checks texts against every document of the library that may be quoted; in the texts' order. Each document is folded once for all. */
export function checkQuotations(library: LibrarySnapshot, texts: readonly string[]): QuotationCheck[] {
  const shelf = [...library.indexed.values()]
    .filter(({ article }) => !article.retracted)
    .map((indexed) => ({ indexed, folded: foldText(indexed.article.text) }));
  return texts.map((text) => checkOne(library, shelf, text));
}

interface FoldedArticle {
  readonly indexed: IndexedArticle;
  readonly folded: string;
}

function checkOne(library: LibrarySnapshot, shelf: readonly FoldedArticle[], text: string): QuotationCheck {
  const words = splitWords(text).slice(0, MAX_CLAIM_WORDS);
  if (words.length < MIN_WORDS) return { kind: "not found" };
  const whole = findWords(shelf, words);
  if (whole) return { kind: "exact", quotes: [whole.quote] };
  const altered = findAltered(library, text, words);
  // What one passage has but for a word is no joining of two that have its parts by chance.
  if (altered && altered.matched >= words.length - 1) return altered.check;
  return findJoined(shelf, words) ?? altered?.check ?? { kind: "not found" };
}

interface Found {
  readonly quote: Quote;
  readonly article: Document;
  readonly start: number;
  readonly end: number;
}

/** Where words stand to the letter, but for signs before the first and after the last. */
function findWords(shelf: readonly FoldedArticle[], words: readonly SurfaceWord[]): Found | undefined {
  const wanted = words
    .map(({ written }) => written)
    .join(" ")
    .replace(/^[^\p{L}\p{N}$§¶(]+|[^\p{L}\p{N})%]+$/gu, "");
  for (const { indexed, folded } of shelf) {
    for (let start = folded.indexOf(wanted); start >= 0; start = folded.indexOf(wanted, start + 1)) {
      const end = start + wanted.length;
      const isWhole = !/[\p{L}\p{N}]/u.test(folded.slice(Math.max(0, start - 1), start) + folded.slice(end, end + 1));
      const passage = isWhole ? passageAt(indexed, start) : undefined;
      if (passage) return { quote: quoteAround(passage, start, end), article: indexed.article, start, end };
    }
  }
  return undefined;
}

function passageAt({ passages }: IndexedArticle, at: number): Passage | undefined {
  return passages.findLast(({ sentences: [first] }) => first !== undefined && first.start <= at);
}

/** The sentences in which a stretch stands, where they are no longer than a quotation may be; the stretch is marked. */
function quoteAround(passage: Passage, start: number, end: number, marks: readonly Stretch[] = [[start, end]]): Quote {
  const touched = passage.sentences.filter((one) => one.start < end && one.end > start);
  const from = Math.min(start, touched[0]?.start ?? start);
  const to = Math.max(end, touched.at(-1)?.end ?? end);
  const [begin, close] = to - from <= MAX_SENTENCE_LENGTH ? [from, to] : [start, end];
  const matches = marks.filter(([at, until]) => at >= begin && until <= close);
  return takeQuote(
    passage,
    begin,
    close,
    matches.map(([at, until]) => [at - begin, until - begin] as const),
  );
}

/** The longest beginning and the longest end that stand somewhere, where together they are the whole. */
function findJoined(shelf: readonly FoldedArticle[], words: readonly SurfaceWord[]): QuotationCheck | undefined {
  if (words.length < MIN_JOINED) return undefined;
  const most = longest(words.length - MIN_PART, (count) => findWords(shelf, words.slice(0, count)) !== undefined);
  if (most < MIN_PART) return undefined;
  const [first, second] = [findWords(shelf, words.slice(0, most)), findWords(shelf, words.slice(most))];
  if (!first || !second || isOnePassage(first, second)) return undefined;
  return { kind: "joined", quotes: [first.quote, second.quote] };
}

/** Whether the second part goes on soon after the first: then only words between them were left out. */
function isOnePassage(first: Found, second: Found): boolean {
  if (first.article !== second.article || second.start < first.end) return false;
  const between = first.article.text.slice(first.end, Math.min(second.start, first.end + 1000));
  return !between.includes("\n\n") && second.start - first.end < 1000 && splitWords(between).length <= MAX_GAP_WORDS;
}

/** The largest count up to `most` for which it holds, as it does for all smaller ones; 0 if it does for none. */
function longest(most: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Most passages that a text is laid beside. */
const MAX_PASSAGES = 20;

function findAltered(
  library: LibrarySnapshot,
  text: string,
  words: readonly SurfaceWord[],
): { readonly check: QuotationCheck; readonly matched: number } | undefined {
  const candidates = retrieveCandidates(library, parseQuestion(text.slice(0, 600), library), () => true);
  let best:
    | {
        readonly passage: Passage;
        readonly source: SurfaceWord[];
        readonly found: NonNullable<ReturnType<typeof alignWords>>;
      }
    | undefined;
  for (const { passage } of candidates.slice(0, MAX_PASSAGES)) {
    const [first, last] = [passage.sentences[0], passage.sentences.at(-1)];
    if (!first || !last) continue;
    const source = splitWords(passage.article.text.slice(first.start, last.end));
    const found = alignWords(words, source);
    if (found && found.matched > (best?.found.matched ?? 0)) best = { passage, source, found };
  }
  if (!best || best.found.matched < words.length * MIN_SHARED || best.found.matched < MIN_WORDS) return undefined;
  return { check: describeAltered(best.passage, best.source, best.found, words), matched: best.found.matched };
}

function describeAltered(
  passage: Passage,
  source: readonly SurfaceWord[],
  { from, to, pairs }: NonNullable<ReturnType<typeof alignWords>>,
  words: readonly SurfaceWord[],
): QuotationCheck {
  const offset = passage.sentences[0]?.start ?? 0;
  const aligned = source.slice(from, to + 1);
  const byWords = compareAligned(words, source, pairs, (written) => trimSigns(written));
  // Where all words are the same, their signs differ.
  const isSigns = byWords.claimed.length === 0 && byWords.same.size === aligned.length;
  const { claimed, same } = isSigns ? compareAligned(words, source, pairs, (written) => written) : byWords;
  const marks = aligned
    .filter((_, at) => !same.has(from + at))
    .map(({ start, end }) => [offset + start, offset + end] as const);
  const start = offset + (aligned[0]?.start ?? 0);
  const end = offset + (aligned.at(-1)?.end ?? 0);
  return { kind: "altered", quotes: [quoteAround(passage, start, end, marks)], claimed };
}

/** Which words of the source are also the text's, and which of the text's are not the source's, as `fold` makes them comparable. */
function compareAligned(
  words: readonly SurfaceWord[],
  source: readonly SurfaceWord[],
  pairs: readonly (number | undefined)[],
  fold: (written: string | undefined) => string | undefined,
): { readonly claimed: Stretch[]; readonly same: ReadonlySet<number> } {
  const same = new Set<number>();
  const claimed: Stretch[] = [];
  for (const [at, { written, start, end }] of words.entries()) {
    const pair = pairs[at];
    if (pair !== undefined && fold(source[pair]?.written) === fold(written)) same.add(pair);
    else claimed.push([start, end]);
  }
  return { claimed, same };
}

/** Signs at a word's ends differ where somebody begins or ends a quotation. */
function trimSigns(written: string | undefined): string | undefined {
  return written?.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
