import type { Quote } from "../../documents/quote.ts";
import type { TimelineEntry } from "../../timeline/timeline.ts";
import { DEFAULT_LOCALE } from "../wording/locale.ts";
import { wordingOf } from "../wording/wording.ts";
import { type CaseTimeline, listDated } from "./caseTimeline.ts";
import { writeSpreadsheet } from "./spreadsheet.ts";

const { cases } = wordingOf(DEFAULT_LOCALE);

const COLUMNS = [
  "date",
  "precision",
  "status",
  "quote",
  "publisher",
  "title",
  "author",
  "published",
  "url",
  "link",
  "paragraph",
  "citation",
  "article id",
  "also in",
  "other dates",
  "outcome",
  "year guessed",
  "asked",
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * A timeline as RFC 4180 with one row for each entry, then one for each quotation without a date. Dates are ISO 8601.
 */
export function writeCsv(timeline: CaseTimeline): string {
  const outcome = cases.outcome(timeline.case) ?? "";
  return writeSpreadsheet(COLUMNS, [
    ...listDated(timeline).map((entry) => writeEntry(entry, outcome)),
    ...timeline.undated.map((quote) => writeUndated(quote, outcome)),
  ]);
}

function writeEntry(entry: TimelineEntry, outcome: string): Row {
  const { date, precision, status, yearIsSure, quote, alsoIn, otherDates } = entry;
  return {
    date,
    precision,
    status,
    ...describe(quote),
    "also in": alsoIn.map(quoteInCell).join("\n\n"),
    "other dates": otherDates.map((other) => `${other.date}\n${quoteInCell(other.quote)}`).join("\n\n"),
    outcome,
    "year guessed": yearIsSure ? "" : "yes",
  };
}

function writeUndated(quote: Quote, outcome: string): Row {
  const empty = { date: "", precision: "", status: "", "also in": "", "other dates": "", "year guessed": "" };
  return { ...empty, ...describe(quote), outcome };
}

function describe({ text, article, link = "", paragraph, citation, asked }: Quote) {
  return {
    quote: text,
    publisher: article.publisher,
    title: article.title,
    author: (article.authors ?? []).join("; "),
    published: article.published,
    url: article.url ?? "",
    link,
    paragraph: String(paragraph),
    citation,
    "article id": article.id,
    asked: asked?.text ?? "",
  };
}

function quoteInCell({ text, citation, asked }: Quote): string {
  return `${asked === undefined ? "" : `“${asked.text}”\n`}“${text}”\n— ${citation}`;
}
