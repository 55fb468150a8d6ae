import { abbreviateDate } from "../../../documents/shortDate.ts";
import { counts } from "./counts.ts";

/** A case at a glance, and what is scheduled. Dates are ISO 8601. */
export const caseCard = {
  standing: "How it stands",
  next: "Next date",
  people: "Who is who",
  latest: "Latest",
  newest: ({ articles }: { readonly articles: number }) => `Newest of ${counts.articles(articles)}`,
  nextHeading: "Next dates",
  /** The day of the source that tells what is scheduled. */
  asOf: ({ date }: { readonly date: string }) => `as of ${abbreviateDate(date)}`,
  noDate: ({ today }: { readonly today: string }) =>
    `As of ${abbreviateDate(today)}, no article here tells of a date that is still to come.`,
  moreDates: ({ count }: { readonly count: number }) => `${counts.dates(count)} more are scheduled after these.`,
  unread: ({ count }: { readonly count: number }) => `${counts.cases(count)} were not looked through; name one.`,
};
