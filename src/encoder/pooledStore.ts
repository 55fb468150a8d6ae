import { DIMENSIONS } from "./encoder.ts";
import { CODE_WORDS, writeSignCode } from "./signCode.ts";
import { MAX_COMPARED_AT_ONCE, openVectorKernel } from "./vectorKernel.ts";

/** A sentence's own vector; times `scale` its length is 1 but for rounding. */
export interface PooledVector {
  readonly pooled: Int8Array;
  readonly scale: number;
}

/** Vectors that stand together: one by one each would take twice the memory. */
const BLOCK = 1024;

/** As many sentences as one block of a store has room for. */
export const SENTENCES_IN_BLOCK = BLOCK;
/** What a block takes of memory, however few sentences are in it: each a vector and a scale. */
export const BYTES_OF_BLOCK = BLOCK * (DIMENSIONS + Float32Array.BYTES_PER_ELEMENT);

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
    };
    this.blocks[block].vectors.set(pooled, place * DIMENSIONS);
    this.blocks[block].scales[place] = scale;
    this.count += 1;
    return this.count - 1;
  }

  /** The sign codes of the vectors with these numbers, one after the other; zeros for a negative number. Throws where there is no such vector. */
  writeCodes(numbers: Int32Array): Int32Array {
    const codes = new Int32Array(numbers.length * CODE_WORDS);
    for (const [at, number] of numbers.entries())
      if (number >= 0) codes.set(writeSignCode(this.vectorOf(number)), at * CODE_WORDS);
    return codes;
  }

  /** The cosine of each of the vectors with these numbers and another; -1 for a negative number. Throws where there is no such vector. */
  cosinesOf(numbers: Int32Array, { pooled, scale }: PooledVector): Float64Array {
    const kernel = openVectorKernel();
    const cosines = new Float64Array(numbers.length);
    for (let from = 0; from < numbers.length; from += MAX_COMPARED_AT_ONCE) {
      const part = numbers.subarray(from, from + MAX_COMPARED_AT_ONCE);
      this.gather(part, kernel.vectors);
      const products = kernel.multiply(pooled, part.length);
      for (let at = 0; at < part.length; at += 1) {
        const number = part[at] as number;
        cosines[from + at] = number < 0 ? -1 : (products[at] as number) * this.scaleOf(number) * scale;
      }
    }
    return cosines;
  }

  /** Copies the vectors with these numbers one after the other; leaves out what is negative. */
  private gather(numbers: Int32Array, to: Int8Array): void {
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] as number;
      if (number >= 0) to.set(this.vectorOf(number), at * DIMENSIONS);
    }
  }

  private vectorOf(number: number): Int8Array {
    const first = (number % BLOCK) * DIMENSIONS;
    return this.blockOf(number).vectors.subarray(first, first + DIMENSIONS);
  }

  private scaleOf(number: number): number {
    return this.blockOf(number).scales[number % BLOCK] as number;
  }

  private blockOf(number: number): Block {
    const block = this.blocks[Math.floor(number / BLOCK)];
    if (!block || number >= this.count) throw new Error(`there is no vector ${number}`);
    return block;
  }
}

interface Block {
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
}
