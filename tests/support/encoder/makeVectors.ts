import { DIMENSIONS } from "../../../src/encoder/encoder.ts";
import { type SentenceVectors, SHORT_DIMENSIONS } from "../../../src/encoder/quantize.ts";

/** Vectors of `count` pieces that no encoder made: their numbers follow from `seed`. */
export function makeVectors(seed: number, count = 3): SentenceVectors {
  const number = (at: number) => ((seed * 31 + at * 17) % 255) - 127;
  return {
    tokens: Int8Array.from({ length: count * SHORT_DIMENSIONS }, (_, at) => number(at)),
    pooled: Int8Array.from({ length: DIMENSIONS }, (_, at) => number(at + 7)),
    pooledScale: Math.fround(1 / (seed + 2)),
    pieces: Uint16Array.from({ length: 2 * count }, (_, at) => at + seed),
  };
}
