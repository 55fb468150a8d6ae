/** BM25's saturation: a word's tenth mention adds less than its second. */
const SATURATION = 1.2;
/** How much of it grows with the length of the text: a longer one has more of every word by chance. */
const LENGTH_SHARE = 0.6;

/** What so many mentions count, from 0 up to 1, in a text that is so many times as long as is usual. */
export function saturateTermFrequency(mentions: number, length = 1): number {
  return mentions === 0 ? 0 : mentions / (mentions + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
}
