import { findLabels } from "../documents/appearances.ts";
import { type NamedCase, nameCase } from "../documents/case.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import { termsOfCases } from "../documents/caseTerms.ts";
import { type Document, isFiling } from "../documents/document.ts";
import { type DocumentKind, isFinding } from "../documents/documentKind.ts";
import type { Passage } from "../documents/passage.ts";
import { type Quote, takeQuote } from "../documents/quote.ts";
import { extractTerms, tokenizeWords } from "../text/tokens.ts";
import { type Confidence, judgeAnswer } from "./answerability.ts";
import type { QuestionMeaning } from "./index/sentenceVectors.ts";
import type { LibrarySnapshot } from "./index/snapshot.ts";
import { keepToNamedCase } from "./namedCase.ts";
import { DEFAULT_PIPELINE, type SearchPipeline } from "./pipeline.ts";
import { type AskedOffice, readAskedOffice, readAskedSpeaker } from "./query/askedSpeaker.ts";
import { type Intent, wantsLatest } from "./query/intent.ts";
import { stripMarks } from "./query/plainQuestion.ts";
import { type ParsedQuestion, parseQuestion } from "./query/question.ts";
import { extractFeatures } from "./rerank/extractFeatures.ts";
import type { ComparedSpan, ScoredSpan } from "./rerank/features.ts";
import { blamesAnother } from "./rerank/guiltOfOthers.ts";
import { putLatestFirst } from "./rerank/latestFirst.ts";
import { FEATURES, MEANING_FEATURES } from "./rerank/linearModel.ts";
import { compareSpans } from "./rerank/relativeFeatures.ts";
import { putOfficeFirst, putSpeakerFirst } from "./rerank/speakerFirst.ts";
import { findStoryDate, findToldDate, narrowToPeople } from "./rerank/toldDates.ts";
import { retrieveByIntent } from "./retrieve/intentRetriever.ts";
import type { ScoredPassage } from "./retrieve/retriever.ts";
import { retrieveByMeaning } from "./retrieve/semanticRetriever.ts";
import { dropFillers, pickComplementary, pickDistinct } from "./selectSpans.ts";
import { type AnswerSpan, boundsOf, passagesOf } from "./spans/answerSpan.ts";
import { chooseOpening } from "./spans/antecedent.ts";
import { completeAccusations, completeParagraph } from "./spans/completeSpan.ts";

export interface Answer {
  /** How sure it is that the quotes answer; absent where there are none. */
  readonly confidence?: Confidence;
  /** What the question wants. */
  readonly intent: Intent;
  /** Whether the quotes answer as of the dates that they tell of. */
  readonly isAsOf: boolean;
  /** The cases that the question names best. */
  readonly named: readonly NamedCase[];
  /** Best first; empty where the library has no answer. */
  readonly quotes: readonly Quote[];
  /** Whether there are more after these. */
  readonly more: boolean;
  /** Words of the question that no passage in the library has. */
  readonly missing: readonly string[];
  /** How often the words that the question asks to count stand in the papers of these titles; absent where it doesn't. */
  readonly counted?: { readonly words: string; readonly total: number; readonly titles: readonly string[] };
}

/** What to look for, and which of the answers in order: `limit` of them after the first `skip`. */
export interface Query {
  readonly question: string;
  /** The slug of the one case to search. */
  readonly case?: CaseSlug;
  /** The kind of document to search; all where it isn't given. */
  readonly kind?: DocumentKind;
  readonly limit: number;
  readonly skip?: number;
}

/** Finds the quotations that answer a question: `limit` of them at most, and at first fewer where others would add nothing. */
export function answerQuestion(
  library: LibrarySnapshot,
  query: Query,
  pipeline: SearchPipeline = DEFAULT_PIPELINE,
  meaning?: QuestionMeaning,
): Answer {
  const { limit, skip = 0 } = query;
  const { question, confidence, found } = findAnswers(library, query, pipeline, meaning);
  const page = found.slice(skip, skip + limit);
  // Who asks for more gets all that there is.
  const shown = confidence === "sure" && skip === 0 ? dropFillers(question, page) : page;
  return {
    confidence,
    named: question.cases.map(nameCase),
    intent: question.intent,
    quotes: completeAccusations(shown).map((span) => quoteSpan(question, span)),
    isAsOf: wantsLatest(question.intent) && question.type?.name !== "reason",
    more: found.length > skip + shown.length,
    missing: leaveOutNames(question.outOfVocabulary, library),
  };
}

/** The spans that would be quoted, the first page's and up to one after the last that is asked for; none where the library is silent. */
export function findAnswers(
  library: LibrarySnapshot,
  { question: text, case: slug, kind, limit, skip = 0 }: Query,
  pipeline: SearchPipeline = DEFAULT_PIPELINE,
  meaning?: QuestionMeaning,
) {
  const isKept = (document: Document) =>
    (slug === undefined || document.cases.includes(slug)) && (kind === undefined || document.kind === kind);
  const plain = stripMarks(text);
  const office = readAskedOffice(plain);
  const question = parseQuestion(office ? nameOffice(library, plain, office, isKept) : text, library, slug);
  const byScore = keepToNamedCase(question, rankSpans(library, question, isKept, pipeline, meaning));
  const [best] = byScore;
  const ranked = putLatestFirst(question, byScore);
  const spans = office ? putOfficeFirst(ranked, office.name) : putSpeakerFirst(ranked, readAskedSpeaker(plain));
  const pick = question.wantsSeveral ? pickComplementary(question) : pickDistinct;
  const confidence = best && judgeAnswer(question, best, pipeline.strictness, meaning !== undefined);
  return {
    question,
    best,
    confidence,
    found: confidence ? putFindingsFirst(pick(complete(question, spans), skip + limit + 1)) : [],
  };
}

/** The question with the name under which a transcript has the office speak, where all transcripts have the same one. */
function nameOffice(
  { articles }: LibrarySnapshot,
  question: string,
  { name, start, end }: AskedOffice,
  keep: (article: Document) => boolean,
): string {
  const transcripts = articles.filter(isFiling).filter((article) => article.kind === "transcript" && keep(article));
  const [label, ...others] = new Set(transcripts.flatMap((article) => [...findLabels(article, name)]));
  if (label === undefined || others.length > 0) return question;
  return `${question.slice(0, start)}${label}${question.slice(end)}`;
}

/** Each span with the quotation that it would make before it. */
function* complete(question: ParsedQuestion, spans: readonly ScoredSpan[]): Generator<ScoredSpan> {
  for (const span of spans) {
    const whole = completeParagraph(span);
    // What else a paragraph tells may be somebody else's guilt.
    yield chooseOpening(span, question.isAccusation && blamesAnother(question, whole) ? span : whole);
    yield span;
  }
}

/** How far below the best a court's own words may be scored and still come before a party's. */
const FINDING_MARGIN = 2;

/** Where both answer, what a court found comes before what a party says. */
function putFindingsFirst(spans: readonly ScoredSpan[]): ScoredSpan[] {
  const best = spans[0]?.score ?? 0;
  const isFirst = (span: ScoredSpan) => {
    const { article } = passagesOf(span).first;
    return isFiling(article) && isFinding(article.kind) && span.score >= best - FINDING_MARGIN;
  };
  const isClaim = spans.some((span) => isFiling(passagesOf(span).first.article));
  if (!isClaim) return [...spans];
  return [...spans.filter(isFirst), ...spans.filter((span) => !isFirst(span))];
}

/** A case's name is known, even where no article spells it. */
function leaveOutNames(missing: readonly string[], { cases }: LibrarySnapshot): readonly string[] {
  if (missing.length === 0) return missing;
  const names = termsOfCases(cases);
  return missing.filter((word) => !extractTerms(word).every((term) => names.has(term)));
}

/** Everything that could be quoted, in no order. */
export function findSpans(
  library: LibrarySnapshot,
  question: ParsedQuestion,
  keep: (article: Document) => boolean,
  { retriever }: Pick<SearchPipeline, "retriever"> = DEFAULT_PIPELINE,
  meaning?: QuestionMeaning,
): ComparedSpan[] {
  const evidence = unite(
    retriever.retrieve(library, question, keep),
    retrieveByIntent(library, question, keep),
    meaning ? retrieveByMeaning(library, meaning, keep) : [],
  );
  const spans = extractFeatures(question, evidence, meaning);
  const answering = spans.filter(({ features }) => !question.type?.needed || features.type > 0);
  return compareSpans(answering, meaning ? MEANING_FEATURES : FEATURES);
}

/** What each way finds that those before it didn't. */
function unite(...ways: readonly (readonly ScoredPassage[])[]): ScoredPassage[] {
  const found = new Map<Passage, ScoredPassage>();
  for (const one of ways.flat()) if (!found.has(one.passage)) found.set(one.passage, one);
  return [...found.values()];
}

/** Everything that could be quoted, the best first. */
export function rankSpans(
  library: LibrarySnapshot,
  question: ParsedQuestion,
  keep: (article: Document) => boolean,
  pipeline: SearchPipeline,
  meaning?: QuestionMeaning,
): ScoredSpan[] {
  const reranker = meaning ? pipeline.meaningReranker : pipeline.reranker;
  return rateRecency(question, findSpans(library, question, keep, pipeline, meaning))
    .map((span) => ({ ...span, score: reranker.score(span.features, span.relative) }))
    .sort((one, other) => other.score - one.score);
}

/** What having been told last counts where how something stands is asked, beside where the news is. */
const STANDING = 0.5;

/** Where the latest answers best: how late what each span tells was, among all of them. */
function rateRecency(question: ParsedQuestion, spans: readonly ComparedSpan[]): readonly ComparedSpan[] {
  if (!wantsLatest(question.intent) && !question.asksForEnd) return spans;
  const told = spans.map((span) => findStoryDate(narrowToPeople(question, span)));
  const order = [...new Set(told.filter((date) => date !== undefined))].sort();
  const most = question.intent === "latest" || question.intent === "custody" ? 1 : STANDING;
  const rates = new Map(order.map((date, at) => [date, (most * (at + 1)) / order.length]));
  const rate = (date: string | undefined) => (date === undefined ? 0 : (rates.get(date) ?? 0));
  return spans.map((span, at) => ({ ...span, features: { ...span.features, recent: rate(told[at]) } }));
}

/** The span as a quotation, the question's words in it marked. */
export function quoteSpan(question: ParsedQuestion, span: AnswerSpan): Quote {
  const { start, end } = boundsOf(span);
  const { first, last } = passagesOf(span);
  const matches = matchWords(question, first.article.text.slice(start, end));
  return { ...takeQuote(first, start, end, matches, last), told: findToldDate(span) };
}

/** Where the question's words stand in a text. */
function matchWords({ matches }: ParsedQuestion, text: string): Quote["matches"] {
  return tokenizeWords(text)
    .filter((word) => matches.has(word.term))
    .map((word) => [word.start, word.end] as const);
}
