import ICAL from "ical.js";
import { type Day, shiftDay } from "../../temporal/calendar.ts";
import type { TimelineEntry } from "../../timeline/timeline.ts";
import { DEFAULT_LOCALE } from "../wording/locale.ts";
import { wordingOf } from "../wording/wording.ts";
import { type CaseTimeline, firstDayOf, introduce, listQuotes, listTitled } from "./caseTimeline.ts";
import { identifyEntry } from "./identity.ts";

const { cases, exports } = wordingOf(DEFAULT_LOCALE);

/** RFC 5545 ends a line at 75 octets. The library counts them without the space that a continued line begins with. */
ICAL.foldLength = 74;

/**
 * RFC 5545 and, for the calendar's own name and description, RFC 7986. Days are dates without a time, so no time zone
 * shifts them. What is dated by month or year spans it, since a calendar has no vaguer day, and its summary says so.
 */
export function writeCalendar(timeline: CaseTimeline): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Casebook//Timeline//EN");
  describeCalendar(calendar, timeline);
  const stamp = ICAL.Time.fromJSDate(new Date(timeline.generated), true);
  for (const { entry, title } of listTitled(timeline))
    calendar.addSubcomponent(writeEvent(entry, title, timeline.case, stamp));
  return `${calendar.toString()}\r\n`;
}

/** Programs read the names with `X-WR-`, which are older than the standard's. */
function describeCalendar(calendar: ICAL.Component, timeline: CaseTimeline): void {
  const outcome = cases.outcome(timeline.case);
  const description = [...introduce(timeline, true), ...(outcome === undefined ? [] : [cases.ended({ outcome })])];
  for (const name of ["name", "x-wr-calname"]) addText(calendar, name, exports.title(timeline.case));
  for (const name of ["description", "x-wr-caldesc"]) addText(calendar, name, description.join("\n"));
}

function writeEvent(entry: TimelineEntry, title: string, one: CaseTimeline["case"], stamp: ICAL.Time): ICAL.Component {
  const { date, precision, status, quote } = entry;
  const event = new ICAL.Component("vevent");
  const start = firstDayOf(date);
  event.addPropertyWithValue("uid", `${identifyEntry(one.slug, entry)}@casebook`);
  event.addPropertyWithValue("dtstamp", stamp);
  event.addPropertyWithValue("dtstart", dateValue(start));
  const end = shiftDay(start, 1, precision); // The first day after it; none after the calendar's last year, and RFC 5545 needs none.
  if (end !== undefined) event.addPropertyWithValue("dtend", dateValue(end));
  addText(event, "summary", precision === "day" ? title : title + exports.dayUnknown);
  addText(event, "description", describeEvent(entry, cases.outcome(one)));
  if (quote.link !== undefined) event.addPropertyWithValue("url", quote.link);
  event.addPropertyWithValue("status", status === "scheduled" ? "TENTATIVE" : "CONFIRMED");
  event.addPropertyWithValue("transp", "TRANSPARENT");
  return event;
}

function dateValue(day: Day): ICAL.Time {
  return ICAL.Time.fromDateString(day);
}

function describeEvent(entry: TimelineEntry, outcome: string | undefined): string {
  const quotes = listQuotes(entry).map(({ label, quote: { text, citation, link, asked } }) =>
    [
      ...(label === undefined ? [] : [`${label}:`]),
      ...(asked ? [`“${asked.text}”`] : []),
      `“${text}”`,
      `— ${citation}`,
      ...(link ? [link] : []),
    ].join("\n"),
  );
  const guessed = entry.yearIsSure ? [] : [exports.yearGuessed];
  return [...quotes, ...guessed, ...(outcome === undefined ? [] : [cases.ended({ outcome })])].join("\n\n");
}

/** Names that the library doesn't know would be written without escaping; the type says that they are text. */
function addText(component: ICAL.Component, name: string, text: string): void {
  const property = new ICAL.Property(name);
  if (property.type !== "text") property.resetType("text");
  property.setValue(fitText(text));
  component.addProperty(property);
}

/** RFC 5545 has one kind of line break in a text, and no control characters but the tab. */
function fitText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it finds
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, " ");
}
