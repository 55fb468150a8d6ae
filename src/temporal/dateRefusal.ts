/** Why words that look like a date are given none. */
export interface DateRefusal {
  readonly code: /** `the day after the verdict`. */
    | "counted-from-event"
    /** `the next day`, where no day was told before. */
    | "counted-from-untold-date"
    /** A week or a weekend: it has several days. */
    | "week"
    | "season"
    | "decade-or-century"
    /** `several days later`. */
    | "inexact-count"
    /** `May` of Theresa May. */
    | "part-of-name"
    /** A number that looks like a year. */
    | "number"
    /** `February 30`. */
    | "no-such-day"
    /** `every Monday`, `a Tuesday evening`: some such day, or all of them. */
    | "some-such-day"
    /** `the Sept. 11 attacks`, where nothing in the text tells the year. */
    | "unsettled-year"
    /** `03/04/2019`, where nothing in the text tells whether the day or the month comes first. */
    | "day-or-month-first"
    /** `tomorrow` in a letter or a recording of no told day. */
    | "said-on-untold-date"
    /** One of more dates than are read of a sentence. */
    | "too-many-dates";
}
