import type { Sentence } from "../passage.ts";
import type { Quote } from "../quote.ts";
import { readTerms } from "../words/term.ts";
import { type Event, groupByDate, partEvents, type WeighedTelling } from "./event.ts";
import { weighWords } from "./likeness.ts";
import { joinDisagreeing, joinVague, keepDates } from "./merging.ts";
import { findSteps } from "./procedure.ts";
import { chooseQuotes, quoteTelling, textOf } from "./quoting.ts";
import { weighDate } from "./ranking.ts";
import { type RankedEvent, selectEvents } from "./selection.ts";
import type { Telling, Tellings, UndatedTelling } from "./telling.ts";
import type { OtherDate, Timeline, TimelineEntry, TimelineQuery } from "./timeline.ts";

type Wanted = Omit<TimelineQuery, "case">;

/** A case's chronology from what its articles tell. Time grows with the number of tellings alone. */
export function buildTimeline(told: Tellings, wanted: Wanted): Timeline {
  const { dated, undated } = told;
  const tellings = weighTellings(dated.filter((telling) => isEvent(telling) && isWanted(telling, wanted)));
  const happened = tellings.filter(({ date }) => date.status === "happened");
  const done = findDone(dated);
  const ahead = tellings.filter(({ date }) => date.status === "scheduled" && !done.has(date.value));
  const events = rankEvents(happened, told, joinDisagreeing);
  const selected = selectEvents(events, wanted.limit);
  return {
    entries: writeEntries(selected, "happened"),
    scheduled: writeEntries(selectEvents(rankEvents(ahead, told, keepDates), wanted.limit), "scheduled"),
    undated: quoteUndated(undated, dated, wanted),
    more: events.length - selected.length,
  };
}

/** Dates on which a step of the case was taken, whatever is asked for: what was set for them came, or came to nothing. */
function findDone(dated: readonly Telling[]): ReadonlySet<string> {
  const steps = dated.filter(
    (telling) =>
      telling.date.status === "happened" && isEvent(telling) && findSteps(sentenceOf(telling)?.tokens ?? []).size > 0,
  );
  return new Set(steps.map(({ date }) => date.value));
}

/** A page's own dates, corrections and births are no events of a case. */
const NO_EVENT = /\b(?:last updated|page last|(?:was|were) (?:amended|corrected|updated) on|born)\b/i;

function isEvent(telling: Telling): boolean {
  return !NO_EVENT.test(textOf(telling));
}

/** A month or a year is wanted if a part of it is. */
function isWanted(telling: Telling, { about, from = "", to = "9999" }: Wanted): boolean {
  const { value } = telling.date;
  const isIn = value >= from.slice(0, value.length) && value.slice(0, to.length) <= to;
  return isIn && isAbout(telling, about);
}

/** Whether the words stand in the sentence or in the heading above it: both of two, most of more. */
function isAbout({ passage, index }: Pick<Telling, "passage" | "index">, about = ""): boolean {
  const wanted = new Set(readTerms(about));
  if (wanted.size === 0) return true;
  const own = sentenceOf({ passage, index })?.tokens.map(({ term }) => term) ?? [];
  const terms = new Set([...own, ...readTerms(passage.paragraph.heading ?? "")]);
  return [...wanted].filter((term) => terms.has(term)).length > wanted.size / 2;
}

/** What a sentence counts that has no word of procedure, and one that doesn't name the case. */
const WITHOUT_STEP = 0.2;
const WITHOUT_NAME = 0.6;

function weighTellings(tellings: readonly Telling[]): WeighedTelling[] {
  const terms = tellings.map(termsBesideDate);
  const weigh = weighWords(terms);
  return tellings.map((telling, at) => {
    const steps = findSteps(sentenceOf(telling)?.tokens ?? []);
    const weight = (steps.size > 0 ? 1 : WITHOUT_STEP) * (telling.names > 0 ? 1 : WITHOUT_NAME);
    return { ...telling, vector: weigh(terms[at] ?? new Set()), steps, weight };
  });
}

/** Two events of a day are not alike for having its date. */
function termsBesideDate(telling: Telling): ReadonlySet<string> {
  const ofDate = new Set(readTerms(telling.date.text));
  const terms = sentenceOf(telling)?.tokens.map(({ term }) => term) ?? [];
  return new Set(terms.filter((term) => !ofDate.has(term)));
}

function sentenceOf({ passage, index }: Pick<Telling, "passage" | "index">): Sentence | undefined {
  return passage.sentences[index];
}

/** What was put off is no disagreement, so `join` is only for what happened. */
function rankEvents(
  tellings: readonly WeighedTelling[],
  { published, named }: Tellings,
  join: typeof keepDates,
): RankedEvent[] {
  const dates = groupByDate(tellings);
  const parted = [...dates.values()].map(partEvents);
  const main = new Set(parted.flatMap(([first]) => first ?? []));
  return join(joinVague(parted.flat())).map((one) => {
    const { date, tellings: own } = one.event;
    const isMain = main.has(one.event);
    const isNamed = isMain && named.has(date);
    const score = weighDate(date, isMain ? (dates.get(date) ?? []) : own, {
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
  const { about, from, to, limit } = wanted;
  if (from !== undefined || to !== undefined) return [];
  const told = new Set(dated.map(sentenceOf));
  const own = undated.filter((telling) => !told.has(sentenceOf(telling)) && isAbout(telling, about));
  return own.flatMap((telling) => quoteTelling(telling, telling.words) ?? []).slice(0, limit);
}
