import type { Passage } from "../../documents/passage.ts";
import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { ParsedQuestion } from "../query/question.ts";
import type { ScoredPassage } from "../retrieve/retriever.ts";
import { type AnswerSpan, enumerateSpans } from "../spans/answerSpan.ts";
import { firstSentenceOf, type SentenceInContext, splitArticle } from "../spans/sentenceSequence.ts";
import { type ArticleTermWeights, computeArticleTermWeights } from "./articleTermWeights.ts";
import type { MeasuredFeatures } from "./features.ts";
import { matchSentence, type SentenceMatch } from "./sentenceMatch.ts";
import { computeSpanFeatures, type Surroundings } from "./spanFeatures.ts";
import { elementwiseMax, type MatchWeights, matchHeading, matchPassage } from "./termMatch.ts";

/** A span while it is measured. */
export interface MeasuredSpan extends AnswerSpan {
  readonly indexed: IndexedArticle;
  readonly features: MeasuredFeatures;
}

/** Lists the spans of passages, in their order, with what can be said of them without vectors. */
export type SpanMeasure = (evidence: readonly ScoredPassage[]) => MeasuredSpan[];

/** Measures spans for one question; what is read of a sentence, passage or article is kept for the next passages. */
export function createSpanMeasure(question: ParsedQuestion): SpanMeasure {
  const measuring = new Measuring(question);
  return (evidence) => evidence.flatMap((one) => measurePassage(measuring, one));
}

/** What is read for one question, each thing once. */
class Measuring {
  readonly question: ParsedQuestion;
  private readonly notes = new Map<SentenceInContext, SentenceMatch>();
  private readonly covers = new Map<Passage, MatchWeights>();
  private readonly insides = new Map<IndexedArticle, ArticleTermWeights>();

  constructor(question: ParsedQuestion) {
    this.question = question;
  }

  note(sentence: SentenceInContext, inside: ArticleTermWeights): SentenceMatch {
    return remember(this.notes, sentence, () => matchSentence(this.question, sentence, inside));
  }

  /** Nothing is covered where there is no passage. */
  cover(passage: Passage | undefined): MatchWeights {
    if (!passage) return new Float64Array(this.question.terms.length);
    return remember(this.covers, passage, () => matchPassage(this.question, passage));
  }

  inside(indexed: IndexedArticle): ArticleTermWeights {
    return remember(this.insides, indexed, () => computeArticleTermWeights(this.question, indexed));
  }
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** Measures the spans of a passage that it or the passage before give anything of the question. */
function measurePassage(measuring: Measuring, evident: ScoredPassage): MeasuredSpan[] {
  const { question } = measuring;
  const { passage, indexed } = evident;
  const sentences = splitArticle(indexed);
  const from = firstSentenceOf(indexed, passage);
  const inside = measuring.inside(indexed);
  const before = elementwiseMax(measuring.cover(passage), measuring.cover(indexed.passages[passage.order - 1]));
  const surroundings: Surroundings = {
    passage: evident.passageScore,
    article: evident.articleScore,
    lead: 1 / Math.min(LAST_ORDER, passage.order + 1),
    heading: matchHeading(question, passage),
    before,
    around: elementwiseMax(before, measuring.cover(indexed.passages[passage.order + 1])),
    inside,
    isNear: evident.passageScore === 0,
    note: (sentence) => measuring.note(sentence, inside),
  };
  return enumerateSpans(sentences, from, from + passage.sentences.length).flatMap((span) => {
    const features = computeSpanFeatures(question, span, surroundings);
    if (!features) return [];
    // Not spread: V8 gives copies of that kind to the memory of what lives long, which it collects in one go.
    return [{ sentences: span.sentences, first: span.first, last: span.last, indexed, features }];
  });
}

const LAST_ORDER = 10;
