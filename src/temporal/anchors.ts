import { type Day, readDay } from "./calendar.ts";
import type { ParsedExpression } from "./parsedExpression.ts";
import type { LocatedSentence } from "./sentenceFinder.ts";
import { SAYING } from "./tenseForms.ts";

/** The last day, month and year of a text, from which `the next day` and `later that year` are counted. */
export interface TemporalAnchor {
  readonly day?: Day;
  readonly month?: string;
  readonly year?: number;
}

interface Place<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** How far back a date may stand that words such as `that year` are counted from, in UTF-16 code units: a paragraph or two. */
const REACH = 1000;

/** Keeps the last date of each precision and gives those that are near enough. */
export class AnchorTracker {
  private readonly text: string;
  private day: Place<Day> | undefined;
  private month: Place<string> | undefined;
  private year: Place<number> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** What stands near; `two days later` may count from something else unless its date stands in this sentence or the last. */
  findNear({ start, reading }: ParsedExpression, sentence: LocatedSentence): TemporalAnchor {
    const isFar = reading.kind === "anchored" && reading.far;
    const least = isFar ? sentence.previous : start - REACH;
    return {
      day: valueFrom(this.day, least),
      month: valueFrom(this.month, least),
      year: valueFrom(this.year, least),
    };
  }

  /** A weekday, or a day counted from publication, says nothing of the year that the text goes on to speak of. */
  keep(value: string, { start, end, reading }: ParsedExpression): void {
    const day = value.length === 10 ? readDay(value) : undefined;
    const isOfReport = reading.kind === "weekday" || reading.kind === "counted";
    if (isOfReport && isReportedSpeech(this.text, start)) return;
    if (day !== undefined) this.day = { value: day, start, end };
    if (isOfReport) return;
    if (value.length >= 7) this.month = { value: value.slice(0, 7), start, end };
    this.year = { value: Number(value.slice(0, 4)), start, end };
  }
}

function valueFrom<T>(place: Place<T> | undefined, least: number): T | undefined {
  return place && place.start >= least ? place.value : undefined;
}

/** Whether the date at `start` is `said Friday`: the day of the report and not of its story. */
export function isReportedSpeech(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase();
  const words = before.match(/\p{L}+/gu)?.slice(-3) ?? [];
  return words.some(
    (word, at) =>
      SAYING.has(word) &&
      words.slice(at + 1).every((next) => /^(?:on|late|early|reporters|in|a|statement)$/.test(next)),
  );
}
