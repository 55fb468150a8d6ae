import type { Reply } from "../../app/reply.ts";
import type { NamedCase } from "../../documents/case.ts";
import type { Quote } from "../../documents/quote.ts";
import { readDay } from "../../temporal/calendar.ts";
import type { Timeline, TimelineEntry } from "../../timeline/timeline.ts";
import { DEFAULT_LOCALE } from "../wording/locale.ts";
import { wordingOf } from "../wording/wording.ts";

const { exports } = wordingOf(DEFAULT_LOCALE);

/** A case's chronology as it leaves the bot. The same one gives the same files, to the letter. */
export interface CaseTimeline extends Timeline {
  readonly case: NamedCase;
  /** When it was asked for: `toExport` takes the clock's. A string is an ISO 8601 date-time. */
  readonly generated: Date | string;
}

/** What a timeline that was told is exported from, as of now. */
export function toExport(told: Extract<Reply, { kind: "timeline" }>): CaseTimeline {
  const [named = { slug: told.case, title: told.title }] = told.cases;
  return { ...told, case: named, generated: new Date() };
}

/** The entries that have a date: what happened, then what is scheduled, each oldest first. */
export function listDated({ entries, scheduled }: Pick<Timeline, "entries" | "scheduled">): readonly TimelineEntry[] {
  return [...entries, ...scheduled];
}

/** A quotation of an entry. `label` says how it belongs there; the one that tells the entry best has none. */
export interface LabelledQuote {
  readonly label?: string;
  readonly quote: Quote;
}

/** All that an entry quotes, the best telling first. */
export function listQuotes({ quote, alsoIn, otherDates }: TimelineEntry): readonly LabelledQuote[] {
  return [
    { quote },
    ...alsoIn.map((other) => ({ label: exports.alsoToldIn, quote: other })),
    ...otherDates.map((other) => ({ label: exports.datedIn(other), quote: other.quote })),
  ];
}

/** What a file says of itself, a sentence each. `leftOut` is true for a format that has no place without a date. */
export function introduce(timeline: CaseTimeline, leftOut: boolean): readonly string[] {
  const { generated, more, undated } = timeline;
  return [
    exports.everyEntryQuotes,
    ...(more === 0 ? [] : [exports.leftOut({ events: more })]),
    ...(leftOut && undated.length > 0 ? [exports.undatedLeftOut({ quotations: undated.length })] : []),
    exports.exportedOn({ day: dayOf(generated) }),
  ];
}

/** The day in UTC. */
function dayOf(generated: Date | string): string {
  return new Date(generated).toISOString().slice(0, 10);
}

/** The first day of a day, month or year. */
export function firstDayOf(date: string): NonNullable<ReturnType<typeof readDay>> {
  const day = readDay(`${date}-01-01`.slice(0, 10));
  if (day === undefined) throw new RangeError("a timeline's entry has a date that no calendar has");
  return day;
}

/**
 * The dated entries, each with a title of its own in our words: a title has no room for the quotation, and a part of one could
 * pass for the whole.
 */
export function listTitled(
  timeline: CaseTimeline,
): readonly { readonly entry: TimelineEntry; readonly title: string }[] {
  const counts = new Map<string, number>();
  return listDated(timeline).map((entry) => {
    const { date, status, quote } = entry;
    const named = { title: timeline.case.title, date, publisher: quote.article.publisher, paragraph: quote.paragraph };
    const first = exports.quotedIn({ ...named, count: 1 });
    const count = (counts.get(first) ?? 0) + 1;
    counts.set(first, count);
    const event = exports.quotedIn({ ...named, count });
    return { entry, title: status === "scheduled" ? exports.scheduledEvent({ event }) : event };
  });
}
