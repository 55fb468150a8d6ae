import type { Unit } from "./calendar.ts";
import type { DateRefusal } from "./dateRefusal.ts";

/** Which of several: `last Friday`, `next March`, `that July`, `the following Monday`. */
export type Which = "last" | "next" | "this" | "that" | "following" | "previous";

/** The year's number; or how many years after the publication's, `April next year` is 1; or after the year last told, `April of that year` is 0. */
export type AnchoredYear = { readonly is: number } | { readonly later: number } | { readonly afterTold: number };

/** What the words of a date say, before they are held against a calendar. Months count from January, 1, weekdays from Monday, 1. */
export type Reading =
  | {
      readonly kind: "day";
      readonly month: number;
      readonly day: number;
      readonly year?: AnchoredYear;
      readonly weekday?: number;
      readonly which?: Which;
    }
  | { readonly kind: "month"; readonly month: number; readonly year?: AnchoredYear; readonly which?: Which }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "weekday"; readonly weekday: number; readonly which?: Which; readonly weeks?: number }
  | { readonly kind: "holiday"; readonly name: string; readonly year?: AnchoredYear; readonly which?: Which }
  /** `03/04/2019`: two numbers, either of which may be the month. */
  | { readonly kind: "numeric"; readonly one: number; readonly two: number; readonly year: number }
  /** Counted from publication: `yesterday`, `two years ago`. `two years ago today` is exact to the day. */
  | { readonly kind: "counted"; readonly count: number; readonly unit: Unit; readonly grain?: "day" }
  /** Counted from the anchor: `the next day`, `later that year`. */
  | { readonly kind: "anchored"; readonly count: number; readonly unit: Unit; readonly far: boolean }
  /** Of the month or year that is told, else that of publication: `by the end of the year`, `later in the month`. */
  | { readonly kind: "within"; readonly unit: "month" | "year" }
  /** `the day after Thanksgiving`. */
  | { readonly kind: "beside"; readonly count: number; readonly unit: Unit; readonly of: Reading }
  | ({ readonly kind: "refused" } & DateRefusal);

/** A reading of one kind. */
export type ReadingOf<Kind extends Reading["kind"]> = Extract<Reading, { kind: Kind }>;

/** Words that may be a date: `text.slice(start, end)`, in UTF-16 code units. */
export interface ParsedExpression {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
}
