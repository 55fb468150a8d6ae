import { type Day, daysSince, makeDay } from "./calendar.ts";
import type { ParsedExpression, ReadingOf } from "./parsedExpression.ts";

type OrderOfNumbers = "day first" | "month first";
type NumericReading = ReadingOf<"numeric">;
type DayReading = ReadingOf<"day">;

/** What the dates that a document tells whole say of those that it doesn't. */
export class DocumentDates {
  /** The years of each month and day that is told with its year. */
  private readonly years = new Map<number, Set<number>>();
  private readonly order: OrderOfNumbers | undefined;

  constructor(text: string, published: Day, expressions: readonly ParsedExpression[]) {
    for (const { reading } of expressions)
      if (reading.kind === "day" && reading.year !== undefined && "is" in reading.year)
        this.addYear(reading.month, reading.day, reading.year.is);
    this.order = findOrder(text, expressions) ?? findOrderOfStamp(published, expressions);
  }

  /** The year that the document tells for a month and day, months from 1; `undefined` where it tells none, or several. */
  findYear(month: number, day: number): number | undefined {
    const years = this.years.get(31 * month + day);
    return years?.size === 1 ? [...years][0] : undefined;
  }

  /** A date in numbers as a day; `undefined` where the document does not tell which number is the month. */
  orderNumbers({ one, two, year }: NumericReading): DayReading | undefined {
    const at = (month: number, day: number): DayReading => ({ kind: "day", month, day, year: { is: year } });
    if (one > 12) return at(two, one);
    if (two > 12 || one === two) return at(one, two);
    const [monthFirst, dayFirst] = [this.isTold(one, two, year), this.isTold(two, one, year)];
    if (monthFirst !== dayFirst) return monthFirst ? at(one, two) : at(two, one);
    if (this.order === undefined) return undefined;
    return this.order === "month first" ? at(one, two) : at(two, one);
  }

  private isTold(month: number, day: number, year: number): boolean {
    return makeDay(year, month, day) !== undefined && (this.years.get(31 * month + day)?.has(year) ?? false);
  }

  private addYear(month: number, day: number, year: number): void {
    const years = this.years.get(31 * month + day) ?? new Set();
    this.years.set(31 * month + day, years.add(year));
  }
}

/** Numbers that can be read one way alone tell the order; where there are none, the dates in words do. */
function findOrder(text: string, expressions: readonly ParsedExpression[]): OrderOfNumbers | undefined {
  const numbers = new Set<OrderOfNumbers>();
  const words = new Set<OrderOfNumbers>();
  for (const { start, end, reading } of expressions) {
    if (reading.kind === "numeric" && reading.one > 12) numbers.add("day first");
    if (reading.kind === "numeric" && reading.two > 12) numbers.add("month first");
    if (reading.kind === "day" && reading.year !== undefined) {
      const order = orderOfWords(text.slice(start, end));
      if (order !== undefined) words.add(order);
    }
  }
  const found = numbers.size > 0 ? numbers : words;
  return found.size === 1 ? [...found][0] : undefined;
}

/** A page bears the day of its publication, or one beside it: a date in numbers that is this in one order alone tells the order. */
function findOrderOfStamp(published: Day, expressions: readonly ParsedExpression[]): OrderOfNumbers | undefined {
  const isNear = (day: Day | undefined) => day !== undefined && Math.abs(daysSince(day, published)) <= 1;
  const found = new Set<OrderOfNumbers>();
  for (const { reading } of expressions) {
    if (reading.kind !== "numeric") continue;
    const { one, two, year } = reading;
    const [monthFirst, dayFirst] = [isNear(makeDay(year, one, two)), isNear(makeDay(year, two, one))];
    if (monthFirst !== dayFirst) found.add(monthFirst ? "month first" : "day first");
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** `3 April 2019` or `April 3, 2019`; `undefined` for what is written otherwise, such as `2019-04-03`. */
function orderOfWords(words: string): OrderOfNumbers | undefined {
  if (/\p{L}{3}\.?\s{0,2}\d{1,2}(?:\p{L}{2})?(?:,|\s)/u.test(words)) return "month first";
  return /\d(?:\p{L}{2})?\s{1,2}(?:of\s{1,2})?\p{Lu}\p{L}{2}/u.test(words) ? "day first" : undefined;
}
