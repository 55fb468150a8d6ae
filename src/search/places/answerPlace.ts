import { nameCase } from "../../documents/case.ts";
import type { Quote } from "../../documents/quote.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import { stripMarks } from "../query/plainQuestion.ts";
import { type ParsedQuestion, parseQuestion } from "../query/question.ts";
import { type Answer, type Query, quoteSpan } from "../search.ts";
import { findAskedFilings, type IndexedFiling } from "./askedFilings.ts";
import { countWords } from "./countWords.ts";
import { type PlaceQuestion, readPlaceQuestion } from "./placeQuestion.ts";
import { spansAt } from "./quotePlace.ts";

/**
 * Answers a question about a place in a court paper, such as *¶ 293 of the complaint*, by what stands there, and one about
 * how often words stand in it by their number and places. `undefined` if the question is about neither, or if no paper
 * that it may mean is in the library.
 */
export function answerPlace(
  library: LibrarySnapshot,
  { question: text, case: slug, limit, skip = 0 }: Query,
): Answer | undefined {
  const asked = readPlaceQuestion(text);
  if (!asked) return undefined;
  const question = parseQuestion(text, library, slug);
  const filings = findAskedFilings(library, stripMarks(text), question, asked.filing);
  if (filings.length === 0) return undefined;
  const found = asked.kind === "place" ? quotePlaces(filings, asked, question) : quoteCounts(filings, asked, question);
  if (asked.kind === "place" && found.quotes.length === 0) return undefined;
  return {
    confidence: found.quotes.length > 0 ? "sure" : undefined,
    intent: "other",
    isAsOf: false,
    named: question.cases.map(nameCase),
    quotes: found.quotes.slice(skip, skip + limit),
    more: found.quotes.length > skip + limit,
    missing: found.quotes.length > 0 || asked.kind === "place" ? [] : [asked.words],
    counted: found.counted,
  };
}

type Found = Pick<Answer, "quotes" | "counted">;

/** Most papers that one question is looked up in. */
const MAX_FILINGS = 20;

function quotePlaces(
  filings: readonly IndexedFiling[],
  { place }: Extract<PlaceQuestion, { kind: "place" }>,
  question: ParsedQuestion,
): Found {
  const spans = filings.slice(0, MAX_FILINGS).flatMap((filing) => spansAt(filing, place));
  return { quotes: spans.map((span) => ({ ...quoteSpan(question, span), matches: [] })) };
}

function quoteCounts(
  filings: readonly IndexedFiling[],
  { words }: Extract<PlaceQuestion, { kind: "count" }>,
  question: ParsedQuestion,
): Found {
  const counts = filings.slice(0, MAX_FILINGS).map((filing) => ({ filing, count: countWords(filing, words) }));
  const quotes: Quote[] = counts.flatMap(({ count }) =>
    count.spans.map(({ found, ...span }) => ({ ...quoteSpan(question, span), matches: found })),
  );
  const total = counts.reduce((sum, { count }) => sum + count.total, 0);
  return {
    quotes,
    counted: { words, total, titles: filings.slice(0, MAX_FILINGS).map(({ article }) => article.title) },
  };
}
