import { daysSince, readDay } from "../temporal/calendar.ts";
import { cosineSimilarity } from "./cosineSimilarity.ts";
import { addSentence, type Event, mostSimilar, type WeightedSentence } from "./eventClusters.ts";
import { tellsOneOf } from "./sameEvent.ts";

/** How like a sentence without a day must be to an event of a day to be about that. */
const MIN_SIMILARITY_TO_DAY = 0.2;
/** How like two events must be to be one that articles give different days for, … */
const MIN_SIMILARITY_TO_MERGE = 0.5;
/** … and by how many days they may differ: a report is late, or counts wrong, by a few. */
const MAX_DAYS_APART = 10;

/** A date that more sentences give is no mistake. */
const MAX_WRONG = 3;
/** Most sentences of an event that are compared, so that the cost stays linear. */
const MAX_COMPARED = 40;

/** What is told with a month or year alone joins the event of a day that it surely is. */
export function attachCoarseDates(events: readonly Event[]): readonly Event[] {
  const heaviest = findHeaviest(events.filter(({ precision }) => precision === "day"));
  for (const coarse of events.filter(({ precision }) => precision !== "day")) {
    const within = heaviest(coarse.date);
    for (const sentence of coarse.sentences.splice(0)) {
      const best = mostSimilar(within, sentence.vector);
      const isSame = best && best.similarity >= MIN_SIMILARITY_TO_DAY && tellsOneOf(sentence, best.event.sentences);
      if (isSame) addSentence(best.event, sentence);
      else coarse.sentences.push(sentence);
    }
  }
  return events.filter(({ sentences }) => sentences.length > 0);
}

/** In a month or a year, the events of days that most is told of: what is told in passing is one of those. */
function findHeaviest(days: readonly Event[]): (period: string) => readonly Event[] {
  const sorted = days.toSorted((one, other) => other.sentences.length - one.sentences.length);
  const periods = new Map<string, Event[]>();
  for (const event of sorted) {
    for (const period of [event.date.slice(0, 4), event.date.slice(0, 7)]) {
      const own = periods.get(period) ?? [];
      periods.set(period, own);
      if (own.length < MAX_COMPARED) own.push(event);
    }
  }
  return (period) => periods.get(period) ?? [];
}

/** An event, and the same one as other articles date it. */
export interface DatedEvent {
  readonly event: Event;
  readonly otherDates: readonly Event[];
}

/** Events that different articles give different dates for become one, under the date that more is told of. */
export function mergeConflictingDates(events: readonly Event[]): DatedEvent[] {
  const others = new Map<Event, Event[]>();
  const gone = new Set<Event>();
  const isSameButDate = compareEvents();
  const sorted = events.toSorted((one, other) => (one.date < other.date ? -1 : 1));
  for (const precision of ["day", "month", "year"] as const) {
    const alike = sorted.filter((event) => event.precision === precision);
    for (const [at, one] of alike.entries()) {
      for (let next = at + 1; next < alike.length && !gone.has(one); next += 1) {
        const other = alike[next];
        if (!other || !isNear(one, other)) break;
        if (gone.has(other) || !isSameButDate(one, other)) continue;
        const [kept, less] = other.sentences.length > one.sentences.length ? [other, one] : [one, other];
        others.set(kept, [...(others.get(kept) ?? []), less, ...(others.get(less) ?? [])]);
        gone.add(less);
      }
    }
  }
  return keepAlternativeDates(events.filter((event) => !gone.has(event))).map((one) => ({
    ...one,
    otherDates: others.get(one.event) ?? [],
  }));
}

/** Events as they are dated, none joined with another. */
export function keepAlternativeDates(events: readonly Event[]): DatedEvent[] {
  return events.map((event) => ({ event, otherDates: [] }));
}

/** Days at most so many apart, months and years one. */
function isNear(one: Event, other: Event): boolean {
  const [early, late] = [readDay(`${one.date}-01-01`), readDay(`${other.date}-01-01`)];
  if (early === undefined || late === undefined) return false;
  const days = daysSince(early, late);
  return days <= { day: MAX_DAYS_APART, month: 31, year: 366 }[one.precision];
}

/** What of an event is held against others, read once: an event has many neighbours. */
interface ComparedEvent {
  readonly articles: ReadonlySet<string>;
  /** Those that spell their date, the first `MAX_COMPARED` of them. */
  readonly spelt: readonly WeightedSentence[];
}

/** Compares events; what is read of one is kept for all comparisons. */
function compareEvents(): (one: Event, other: Event) => boolean {
  const known = new Map<Event, ComparedEvent>();
  const read = (event: Event) => {
    const compared = known.get(event) ?? readCompared(event);
    known.set(event, compared);
    return compared;
  };
  return (one, other) => one.date !== other.date && !isTooMany(one, other) && isSameButDate(read(one), read(other));
}

function readCompared({ sentences }: Event): ComparedEvent {
  return {
    articles: new Set(sentences.map(({ passage }) => passage.article.id)),
    spelt: sentences.filter(isSpelt).slice(0, MAX_COMPARED),
  };
}

/** An article that tells both tells two events. */
function isSameButDate(one: ComparedEvent, other: ComparedEvent): boolean {
  const [fewer, more] = one.articles.size <= other.articles.size ? [one, other] : [other, one];
  for (const article of fewer.articles) if (more.articles.has(article)) return false;
  return one.spelt.some((each) => other.spelt.some((its) => isSameEvent(each, its)));
}

/** Much the same words, with the same legal terms: bail that was granted is not bail that was denied. */
function isSameEvent(one: WeightedSentence, other: WeightedSentence): boolean {
  if (isFirsthand(one) && isFirsthand(other)) return false;
  const hasSameLegalTerms =
    one.legalTerms.size === other.legalTerms.size && [...one.legalTerms].every((term) => other.legalTerms.has(term));
  return hasSameLegalTerms && cosineSimilarity(one.vector, other.vector) >= MIN_SIMILARITY_TO_MERGE;
}

/** Reported within so many days, an event is of the day that the report gives. */
const FIRSTHAND = 2;

function isFirsthand({ date, passage }: WeightedSentence): boolean {
  const [day, published] = [readDay(date.value), readDay(passage.article.published)];
  return day !== undefined && published !== undefined && daysSince(day, published) <= FIRSTHAND;
}

/** A wrong date is a rare one. */
function isTooMany(one: Event, other: Event): boolean {
  return Math.min(one.sentences.length, other.sentences.length) > MAX_WRONG;
}

/** `yesterday` and `Monday` are of the report's own days, of which each has its own news in much the same words. */
function isSpelt({ date }: WeightedSentence): boolean {
  return /\d/.test(date.text);
}
