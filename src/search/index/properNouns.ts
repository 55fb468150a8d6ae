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

/** The capitals of a library without the articles that are gone and with those that came. */
export function* countCapitalized(
  before: CapitalizationCounts,
  gone: readonly IndexedArticle[],
  came: readonly IndexedArticle[],
): CooperativeTask<CapitalizationCounts> {
  const capitals = new Map(before);
  const count = ({ text, retracted }: Document, times: 1 | -1) => {
    if (retracted) return;
    for (const [words] of text.matchAll(CAPITALISED)) {
      for (const term of extractTerms(words)) capitals.set(term, (capitals.get(term) ?? 0) + times);
    }
  };
  for (const { article } of gone) {
    count(article, -1);
    yield;
  }
  for (const { article } of came) {
    count(article, 1);
    yield;
  }
  return capitals;
}

/** The terms that are mostly written with a capital. */
export function findProperNouns(capitals: CapitalizationCounts, index: PassageIndex): Set<string> {
  const isMostly = ([term, count]: [string, number]) => count > 0 && count >= index.collectionFrequency(term) * MOSTLY;
  return new Set([...capitals].filter(isMostly).map(([term]) => term));
}
