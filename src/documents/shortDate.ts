import { writeDate } from "./citation.ts";

const DAYS = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });
const MONTHS = new Intl.DateTimeFormat("en-US", { year: "numeric", month: "short", timeZone: "UTC" });

/** An ISO 8601 date where there is little room: `Jul 13, 2024`, `Jul 2024`, `2024`, as precise as the source. */
export function abbreviateDate(date: string): string {
  const day = date.slice(0, 10);
  if (day.length <= 4) return day;
  return (day.length <= 7 ? MONTHS : DAYS).format(new Date(day));
}

const SHORT_MONTHS = new Map([
  ["January", "Jan."],
  ["February", "Feb."],
  ["March", "Mar."],
  ["April", "Apr."],
  ["August", "Aug."],
  ["September", "Sept."],
  ["October", "Oct."],
  ["November", "Nov."],
  ["December", "Dec."],
]);

/** The law's and MLA's short months are the same; May, June and July have none. */
export function shortenMonth(month: string): string {
  return SHORT_MONTHS.get(month) ?? month;
}

/** A date in its parts as `writeDate` writes them: `July`, `13`, `2024`; a part that the date lacks is empty. */
export function readDay(date: string): { readonly month: string; readonly day: string; readonly year: string } {
  const [month = "", day = "", year = ""] = writeDate(date).split(/,? /);
  return { month, day, year };
}

/** A date as MLA writes it: `13 July 2024`, `5 Aug. 2016`. */
export function writeMlaDate(date: string): string {
  const { day, month, year } = readDay(date);
  return `${day} ${shortenMonth(month)} ${year}`;
}
