import { isFiling } from "../../documents/document.ts";
import { boundsOf, passagesOf } from "../spans/answerSpan.ts";
import type { ScoredSpan } from "./features.ts";

/**
 * In court papers what somebody said comes before what others said of the same thing: first that person's own turns and
 * testimony, then what names them, then the rest, each in its order. What stands in articles keeps its place among those that name
 * the person, as nothing in it is marked as anybody's turn.
 */
export function putSpeakerFirst(spans: readonly ScoredSpan[], speaker: string | undefined): readonly ScoredSpan[] {
  if (speaker === undefined || !spans.some((span) => isFiling(passagesOf(span).first.article))) return spans;
  const ranks = spans.map((span) => rankOf(span, speaker));
  if (!ranks.includes(0) && !ranks.includes(1)) return spans;
  return [0, 1, 2].flatMap((rank) => spans.filter((_, at) => ranks[at] === rank));
}

function rankOf(span: ScoredSpan, speaker: string): 0 | 1 | 2 {
  const { first } = passagesOf(span);
  const { speaker: says, witness } = first.paragraph;
  const isTestimony = witness !== undefined && says === "A";
  if (names(says, speaker) || (isTestimony && names(witness, speaker))) return 0;
  const { start, end } = boundsOf(span);
  return names(first.article.text.slice(start, end), speaker) ? 1 : 2;
}

function names(words: string | undefined, speaker: string): boolean {
  return (
    words !== undefined && (words.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? []).some((word) => isSame(word, speaker))
  );
}

function isSame(word: string, speaker: string): boolean {
  return word === speaker || word === `${speaker}'s` || word === `${speaker}’s`;
}
