import { findLabels, isBench } from "../../documents/appearances.ts";
import { type Document, isFiling } from "../../documents/document.ts";
import { isFinding } from "../../documents/documentKind.ts";
import { boundsOf, passagesOf } from "../spans/answerSpan.ts";
import type { ScoredSpan } from "./features.ts";

/**
 * In court papers what somebody said comes before what others said of the same thing: first that person's own turns and
 * testimony, then what names them, then the rest, each in its order. What stands in articles keeps its place among those that name
 * the person, as nothing in it is marked as anybody's turn.
 */
export function putSpeakerFirst(spans: readonly ScoredSpan[], speaker: string | undefined): readonly ScoredSpan[] {
  if (speaker === undefined) return spans;
  return putFirst(spans, (span) => rankOf(span, speaker));
}

/**
 * The same for an office or a side, such as `solicitor general` or `respondents`, whose lawyers a transcript lists before its
 * proceedings. A judge's are also the words of a court's orders and opinions.
 */
export function putOfficeFirst(spans: readonly ScoredSpan[], office: string): readonly ScoredSpan[] {
  const labels = new Map<Document, ReadonlySet<string>>();
  return putFirst(spans, (span) => {
    const { article, paragraph } = passagesOf(span).first;
    if (!isFiling(article)) return 2;
    if (isBench(office) && isFinding(article.kind)) return 0;
    const own = labels.get(article) ?? findLabels(article, office);
    labels.set(article, own);
    return paragraph.speaker !== undefined && own.has(paragraph.speaker) ? 0 : 2;
  });
}

/** Nothing moves where no span is of rank 0 or 1, or where none is of a court's file. */
function putFirst(spans: readonly ScoredSpan[], rank: (span: ScoredSpan) => 0 | 1 | 2): readonly ScoredSpan[] {
  if (!spans.some((span) => isFiling(passagesOf(span).first.article))) return spans;
  const ranks = spans.map(rank);
  if (!ranks.includes(0) && !ranks.includes(1)) return spans;
  return [0, 1, 2].flatMap((one) => spans.filter((_, at) => ranks[at] === one));
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
