import type { ShelvedArticle } from "../library.ts";
import type { Passage, Sentence } from "../passage.ts";
import { isPromotion } from "../reading/furniture.ts";
import { findLeanings, type Leaning, pointsBack } from "./leaning.ts";

/** A sentence where it stands in its article. */
export interface PlacedSentence extends Sentence, Leaning {
  readonly passage: Passage;
  readonly text: string;
  /** Whether nothing stands between it and the sentence before, unless it be the end of a paragraph. */
  readonly goesOn: boolean;
  /** Whether it sells something of the page's own. */
  readonly isPromotion: boolean;
  readonly asks: boolean;
}

const placed = new WeakMap<ShelvedArticle, readonly PlacedSentence[]>();

/** The sentences of an article in order; read when they are first asked for, as most articles never are. */
export function placeArticle(shelved: ShelvedArticle): readonly PlacedSentence[] {
  const known = placed.get(shelved) ?? placeSentences(shelved.passages);
  placed.set(shelved, known);
  return known;
}

/** The sentences of passages that follow one another in an article. */
export function placeSentences(passages: readonly Passage[]): PlacedSentence[] {
  const sentences: PlacedSentence[] = [];
  for (const passage of passages) {
    const leanings = findLeanings(passage);
    for (const [index, sentence] of passage.sentences.entries()) {
      const before = sentences.at(-1);
      const text = passage.article.text.slice(sentence.start, sentence.end);
      const goesOn = before !== undefined && follows(before, passage, sentence);
      const { back = false, forward = false, spoken = false } = leanings[index] ?? {};
      sentences.push({
        start: sentence.start,
        end: sentence.end,
        tokens: sentence.tokens,
        passage,
        text,
        goesOn,
        back: goesOn && (back || (index === 0 && pointsBack(text))),
        forward,
        spoken,
        isPromotion: isPromotion(text),
        asks: /\?["”']?$/.test(text),
      });
    }
  }
  return sentences;
}

/** What stands under another heading is no continuation. */
function follows(before: PlacedSentence, passage: Passage, { start }: Sentence): boolean {
  if (before.passage === passage) return true;
  const between = passage.article.text.slice(before.end, start);
  return between.trim() === "" && before.passage.paragraph.heading === passage.paragraph.heading;
}
