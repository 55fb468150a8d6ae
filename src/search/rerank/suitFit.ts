import type { SuitSides } from "../../text/suitSides.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { type AnswerSpan, sentencesOf } from "../spans/answerSpan.ts";
import { textOf } from "./sentenceText.ts";

/**
 * How far a span tells of a lawsuit on the side on which the question has somebody: 1 where the one who sues, or is sued, is the
 * one it names, -1 where that one only stands on the other side, 0 where no lawsuit is told or asked about.
 */
export function measureSuitSides({ terms, suit }: ParsedQuestion, span: AnswerSpan): number {
  if (!suit) return 0;
  const told = sentencesOf(span).flatMap((sentence) => textOf(sentence).suitSides ?? []);
  const stands = (places: readonly number[], side: keyof SuitSides) =>
    places.some((place) =>
      told.some((sides) => [...(terms[place]?.matchWeights.keys() ?? [])].some((term) => sides[side].has(term))),
    );
  if (stands(suit.plaintiff, "plaintiff") || stands(suit.defendant, "defendant")) return 1;
  return stands(suit.plaintiff, "defendant") || stands(suit.defendant, "plaintiff") ? -1 : 0;
}
