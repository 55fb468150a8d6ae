import type { Document } from "../documents/document.ts";
import type { Passage } from "../documents/passage.ts";
import type { QuestionMeaning } from "./index/sentenceVectors.ts";
import type { LibrarySnapshot } from "./index/snapshot.ts";
import type { SearchPipeline } from "./pipeline.ts";
import { wantsLatest } from "./query/intent.ts";
import type { ParsedQuestion } from "./query/question.ts";
import { createSpanMeasure, type MeasuredSpan, type SpanMeasure } from "./rerank/extractFeatures.ts";
import type { ComparedSpan, ScoredSpan } from "./rerank/features.ts";
import { FEATURES, MEANING_FEATURES } from "./rerank/linearModel.ts";
import { MeaningMeasure } from "./rerank/meaningFeatures.ts";
import { compareSpans } from "./rerank/relativeFeatures.ts";
import { findStoryDate, narrowToPeople } from "./rerank/toldDates.ts";
import { retrieveByIntent } from "./retrieve/intentRetriever.ts";
import type { ScoredPassage } from "./retrieve/retriever.ts";
import { retrieveByMeaning } from "./retrieve/semanticRetriever.ts";

/** The passages that words find, and their spans, measured but for their meaning. Is ranked once. */
export interface WordSearch {
  readonly library: LibrarySnapshot;
  readonly question: ParsedQuestion;
  readonly keep: (article: Document) => boolean;
  readonly measure: SpanMeasure;
  readonly passages: ReadonlySet<Passage>;
  readonly spans: readonly MeasuredSpan[];
}

/** Looks a question up by its words in the articles that `keep` accepts. */
export function measureByWords(
  library: LibrarySnapshot,
  question: ParsedQuestion,
  keep: (article: Document) => boolean,
  { retriever }: Pick<SearchPipeline, "retriever">,
): WordSearch {
  const evidence = unite(retriever.retrieve(library, question, keep), retrieveByIntent(library, question, keep));
  const measure = createSpanMeasure(question);
  const passages = new Set(evidence.map(({ passage }) => passage));
  return { library, question, keep, measure, passages, spans: measure(evidence) };
}

/** Adds what is near in meaning, where that is known, and compares all spans. */
export function compareAll(byWords: WordSearch, meaning: QuestionMeaning | undefined): ComparedSpan[] {
  const { question } = byWords;
  const spans = meaning ? addMeaning(byWords, meaning) : byWords.spans;
  const answering = spans.filter(({ features }) => !question.type?.needed || features.type > 0);
  return compareSpans(answering, meaning ? MEANING_FEATURES : FEATURES);
}

function addMeaning(
  { library, question, keep, measure, passages, spans }: WordSearch,
  meaning: QuestionMeaning,
): readonly MeasuredSpan[] {
  const others = retrieveByMeaning(library, meaning, keep).filter(({ passage }) => !passages.has(passage));
  const all = [...spans, ...measure(others)];
  new MeaningMeasure(question, meaning).addToAll(all);
  return all;
}

/** What each way finds that those before it didn't. */
function unite(...ways: readonly (readonly ScoredPassage[])[]): ScoredPassage[] {
  const found = new Map<Passage, ScoredPassage>();
  for (const one of ways.flat()) if (!found.has(one.passage)) found.set(one.passage, one);
  return [...found.values()];
}

/** Everything that could be quoted, best first. */
export function rankSpans(byWords: WordSearch, pipeline: SearchPipeline, meaning?: QuestionMeaning): ScoredSpan[] {
  const reranker = meaning ? pipeline.meaningReranker : pipeline.reranker;
  return rateRecency(byWords.question, compareAll(byWords, meaning))
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
