/**
 * BM25's parameters. `k`, its saturation: a word's tenth mention adds less than its second. `b`, how much of that grows
 * with the length of the text: a longer one has more of every word by chance.
 */
export const BM25 = { k: 1.2, b: 0.6 };

/** What so many mentions count, from 0 up to 1, in a text that is so many times as long as is usual. */
export function saturateTermFrequency(mentions: number, length = 1): number {
  return mentions === 0 ? 0 : mentions / (mentions + BM25.k * (1 - BM25.b + BM25.b * length));
}
