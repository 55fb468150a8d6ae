import { writeDate } from "../../../documents/citation.ts";

/** A picture of a timeline, and its description for those who don't see it. */
export const picture = {
  kicker: "TIMELINE",
  howToRead: "Each entry is quoted word for word from the article named below it.",
  noEntries: "No dated entries.",
  noRoomFor: ({ entries }: { readonly entries: number }) =>
    entries === 1 ? "1 more entry has no room here." : `${entries} more entries have no room here.`,
  scheduled: ({ date }: { readonly date: string }) => `${date} · scheduled`,
  updated: ({ date }: { readonly date: string }) => `updated ${writeDate(date)}`,
  alsoGivenAs: ({ date, publisher }: { readonly date: string; readonly publisher: string }) =>
    `also given as ${writeDate(date)}, ${publisher}`,
  yearGuessed: "the year is guessed",
  basedOn: ({ outlets }: { readonly outlets: string }) => `based on ${outlets}`,
  corrected: ({ correction }: { readonly correction: string }) => `corrected: ${correction}`,
  andOthers: ({ first, others }: { readonly first: string; readonly others: number }) =>
    `${first} and ${others} ${others === 1 ? "other" : "others"}`,
  pictureOf: ({ title }: { readonly title: string }) => `Picture of a timeline: ${title}.`,
  oneEntry: "1 dated quotation with its source.",
  entries: ({ count, first, last }: { readonly count: number; readonly first: string; readonly last: string }) =>
    `${count} dated quotations with their sources, from ${writeDate(first)} to ${writeDate(last)}.`,
  entriesWithoutRoom: ({ count }: { readonly count: number }) => `Entries without room in it: ${count}.`,
  dates: ({ date }: { readonly date: string }) => `Dates: ${writeDate(date)}`,
  /** Goes on after the last date that is named. */
  moreDates: ({ count }: { readonly count: number }) => (count === 0 ? "." : `; and ${count} more.`),
};
