import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { QuestionMeaning } from "../index/sentenceVectors.ts";
import type { ParsedQuestion } from "../query/question.ts";
import type { AnswerSpan } from "../spans/answerSpan.ts";
import type { Features, SpanWithFeatures } from "./features.ts";
import {
  type CountingPiece,
  compareSentence,
  pairWords,
  type SentenceSimilarity,
  type WordPair,
  weighPieces,
} from "./similarity.ts";

/** The features that come of vectors: 0 where there are none. */
export type MeaningFeatures = Pick<
  Features,
  | "cosine"
  | "cosineNear"
  | "cosinePassage"
  | "pieces"
  | "piecesTelling"
  | "piecesBest"
  | "piecesNear"
  | "piecesMissing"
  | "cosineShare"
  | "piecesShare"
>;

export const NO_MEANING: MeaningFeatures = {
  cosine: 0,
  cosineNear: 0,
  cosinePassage: 0,
  pieces: 0,
  piecesTelling: 0,
  piecesBest: 0,
  piecesNear: 0,
  piecesMissing: 0,
  cosineShare: 0,
  piecesShare: 0,
};

/** Compares a question with spans; each sentence is compared once. */
export class MeaningMeasure {
  private readonly meaning: QuestionMeaning;
  private readonly pieces: readonly CountingPiece[];
  private readonly known = new Map<number, SentenceSimilarity | undefined>();

  constructor(question: ParsedQuestion, meaning: QuestionMeaning) {
    this.meaning = meaning;
    this.pieces = weighPieces(question, meaning.question);
  }

  /** What vectors say of a span; its sentences are those of an article as `splitArticle` lists them. */
  measure(indexed: IndexedArticle, { sentences, first, last }: AnswerSpan): MeaningFeatures {
    const numbers = this.meaning.sentences.numbersOf(indexed);
    if (!numbers) return NO_MEANING;
    const read = (at: number) => this.similarityOf(numbers[at]);
    const own = range(first, last).flatMap((at) => read(at) ?? []);
    const near = [first - 1, last + 1].flatMap((at) => read(at) ?? []);
    const passage = sentences[first]?.passage;
    const inPassage = range(Math.max(0, first - MAX_APART), last + MAX_APART)
      .filter((at) => sentences[at]?.passage === passage)
      .flatMap((at) => read(at) ?? []);
    const cosine = largest(own.map((one) => one.cosine));
    const united = this.unite(own);
    const wider = this.unite([...own, ...near]);
    return {
      cosine,
      cosineNear: Math.max(0, largest(near.map((one) => one.cosine)) - cosine),
      cosinePassage: largest(inPassage.map((one) => one.cosine)),
      pieces: this.sum(united, "even"),
      piecesTelling: this.sum(united, "weighted"),
      piecesBest: largest(own.map(({ best }) => this.sum(best, "weighted"))),
      piecesNear: this.sum(wider, "weighted") - this.sum(united, "weighted"),
      piecesMissing: this.pieces.reduce((sum, { weighted }, at) => sum + ((united[at] ?? 0) < FAR ? weighted : 0), 0),
      cosineShare: 0,
      piecesShare: 0,
    };
  }

  /** Each word of the question beside the word of the span that is nearest to it in meaning. */
  pairWords(indexed: IndexedArticle, { sentences, first, last }: AnswerSpan): WordPair[] {
    const numbers = this.meaning.sentences.numbersOf(indexed);
    const texts = range(first, last).flatMap((at) => {
      const [number, sentence] = [numbers?.[at], sentences[at]];
      return number === undefined || number < 0 || !sentence ? [] : [{ number, text: sentence.text }];
    });
    return pairWords(this.meaning, this.pieces, texts);
  }

  private similarityOf(number: number | undefined): SentenceSimilarity | undefined {
    if (number === undefined || number < 0) return undefined;
    if (!this.known.has(number)) this.known.set(number, compareSentence(this.meaning, this.pieces, number));
    return this.known.get(number);
  }

  private unite(some: readonly SentenceSimilarity[]): Float32Array {
    const united = new Float32Array(this.pieces.length);
    for (const { best } of some)
      for (let at = 0; at < united.length; at += 1) united[at] = Math.max(united[at] ?? 0, best[at] ?? 0);
    return united;
  }

  private sum(best: Float32Array, share: "even" | "weighted"): number {
    return this.pieces.reduce((sum, piece, at) => sum + piece[share] * Math.max(0, best[at] ?? 0), 0);
  }
}

/** How many sentences before and after a span are looked at for those of its passage. */
const MAX_APART = 5;
/** Below this cosine two pieces have nothing to do with each other. */
const FAR = 0.45;

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function largest(figures: readonly number[]): number {
  return figures.reduce((most, one) => Math.max(most, one), 0);
}

/** Cosine and pieces of each span against the best of all. */
export function shareMeaning(spans: readonly SpanWithFeatures[]): SpanWithFeatures[] {
  const cosine = largest(spans.map(({ features }) => features.cosine)) || 1;
  const pieces = largest(spans.map(({ features }) => features.piecesTelling)) || 1;
  return spans.map((span) => ({
    ...span,
    features: {
      ...span.features,
      cosineShare: span.features.cosine / cosine,
      piecesShare: span.features.piecesTelling / pieces,
    },
  }));
}
