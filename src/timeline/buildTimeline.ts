import type { Quote } from "../documents/quote.ts";
import { extractTerms, type Token } from "../text/tokens.ts";
import { findCalledOffDates } from "./calledOffDates.ts";
import { chooseQuotes, quoteSentence } from "./chooseQuotes.ts";
import { CaseWords, SentenceVector } from "./cosineSimilarity.ts";
import type { DatedSentence, DatedSentences, UndatedSentence } from "./datedSentences.ts";
import { scoreDateSalience } from "./dateSalience.ts";
import { clusterEvents, type Event, groupByDate, type WeightedSentence } from "./eventClusters.ts";
import { attachCoarseDates, keepAlternativeDates, mergeConflictingDates } from "./mergeEvents.ts";
import { findOvertakenDates, findPastDates } from "./pastDates.ts";
import { tellsStep, tellsTurningPoint } from "./proceduralSteps.ts";
import type { RankedEvent } from "./selectEvents.ts";
import { SentenceFeatureCache, type SentenceFeatures, type SentencePlace, sentenceAt } from "./sentenceFeatures.ts";
import { sortByStory } from "./storyOrder.ts";
import { type ToldEvent, tellOnce } from "./tellOnce.ts";
import type { OtherDate, Timeline, TimelineEntry, TimelineQuery } from "./timeline.ts";

type Wanted = Omit<TimelineQuery, "case">;

/** A case's chronology from what its articles tell. Time grows with the number of dated sentences and with their words alone. */
export function buildTimeline(found: DatedSentences, wanted: Wanted): Timeline {
  const { dated, undated } = found;
  const cache = new SentenceFeatureCache();
  const speaksOf = readAbout(wanted.about, cache);
  const isAbout = (place: SentencePlace) => isOfKind(place, wanted) && speaksOf(place);
  const sentences = weightSentences(
    dated.filter((one) => cache.at(one).isEvent && isWithin(one, wanted) && isAbout(one)),
    cache,
  );
  const happened = sentences.filter(({ date }) => date.status === "happened");
  const hasCome = findPastDates(dated, cache);
  const isOvertaken = findOvertakenDates(dated, cache);
  const awaited = sentences.filter(
    (sentence) => sentence.date.status === "scheduled" && !hasCome(sentence) && !isOvertaken(sentence),
  );
  // What tells of a change is looked for in all articles, so only where there is something to change.
  const isCalledOff = awaited.length > 0 ? findCalledOffDates(found, cache) : undefined;
  const ahead = awaited.filter((sentence) => !isCalledOff?.(sentence));
  const events = leaveOutRemarks(rankEvents(happened, found, mergeConflictingDates));
  const { told: selected, left } = tellOnce(events, wanted.limit);
  const entries = writeEntries(selected, "happened");
  const { told: later } = tellOnce(rankEvents(ahead, found, keepAlternativeDates), wanted.limit);
  const scheduled = writeEntries(later, "scheduled");
  const isUnquotable = entries.length + scheduled.length === 0 && selected.length + later.length > 0;
  return {
    entries,
    scheduled,
    ...(isUnquotable ? { unquotable: selected.length + later.length } : {}),
    undated: quoteUndated(undated.filter(isAbout), dated, wanted),
    more: left,
  };
}

function isOfKind({ passage }: SentencePlace, { kind }: Wanted): boolean {
  return kind === undefined || passage.article.kind === kind;
}

/** A month or a year is wanted if a part of it is. */
function isWithin({ date: { value } }: DatedSentence, { from = "", to = "9999" }: Wanted): boolean {
  return value >= from.slice(0, value.length) && value.slice(0, to.length) <= to;
}

/** Tells whether the words stand in a sentence or in the heading above it: both of two, most of more. */
function readAbout(about = "", cache: SentenceFeatureCache): (place: SentencePlace) => boolean {
  const wanted = [...new Set(extractTerms(about))];
  if (wanted.length === 0) return () => true;
  const headings = new Map<readonly Token[], ReadonlySet<string>>();
  return (place) => {
    const { terms } = cache.at(place);
    const { heading } = place.passage;
    const above = headings.get(heading) ?? new Set(heading.map(({ term }) => term));
    headings.set(heading, above);
    return wanted.filter((term) => terms.has(term) || above.has(term)).length > wanted.length / 2;
  };
}

/** What a sentence counts that has no word of procedure, and one that doesn't name the case. */
const WEIGHT_WITHOUT_LEGAL_TERM = 0.2;
const WEIGHT_WITHOUT_NAME = 0.6;

/** Two events of a day are not alike for having its date, so a sentence's vector leaves its date's own words out. */
function weightSentences(sentences: readonly DatedSentence[], cache: SentenceFeatureCache): WeightedSentence[] {
  const words = new CaseWords();
  const ofDates = sentences.map(({ date }) => new Set(extractTerms(date.text)));
  for (const [at, sentence] of sentences.entries()) words.count(cache.at(sentence).terms, ofDates[at] ?? new Set());
  const weights = new Map<SentenceFeatures, ReadonlyMap<string, number>>();
  return sentences.map((sentence, at) => {
    const features = cache.at(sentence);
    const own = weights.get(features) ?? words.weigh(features.terms);
    weights.set(features, own);
    const weight =
      (features.legalTerms.size > 0 ? 1 : WEIGHT_WITHOUT_LEGAL_TERM) * (sentence.hasName ? 1 : WEIGHT_WITHOUT_NAME);
    return {
      ...sentence,
      vector: new SentenceVector(own, ofDates[at] ?? new Set()),
      legalTerms: features.legalTerms,
      hasStep: features.hasStep,
      isRemark: features.isRemark,
      ...(features.hasStep ? readNear(sentence) : NOTHING_NEAR),
      weight,
    };
  });
}

/** How far from a date a step stands that it most likely dates, in UTF-16 code units. */
const NEAR = 70;

const NOTHING_NEAR = { hasStepNear: false, hasTurningPointNear: false };

/** A turning point counts in the date's own sentence alone. */
function readNear(sentence: DatedSentence): typeof NOTHING_NEAR {
  const { start, end } = sentenceAt(sentence) ?? { start: 0, end: 0 };
  const own = sentence.passage.article.text.slice(
    Math.max(start, sentence.date.start - NEAR),
    Math.min(end, sentence.date.end + NEAR),
  );
  return { hasStepNear: tellsStep(textAround(sentence)), hasTurningPointNear: tellsTurningPoint(own) };
}

/** The text on both sides of a date, within its own paragraph: the next one tells of something else. */
function textAround({ passage: { article, paragraph }, date }: DatedSentence): string {
  return article.text.slice(Math.max(paragraph.start, date.start - NEAR), Math.min(paragraph.end, date.end + NEAR));
}

/** What was put off is no disagreement, so `join` is only for what happened. */
function rankEvents(
  sentences: readonly WeightedSentence[],
  { published, named }: DatedSentences,
  join: typeof keepAlternativeDates,
): RankedEvent[] {
  const dates = groupByDate(sentences);
  const clusters = [...dates.values()].map(clusterEvents);
  const main = new Set(clusters.flatMap(([first]) => first ?? []));
  return join(attachCoarseDates(clusters.flat())).map((one) => {
    const { date, sentences: own } = one.event;
    const isMain = main.has(one.event);
    const isNamed = isMain && named.has(date);
    const score = scoreDateSalience(date, isMain ? (dates.get(date) ?? []) : own, {
      publishedThatDay: published.get(date) ?? 0,
      isNamed,
    });
    return { ...one, isMain, score };
  });
}

/** With fewer steps there is no story that remarks would stand in the way of. */
const MIN_STEPS = 3;

/** Where steps of the case are told, what only says who acted for whom, or what somebody says of it, gives way to them. */
function leaveOutRemarks(events: readonly RankedEvent[]): RankedEvent[] {
  const steps = events.filter(
    ({ event: { precision, sentences } }) =>
      precision !== "year" && sentences.some(({ legalTerms, isRemark }) => legalTerms.size > 0 && !isRemark),
  );
  return steps.length < MIN_STEPS
    ? [...events]
    : events.filter(({ event }) => !event.sentences.every(({ isRemark }) => isRemark));
}

function writeEntries(selected: readonly ToldEvent[], status: TimelineEntry["status"]): TimelineEntry[] {
  const entries = selected.flatMap(({ event, chosen, otherDates }) => {
    const { date, precision } = event;
    const yearIsSure = event.sentences.some((sentence) => sentence.date.yearIsSure && sentence.date.value === date);
    return chosen
      ? [{ date, precision, status, yearIsSure, ...chosen, otherDates: otherDates.flatMap(quoteOther) }]
      : [];
  });
  return sortByStory(entries);
}

function quoteOther(event: Event): OtherDate[] {
  const chosen = chooseQuotes(event);
  return chosen ? [{ date: event.date, quote: chosen.quote }] : [];
}

/** A sentence that tells a date too stands among the entries; whether one without lies in a span, nobody knows. */
function quoteUndated(undated: readonly UndatedSentence[], dated: readonly DatedSentence[], wanted: Wanted): Quote[] {
  const { from, to, limit } = wanted;
  if (from !== undefined || to !== undefined) return [];
  const withDate = new Set(dated.map(sentenceAt));
  const quotes: Quote[] = [];
  for (const sentence of undated) {
    if (quotes.length === limit) break;
    const quote = withDate.has(sentenceAt(sentence)) ? undefined : quoteSentence(sentence, sentence.words);
    if (quote) quotes.push(quote);
  }
  return quotes;
}
