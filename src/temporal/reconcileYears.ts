import { readDay } from "./calendar.ts";
import type { DateExpression } from "./dateExpression.ts";

/**
 * Corrects years by what the other articles of a case say: a day told without its year, as `Oct. 23`, takes the year
 * that most of them give for the same month and day. Each article has one vote for each year, and two where it tells
 * the year itself. What happened moves to earlier years alone, as a later one would lie behind its publication; a tie
 * changes nothing. As many lists come out as went in, with the same words in the same places.
 */
export function reconcileYears(
  articles: readonly (readonly DateExpression[])[],
): readonly (readonly DateExpression[])[] {
  const votes = new YearVotes();
  for (const dates of articles) votes.add(readVotes(dates), 1);
  return articles.map((dates) => {
    if (dates.every(({ yearIsSure, precision }) => yearIsSure || precision !== "day")) return dates;
    const own = readVotes(dates);
    votes.add(own, -1);
    const reconciled = dates.map(reconcileBy(votes));
    votes.add(own, 1);
    return reconciled;
  });
}

/** What an article says of each day: its month and day, the year, and how many votes that has. */
type ArticleVotes = ReadonlyMap<string, number>;

function readVotes(dates: readonly DateExpression[]): ArticleVotes {
  const articleVotes = new Map<string, number>();
  for (const { value, precision, yearIsSure } of dates) {
    if (precision === "day") articleVotes.set(value, Math.max(articleVotes.get(value) ?? 0, yearIsSure ? 2 : 1));
  }
  return articleVotes;
}

class YearVotes {
  /** By month and day, then by year. */
  private readonly counts = new Map<string, Map<string, number>>();

  add(articleVotes: ArticleVotes, sign: 1 | -1): void {
    for (const [day, count] of articleVotes) {
      const years = this.counts.get(day.slice(4)) ?? new Map<string, number>();
      this.counts.set(day.slice(4), years);
      years.set(day.slice(0, 4), (years.get(day.slice(0, 4)) ?? 0) + sign * count);
    }
  }

  /** The year that most say of `-10-23` among those that may be; the reading's own has the vote of its article besides. */
  choose(monthDay: string, own: string, mayBe: (year: string) => boolean): string {
    const years = this.counts.get(monthDay) ?? new Map<string, number>();
    let best = own;
    let most = (years.get(own) ?? 0) + 1;
    for (const [year, votes] of years) {
      if (votes > most && mayBe(year)) [best, most] = [year, votes];
    }
    return best;
  }
}

/** Days of one value and status are reconciled alike, so each is looked up once, however often an article tells it. */
function reconcileBy(votes: YearVotes): (date: DateExpression) => DateExpression {
  const known = new Map<string, string>();
  return (date) => {
    if (date.yearIsSure || date.precision !== "day") return date;
    const key = `${date.status} ${date.value}`;
    const value = known.get(key) ?? reconcile(date, votes);
    known.set(key, value);
    return { ...date, value };
  };
}

function reconcile({ value, status }: DateExpression, votes: YearVotes): string {
  const monthDay = value.slice(4);
  const own = value.slice(0, 4);
  const mayBe = (year: string) => readDay(year + monthDay) !== undefined && (status === "scheduled" || year < own);
  return votes.choose(monthDay, own, mayBe) + monthDay;
}
