import { tokenizeWords, type Word } from "../text/tokens.ts";
import type { ParsedQuestion } from "./query/question.ts";
import type { ScoredSpan } from "./rerank/features.ts";
import { sentencesOf } from "./spans/answerSpan.ts";

/** Before a verb in the passive: what follows it is not the one to whom it is done. */
const PASSIVE = /^(?:was|were|been|being|be|is|are|got|get)$/;
const PRONOUN = /^(?:he|she|they|him|her|them)$/;
/** How many words behind a verb, or *the charge against*, the one to whom it is done may stand. */
const REACH = 7;

/**
 * Whether a span tells of an act that a question asks of somebody, and as done to or by one whom it names: *Pell was charged with
 * shooting at Harrow* tells nothing of a charge against Harrow. `act` is the act's place among the question's terms.
 */
export function tellsOfAct({ terms }: ParsedQuestion, span: ScoredSpan, act: number): boolean {
  const named = terms.filter(({ isName }) => isName);
  const isNamed = ({ term }: Word) => named.some(({ matchWeights }) => matchWeights.has(term));
  const isOf = (words: readonly Word[], at: number, isNamedBefore: boolean) => {
    const before = words.slice(0, at);
    const isSubject = before.some(isNamed) || (isNamedBefore && before.some(({ form }) => PRONOUN.test(form)));
    const isPassive = PASSIVE.test(words[at - 1]?.form ?? "");
    return isSubject || (!isPassive && words.slice(at + 1, at + 1 + REACH).some(isNamed));
  };
  let isNamedBefore = false;
  for (const { text } of sentencesOf(span)) {
    const words = tokenizeWords(text);
    const isTold = words.some(
      ({ term }, at) => terms[act]?.matchWeights.has(term) && (named.length === 0 || isOf(words, at, isNamedBefore)),
    );
    if (isTold) return true;
    isNamedBefore ||= words.some(isNamed);
  }
  return false;
}
