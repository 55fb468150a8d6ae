import { DIMENSIONS, type EncodedText } from "./encoder.ts";
import projection from "./projection.json" with { type: "json" };
import { WEIGHTS_ID } from "./weights.ts";

/** Numbers of a piece's short vector. */
export const SHORT_DIMENSIONS = 64;

/** A sentence's vectors in whole numbers of 8 bits: what is kept of it. */
export interface SentenceVectors {
  /**
   * The short vector of each piece in its context, `SHORT_DIMENSIONS` numbers each, of length 127 but for rounding: the
   * sum of products of two, divided by 127², is their cosine.
   */
  readonly tokens: Int8Array;
  /** The sentence's own vector of `DIMENSIONS` numbers. Times `pooledScale` its length is 1 but for rounding. */
  readonly pooled: Int8Array;
  readonly pooledScale: number;
  /** Where each piece begins and ends in the sentence, in UTF-16 code units: start, end, start, end, … */
  readonly pieces: Uint16Array;
}

/** The name of these weights and this projection: vectors of others can't be compared with theirs. */
export const VECTORS_ID = `${WEIGHTS_ID}-${projection.id}`;

/** `DIMENSIONS` rows of `SHORT_DIMENSIONS` numbers each. */
const PROJECTION = readProjection(projection);

interface StoredProjection {
  readonly scale: number;
  /** Whole numbers of 16 bits, little-endian, in base64. */
  readonly values: string;
}

function readProjection({ scale, values }: StoredProjection): Float32Array {
  const bytes = Buffer.from(values, "base64");
  return Float32Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readInt16LE(2 * at) * scale);
}

/** Makes an encoded text's vectors short: those of its pieces by the projection, and all of them in 8 bits. */
export function compress({ pieces, tokens, pooled }: EncodedText): SentenceVectors {
  const short = new Int8Array(pieces.length * SHORT_DIMENSIONS);
  for (let piece = 0; piece < pieces.length; piece += 1) {
    const vector = project(tokens.subarray(piece * DIMENSIONS, (piece + 1) * DIMENSIONS));
    const length = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
    short.set(round(vector, length > 0 ? 127 / length : 0), piece * SHORT_DIMENSIONS);
  }
  const largest = pooled.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return {
    tokens: short,
    pooled: round(pooled, largest > 0 ? 127 / largest : 0),
    pooledScale: Math.fround(largest / 127),
    pieces: Uint16Array.from(pieces.flatMap(({ start, end }) => [start, end])),
  };
}

function project(token: Float32Array): Float32Array {
  const short = new Float32Array(SHORT_DIMENSIONS);
  for (let from = 0; from < DIMENSIONS; from += 1) {
    const [value, row] = [token[from] as number, from * SHORT_DIMENSIONS];
    for (let to = 0; to < SHORT_DIMENSIONS; to += 1)
      short[to] = (short[to] as number) + value * (PROJECTION[row + to] as number);
  }
  return short;
}

function round(vector: Float32Array, factor: number): Int8Array {
  return Int8Array.from(vector, (one) => Math.round(one * factor));
}
