import type { DateRefusal } from "./dateRefusal.ts";

export type Precision = "day" | "month" | "year";

/** A date as a text tells it: `text.slice(start, end)`, in UTF-16 code units. */
export interface DateExpression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** ISO 8601 in the precision the text gives: `2024-07-12`, `2024-07`, `2024`. */
  readonly value: string;
  readonly precision: Precision;
  /** What was or is still to come, as far as the text says, is scheduled, whether or not it came. */
  readonly status: "happened" | "scheduled";
  /** False where only tense and publication tell which year's `Oct. 23` is meant. */
  readonly yearIsSure: boolean;
  /** Whether it only tells which noun is meant, as in `the 2018 shooting`. */
  readonly isLabel: boolean;
}

/** Words that look like a date and are given none. */
export interface RefusedExpression extends DateRefusal {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface DatesRead {
  readonly dates: readonly DateExpression[];
  readonly refused: readonly RefusedExpression[];
}
