import { distance } from "fastest-levenshtein";
import MiniSearch from "minisearch";
import type { Passage } from "./passage.ts";
import { readTerms } from "./words/term.ts";

/** A passage that shares words with the question. `score` is comparable within one search alone. */
export interface Candidate {
  readonly passage: Passage;
  readonly score: number;
}

/** How strongly a term of the index counts for a question, above 0 and up to 1. */
export type SoughtTerms = ReadonlyMap<string, number>;

/** The passages of a library, findable by their words. */
export interface PassageIndex {
  readonly passages: readonly Passage[];
  /** How many passages hold the term in their text, heading or title. */
  countPassages(term: string): number;
  /** Terms of the index that are spelt nearly like one that it does not know, nearest first. */
  findNearTerms(term: string): string[];
  /** Every passage that holds one of the terms, best first; `keep` leaves passages out. */
  search(sought: SoughtTerms, keep: (passage: Passage) => boolean): Candidate[];
}

/** Titles and headings name what a passage is about, but answer nothing themselves. */
const FIELD_WEIGHTS = { title: 0.6, heading: 0.6, text: 1 };

export function buildIndex(passages: readonly Passage[]): PassageIndex {
  const counts = new Map<string, number>();
  const index = new MiniSearch<Record<"id" | "title" | "heading" | "text", unknown>>({
    fields: ["title", "heading", "text"],
    // Terms are read once, by the same reader for articles and questions; here they come ready, apart by spaces.
    tokenize: (text) => (text === "" ? [] : text.split(" ")),
    processTerm: (term) => term,
    searchOptions: { boost: FIELD_WEIGHTS, prefix: false, combineWith: "OR" },
  });
  for (const passage of passages) {
    const fields = fieldsOf(passage);
    index.add({
      id: passage.id,
      title: fields.title.join(" "),
      heading: fields.heading.join(" "),
      text: fields.text.join(" "),
    });
    for (const term of new Set([...fields.title, ...fields.heading, ...fields.text]))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return {
    passages,
    countPassages: (term) => counts.get(term) ?? 0,
    findNearTerms: (term) => findNearTerms(index, term),
    search: (sought, keep) => search(index, passages, sought, keep),
  };
}

function fieldsOf(passage: Passage) {
  return {
    title: readTerms(passage.article.title),
    heading: readTerms(passage.paragraph.heading ?? ""),
    text: passage.sentences.flatMap((sentence) => sentence.tokens.map((token) => token.term)),
  };
}

function search(
  index: MiniSearch,
  passages: readonly Passage[],
  sought: SoughtTerms,
  keep: (passage: Passage) => boolean,
): Candidate[] {
  const results = index.search([...sought.keys()].join(" "), { boostTerm: (term) => sought.get(term) ?? 1 });
  return results.flatMap((result) => {
    const passage = passages[result.id];
    // MiniSearch multiplies a score by the number of query terms that matched, which ranks long questions badly.
    return passage && keep(passage) ? { passage, score: result.score / result.queryTerms.length } : [];
  });
}

/** Shorter words are too near to others: *born* is no misspelt *bar*. */
const SHORTEST_MISSPELT = 5;
const LONG_WORD = 8;
const MOST_NEAR = 3;

/** People rarely get a word's first letter wrong, and a wider net turns words that are meant into others. */
function findNearTerms(index: MiniSearch, term: string): string[] {
  if (term.length < SHORTEST_MISSPELT || /\d/.test(term)) return [];
  const results = index.search(term, { fuzzy: term.length >= LONG_WORD ? 2 : 1, combineWith: "OR" });
  const near = new Set(results.flatMap((result) => result.terms));
  return [...near]
    .filter((other) => other[0] === term[0] && other.length >= SHORTEST_MISSPELT)
    .sort((one, other) => distance(term, one) - distance(term, other))
    .slice(0, MOST_NEAR);
}
