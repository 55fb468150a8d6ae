import type { Article } from "./article.ts";
import type { Case } from "./case.ts";
import { type Passage, readPassages } from "./passage.ts";
import { buildIndex, type ShelfIndex } from "./search.ts";
import { readTerms, readTokens, type Token } from "./words/term.ts";

export interface ShelvedArticle {
  readonly article: Article;
  /** The words of its title, in order. */
  readonly title: readonly Token[];
  /** In the article's order; none where it is retracted. */
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
  readonly index: ShelfIndex;
  /** Terms that the articles mostly write with a capital: people type names in small letters. */
  readonly names: ReadonlySet<string>;
}

export function shelve(cases: readonly Case[], articles: readonly Article[]): ShelvedLibrary {
  const shelved = new Map<string, ShelvedArticle>();
  for (const article of articles) shelved.set(article.fingerprint.article, shelveArticle(article));
  return { cases: [...cases].sort((one, other) => (one.slug < other.slug ? -1 : 1)), articles, shelved };
}

function shelveArticle(article: Article): ShelvedArticle {
  return { article, title: readTokens(article.title), passages: readPassages(article) };
}

export function buildLibrary(cases: readonly Case[], articles: readonly Article[]): Library {
  const shelf = shelve(cases, articles);
  const index = buildIndex([...shelf.shelved.values()]);
  return { ...shelf, index, names: findNames(articles, index) };
}

/** A capital after a small letter or a comma; one that opens a sentence says nothing. */
const CAPITALISED = /(?<=[\p{Ll}\p{N},;:] ["“‘(]?)\p{Lu}[\p{L}\p{M}\p{N}.'’]*(?:[ -]\p{Lu}[\p{L}\p{M}\p{N}.'’]*)*/gu;
const MOSTLY = 0.5;

function findNames(articles: readonly Article[], index: ShelfIndex): Set<string> {
  const capitals = new Map<string, number>();
  for (const { text, retracted } of articles) {
    if (retracted) continue;
    for (const [words] of text.matchAll(CAPITALISED)) {
      for (const term of readTerms(words)) capitals.set(term, (capitals.get(term) ?? 0) + 1);
    }
  }
  const isMostly = ([term, count]: [string, number]) => count >= countMentions(index, term) * MOSTLY;
  return new Set([...capitals].filter(isMostly).map(([term]) => term));
}

function countMentions(index: ShelfIndex, term: string): number {
  return [...index.findMentions(term).values()].reduce((sum, count) => sum + count, 0);
}
