import type { Document } from "../../documents/document.ts";
import type { QuestionMeaning } from "../index/sentenceVectors.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import { cosineOf } from "../rerank/similarity.ts";
import type { ScoredPassage } from "./retriever.ts";

/** How many passages are taken that are near in meaning. */
const MAX_NEAR = 15;
/** What is less near than this cosine is about something else. */
const MIN_COSINE = 0.25;

/**
 * The passages that have a sentence nearest to the question in meaning, nearest first. Looks at every sentence's vector
 * once. Scores are 0: what words say of a passage is not known here.
 */
export function retrieveByMeaning(
  library: LibrarySnapshot,
  { question, sentences }: QuestionMeaning,
  keep: (article: Document) => boolean,
): ScoredPassage[] {
  const found: (ScoredPassage & { readonly cosine: number })[] = [];
  let least = MIN_COSINE;
  for (const indexed of library.indexed.values()) {
    const numbers = sentences.numbersOf(indexed);
    if (!numbers || !keep(indexed.article)) continue;
    let at = 0;
    for (const passage of indexed.passages) {
      let cosine = -1;
      for (let sentence = 0; sentence < passage.sentences.length; sentence += 1, at += 1) {
        const number = numbers[at] ?? -1;
        if (number >= 0) cosine = Math.max(cosine, cosineOf(question, sentences.pooledOf(number)));
      }
      if (cosine <= least) continue;
      found.push({ indexed, passage, passageScore: 0, articleScore: 0, cosine });
      if (found.length < 4 * MAX_NEAR) continue;
      found.sort((one, other) => other.cosine - one.cosine).length = MAX_NEAR;
      least = found.at(-1)?.cosine ?? least;
    }
  }
  return found.sort((one, other) => other.cosine - one.cosine).slice(0, MAX_NEAR);
}
