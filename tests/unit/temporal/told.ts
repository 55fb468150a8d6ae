import { readDates } from "../../../src/temporal/timeExpressions.ts";

/** A Saturday. */
export const PUBLISHED = "2024-07-13";

/** What is read of a text, in order, as `Friday = 2024-07-12`, with `, scheduled` and `, year guessed` where it is. */
export function tell(text: string, published = PUBLISHED): string[] {
  return readDates(text, published).dates.map(
    (date) =>
      `${date.text} = ${date.value}${date.status === "scheduled" ? ", scheduled" : ""}${date.yearIsSure ? "" : ", year guessed"}`,
  );
}

/** What is refused of a text, in order, as `the weekend: a week …`. */
export function tellRefused(text: string, published = PUBLISHED): string[] {
  return readDates(text, published).refused.map(({ text: words, code }) => `${words}: ${code}`);
}
