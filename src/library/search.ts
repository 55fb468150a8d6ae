import { distance } from "fastest-levenshtein";
import MiniSearch from "minisearch";
import type { ShelvedArticle } from "./library.ts";
import type { Token } from "./words/term.ts";

/** How often a term stands in each article that has it, title and headings included. */
export type Mentions = ReadonlyMap<ShelvedArticle, number>;

/** What the shelf knows of a term. */
interface Entry {
  readonly mentions: Map<ShelvedArticle, number>;
  /** How many passages have it in their text, heading or title. */
  passages: number;
}

/** The articles of a library, findable by their words. */
export interface ShelfIndex {
  /** How many passages there are. */
  readonly passages: number;
  /** How many passages hold the term in their text, heading or title. */
  countPassages(term: string): number;
  findMentions(term: string): Mentions;
  /** Terms of words that are spelt nearly like one that no passage has, nearest first. `form` is the word, folded. */
  findNearTerms(form: string): string[];
}

const NOWHERE: Mentions = new Map();

/**
 * MiniSearch knows how words are spelt on this shelf; where they stand is kept beside it, by article, since asking
 * it for every passage that shares a word with a question takes seconds on a large shelf.
 */
export function buildIndex(shelved: readonly ShelvedArticle[]): ShelfIndex {
  const entries = new Map<string, Entry>();
  let passages = 0;
  for (const one of shelved) {
    passages += one.passages.length;
    if (one.passages.length > 0) addArticle(entries, one);
  }
  let spelling: Spelling | undefined;
  return {
    passages,
    countPassages: (term) => entries.get(term)?.passages ?? 0,
    findMentions: (term) => entries.get(term)?.mentions ?? NOWHERE,
    findNearTerms: (form) => {
      spelling ??= indexSpelling(shelved);
      return findNearTerms(spelling, form);
    },
  };
}

function addArticle(entries: Map<string, Entry>, shelved: ShelvedArticle): void {
  const title = shelved.title.map(({ term }) => term);
  const add = (term: string, times: number, passages: number) => {
    const entry = entries.get(term) ?? { mentions: new Map(), passages: 0 };
    entries.set(term, entry);
    entry.mentions.set(shelved, (entry.mentions.get(shelved) ?? 0) + times);
    entry.passages += passages;
  };
  for (const term of title) add(term, 1, 0);
  for (const { heading, sentences } of shelved.passages) {
    const terms = new Set([...title, ...heading.map(({ term }) => term)]);
    for (const { tokens } of sentences) {
      for (const { term } of tokens) {
        add(term, 1, 0);
        terms.add(term);
      }
    }
    for (const term of terms) add(term, 0, 1);
  }
}

/** Shorter words are too near to others: *born* is no misspelt *bar*. */
const SHORTEST_MISSPELT = 5;
const LONG_WORD = 8;
const MOST_NEAR = 3;

/** How words are spelt on a shelf. */
interface Spelling {
  readonly index: MiniSearch;
  /** The term of each form. */
  readonly terms: ReadonlyMap<string, string>;
}

function indexSpelling(shelved: Iterable<ShelvedArticle>): Spelling {
  const terms = new Map<string, string>();
  const add = ({ form, term }: Token) => {
    if (form.length >= SHORTEST_MISSPELT - 1 && !/\d/.test(form)) terms.set(form, term);
  };
  for (const { title, passages } of shelved) {
    title.forEach(add);
    for (const { sentences } of passages) for (const { tokens } of sentences) tokens.forEach(add);
  }
  const index = new MiniSearch<{ id: string; form: string }>({
    fields: ["form"],
    tokenize: (form) => [form],
    processTerm: (form) => form,
  });
  for (const form of terms.keys()) index.add({ id: form, form });
  return { index, terms };
}

/** People rarely get a word's first letter wrong, and a wider net turns words that are meant into others. */
function findNearTerms({ index, terms }: Spelling, typed: string): string[] {
  if (typed.length < SHORTEST_MISSPELT || /\d/.test(typed)) return [];
  const near = index.search(typed, { fuzzy: MOST_SLIPS }).map(({ id }) => String(id));
  const slips = new Map(near.map((form) => [form, countSlips(typed, form)] as const));
  const most = typed.length >= LONG_WORD ? MOST_SLIPS : 1;
  const nearest = near
    .filter((form) => form[0] === typed[0] && (slips.get(form) ?? most + 1) <= most)
    .sort((one, other) => (slips.get(one) ?? 0) - (slips.get(other) ?? 0) || (one < other ? -1 : 1))
    .map((form) => terms.get(form) ?? form);
  return [...new Set(nearest)].slice(0, MOST_NEAR);
}

const MOST_SLIPS = 2;

/** Letters that are missing, doubled or others; two that changed places are one slip. */
function countSlips(typed: string, form: string): number {
  const letters = distance(typed, form);
  return letters === 2 && sortLetters(typed) === sortLetters(form) ? 1 : letters;
}

function sortLetters(word: string): string {
  return [...word].sort().join("");
}
