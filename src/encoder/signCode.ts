import { DIMENSIONS } from "./encoder.ts";

/** Words of 32 bits that a vector's signs take. */
export const CODE_WORDS = DIMENSIONS / 32;

/** The most signs by which two codes can differ. */
export const MAX_DISTANCE = DIMENSIONS;

/** Stands for the distance of what has no vector: larger than any. */
export const NO_VECTOR = MAX_DISTANCE + 1;

/**
 * The signs of a vector, one bit for each of its numbers: 1 where it is above 0. Two vectors whose signs differ in few places
 * have a small angle between them (Charikar, Similarity estimation techniques from rounding algorithms, 2002), and signs are
 * compared some twenty times as fast as all numbers are multiplied.
 */
export function writeSignCode(vector: Int8Array): Int32Array {
  const code = new Int32Array(CODE_WORDS);
  for (let word = 0; word < CODE_WORDS; word += 1) {
    let bits = 0;
    for (let bit = 0; bit < 32; bit += 1) if ((vector[word * 32 + bit] as number) > 0) bits |= 1 << bit;
    code[word] = bits;
  }
  return code;
}
