import type { Article } from "../../documents/article.ts";
import type { Case } from "../../documents/case.ts";
import { type Capitals, countCapitals, findNames } from "./properNouns.ts";
import { type Passage, readPassages } from "../../documents/passage.ts";
import { ShelfIndex } from "./invertedIndex.ts";
import { finish, type Steps } from "../../cooperativeTask.ts";
import { readTokens, type Token } from "../../text/tokens.ts";

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
  readonly capitals: Capitals;
  /** Terms that the articles mostly write with a capital: people type names in small letters. */
  readonly names: ReadonlySet<string>;
}

export function shelve(cases: readonly Case[], articles: readonly Article[]): ShelvedLibrary {
  return finish(shelveAfter(undefined, cases, articles));
}

/** Builds the library of these cases and articles in one go. */
export function buildLibrary(cases: readonly Case[], articles: readonly Article[]): Library {
  return finish(reviseLibrary(undefined, cases, articles));
}

/**
 * Builds the library that comes after another from what is the same in both. An article is the same where it is the
 * same object. The one before stays as it is; what comes out doesn't depend on it.
 */
export function* reviseLibrary(
  before: Library | undefined,
  cases: readonly Case[],
  articles: readonly Article[],
): Steps<Library> {
  const shelf = yield* shelveAfter(before, cases, articles);
  const now = new Set(shelf.shelved.values());
  const base = before && isMostlyKept(before, now) ? before : undefined;
  const earlier = new Set(base?.shelved.values());
  const gone = [...earlier].filter((one) => !now.has(one));
  const came = [...now].filter((one) => !earlier.has(one));
  const index = yield* (base?.index ?? ShelfIndex.empty).revise(gone, came);
  const capitals = yield* countCapitals(base?.capitals ?? new Map(), gone, came);
  return { ...shelf, index, capitals, names: findNames(capitals, index) };
}

/** Taking an article out costs as much as putting one in. */
function isMostlyKept({ shelved }: ShelvedLibrary, now: ReadonlySet<ShelvedArticle>): boolean {
  let kept = 0;
  for (const one of shelved.values()) if (now.has(one)) kept += 1;
  return kept > shelved.size / 2;
}

function* shelveAfter(
  before: ShelvedLibrary | undefined,
  cases: readonly Case[],
  articles: readonly Article[],
): Steps<ShelvedLibrary> {
  const shelved = new Map<string, ShelvedArticle>();
  for (const article of articles) {
    const earlier = before?.shelved.get(article.fingerprint.article);
    const isSame = earlier?.article === article;
    shelved.set(article.fingerprint.article, isSame ? earlier : shelveArticle(article));
    if (!isSame) yield;
  }
  return { cases: [...cases].sort((one, other) => (one.slug < other.slug ? -1 : 1)), articles, shelved };
}

function shelveArticle(article: Article): ShelvedArticle {
  return { article, title: readTokens(article.title), passages: readPassages(article) };
}
