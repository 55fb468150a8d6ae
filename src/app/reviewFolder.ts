import type { Case } from "../documents/case.ts";
import type { Document } from "../documents/document.ts";
import type { DocumentId } from "../documents/documentId.ts";
import { measureDisposition } from "../search/spans/disposition.ts";
import { readArticleDates } from "../temporal/articleDates.ts";
import { findDates } from "../temporal/timeExpressions.ts";
import { splitSentences } from "../text/sentences.ts";

/** What somebody should look at in a file that is served: no error, as each may be meant. Dates are ISO 8601. */
export type Advice =
  /** The same words stand under `other`, which comes first. */
  | { readonly code: "twin"; readonly id: DocumentId; readonly other: DocumentId }
  | { readonly code: "published-in-future"; readonly id: DocumentId; readonly published: string }
  /** A later article dates a verdict, dismissal or the like after the day of its case's outcome. */
  | {
      readonly code: "outcome-overtaken";
      readonly id: DocumentId;
      readonly outcomeDate: string;
      readonly told: string;
    };

/** ISO 8601 days are so many characters. */
const DAY_LENGTH = 10;
/** Somewhere on Earth it is tomorrow already. Milliseconds. */
const ONE_DAY = 86_400_000;

/** What to look at in the served articles, in their order. `now` is ISO 8601 in UTC. Linear in the length of all texts. */
export function reviewFolder(cases: readonly Case[], articles: readonly Document[], now: string): Advice[] {
  const tomorrow = new Date(Date.parse(now) + ONE_DAY).toISOString().slice(0, DAY_LENGTH);
  const outcomes = new Map(cases.map((one) => [one.slug, findLastTold(one, now)]));
  const first = new Map<string, DocumentId>();
  return articles.flatMap((article): Advice[] => {
    const { id, text, published } = article;
    const other = first.get(text);
    if (other === undefined) first.set(text, id);
    const isEarly = published.slice(0, DAY_LENGTH) > tomorrow;
    return [
      ...(other === undefined ? [] : [{ code: "twin", id, other } as const]),
      ...(isEarly ? [{ code: "published-in-future", id, published } as const] : []),
      ...reviewOutcome(article, outcomes.get(article.cases[0])),
    ];
  });
}

/** The last day that an outcome tells; where it tells a month or year after its date, that one's last day. */
function findLastTold({ outcome, outcomeDate }: Case, now: string): string | undefined {
  if (outcome === undefined || outcomeDate === undefined) return outcomeDate;
  return findDates(outcome, now)
    .map(({ value }) => findLastDay(value))
    .reduce((latest, value) => (value > latest ? value : latest), outcomeDate);
}

/** The last day of a day, month or year; all ISO 8601. */
function findLastDay(value: string): string {
  const [year = "", month = "12", day] = value.split("-");
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, DAY_LENGTH);
  return day === undefined ? last : value;
}

function reviewOutcome(article: Document, outcomeDate: string | undefined): Advice[] {
  if (outcomeDate === undefined || article.retracted) return [];
  if (article.published.slice(0, DAY_LENGTH) <= outcomeDate) return [];
  const told = findLaterDisposition(article, outcomeDate);
  return told === undefined ? [] : [{ code: "outcome-overtaken", id: article.id, outcomeDate, told }];
}

/** The first day after `outcomeDate` on which a sentence of the article says that something ended. */
function findLaterDisposition(article: Document, outcomeDate: string): string | undefined {
  const { text, paragraphs } = article;
  const later = readArticleDates(article).dates.filter(
    ({ value, precision, status }) => precision === "day" && status === "happened" && value > outcomeDate,
  );
  let at = 0;
  for (const { start, end } of paragraphs) {
    if ((later[at]?.start ?? text.length) >= end) continue;
    for (const span of splitSentences(text.slice(start, end))) {
      const from = at;
      while ((later[at]?.start ?? text.length) < start + span.end) at += 1;
      const told = later[from];
      if (at > from && told && measureDisposition(text.slice(start + span.start, start + span.end)) === 1)
        return told.value;
    }
  }
  return undefined;
}
