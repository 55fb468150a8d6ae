const DAYS = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });
const MONTHS = new Intl.DateTimeFormat("en-US", { year: "numeric", month: "short", timeZone: "UTC" });

/** An ISO 8601 date where there is little room: `Jul 13, 2024`, `Jul 2024`, `2024`, as precise as the source. */
export function abbreviateDate(date: string): string {
  const day = date.slice(0, 10);
  if (day.length <= 4) return day;
  return (day.length <= 7 ? MONTHS : DAYS).format(new Date(day));
}
