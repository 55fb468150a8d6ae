import type { ParsedQuestion } from "../query/question.ts";
import type { AnswerSpan } from "../spans/answerSpan.ts";
import type { MeasuredFeatures } from "./features.ts";
import { tellsOneThing } from "./firstMentions.ts";
import { at } from "./termMatch.ts";

/** Adds where a span stands in its article: `mentions` are those that `findFirstMentions` finds there. */
export function addPosition(
  features: MeasuredFeatures,
  { terms, shares }: ParsedQuestion,
  mentions: Int32Array,
  { sentences, first, last }: AnswerSpan,
): void {
  features.early = tellsOneThing(sentences) ? 1 / (1 + first) : 0;
  features.opensParagraph = Number(sentences[first]?.passage !== sentences[first - 1]?.passage);
  for (const [queryTerm, { isName }] of terms.entries()) {
    const mention = mentions[queryTerm] as number;
    if (!isName && mention >= first && mention <= last) features.firstMention += at(shares, queryTerm);
  }
}
