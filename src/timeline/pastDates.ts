import type { DatedSentence } from "./datedSentences.ts";
import type { WeightedSentence } from "./eventClusters.ts";
import type { SentenceFeatureCache } from "./sentenceFeatures.ts";

/**
 * Whether a step of the case was taken on a date, whatever is asked for: what was set for it came, or came to nothing. Where one of
 * the two dates is only a month or a year, the step has to be of the same words of procedure.
 */
export function findPastDates(
  dated: readonly DatedSentence[],
  cache: SentenceFeatureCache,
): (sentence: WeightedSentence) => boolean {
  const terms = new Map<string, Set<string>>();
  const days = new Set<string>();
  for (const sentence of dated) {
    const { isEvent, legalTerms } = cache.at(sentence);
    const { value, status } = sentence.date;
    if (status !== "happened" || !isEvent || legalTerms.size === 0) continue;
    days.add(value);
    for (const period of periodsOf(value)) {
      const own = terms.get(period) ?? new Set();
      terms.set(period, own);
      for (const term of legalTerms) own.add(term);
    }
  }
  return ({ date: { value }, legalTerms }) => {
    if (days.has(value)) return true;
    const own = value.length < 10 ? terms.get(value) : terms.get(`in ${value.slice(0, 7)}`);
    return own !== undefined && [...legalTerms].some((term) => own.has(term));
  };
}

/** The periods that a date lies in; a month of its own is apart, as what is told of it may be of any of its days. */
function periodsOf(value: string): string[] {
  return value.length === 7 ? [value.slice(0, 4), `in ${value}`] : [value.slice(0, 4), value.slice(0, 7)];
}
