import type { NamedCase } from "../../../documents/case.ts";
import { writeDate } from "../../../documents/citation.ts";
import { abbreviateDate } from "../../../documents/shortDate.ts";
import { cases } from "./cases.ts";
import { counts } from "./counts.ts";

/** A case's chronology. Dates are ISO 8601 at day, month or year. */
export const timeline = {
  heading: "Timeline",
  headingOf: ({ title }: { readonly title: string }) => `Timeline of ${title}`,
  from: ({ date }: { readonly date: string }) => `from ${writeDate(date)}`,
  to: ({ date }: { readonly date: string }) => `to ${writeDate(date)}`,
  /** `shown` entries of all that there are, `more` of which are left out. */
  shownInOrder: ({ shown, more }: { readonly shown: number; readonly more: number }) => {
    const entries = counts.dates(shown);
    return more > 0 ? `${shown} of ${counts.dates(shown + more)}` : entries;
  },
  shownOf: ({ shown, more }: { readonly shown: number; readonly more: number }) =>
    counts.datedQuotations(shown) + (more > 0 ? `, those that matter most of ${shown + more}` : ""),
  noDate: "The articles tell no date of that.",
  unquotable: "The articles tell dates of that, but in sentences that are too long to quote.",
  /** Behind an entry's quotation. */
  guessed: "The articles don't tell the year; it is guessed from when they came out and what they tell around it.",
  scheduled: "Scheduled, and not reported since",
  undated: "Without a date of its own",
  alsoIn: ({ sources }: { readonly sources: readonly string[] }) => `also in ${sources.join("; ")}`,
  alsoDated: ({ date }: { readonly date: string }) => `Also dated ${writeDate(date)}`,
  /** Said before the numbers of sources, in small letters as part of a line. */
  also: "also",
  alsoDatedBy: ({ date }: { readonly date: string }) => `${abbreviateDate(date)} by`,
  source: ({
    title,
    publisher,
    published,
    paragraph,
  }: {
    readonly title: string;
    readonly publisher: string;
    readonly published: string;
    readonly paragraph: number;
  }) => `“${title}”, ${publisher}, ${writeDate(published)}, paragraph ${paragraph}`,
  unreadableDate: ({ value, option }: { readonly value: string; readonly option: string }) =>
    `“${value}” is no date for ${option}; write a day, month or year such as 2024-07-12, July 2024 or 2024.`,
  unreadableDateTyped: ({ value, option }: { readonly value: string; readonly option: string }) =>
    `“${value}” is no date for ${option}; write a day, month or year such as 2024-07-12, "July 2024" or 2024.`,
  datesReversed: ({ from, to }: { readonly from: string; readonly to: string }) =>
    `${writeDate(from)} lies after ${writeDate(to)}; swap from and to.`,
  filesHeading: "The timeline for other programs",
  filesNote: "Every quotation is whole; its source stands with it.",
  nothingToDraw: "There is no dated entry to draw.",
  drawingTookTooLong: "The picture takes too long to draw, so it was given up; Export has the same timeline.",
  about: ({ about }: { readonly about: string }) => `About: ${about}`,
  /** What it is about and how its case ended, below the title wherever a timeline goes; `undefined` if there is neither. */
  subtitle: (told: { readonly about?: string; readonly cases: readonly NamedCase[] }): string | undefined => {
    const outcomes = told.cases.flatMap(({ outcome }) => (outcome === undefined ? [] : [cases.ended({ outcome })]));
    const parts = [...(told.about === undefined ? [] : [timeline.about({ about: told.about })]), ...outcomes];
    return parts.length === 0 ? undefined : parts.join(" · ");
  },
};
