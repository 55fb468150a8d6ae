import { writeDate } from "../../../documents/citation.ts";
import { createNumberWording } from "../numbers.ts";

const { amount } = createNumberWording("en-US");

/** Files that a timeline is exported to. */
export const exports = {
  title: ({ title }: { readonly title: string }) => `${title}: timeline`,
  everyEntryQuotes: "Every entry quotes an article word for word.",
  leftOut: ({ events }: { readonly events: number }) =>
    `${amount(events, { one: "less told event", other: "less told events" })} left out.`,
  undatedLeftOut: ({ quotations }: { readonly quotations: number }) =>
    `${amount(quotations, { one: "quotation", other: "quotations" })} without a calendar date left out.`,
  exportedOn: ({ day }: { readonly day: string }) => `Exported on ${writeDate(day)}.`,
  happened: "What happened",
  scheduled: "Scheduled",
  undated: "Without a calendar date",
  alsoToldIn: "Also told in",
  datedIn: ({ date }: { readonly date: string }) => `Dated ${writeDate(date)} in`,
  /** An event's summary has no room for the quotation, and a part of one could pass for the whole. */
  quotedIn: ({
    title,
    date,
    publisher,
    paragraph,
    count,
  }: {
    readonly title: string;
    /** ISO 8601 at day, month or year. */
    readonly date: string;
    readonly publisher: string;
    readonly paragraph: number;
    /** From 1: which of those that are called alike. */
    readonly count: number;
  }) =>
    `${title}, ${writeDate(date)} — quoted in ${publisher}, paragraph ${paragraph}${count > 1 ? ` (${count})` : ""}`,
  yearGuessed: "The article does not tell the year; it is guessed.",
  /** `file` as it may be shown. */
  replaced: ({ file }: { readonly file: string }) => `${file} was there before and has been replaced.`,
  scheduledEvent: ({ event }: { readonly event: string }) => `Scheduled: ${event}`,
  /** `file` as it may be shown; `cause` is the system's code. */
  notWritten: ({ file, cause }: { readonly file: string; readonly cause: string }) =>
    `${file} can't be written (${cause}); name another file.`,
  dayUnknown: " (day unknown)",
};
