import { nameCase } from "../../documents/case.ts";
import { isFiling } from "../../documents/document.ts";
import type { Quote } from "../../documents/quote.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import { stripMarks } from "../query/plainQuestion.ts";
import { type ParsedQuestion, parseQuestion } from "../query/question.ts";
import { type Answer, type Query, quoteSpan } from "../search.ts";
import { passagesOf } from "../spans/answerSpan.ts";
import { findAskedFilings, type IndexedFiling } from "./askedFilings.ts";
import { countWords } from "./countWords.ts";
import { type AskedPart, KINDS_WITH, readPartQuestion } from "./partQuestion.ts";
import { spansOfPart } from "./partSpans.ts";
import { type PlaceQuestion, readPlaceQuestion } from "./placeQuestion.ts";
import { spansAt } from "./quotePlace.ts";

/**
 * Answers a question about a place in a court paper, such as *¶ 293 of the complaint*, or about a part that such papers have,
 * such as its parties, by what stands there, and one about how often words stand in it by their number and places. `undefined`
 * if the question is about none of these, or if no paper that it may mean is in the library.
 */
export function answerPlace(library: LibrarySnapshot, query: Query): Answer | undefined {
  const asked = readPlaceQuestion(query.question);
  if (!asked) return answerPart(library, query);
  const question = parseQuestion(query.question, library, query.case);
  const filings = findAskedFilings(library, stripMarks(query.question), question, asked.filing, query.kind);
  if (filings.length === 0) return undefined;
  const found = asked.kind === "place" ? quotePlaces(filings, asked, question) : quoteCounts(filings, asked, question);
  if (asked.kind === "place" && found.quotes.length === 0) return undefined;
  const missing = found.quotes.length > 0 || asked.kind === "place" ? [] : [asked.words];
  return { ...toAnswer(found.quotes, question, query), missing, counted: found.counted };
}

function toAnswer(quotes: readonly Quote[], question: ParsedQuestion, { limit, skip = 0 }: Query): Answer {
  return {
    confidence: quotes.length > 0 ? "sure" : undefined,
    intent: "other",
    isAsOf: false,
    named: question.cases.map(nameCase),
    quotes: quotes.slice(skip, skip + limit),
    more: quotes.length > skip + limit,
    missing: [],
  };
}

/** The parts that each paper of a case has anew; of others the newest paper's are what holds. */
const OF_EACH: ReadonlySet<AskedPart["kind"]> = new Set(["witnesses", "session"]);

/** Where several cases have such a part, nothing tells which is meant. */
function answerPart(library: LibrarySnapshot, query: Query): Answer | undefined {
  const text = stripMarks(query.question);
  const part = readPartQuestion(text);
  if (!part) return undefined;
  const question = parseQuestion(query.question, library, query.case);
  const kinds = KINDS_WITH[part.kind];
  const filings = findAskedFilings(library, text, question, { kinds }, query.kind).slice(0, MAX_FILINGS);
  if ((part.kind === "disposition" || part.kind === "bench") && !isOfPapers(library, question, query, text))
    return undefined;
  const found = filings.map((filing) => spansOfPart(filing, part)).filter((spans) => spans.length > 0);
  const spans = OF_EACH.has(part.kind) ? found.toReversed().flat() : (found[0] ?? []);
  const cases = new Set(found.flatMap(([span]) => (span ? [passagesOf(span).first.article.cases[0]] : [])));
  if (spans.length === 0 || (cases.size > 1 && question.cases.length === 0)) return undefined;
  const quotes = spans.map((span) => ({ ...quoteSpan(question, span), matches: [] }));
  return toAnswer(quotes, question, query);
}

/** Whether a question of what was decided, or by whom, means a paper: by its name, or as there is nothing else. Articles tell what a case came to. */
function isOfPapers(library: LibrarySnapshot, { cases }: ParsedQuestion, { kind }: Query, text: string): boolean {
  if (kind !== undefined || /\b(?:order|opinion|ruling|decision|judgment)\b/i.test(text)) return true;
  const slugs = new Set(cases.map(({ slug }) => slug));
  return library.articles.every(
    (article) => isFiling(article) || (slugs.size > 0 && !article.cases.some((slug) => slugs.has(slug))),
  );
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
