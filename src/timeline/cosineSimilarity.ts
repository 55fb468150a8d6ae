/** Words with their weights. */
export interface Vector {
  readonly size: number;
  /** 0 for a word that it doesn't have. */
  weigh(term: string): number;
  forEach(use: (weight: number, term: string) => void): void;
}

/** Weighs a case's words by how many of its dated sentences have them: rare words weigh more. */
export class CaseWords {
  private readonly holding = new Map<string, number>();
  private sentences = 0;

  /** Counts the words of a dated sentence but for some. */
  count(terms: ReadonlySet<string>, without: ReadonlySet<string>): void {
    this.sentences += 1;
    for (const term of terms) if (!without.has(term)) this.holding.set(term, (this.holding.get(term) ?? 0) + 1);
  }

  weigh(terms: ReadonlySet<string>): ReadonlyMap<string, number> {
    return new Map([...terms].map((term) => [term, Math.log(1 + this.sentences / (this.holding.get(term) ?? 1))]));
  }
}

/**
 * The words of a sentence but for some, scaled to length 1. The weights themselves are shared by all of the sentence's
 * vectors, so that a sentence with many dates is kept once.
 */
export class SentenceVector implements Vector {
  readonly size: number;
  private readonly weights: ReadonlyMap<string, number>;
  private readonly without: ReadonlySet<string>;
  private readonly length: number;

  constructor(weights: ReadonlyMap<string, number>, without: ReadonlySet<string>) {
    let size = 0;
    let squares = 0;
    for (const [term, weight] of weights) {
      if (without.has(term)) continue;
      size += 1;
      squares += weight * weight;
    }
    this.weights = weights;
    this.without = without;
    this.size = size;
    this.length = Math.sqrt(squares) || 1;
  }

  weigh(term: string): number {
    return this.without.has(term) ? 0 : (this.weights.get(term) ?? 0) / this.length;
  }

  forEach(use: (weight: number, term: string) => void): void {
    for (const [term, weight] of this.weights) if (!this.without.has(term)) use(weight / this.length, term);
  }
}

/** From 0 for two sentences without a common word to 1 for the same words. */
export function cosineSimilarity(one: Vector, other: Vector): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  small.forEach((weight, term) => {
    sum += weight * large.weigh(term);
  });
  return sum;
}

/** A sum of vectors that takes more in as they come; of a sum only the similarity to it matters, so its length is kept apart. */
export class Centroid implements Vector {
  private readonly sum = new Map<string, number>();
  private squares = 0;

  get size(): number {
    return this.sum.size;
  }

  weigh(term: string): number {
    return this.sum.get(term) ?? 0;
  }

  forEach(use: (weight: number, term: string) => void): void {
    this.sum.forEach(use);
  }

  add(vector: Vector): void {
    vector.forEach((weight, term) => {
      const before = this.sum.get(term) ?? 0;
      this.sum.set(term, before + weight);
      this.squares += (before + weight) ** 2 - before ** 2;
    });
  }

  /** From 0 to 1. */
  similarityTo(vector: Vector): number {
    return this.squares === 0 ? 0 : cosineSimilarity(vector, this) / Math.sqrt(this.squares);
  }

  /** From 0 to 1. */
  similarityToCentroid(other: Centroid): number {
    const { squares } = this;
    return squares === 0 || other.squares === 0
      ? 0
      : cosineSimilarity(this, other) / Math.sqrt(squares * other.squares);
  }
}
