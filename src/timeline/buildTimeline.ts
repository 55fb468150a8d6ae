import type { Quote } from "../documents/quote.ts";
import { extractTerms, type Token } from "../text/tokens.ts";
import { chooseQuotes, quoteTelling } from "./chooseQuotes.ts";
import { CaseWords, SentenceVector } from "./cosineSimilarity.ts";
import { type DatedSentence, DatedSentences, type SentencePlace, sentenceAt } from "./datedSentence.ts";
import type { Telling, Tellings, UndatedTelling } from "./datedSentences.ts";
import { scoreDateSalience } from "./dateSalience.ts";
import { clusterEvents, type Event, groupByDate, type WeighedTelling } from "./eventClusters.ts";
import { attachCoarseDates, keepAlternativeDates, mergeConflictingDates } from "./mergeEvents.ts";
import { type RankedEvent, selectEvents } from "./selectEvents.ts";
import type { OtherDate, Timeline, TimelineEntry, TimelineQuery } from "./timeline.ts";

type Wanted = Omit<TimelineQuery, "case">;

/** A case's chronology from what its articles tell. Time grows with the number of tellings and with their words alone. */
export function buildTimeline(told: Tellings, wanted: Wanted): Timeline {
  const { dated, undated } = told;
  const sentences = new DatedSentences();
  const isAbout = readAbout(wanted.about, sentences);
  const tellings = weighTellings(
    dated.filter((one) => sentences.at(one).isEvent && isWithin(one, wanted) && isAbout(one)),
    sentences,
  );
  const happened = tellings.filter(({ date }) => date.status === "happened");
  const done = findDone(dated, sentences);
  const ahead = tellings.filter(({ date }) => date.status === "scheduled" && !done.has(date.value));
  const events = rankEvents(happened, told, mergeConflictingDates);
  const selected = selectEvents(events, wanted.limit);
  return {
    entries: writeEntries(selected, "happened"),
    scheduled: writeEntries(selectEvents(rankEvents(ahead, told, keepAlternativeDates), wanted.limit), "scheduled"),
    undated: quoteUndated(undated.filter(isAbout), dated, wanted),
    more: events.length - selected.length,
  };
}

/** Dates on which a step of the case was taken, whatever is asked for: what was set for them came, or came to nothing. */
function findDone(dated: readonly Telling[], sentences: DatedSentences): ReadonlySet<string> {
  const steps = dated.filter((telling) => {
    const { isEvent, steps } = sentences.at(telling);
    return telling.date.status === "happened" && isEvent && steps.size > 0;
  });
  return new Set(steps.map(({ date }) => date.value));
}

/** A month or a year is wanted if a part of it is. */
function isWithin({ date: { value } }: Telling, { from = "", to = "9999" }: Wanted): boolean {
  return value >= from.slice(0, value.length) && value.slice(0, to.length) <= to;
}

/** Tells whether the words stand in a sentence or in the heading above it: both of two, most of more. */
function readAbout(about = "", sentences: DatedSentences): (place: SentencePlace) => boolean {
  const wanted = [...new Set(extractTerms(about))];
  if (wanted.length === 0) return () => true;
  const headings = new Map<readonly Token[], ReadonlySet<string>>();
  return (place) => {
    const { terms } = sentences.at(place);
    const { heading } = place.passage;
    const above = headings.get(heading) ?? new Set(heading.map(({ term }) => term));
    headings.set(heading, above);
    return wanted.filter((term) => terms.has(term) || above.has(term)).length > wanted.length / 2;
  };
}

/** What a sentence counts that has no word of procedure, and one that doesn't name the case. */
const WITHOUT_STEP = 0.2;
const WITHOUT_NAME = 0.6;

/** Two events of a day are not alike for having its date, so a telling's vector leaves its date's own words out. */
function weighTellings(tellings: readonly Telling[], sentences: DatedSentences): WeighedTelling[] {
  const words = new CaseWords();
  const ofDates = tellings.map(({ date }) => new Set(extractTerms(date.text)));
  for (const [at, telling] of tellings.entries()) words.count(sentences.at(telling).terms, ofDates[at] ?? new Set());
  const weights = new Map<DatedSentence, ReadonlyMap<string, number>>();
  return tellings.map((telling, at) => {
    const sentence = sentences.at(telling);
    const own = weights.get(sentence) ?? words.weigh(sentence.terms);
    weights.set(sentence, own);
    const weight = (sentence.steps.size > 0 ? 1 : WITHOUT_STEP) * (telling.hasName ? 1 : WITHOUT_NAME);
    return { ...telling, vector: new SentenceVector(own, ofDates[at] ?? new Set()), steps: sentence.steps, weight };
  });
}

/** What was put off is no disagreement, so `join` is only for what happened. */
function rankEvents(
  tellings: readonly WeighedTelling[],
  { published, named }: Tellings,
  join: typeof keepAlternativeDates,
): RankedEvent[] {
  const dates = groupByDate(tellings);
  const parted = [...dates.values()].map(clusterEvents);
  const main = new Set(parted.flatMap(([first]) => first ?? []));
  return join(attachCoarseDates(parted.flat())).map((one) => {
    const { date, tellings: own } = one.event;
    const isMain = main.has(one.event);
    const isNamed = isMain && named.has(date);
    const score = scoreDateSalience(date, isMain ? (dates.get(date) ?? []) : own, {
      publishedThatDay: published.get(date) ?? 0,
      isNamed,
    });
    return { ...one, isMain, score };
  });
}

function writeEntries(selected: readonly RankedEvent[], status: TimelineEntry["status"]): TimelineEntry[] {
  const entries = selected.flatMap(({ event, otherDates }) => {
    const chosen = chooseQuotes(event);
    const { date, precision } = event;
    return chosen ? [{ date, precision, status, ...chosen, otherDates: otherDates.flatMap(quoteOther) }] : [];
  });
  return entries.sort((one, other) => (one.date < other.date ? -1 : 1));
}

function quoteOther(event: Event): OtherDate[] {
  const chosen = chooseQuotes(event);
  return chosen ? [{ date: event.date, quote: chosen.quote }] : [];
}

/** A sentence that tells a date too stands among the entries; whether one without lies in a span, nobody knows. */
function quoteUndated(undated: readonly UndatedTelling[], dated: readonly Telling[], wanted: Wanted): Quote[] {
  const { from, to, limit } = wanted;
  if (from !== undefined || to !== undefined) return [];
  const told = new Set(dated.map(sentenceAt));
  const quotes: Quote[] = [];
  for (const telling of undated) {
    if (quotes.length === limit) break;
    const quote = told.has(sentenceAt(telling)) ? undefined : quoteTelling(telling, telling.words);
    if (quote) quotes.push(quote);
  }
  return quotes;
}
