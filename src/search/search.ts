import { findLabels } from "../documents/appearances.ts";
import { type NamedCase, nameCase } from "../documents/case.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import { termsOfCases } from "../documents/caseTerms.ts";
import { type Document, isFiling } from "../documents/document.ts";
import type { DocumentKind } from "../documents/documentKind.ts";
import { type Quote, takeQuote } from "../documents/quote.ts";
import { extractTerms, tokenizeWords } from "../text/tokens.ts";
import { type Confidence, judgeAnswer } from "./answerability.ts";
import type { QuestionMeaning } from "./index/sentenceVectors.ts";
import type { LibrarySnapshot } from "./index/snapshot.ts";
import { keepToNamedCase, putOwnMatterFirst } from "./namedCase.ts";
import { DEFAULT_PIPELINE, type SearchPipeline } from "./pipeline.ts";
import { type AskedOffice, readAskedOffice, readAskedSpeaker } from "./query/askedSpeaker.ts";
import { type Intent, wantsLatest } from "./query/intent.ts";
import { stripMarks } from "./query/plainQuestion.ts";
import { type ParsedQuestion, parseQuestion } from "./query/question.ts";
import { compareAll, measureByWords, rankSpans, type WordSearch } from "./rankSpans.ts";
import { measureBest } from "./rerank/bestSpan.ts";
import { putCountedFirst } from "./rerank/countedFirst.ts";
import type { ComparedSpan, ScoredSpan } from "./rerank/features.ts";
import { putFindingsFirst } from "./rerank/findingsFirst.ts";
import { blamesAnother } from "./rerank/guiltOfOthers.ts";
import { putLatestFirst } from "./rerank/latestFirst.ts";
import { putOrdinalFirst } from "./rerank/ordinalFirst.ts";
import { putProceedingFirst } from "./rerank/proceedingFirst.ts";
import { putOfficeFirst, putSpeakerFirst } from "./rerank/speakerFirst.ts";
import { findToldDate } from "./rerank/toldDates.ts";
import { dropFillers, pickComplementary, pickDistinct, pickStanding } from "./selectSpans.ts";
import { type AnswerSpan, boundsOf, passagesOf } from "./spans/answerSpan.ts";
import { chooseOpening, findAntecedent } from "./spans/antecedent.ts";
import { completeAccusations, completeParagraph } from "./spans/completeSpan.ts";
import { findNeededHeading } from "./spans/sectionHeading.ts";
import { namesCase } from "./unknownSubject.ts";

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
  return toAnswer(library, query, findAnswers(library, query, pipeline, meaning));
}

/**
 * The same answer while the question's meaning is still read in another thread: what needs words alone is done before that
 * is waited for. Rejects where `meaning` does.
 */
export async function answerWhileReading(
  library: LibrarySnapshot,
  query: Query,
  pipeline: SearchPipeline,
  meaning: Promise<QuestionMeaning | undefined>,
): Promise<Answer> {
  const begun = searchByWords(library, query, pipeline);
  return toAnswer(library, query, chooseAnswers(begun, query, pipeline, await meaning));
}

function toAnswer(
  library: LibrarySnapshot,
  { limit, skip = 0 }: Query,
  { question, confidence, found }: ChosenAnswers,
): Answer {
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

/** What a question is answered with. */
export interface ChosenAnswers {
  readonly question: ParsedQuestion;
  /** The best span by its score, whether it is quoted or not. */
  readonly best: ScoredSpan | undefined;
  readonly confidence: Confidence | undefined;
  /** The spans that would be quoted, the first page's and up to one after the last that is asked for; none where the library is silent. */
  readonly found: readonly ScoredSpan[];
}

/** Finds the spans that answer a question, and judges them. */
export function findAnswers(
  library: LibrarySnapshot,
  query: Query,
  pipeline: SearchPipeline = DEFAULT_PIPELINE,
  meaning?: QuestionMeaning,
): ChosenAnswers {
  return chooseAnswers(searchByWords(library, query, pipeline), query, pipeline, meaning);
}

/** A question as it is looked for, and what words alone find. */
interface BegunSearch {
  readonly plain: string;
  readonly office: AskedOffice | undefined;
  readonly byWords: WordSearch;
}

function searchByWords(
  library: LibrarySnapshot,
  { question: text, case: slug, kind }: Query,
  pipeline: SearchPipeline,
): BegunSearch {
  const isKept = (document: Document) =>
    (slug === undefined || document.cases.includes(slug)) && (kind === undefined || document.kind === kind);
  const plain = stripMarks(text);
  const office = readAskedOffice(plain);
  const question = parseQuestion(office ? nameOffice(library, plain, office, isKept) : text, library, slug);
  return { plain, office, byWords: measureByWords(library, question, isKept, pipeline) };
}

/** Ranks what was found and chooses what is quoted. A begun search is used once. */
function chooseAnswers(
  { plain, office, byWords }: BegunSearch,
  { limit, skip = 0 }: Query,
  pipeline: SearchPipeline,
  meaning: QuestionMeaning | undefined,
): ChosenAnswers {
  const { question } = byWords;
  const all = rankSpans(byWords, pipeline, meaning);
  const ofCase = putCountedFirst(question, keepToNamedCase(question, all));
  const byScore = putOrdinalFirst(question, putProceedingFirst(question, ofCase));
  const best = byScore[0] && measureBest(byWords, byScore[0], all, meaning);
  const ranked = putLatestFirst(question, byScore);
  const spans = office ? putOfficeFirst(ranked, office.name) : putSpeakerFirst(ranked, readAskedSpeaker(plain));
  const confidence = best && judgeAnswer(question, best, pipeline.strictness, meaning !== undefined);
  const isSure = confidence === "sure";
  const ordered = isSure ? putOwnMatterFirst(question, spans) : spans;
  const pick = question.wantsSeveral
    ? pickComplementary(question)
    : isSure && namesCase(question)
      ? pickStanding
      : pickDistinct;
  return {
    question,
    best,
    confidence,
    found: confidence ? putFindingsFirst(pick(complete(question, ordered), skip + limit + 1)) : [],
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

/**
 * The quotations that each span would make, the best of them first: its paragraph with what it presupposes, without that where
 * another shows it, and the span by itself where it presupposes nothing.
 */
function* complete(question: ParsedQuestion, spans: readonly ScoredSpan[]): Generator<ScoredSpan> {
  for (const span of spans) {
    const paragraph = completeParagraph(span);
    // What else a paragraph tells may be somebody else's guilt.
    const whole = question.isAccusation && blamesAnother(question, paragraph) ? span : paragraph;
    const chosen = chooseOpening(span, whole);
    yield chosen;
    if (chosen.first < whole.first) yield whole;
    if (findAntecedent(span) === undefined) yield span;
  }
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
  pipeline: Pick<SearchPipeline, "retriever"> = DEFAULT_PIPELINE,
  meaning?: QuestionMeaning,
): ComparedSpan[] {
  return compareAll(measureByWords(library, question, keep, pipeline), meaning);
}

/** The span as a quotation, the question's words in it marked. */
export function quoteSpan(question: ParsedQuestion, span: AnswerSpan): Quote {
  const { start, end } = boundsOf(span);
  const { first, last } = passagesOf(span);
  const matches = matchWords(question, first.article.text.slice(start, end));
  return { ...takeQuote(first, start, end, matches, last, findNeededHeading(span)), told: findToldDate(span) };
}

/** Where the question's words stand in a text. */
function matchWords({ matches }: ParsedQuestion, text: string): Quote["matches"] {
  return tokenizeWords(text)
    .filter((word) => matches.has(word.term))
    .map((word) => [word.start, word.end] as const);
}
