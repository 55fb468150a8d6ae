import type { SentenceVectors } from "./quantize.ts";

/**
 * Vectors of sentences that were looked at last, some 2 KB each, so that they needn't be read again. Several caches may share one:
 * what it takes of memory is then bounded for all of them together.
 */
export class KeptVectors {
  readonly #most: number;
  /** Who was looked at longest ago comes first. */
  readonly #kept = new Map<string, SentenceVectors>();
  #owners = 0;

  /** `most` is how many sentences are kept, at least 1. */
  constructor(most: number) {
    this.#most = most;
  }

  /** A number for somebody who keeps vectors here, which nobody else has. */
  enter(): number {
    this.#owners += 1;
    return this.#owners;
  }

  /** What `owner` keeps of its sentence of that number; `make` gives it where nothing is kept. */
  find(owner: number, number: number, make: () => SentenceVectors | undefined): SentenceVectors | undefined {
    const key = `${owner}/${number}`;
    const vectors = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    if (!vectors) return undefined;
    this.#kept.set(key, vectors);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return vectors;
  }
}
