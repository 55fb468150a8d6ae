import { DIMENSIONS } from "./encoder.ts";
import { CODE_WORDS, NO_VECTOR, writeSignCode } from "./signCode.ts";
import { countDifferences, MAX_COMPARED_AT_ONCE, multiplyVectors } from "./vectorKernel.ts";

/** A sentence's own vector; times `scale` its length is 1 but for rounding. */
export interface PooledVector {
  readonly pooled: Int8Array;
  readonly scale: number;
}

/** Vectors that stand together: one by one each would take twice the memory. */
const BLOCK = MAX_COMPARED_AT_ONCE;

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
   * number. Numbers that follow one another are compared in one go. Throws where there is no such vector.
   */
  compareSigns(numbers: Int32Array, code: Int32Array): Uint16Array {
    const differences = new Uint16Array(numbers.length).fill(NO_VECTOR);
    this.visitRuns(numbers, ({ codes }, place, count, at) => {
      const found = countDifferences(code, codes.subarray(place * CODE_WORDS, (place + count) * CODE_WORDS));
      for (let one = 0; one < count; one += 1) differences[at + one] = found[one] as number;
    });
    return differences;
  }

  /** The cosine of each of the vectors with these numbers and another; -1 for a negative number. Throws where there is no such vector. */
  cosinesOf(numbers: Int32Array, { pooled, scale }: PooledVector): Float64Array {
    const cosines = new Float64Array(numbers.length).fill(-1);
    this.visitRuns(numbers, ({ vectors, scales }, place, count, at) => {
      const products = multiplyVectors(pooled, vectors.subarray(place * DIMENSIONS, (place + count) * DIMENSIONS));
      for (let one = 0; one < count; one += 1)
        cosines[at + one] = (products[one] as number) * (scales[place + one] as number) * scale;
    });
    return cosines;
  }

  /** Calls `visit` with each run of numbers of 0 or more that follow one another in a block: its place there, its length, and its place here. */
  private visitRuns(
    numbers: Int32Array,
    visit: (block: Block, place: number, count: number, at: number) => void,
  ): void {
    let end = 0;
    for (let at = 0; at < numbers.length; at = end) {
      const number = numbers[at] as number;
      end = endOfRun(numbers, at);
      if (number < 0) continue;
      this.checkNumber(number + end - at - 1);
      visit(this.blocks[Math.floor(number / BLOCK)] as Block, number % BLOCK, end - at, at); // there up to the number checked
    }
  }

  private checkNumber(number: number): void {
    if (number >= this.count) throw new Error(`there is no vector ${number}`);
  }
}

/** Where the numbers that follow one another from a place on, in one block, end. */
function endOfRun(numbers: Int32Array, at: number): number {
  const number = numbers[at] as number;
  let end = at + 1;
  while (number >= 0 && end < numbers.length && numbers[end] === number + end - at && (number + end - at) % BLOCK !== 0)
    end += 1;
  return end;
}

interface Block {
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
  readonly codes: Int32Array;
}
