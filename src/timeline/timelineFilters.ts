import type { DocumentKind } from "../documents/documentKind.ts";
import type { DatedSentences } from "./datedSentences.ts";
import { SentenceFeatureCache } from "./sentenceFeatures.ts";

/** By what a case's timeline can be narrowed: kinds and years of which it tells something. */
export interface TimelineFilters {
  /** Those that tell most dates first. */
  readonly kinds: readonly DocumentKind[];
  /** Four digits each, in order. */
  readonly years: readonly string[];
}

/** Sentences of a case never change, and their features cost most of it. */
const known = new WeakMap<DatedSentences, TimelineFilters>();

/** The kinds of documents that tell dates of the case, and the years of these dates. */
export function listTimelineFilters(found: DatedSentences): TimelineFilters {
  const filters = known.get(found) ?? countFilters(found);
  known.set(found, filters);
  return filters;
}

function countFilters({ dated }: DatedSentences): TimelineFilters {
  const cache = new SentenceFeatureCache();
  const kinds = new Map<DocumentKind, number>();
  const years = new Set<string>();
  for (const sentence of dated) {
    if (!cache.at(sentence).isEvent) continue;
    const { kind } = sentence.passage.article;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    years.add(sentence.date.value.slice(0, 4));
  }
  return {
    kinds: [...kinds].sort(([, one], [, other]) => other - one).map(([kind]) => kind),
    years: [...years].sort(),
  };
}
