import { DIMENSIONS } from "./encoder.ts";
import { CODE_WORDS, countDifferences, NO_VECTOR, writeSignCode } from "./signCode.ts";

/** A sentence's own vector; times `scale` its length is 1 but for rounding. */
export interface PooledVector {
  readonly pooled: Int8Array;
  readonly scale: number;
}

/** Vectors that stand together: one by one each would take twice the memory. */
const BLOCK = 1024;

/** As many sentences as one block of a store has room for. */
export const SENTENCES_IN_BLOCK = BLOCK;
/** What a block takes of memory, however few sentences are in it: each a vector, a scale and a code. */
export const BYTES_OF_BLOCK = BLOCK * (DIMENSIONS + Float32Array.BYTES_PER_ELEMENT + 4 * CODE_WORDS);

/** The sentences' own vectors, by numbers from 0. */
export class PooledStore {
  private readonly blocks: Block[] = [];
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Takes a copy of a vector in, and returns its number. */
  add(pooled: Int8Array, scale: number): number {
    const [block, place] = [Math.floor(this.count / BLOCK), this.count % BLOCK];
    this.blocks[block] ??= {
      vectors: new Int8Array(BLOCK * DIMENSIONS),
      scales: new Float32Array(BLOCK),
      codes: new Int32Array(BLOCK * CODE_WORDS),
    };
    this.blocks[block].vectors.set(pooled, place * DIMENSIONS);
    this.blocks[block].scales[place] = scale;
    this.blocks[block].codes.set(writeSignCode(pooled), place * CODE_WORDS);
    this.count += 1;
    return this.count - 1;
  }

  /**
   * In how many signs each of the vectors with these numbers differs from a code of `writeSignCode`; `NO_VECTOR` for a negative
   * number. Throws where there is no such vector.
   */
  compareSigns(numbers: Int32Array, code: Int32Array): Uint16Array {
    const differences = new Uint16Array(numbers.length);
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] as number;
      differences[at] =
        number < 0 ? NO_VECTOR : countDifferences(code, this.blockOf(number).codes, (number % BLOCK) * CODE_WORDS);
    }
    return differences;
  }

  /** The vector with that number, in the store's memory. Throws where there is none. */
  get(number: number): PooledVector {
    const block = this.blockOf(number);
    const first = (number % BLOCK) * DIMENSIONS;
    return { pooled: block.vectors.subarray(first, first + DIMENSIONS), scale: block.scales[number % BLOCK] as number };
  }

  private blockOf(number: number): Block {
    const block = this.blocks[Math.floor(number / BLOCK)];
    if (!block || number < 0 || number >= this.count) throw new Error(`there is no vector ${number}`);
    return block;
  }
}

interface Block {
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
  readonly codes: Int32Array;
}
