import { type Day, readDay, shiftDay } from "../temporal/calendar.ts";
import type { DatedSentence } from "./datedSentences.ts";
import type { WeightedSentence } from "./eventClusters.ts";
import { type SentenceFeatureCache, textAt } from "./sentenceFeatures.ts";

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
    if (status !== "happened" || !isEvent) continue;
    if (legalTerms.size === 0 && !APPEARANCE.test(textAt(sentence))) continue;
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

/** Who came before a court took what step was set for that day. */
const APPEARANCE =
  /(?<!\p{L})(?:appeared|returned|went|came|was|were|stood|testified)\s(?:[\p{Ll}-]{1,12}\s){0,3}(?:in|to|before|at)\s(?:(?:a|the|his|her|their)\s)?(?:[\p{L}.]{2,12}\s){0,2}(?:court|courthouse|courtroom|judge|magistrate|jury|jurors)(?!\p{L})/u;

/** The periods that a date lies in; a month of its own is apart, as what is told of it may be of any of its days. */
function periodsOf(value: string): string[] {
  return value.length === 7 ? [value.slice(0, 4), `in ${value}`] : [value.slice(0, 4), value.slice(0, 7)];
}

/** The kinds of proceedings that dates are set for, and the words that show that one has begun. Every repeat is bounded. */
const PROCEEDINGS: readonly (readonly [set: RegExp, begun: RegExp])[] = [
  [
    /(?<!\p{L})(?:trial|jury selection|opening (?:statements?|arguments?))(?!\p{L})/iu,
    /(?<!\p{L})(?:trial|jury|jurors?|opening (?:statements?|arguments?)|closing (?:statements?|arguments?)|testified|verdict|mistrial)(?!\p{L})/iu,
  ],
  [/(?<!\p{L})sentenc(?:ed|ing)(?!\p{L})/iu, /(?<!\p{L})sentenced(?!\p{L})/iu],
];
/** How long after the day that was set a step shows that the proceeding came, in days. */
const MAX_DAYS_LATER = 31;

/** What only happens in a trial that has begun. */
const TESTIMONY = /(?<!\p{L})(?:testified|took the stand)(?!\p{L})/iu;
/** What ends a case or stops it, … */
const END =
  /(?<!\p{L})(?:dismissed|dropped|withdrew|withdrawn|settled|acquitted|cleared of|stayed|terminated|closed)(?!\p{L})/iu;
/** … unless it is a request that came to nothing. */
const REQUEST = /(?<!\p{L})(?:motions?|requests?|petitions?|bids?|objections?|appeals?)(?!\p{L})/iu;
/** What is still ahead for its writer, whatever else the article tells. */
const AHEAD = /(?<!\p{L})(?:will|(?:is|are) (?:set|scheduled|due|expected))(?!\p{L})/iu;

/** A step of the case that is told as taken. */
interface Step {
  readonly value: string;
  readonly text: string;
}

/**
 * Whether the case, as told, has gone past a date that was set: its article tells a later step, or ends with the end of the case
 * before it; or any article tells a step of such a proceeding within `MAX_DAYS_LATER` days behind it.
 */
export function findOvertakenDates(
  dated: readonly DatedSentence[],
  cache: SentenceFeatureCache,
): (sentence: WeightedSentence) => boolean {
  const lastOf = new Map<string, Step>();
  const begun = PROCEEDINGS.map(() => new Set<Day>());
  for (const sentence of dated) {
    const step = readStep(sentence, cache);
    if (!step) continue;
    const { id } = sentence.passage.article;
    const last = lastOf.get(id);
    if (!last || last.value <= step.value) lastOf.set(id, step);
    const day = readDay(step.value);
    for (const [at, [, words]] of PROCEEDINGS.entries())
      if (day !== undefined && words.test(step.text)) begun[at]?.add(day);
  }
  return (sentence) => {
    const text = textAt(sentence);
    const last = lastOf.get(sentence.passage.article.id);
    return (
      (last !== undefined && isPastOrEnded(last, sentence.date.value, text)) ||
      PROCEEDINGS.some(([words], at) => words.test(text) && isFollowed(sentence.date.value, begun[at] ?? new Set()))
    );
  };
}

function readStep(sentence: DatedSentence, cache: SentenceFeatureCache): Step | undefined {
  const { date } = sentence;
  const { isEvent, hasStep } = cache.at(sentence);
  if (date.status !== "happened" || !isEvent) return undefined;
  const text = textAt(sentence);
  return hasStep || END.test(text) || TESTIMONY.test(text) ? { value: date.value, text } : undefined;
}

function isPastOrEnded(last: Step, set: string, text: string): boolean {
  if (last.value.slice(0, set.length) > set) return true;
  return !AHEAD.test(text) && END.test(last.text) && !REQUEST.test(last.text);
}

function isFollowed(set: string, days: ReadonlySet<Day>): boolean {
  const day = readDay(set);
  if (day === undefined || set.length < 10) return false;
  for (let count = 1; count <= MAX_DAYS_LATER; count += 1) {
    const later = shiftDay(day, count, "day");
    if (later !== undefined && days.has(later)) return true;
  }
  return false;
}
