import { type CooperativeTask, runToCompletion } from "../../cooperativeTask.ts";
import type { Case } from "../../documents/case.ts";
import type { ListedArticle } from "../../documents/catalogue.ts";
import type { Document } from "../../documents/document.ts";
import { splitPassagesInSteps } from "../../documents/passage.ts";
import type { Fingerprint } from "../../text/fingerprint.ts";
import { tokenize } from "../../text/tokens.ts";
import type { IndexedArticle } from "./indexedArticle.ts";
import { PassageIndex } from "./passageIndex.ts";
import { type CapitalizationCounts, countCapitalized, findProperNouns } from "./properNouns.ts";

/** What can be quoted, before it is indexed. */
export interface UnindexedSnapshot {
  /** In the order of their slugs. */
  readonly cases: readonly Case[];
  /** Retracted articles too, so that the library can say so; hidden ones not. */
  readonly articles: readonly Document[];
  /** Every article and its passages in order, by the fingerprint of its id. */
  readonly indexed: ReadonlyMap<Fingerprint, IndexedArticle>;
}

/** Everything the bot knows at one time: made whole, never changed, replaced whole. */
export interface LibrarySnapshot extends UnindexedSnapshot {
  readonly index: PassageIndex;
  readonly capitals: CapitalizationCounts;
  /** Terms that the articles mostly write with a capital: people type names in small letters. */
  readonly names: ReadonlySet<string>;
  /** Articles that their own files hide: by their titles, for moderators alone. */
  readonly hidden: readonly ListedArticle[];
}

/** Splits articles into passages without indexing them: enough for a timeline. */
export function loadSnapshot(cases: readonly Case[], articles: readonly Document[]): UnindexedSnapshot {
  return runToCompletion(loadNextSnapshot(undefined, cases, articles));
}

/** Builds the library of these cases and articles in one go. */
export function buildSnapshot(cases: readonly Case[], articles: readonly Document[]): LibrarySnapshot {
  return runToCompletion(buildNextSnapshot(undefined, cases, articles));
}

/**
 * Builds the library that comes after another from what is the same in both. An article is the same where it is the
 * same object. The one before stays as it is; what comes out doesn't depend on it.
 */
export function* buildNextSnapshot(
  before: LibrarySnapshot | undefined,
  cases: readonly Case[],
  articles: readonly Document[],
  hidden: readonly ListedArticle[] = [],
): CooperativeTask<LibrarySnapshot> {
  const loaded = yield* loadNextSnapshot(before, cases, articles);
  const now = new Set(loaded.indexed.values());
  const base = before && isMostlyKept(before, now) ? before : undefined;
  const earlier = new Set(base?.indexed.values());
  const gone = [...earlier].filter((one) => !now.has(one));
  const came = [...now].filter((one) => !earlier.has(one));
  const index = yield* base ? base.index.revise(now) : PassageIndex.build(now);
  const capitals = yield* countCapitalized(base?.capitals ?? new Map(), gone, came);
  // The first to ask the index, which may change in one go what both libraries share. Nothing is waited for after it.
  return { ...loaded, index, capitals, names: findProperNouns(capitals, index), hidden };
}

/** Taking an article out costs as much as putting one in. */
function isMostlyKept({ indexed }: UnindexedSnapshot, now: ReadonlySet<IndexedArticle>): boolean {
  let kept = 0;
  for (const one of indexed.values()) if (now.has(one)) kept += 1;
  return kept > indexed.size / 2;
}

function* loadNextSnapshot(
  before: UnindexedSnapshot | undefined,
  cases: readonly Case[],
  articles: readonly Document[],
): CooperativeTask<UnindexedSnapshot> {
  const indexed = new Map<Fingerprint, IndexedArticle>();
  for (const article of articles) {
    const earlier = before?.indexed.get(article.fingerprint.article);
    const isSame = earlier?.article === article;
    indexed.set(article.fingerprint.article, isSame ? earlier : yield* indexArticle(article));
    if (!isSame) yield;
  }
  return { cases: [...cases].sort((one, other) => (one.slug < other.slug ? -1 : 1)), articles, indexed };
}

function* indexArticle(article: Document): CooperativeTask<IndexedArticle> {
  return { article, title: tokenize(article.title), passages: yield* splitPassagesInSteps(article) };
}
