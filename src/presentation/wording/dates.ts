/** How a locale writes dates. Both take ISO 8601 at day, month or year and are as precise as that. */
export interface DateWording {
  /** `July 13, 2024`, `July 2024`, `2024`. */
  write(date: string): string;
  /** The same where there is little room: `Jul 13, 2024`. */
  abbreviate(date: string): string;
}

/** The date wording of a locale, named by its BCP 47 tag. */
export function createDateWording(locale: string): DateWording {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const long = { days: make({ dateStyle: "long" }), months: make({ year: "numeric", month: "long" }) };
  const short = {
    days: make({ year: "numeric", month: "short", day: "numeric" }),
    months: make({ year: "numeric", month: "short" }),
  };
  const write = (date: string, { days, months }: typeof long) => {
    const day = date.slice(0, 10);
    if (day.length <= 4) return day;
    return (day.length <= 7 ? months : days).format(new Date(day));
  };
  return { write: (date) => write(date, long), abbreviate: (date) => write(date, short) };
}
