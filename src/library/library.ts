import type { Article } from "./article.ts";
import type { Case } from "./case.ts";
import { type Passage, readPassages } from "./passage.ts";
import { buildIndex, type PassageIndex } from "./search.ts";
import { readTerms } from "./words/term.ts";

/** How often each term stands in an article, its title included. */
export type TermCounts = ReadonlyMap<string, number>;

export interface ShelvedArticle {
  readonly article: Article;
  /** None where it is retracted. */
  readonly passages: readonly Passage[];
}

/** What can be quoted, before it is indexed. */
export interface ShelvedLibrary {
  /** In the order of their slugs. */
  readonly cases: readonly Case[];
  /** Retracted articles too, so that the shelf can say so; hidden ones not. */
  readonly articles: readonly Article[];
  /** Every article and its passages in order, by the fingerprint of its id. */
  readonly shelved: ReadonlyMap<string, ShelvedArticle>;
}

/** Everything the bot knows at one time: made whole, never changed, replaced whole. */
export interface Library extends ShelvedLibrary {
  readonly index: PassageIndex;
  readonly termCounts: ReadonlyMap<Article, TermCounts>;
  /** Terms that the articles mostly write with a capital: people type names in small letters. */
  readonly names: ReadonlySet<string>;
}

export function shelve(cases: readonly Case[], articles: readonly Article[]): ShelvedLibrary {
  const shelved = new Map<string, ShelvedArticle>();
  let passages = 0;
  for (const article of articles) {
    const own = readPassages(article, passages);
    shelved.set(article.fingerprint.article, { article, passages: own });
    passages += own.length;
  }
  return { cases: [...cases].sort((one, other) => (one.slug < other.slug ? -1 : 1)), articles, shelved };
}

export function buildLibrary(cases: readonly Case[], articles: readonly Article[]): Library {
  const shelf = shelve(cases, articles);
  const passages: Passage[] = [];
  const termCounts = new Map<Article, TermCounts>();
  for (const { article, passages: own } of shelf.shelved.values()) {
    for (const passage of own) passages.push(passage);
    termCounts.set(article, countTerms(article, own));
  }
  return { ...shelf, index: buildIndex(passages), termCounts, names: findNames(termCounts) };
}

function countTerms(article: Article, passages: readonly Passage[]): TermCounts {
  const counts = new Map<string, number>();
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const term of readTerms(article.title)) add(term);
  for (const passage of passages)
    for (const sentence of passage.sentences) for (const { term } of sentence.tokens) add(term);
  return counts;
}

/** A capital after a small letter or a comma; one that opens a sentence says nothing. */
const CAPITALISED = /(?<=[\p{Ll}\p{N},;:] ["“‘(]?)\p{Lu}[\p{L}\p{M}\p{N}.'’]*(?:[ -]\p{Lu}[\p{L}\p{M}\p{N}.'’]*)*/gu;
const MOSTLY = 0.5;

function findNames(termCounts: ReadonlyMap<Article, TermCounts>): Set<string> {
  const capitals = new Map<string, number>();
  const all = new Map<string, number>();
  for (const [{ text }, counts] of termCounts) {
    for (const [words] of text.matchAll(CAPITALISED)) {
      for (const term of readTerms(words)) capitals.set(term, (capitals.get(term) ?? 0) + 1);
    }
    for (const [term, count] of counts) all.set(term, (all.get(term) ?? 0) + count);
  }
  return new Set([...capitals].filter(([term, count]) => count >= (all.get(term) ?? 0) * MOSTLY).map(([term]) => term));
}
