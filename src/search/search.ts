import type { CaseSlug } from "../documents/caseSlug.ts";
import { termsOfCases } from "../documents/caseTerms.ts";
import type { Document } from "../documents/document.ts";
import { type Quote, takeQuote } from "../documents/quote.ts";
import { extractTerms, tokenizeWords } from "../text/tokens.ts";
import { isAnswerable, isRelevant } from "./answerability.ts";
import type { LibrarySnapshot } from "./index/snapshot.ts";
import { DEFAULT_PIPELINE, type SearchPipeline } from "./pipeline.ts";
import { type ParsedQuestion, parseQuestion } from "./query/question.ts";
import { extractFeatures } from "./rerank/extractFeatures.ts";
import type { ScoredSpan, SpanWithFeatures } from "./rerank/features.ts";
import { type AnswerSpan, boundsOf, passagesOf, sentencesOf } from "./spans/answerSpan.ts";

export interface Answer {
  /** Best first; empty where the library has no answer. */
  readonly quotes: readonly Quote[];
  /** Whether there are more after these. */
  readonly more: boolean;
  /** Words of the question that no passage in the library has. */
  readonly missing: readonly string[];
}

/** What to look for, and which of the answers in order: `limit` of them after the first `skip`. */
export interface Query {
  readonly question: string;
  /** The slug of the one case to search. */
  readonly case?: CaseSlug;
  readonly limit: number;
  readonly skip?: number;
}

/** Finds the quotations that answer a question. */
export function answerQuestion(
  library: LibrarySnapshot,
  query: Query,
  pipeline: SearchPipeline = DEFAULT_PIPELINE,
): Answer {
  const { limit, skip = 0 } = query;
  const { question, found } = findAnswers(library, query, pipeline);
  return {
    quotes: found.slice(skip, skip + limit).map((span) => quoteSpan(question, span)),
    more: found.length > skip + limit,
    missing: leaveOutNames(question.outOfVocabulary, library),
  };
}

/** The spans that would be quoted, the first page's and up to one after the last that is asked for; none where the library is silent. */
export function findAnswers(
  library: LibrarySnapshot,
  { question: text, case: slug, limit, skip = 0 }: Query,
  pipeline: SearchPipeline = DEFAULT_PIPELINE,
) {
  const question = parseQuestion(text, library);
  const spans = rankSpans(library, question, ({ cases }) => slug === undefined || cases.includes(slug), pipeline);
  const [best] = spans;
  const isAnswered = best !== undefined && isAnswerable(question, best, pipeline.strictness);
  return { question, best, found: isAnswered ? pickDistinct(spans, skip + limit + 1) : [] };
}

/** A case's name is known, even where no article spells it. */
function leaveOutNames(missing: readonly string[], { cases }: LibrarySnapshot): readonly string[] {
  if (missing.length === 0) return missing;
  const names = termsOfCases(cases);
  return missing.filter((word) => !extractTerms(word).every((term) => names.has(term)));
}

/** The quotations closest to what somebody claims, whether they bear it out or not; none where the library speaks of something else. */
export function findClosest(
  library: LibrarySnapshot,
  claim: string,
  limit: number,
  pipeline: SearchPipeline = DEFAULT_PIPELINE,
): Quote[] {
  // A claim asks for nothing, even where it is worded as a question would be.
  const question = { ...parseQuestion(claim, library), type: undefined };
  const spans = rankSpans(library, question, () => true, pipeline);
  const best = spans[0];
  if (!best || !isRelevant(question, best.features)) return [];
  return pickDistinct(spans, limit).map((span) => quoteSpan(question, span));
}

/** Everything that could be quoted, in no order. */
export function findSpans(
  library: LibrarySnapshot,
  question: ParsedQuestion,
  keep: (article: Document) => boolean,
  { retriever }: Pick<SearchPipeline, "retriever"> = DEFAULT_PIPELINE,
): SpanWithFeatures[] {
  const spans = extractFeatures(library, question, retriever.retrieve(library, question, keep));
  return spans.filter(({ features }) => !question.type?.needed || features.type > 0);
}

function rankSpans(
  library: LibrarySnapshot,
  question: ParsedQuestion,
  keep: (article: Document) => boolean,
  pipeline: SearchPipeline,
): ScoredSpan[] {
  return findSpans(library, question, keep, pipeline)
    .map((span) => ({ ...span, score: pipeline.reranker.score(span.features) }))
    .sort((one, other) => other.score - one.score);
}

/** The best spans of which no two share a sentence or say the same thing. The terms of each are read once. */
export function pickDistinct<T extends AnswerSpan>(spans: readonly T[], limit: number): T[] {
  const picked: { readonly span: T; readonly terms: ReadonlySet<string> }[] = [];
  for (const span of spans) {
    if (picked.length === limit) break;
    const one = { span, terms: termsOf(span) };
    if (!picked.some((other) => saysTheSame(one, other))) picked.push(one);
  }
  return picked.map(({ span }) => span);
}

/** How many of the shorter one's words the longer one may repeat. */
const MAX_SHARED = 0.7;

interface ReadSpan {
  readonly span: AnswerSpan;
  readonly terms: ReadonlySet<string>;
}

function saysTheSame(one: ReadSpan, other: ReadSpan): boolean {
  if (overlaps(one.span, other.span)) return true;
  const [fewer, more] = one.terms.size <= other.terms.size ? [one.terms, other.terms] : [other.terms, one.terms];
  return fewer.size > 0 && [...fewer].filter((term) => more.has(term)).length / fewer.size > MAX_SHARED;
}

function overlaps(one: AnswerSpan, other: AnswerSpan): boolean {
  return one.sentences === other.sentences && one.first <= other.last && other.first <= one.last;
}

function termsOf(span: AnswerSpan): ReadonlySet<string> {
  return new Set(sentencesOf(span).flatMap((sentence) => sentence.tokens.map((token) => token.term)));
}

/** The span as a quotation, the question's words in it marked. */
export function quoteSpan(question: ParsedQuestion, span: AnswerSpan): Quote {
  const { start, end } = boundsOf(span);
  const { first, last } = passagesOf(span);
  const matches = matchWords(question, first.article.text.slice(start, end));
  return takeQuote(first, start, end, matches, last);
}

/** Where the question's words stand in a text. */
function matchWords({ matches }: ParsedQuestion, text: string): Quote["matches"] {
  return tokenizeWords(text)
    .filter((word) => matches.has(word.term))
    .map((word) => [word.start, word.end] as const);
}
