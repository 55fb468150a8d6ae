import { findNearestPieces } from "../../encoder/nearestPieces.ts";
import { SHORT_DIMENSIONS } from "../../encoder/quantize.ts";
import { extractTerms } from "../../text/tokens.ts";
import type { QuestionMeaning, QuestionVectors } from "../index/sentenceVectors.ts";
import type { ParsedQuestion } from "../query/question.ts";

/** What the vectors say of a sentence beside a question. */
export interface SentenceSimilarity {
  /** The cosine of the two texts' own vectors. */
  readonly cosine: number;
  /** For each piece of the question that it was asked for, the best cosine of a piece of the sentence, and 0 at least. */
  readonly best: Float32Array;
}

/** A piece of the question that counts, and how much: 1 in all. */
export interface CountingPiece {
  /** Its place among the question's pieces. */
  readonly piece: number;
  /** Its share, if all count the same. */
  readonly even: number;
  /** Its share, by how rare its word is in the library. */
  readonly weighted: number;
  /** Its share of those that are of no name, if all these count the same; 0 for one of a name. */
  readonly focused: number;
}

/** What a piece counts whose word the library doesn't look for, against the mean of the others: names of kinds, verbs of asking. */
const UNSOUGHT = 0.3;

/** A question mark is a piece, too, and no part of the word before it. */
const IS_WORDLIKE = /[\p{L}\p{N}]/u;

/** The pieces of a question's words that say something, and what each counts. */
export function weighPieces({ terms }: ParsedQuestion, { text, pieces }: QuestionVectors): CountingPiece[] {
  const mean = terms.reduce((sum, { weight }) => sum + weight, 0) / (terms.length || 1) || 1;
  const found: { piece: number; weight: number; isName: boolean }[] = [];
  for (let piece = 0; piece < pieces.length / 2; piece += 1) {
    const [start, end] = [pieces[2 * piece] ?? 0, pieces[2 * piece + 1] ?? 0];
    if (!IS_WORDLIKE.test(text.slice(start, end))) continue;
    const word = wordAround(text, start, end);
    const [term] = extractTerms(word);
    if (term === undefined) continue;
    const asked = terms.find(({ forms, matchWeights }) => forms.has(word.toLowerCase()) || matchWeights.has(term));
    found.push({ piece, weight: asked?.weight ?? UNSOUGHT * mean, isName: asked?.isName ?? false });
  }
  const whole = found.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const others = found.filter(({ isName }) => !isName).length;
  return found.map(({ piece, weight, isName }) => ({
    piece,
    even: 1 / found.length,
    weighted: weight / whole,
    focused: isName ? 0 : 1 / others,
  }));
}

const INTERROGATIVE = /^(?:who|whom|whose|what|which|when|where|why|how)$/i;

/**
 * The places of the pieces by which a question asks for what it lacks: *how many*, *who did*, that is its words beside those that
 * count. None where none of them asks so: what is to be answered with yes or no lacks nothing.
 */
export function findAskingPieces({ text, pieces }: QuestionVectors, counting: readonly CountingPiece[]): number[] {
  const textOf = (piece: number) => text.slice(pieces[2 * piece], pieces[2 * piece + 1]);
  const asking = Array.from({ length: pieces.length / 2 }, (_, piece) => piece).filter(
    (piece) => IS_WORDLIKE.test(textOf(piece)) && !counting.some((one) => one.piece === piece),
  );
  return asking.some((piece) => INTERROGATIVE.test(textOf(piece))) ? asking : [];
}

/** The place, among the pieces given, of the first that is an interrogative; -1 where none is. */
export function findInterrogative({ text, pieces }: QuestionVectors, asking: readonly number[]): number {
  return asking.findIndex((piece) => INTERROGATIVE.test(text.slice(pieces[2 * piece], pieces[2 * piece + 1])));
}

/** A word of the question and the word of a text that is nearest to it in meaning there. */
export interface WordPair {
  readonly asked: string;
  readonly found: string;
  /** From -1 to 1: 1 is the same word in a like context. */
  readonly cosine: number;
}

/** For each word of the question that counts, the word nearest to it in the sentences with these numbers. */
export function pairWords(
  { question, sentences }: QuestionMeaning,
  pieces: readonly CountingPiece[],
  texts: readonly { readonly number: number; readonly text: string }[],
): WordPair[] {
  const pairs = new Map<string, WordPair>();
  for (const { piece } of pieces) {
    const asked = wordAround(question.text, question.pieces[2 * piece] ?? 0, question.pieces[2 * piece + 1] ?? 0);
    for (const { number, text } of texts) {
      const vectors = sentences.vectorsOf(number);
      if (!vectors) continue;
      for (let other = 0; other < vectors.pieces.length / 2; other += 1) {
        const cosine = cosineOfPieces(question.tokens, piece, vectors.tokens, other);
        if (cosine <= (pairs.get(asked)?.cosine ?? -1)) continue;
        const found = wordAround(text, vectors.pieces[2 * other] ?? 0, vectors.pieces[2 * other + 1] ?? 0);
        pairs.set(asked, { asked, found, cosine });
      }
    }
  }
  return [...pairs.values()];
}

/** The cosine of two pieces. */
function cosineOfPieces(tokens: Int8Array, piece: number, others: Int8Array, other: number): number {
  const [from, start] = [piece * SHORT_DIMENSIONS, other * SHORT_DIMENSIONS];
  let sum = 0;
  for (let i = 0; i < SHORT_DIMENSIONS; i += 1) sum += (tokens[from + i] as number) * (others[start + i] as number);
  return sum / UNIT;
}

function wordAround(text: string, start: number, end: number): string {
  const before = /[\p{L}\p{N}\p{M}'’.]*$/u.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^[\p{L}\p{N}\p{M}'’.]*/u.exec(text.slice(end))?.[0] ?? "";
  return `${before}${text.slice(start, end)}${after}`;
}

const UNIT = 127 * 127;

/** The short vectors of some pieces of a question, given by their places, one after the other. */
export function joinPieces({ tokens }: QuestionVectors, pieces: readonly number[]): Int8Array {
  const joined = new Int8Array(pieces.length * SHORT_DIMENSIONS);
  for (const [at, piece] of pieces.entries())
    joined.set(tokens.subarray(piece * SHORT_DIMENSIONS, (piece + 1) * SHORT_DIMENSIONS), at * SHORT_DIMENSIONS);
  return joined;
}

/** Compares a question, and those of its pieces that `joinPieces` gives, with a sentence; `undefined` where the sentence's vectors can't be read. */
export function compareSentence(
  { question, sentences }: QuestionMeaning,
  asked: Int8Array,
  number: number,
): SentenceSimilarity | undefined {
  const vectors = sentences.vectorsOf(number);
  if (!vectors) return undefined;
  const best = findNearestPieces(asked, vectors.tokens);
  return { cosine: cosineOf(question, { pooled: vectors.pooled, scale: vectors.pooledScale }), best };
}

/** The cosine of two texts' own vectors. */
export function cosineOf(
  question: QuestionVectors,
  { pooled, scale }: { readonly pooled: Int8Array; readonly scale: number },
): number {
  const asked = question.pooled;
  let [even, odd] = [0, 0]; // two sums at a time: one alone would wait for itself
  for (let i = 0; i < asked.length; i += 2) {
    even = (even + Math.imul(asked[i] as number, pooled[i] as number)) | 0;
    odd = (odd + Math.imul(asked[i + 1] as number, pooled[i + 1] as number)) | 0;
  }
  return (even + odd) * scale * question.pooledScale;
}
