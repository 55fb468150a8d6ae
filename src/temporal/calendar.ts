/** A calendar day, ISO 8601 in extended form: `2024-07-12`. Days compare as text does, earlier ones first. */
export type Day = `${number}-${number}-${number}`;

export type Unit = "day" | "month" | "year";

/** The day, or `undefined` if the calendar has no such day: 30 February, or 29 February in most years. Years 1000 to 9999. */
export function makeDay(year: number, month: number, day: number): Day | undefined {
  return readDay(`${year}-${pad(month)}-${pad(day)}`);
}

/** The day an ISO 8601 date or date-time begins with, as it is written, in no reader's time zone. */
export function readDay(date: string): Day | undefined {
  const day = date.slice(0, 10);
  if (!isDay(day)) return undefined;
  return Number(day.slice(8)) <= MIN_MONTH_LENGTH || isDayOfMonth(day) ? day : undefined;
}

function isDay(text: string): text is Day {
  return /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);
}

/** Days that every month has need no calendar. */
const MIN_MONTH_LENGTH = 28;

function isDayOfMonth(day: Day): boolean {
  return Number(day.slice(8)) <= countDays(yearOf(day), monthOf(day));
}

/** How many days a month has; `month` is from 1. */
function countDays(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Milliseconds. UTC has no summer time, so each day is as long. */
const DAY = 86_400_000;

/** The day so many days, months or years later; `undefined` outside the years 1000 to 9999. A month's last day may come earlier. */
export function shiftDay(day: Day, count: number, unit: Unit): Day | undefined {
  if (Math.abs(count) > 10_000) return undefined;
  if (unit !== "day") return shiftMonth(day, unit === "year" ? 12 * count : count);
  const shifted = new Date(Date.parse(day) + count * DAY);
  return Number.isNaN(shifted.getTime()) ? undefined : readDay(shifted.toISOString());
}

function shiftMonth(day: Day, count: number): Day | undefined {
  const months = 12 * yearOf(day) + monthOf(day) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return makeDay(year, month, Math.min(Number(day.slice(8)), countDays(year, month)));
}

/** From 1, Monday, to 7, Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}

/** How many days later `day` is than `other`. */
export function daysSince(other: Day, day: Day): number {
  return (Date.parse(day) - Date.parse(other)) / DAY;
}

/** The year, 1000 to 9999. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The month, from 1. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** Two digits at least, as ISO 8601 writes months and days. */
function pad(number: number): string {
  return String(number).padStart(2, "0");
}
