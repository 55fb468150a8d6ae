import type { SurfaceWord } from "./foldedText.ts";

/** How the words of a claim stand beside those of a source. Indices into the two lists of words. */
export interface Alignment {
  /** The stretch of the source that is aligned, `to` included. */
  readonly from: number;
  readonly to: number;
  /** Which word of the source each word of the claim is; `undefined` for those that stand there otherwise or not at all. */
  readonly pairs: readonly (number | undefined)[];
  readonly matched: number;
}

const MATCH = 2;
const MISS = -1;
/** Most words of a claim, and of a source: their product is what an alignment costs. */
export const MAX_CLAIM_WORDS = 200;
const MAX_SOURCE_WORDS = 2000;

/** Aligns a claim with the stretch of a source that is most like it (Smith and Waterman 1981); `undefined` if no word is shared. */
export function alignWords(claim: readonly SurfaceWord[], source: readonly SurfaceWord[]): Alignment | undefined {
  const [rows, columns] = [Math.min(claim.length, MAX_CLAIM_WORDS), Math.min(source.length, MAX_SOURCE_WORDS)];
  const width = columns + 1;
  const scores = new Int16Array((rows + 1) * width);
  let best = 0;
  for (let row = 1; row <= rows; row += 1) {
    for (let column = 1; column <= columns; column += 1) {
      const isSame = claim[row - 1]?.key === source[column - 1]?.key;
      const at = row * width + column;
      const score = Math.max(
        0,
        (scores[at - width - 1] ?? 0) + (isSame ? MATCH : MISS),
        (scores[at - width] ?? 0) + MISS,
        (scores[at - 1] ?? 0) + MISS,
      );
      scores[at] = score;
      if (score > (scores[best] ?? 0)) best = at;
    }
  }
  return best === 0 ? undefined : traceBack(scores, width, best, claim, source);
}

function traceBack(
  scores: Int16Array,
  width: number,
  best: number,
  claim: readonly SurfaceWord[],
  source: readonly SurfaceWord[],
): Alignment {
  const pairs: (number | undefined)[] = claim.map(() => undefined);
  let [row, column, matched] = [Math.floor(best / width), best % width, 0];
  const to = column - 1;
  while (row > 0 && column > 0 && (scores[row * width + column] ?? 0) > 0) {
    const at = row * width + column;
    const score = scores[at] ?? 0;
    const isSame = claim[row - 1]?.key === source[column - 1]?.key;
    if (score === (scores[at - width - 1] ?? 0) + (isSame ? MATCH : MISS)) {
      if (isSame) {
        pairs[row - 1] = column - 1;
        matched += 1;
      }
      row -= 1;
      column -= 1;
    } else if (score === (scores[at - width] ?? 0) + MISS) row -= 1;
    else column -= 1;
  }
  return { from: column, to, pairs, matched };
}
