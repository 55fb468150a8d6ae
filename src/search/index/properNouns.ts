import type { CooperativeTask } from "../../cooperativeTask.ts";
import type { Document } from "../../documents/document.ts";
import { extractTerms } from "../../text/tokens.ts";
import type { IndexedArticle } from "./indexedArticle.ts";
import type { PassageIndex } from "./passageIndex.ts";

/** How often each term is written with a capital that means something. */
export type CapitalizationCounts = ReadonlyMap<string, number>;

/** A capital after a small letter or a comma; one that opens a sentence says nothing. */
const CAPITALISED = /(?<=[\p{Ll}\p{N},;:] ["“‘(]?)\p{Lu}[\p{L}\p{M}\p{N}.'’]*(?:[ -]\p{Lu}[\p{L}\p{M}\p{N}.'’]*)*/gu;
const MOSTLY = 0.5;
/** So many of an article's names are counted between two looks for other work: less than a millisecond. */
const NAMES_AT_ONCE = 100;

/** The capitals of a library without the articles that are gone and with those that came. */
export function* countCapitalized(
  before: CapitalizationCounts,
  gone: readonly IndexedArticle[],
  came: readonly IndexedArticle[],
): CooperativeTask<CapitalizationCounts> {
  const capitals = new Map(before);
  for (const { article } of gone) yield* count(capitals, article, -1);
  for (const { article } of came) yield* count(capitals, article, 1);
  return capitals;
}

function* count(
  capitals: Map<string, number>,
  { text, retracted }: Document,
  times: 1 | -1,
): CooperativeTask<undefined> {
  if (retracted) return;
  let counted = 0;
  for (const [words] of text.matchAll(CAPITALISED)) {
    for (const term of extractTerms(words)) capitals.set(term, (capitals.get(term) ?? 0) + times);
    counted += 1;
    if (counted % NAMES_AT_ONCE === 0) yield;
  }
  yield;
}

/** The terms that are mostly written with a capital. */
export function findProperNouns(capitals: CapitalizationCounts, index: PassageIndex): Set<string> {
  const isMostly = ([term, count]: [string, number]) => count > 0 && count >= index.collectionFrequency(term) * MOSTLY;
  return new Set([...capitals].filter(isMostly).map(([term]) => term));
}
