import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { QuestionMeaning } from "../index/sentenceVectors.ts";
import { wantsFit } from "../query/intent.ts";
import type { ParsedQuestion } from "../query/question.ts";
import type { AnswerSpan } from "../spans/answerSpan.ts";
import type { MeasuredFeatures } from "./features.ts";
import {
  type CountingPiece,
  compareSentence,
  findAskingPieces,
  findInterrogative,
  joinPieces,
  pairWords,
  type SentenceSimilarity,
  type WordPair,
  weighPieces,
} from "./similarity.ts";

/** A span, and the article that it is of. */
interface SpanOfArticle extends AnswerSpan {
  readonly indexed: IndexedArticle;
  readonly features: MeasuredFeatures;
}

/** What is known of a sentence beside a question. */
interface ComparedSentence extends SentenceSimilarity {
  /** How near it is to the question's pieces, by how rare each word is. */
  readonly told: number;
  /** How near it is to the pieces by which is asked. */
  readonly asking: number;
  /** How near it is to the interrogative; 0 where there is none. */
  readonly interrogative: number;
}

/** Compares a question with spans; each sentence is compared once. */
export class MeaningMeasure {
  private readonly meaning: QuestionMeaning;
  private readonly pieces: readonly CountingPiece[];
  /** The vectors of the pieces that count, and after them of those by which it is asked. */
  private readonly asked: Int8Array;
  private readonly asking: number;
  /** The place of the interrogative among all of these; -1 where there is none. */
  private readonly interrogative: number;
  private readonly known = new Map<number, ComparedSentence | undefined>();

  constructor(question: ParsedQuestion, meaning: QuestionMeaning) {
    this.meaning = meaning;
    this.pieces = weighPieces(question, meaning.question);
    const asking = wantsFit(question.intent) ? [] : findAskingPieces(meaning.question, this.pieces);
    this.asking = asking.length;
    const interrogative = findInterrogative(meaning.question, asking);
    this.interrogative = interrogative < 0 ? -1 : this.pieces.length + interrogative;
    this.asked = joinPieces(meaning.question, [...this.pieces.map(({ piece }) => piece), ...asking]);
  }

  /** Adds what vectors say of spans; the sentences of each are those of its article as `splitArticle` lists them. */
  addToAll(spans: readonly SpanOfArticle[]): void {
    const asking = spans.map((span) => this.addTo(span.features, span.indexed, span));
    const most = asking.reduce((largest, one) => Math.max(largest, one), 0);
    for (const [at, { features }] of spans.entries()) features.askingBehind = most - (asking[at] ?? most);
    for (const span of spans) this.addAround(span);
    shareMeaning(spans.map(({ features }) => features));
  }

  /** Returns how near the span's nearest sentence is to the pieces by which is asked. */
  private addTo(features: MeasuredFeatures, indexed: IndexedArticle, { sentences, first, last }: AnswerSpan): number {
    const numbers = this.meaning.sentences.numbersOf(indexed);
    if (!numbers) return 0;
    const own: ComparedSentence[] = [];
    const near: ComparedSentence[] = [];
    const passage = sentences[first]?.passage;
    for (let at = Math.max(0, first - MAX_APART); at <= last + MAX_APART; at += 1) {
      const isOwn = at >= first && at <= last;
      const isNear = at === first - 1 || at === last + 1;
      if (!isOwn && !isNear && sentences[at]?.passage !== passage) continue;
      const similarity = this.similarityOf(numbers[at]);
      if (!similarity) continue;
      if (isOwn) own.push(similarity);
      if (isNear) near.push(similarity);
      if (sentences[at]?.passage === passage)
        features.cosinePassage = Math.max(features.cosinePassage, similarity.cosine);
    }
    features.cosine = findLargest(own);
    features.cosineNear = Math.max(0, findLargest(near) - features.cosine);
    this.addPieces(features, own, near);
    for (const { interrogative } of own) features.interrogative = Math.max(features.interrogative, interrogative);
    return own.reduce((most, { asking }) => Math.max(most, asking), 0);
  }

  /** Adds what the sentences around a span say, those that any span made it necessary to compare. */
  private addAround({ features, indexed, first, last }: SpanOfArticle): void {
    const numbers = this.meaning.sentences.numbersOf(indexed);
    if (!numbers) return;
    const best = new Float64Array(this.pieces.length);
    for (let at = Math.max(0, first - MAX_AROUND); at <= last + MAX_AROUND; at += 1) {
      const similarity = this.known.get(numbers[at] ?? -1);
      if (!similarity) continue;
      const share = SHARES_AROUND[Math.max(first - at, at - last, 0)] as number;
      for (let piece = 0; piece < best.length; piece += 1)
        best[piece] = Math.max(best[piece] as number, share * (similarity.best[piece] as number));
    }
    for (const [at, { weighted }] of this.pieces.entries()) features.piecesAround += weighted * (best[at] as number);
  }

  private addPieces(
    features: MeasuredFeatures,
    own: readonly ComparedSentence[],
    near: readonly ComparedSentence[],
  ): void {
    let [pieces, telling, focus, withNear, missing] = [0, 0, 0, 0, 0];
    for (const [at, { even, weighted, focused }] of this.pieces.entries()) {
      const inside = findBest(own, at, 0);
      pieces += even * inside;
      telling += weighted * inside;
      focus += focused * inside;
      withNear += weighted * findBest(near, at, inside);
      if (inside < FAR) missing += weighted;
    }
    features.pieces = pieces;
    features.piecesTelling = telling;
    features.piecesFocus = focus;
    features.piecesNear = withNear - telling;
    features.piecesMissing = missing;
    for (const { told } of own) features.piecesBest = Math.max(features.piecesBest, told);
  }

  /** A sentence with its sums, which every span that it stands in needs. */
  private compare(number: number): ComparedSentence | undefined {
    const similarity = compareSentence(this.meaning, this.asked, number);
    if (!similarity) return undefined;
    const { cosine, best } = similarity;
    let [told, asking] = [0, 0];
    for (const [at, { weighted }] of this.pieces.entries()) told += weighted * Math.max(0, best[at] ?? 0);
    for (let at = 0; at < this.asking; at += 1) asking += best[this.pieces.length + at] ?? 0;
    const interrogative = best[this.interrogative] ?? 0;
    return { cosine, best, told, asking: asking / (this.asking || 1), interrogative }; // not spread, as in extractFeatures.ts
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

  private similarityOf(number: number | undefined): ComparedSentence | undefined {
    if (number === undefined || number < 0) return undefined;
    if (!this.known.has(number)) this.known.set(number, this.compare(number));
    return this.known.get(number);
  }
}

/** How many sentences before and after a span are looked at for those of its passage. */
const MAX_APART = 5;
/** How many sentences before and after a span count as around it, and what is left of what one says with each step away. */
const MAX_AROUND = 6;
const LEFT_WITH_STEP = 0.93;
const SHARES_AROUND = Float64Array.from({ length: MAX_AROUND + 1 }, (_, steps) => LEFT_WITH_STEP ** steps);
/** Below this cosine two pieces have nothing to do with each other. */
const FAR = 0.45;

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The largest cosine of the sentences, and 0 at least. */
function findLargest(some: readonly SentenceSimilarity[]): number {
  let most = 0;
  for (const { cosine } of some) most = Math.max(most, cosine);
  return most;
}

/** The best that any of the sentences has for a piece, and so much at least. */
function findBest(some: readonly SentenceSimilarity[], piece: number, least: number): number {
  let most = least;
  for (const { best } of some) most = Math.max(most, best[piece] ?? 0);
  return most;
}

/** Adds cosine and pieces of each span against the best of all. */
function shareMeaning(all: readonly MeasuredFeatures[]): void {
  let [cosine, pieces] = [0, 0];
  for (const features of all) {
    cosine = Math.max(cosine, features.cosine);
    pieces = Math.max(pieces, features.piecesTelling);
  }
  for (const features of all) {
    features.cosineShare = features.cosine / (cosine || 1);
    features.piecesShare = features.piecesTelling / (pieces || 1);
  }
}
