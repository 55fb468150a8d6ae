import type { Span } from "../text/sentences.ts";
import { type Day, readDay } from "./calendar.ts";
import type { NormalizedDate } from "./normalizedDate.ts";
import type { ParsedExpression } from "./parsedExpression.ts";
import type { LocatedSentence } from "./sentenceFinder.ts";
import { SAYING } from "./tenseForms.ts";

/** The last day, month and year of a text, from which `the next day` and `later that year` are counted. */
export interface TemporalAnchor {
  readonly day?: Day;
  readonly month?: string;
  readonly year?: number;
  /** The last date that was told with its year, or follows on one: ISO 8601 at day, month or year. */
  readonly told?: string;
  /** Whether that is a year which ends its sentence: what follows may be a day of it, and rarely a month. */
  readonly isToldAtEnd?: boolean;
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
  private told: Place<string> | undefined;
  private isToldAtEnd = false;

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
      told: valueFrom(this.told, Math.max(start - REACH, sentence.previous)),
      isToldAtEnd: this.isToldAtEnd,
    };
  }

  /**
   * A weekday, or a day counted from publication, says nothing of the year that the text goes on to speak of; a label such as
   * `the 2018 shooting` nothing of the story that is told.
   */
  keep(found: NormalizedDate, { start, end, reading }: ParsedExpression, place: ExpressionPlace): void {
    const { value } = found;
    const day = value.length === 10 ? readDay(value) : undefined;
    const isOfReport = reading.kind === "weekday" || reading.kind === "counted";
    if (isOfReport && isReportedSpeech(this.text, start)) return;
    this.keepTold(found, { start, end }, place);
    if (day !== undefined) this.day = { value: day, start, end };
    else if (this.leavesDay(found, { start, end }, place)) this.day = undefined;
    if (isOfReport) return;
    if (value.length >= 7) this.month = { value: value.slice(0, 7), start, end };
    this.year = { value: Number(value.slice(0, 4)), start, end };
  }

  /** Whether a month or year that the text goes on to tell of is not that of the day told last: `that day` is one of neither. */
  private leavesDay({ value }: NormalizedDate, span: Span, place: ExpressionPlace): boolean {
    if (this.day === undefined || this.isInPassing(value, span, place)) return false;
    return !this.day.value.startsWith(value);
  }

  private isInPassing(value: string, { start, end }: Span, { sentence, isLabel }: ExpressionPlace): boolean {
    const isYear = value.length === 4;
    const isAtEnd = isYear && /[.;]/.test(this.text.slice(end, end + 1));
    return isLabel || this.isAside(sentence, start) || (isYear && !isAtEnd && !this.opensSentence(sentence, start));
  }

  private keepTold({ value, isToldYear }: NormalizedDate, { start, end }: Span, place: ExpressionPlace): void {
    if (this.isInPassing(value, { start, end }, place)) return;
    // What is counted from publication brings the text back to its own present.
    this.told = isToldYear ? { value, start, end } : undefined;
    this.isToldAtEnd = value.length === 4 && /[.;]/.test(this.text.slice(end, end + 1));
  }

  /** What a relative clause tells of somebody is no part of the story. */
  private isAside(sentence: LocatedSentence, start: number): boolean {
    return RELATIVE.test(this.text.slice(Math.max(sentence.start, start - 80), start));
  }

  private opensSentence(sentence: LocatedSentence, start: number): boolean {
    return start - sentence.start < 16 && OPENING.test(this.text.slice(sentence.start, start));
  }
}

const RELATIVE = /(?<!\p{L})(?:who|whom|whose|which)(?!\p{L})[^,;.]*$/iu;

/** Where an expression stands. */
interface ExpressionPlace {
  readonly sentence: LocatedSentence;
  /** Whether it only tells which noun is meant. */
  readonly isLabel: boolean;
}

/** A year that opens a sentence is the time of what follows; one that is told in passing may be of anything. */
const OPENING =
  /^["“‘]?(?:(?:in|by|during|since|back in|early in|late in|it was in|and in|then,? in|but in)\s{1,2})?$/i;

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
