import { LONGEST_SENTENCE } from "../../documents/quote.ts";
import type { Token } from "../../text/tokens.ts";
import { at, type Coverage, type Credits, coverTokens, weighShare } from "./termMatch.ts";
import { fitType } from "./answerTypeMatch.ts";
import type { Inside } from "./articleTermWeights.ts";
import { pointsBack } from "../spans/dependence.ts";
import type { PlacedSentence } from "../spans/sentenceSequence.ts";
import { ACCUSING, type Question } from "../query/question.ts";
import { saturate } from "../retrieve/bm25.ts";

/** What is noted of a sentence, once for all windows that it stands in. */
export interface Note extends Coverage {
  readonly share: number;
  readonly dense: number;
  readonly telling: number;
  readonly kin: Credits;
  /** For each of the question's phrases, whether it stands here; none where no word of the question does. */
  readonly phrases: readonly boolean[];
  /** How far it holds the kind of thing that is asked for, from 0 to 1. */
  readonly fit: number;
  readonly pointsBack: boolean;
  readonly accuses: boolean;
}

/** In words worth searching for. */
const USUAL_SENTENCE = 18;

/**
 * A sentence that is too long for any quotation stands beside windows and in none: of it only what it covers counts, and
 * the question's words and phrases are not looked for in its text one by one.
 */
export function noteSentence(question: Question, { tokens, text }: PlacedSentence, inside: Inside): Note {
  const coverage = coverTokens(question, tokens);
  const share = weighShare(question, coverage.credits);
  const isQuotable = text.length <= LONGEST_SENTENCE;
  return {
    ...coverage,
    share,
    dense: share * saturate(1, tokens.length / USUAL_SENTENCE),
    telling: inside.share(coverage.credits),
    kin: isQuotable ? findKin(question, tokens, coverage.credits) : coverage.credits,
    phrases: isQuotable && share > 0 ? findPhrases(question, text) : [],
    fit: isQuotable ? fitType(question, text) : 0,
    pointsBack: pointsBack(text),
    accuses: question.accuses && tokens.some((token) => ACCUSING.has(token.term)),
  };
}

const KIN_CREDIT = 0.5;

function findKin({ concepts }: Question, tokens: readonly Token[], credits: Credits): Credits {
  const kin = new Float64Array(concepts.length);
  for (const [concept, { beginning }] of concepts.entries()) {
    if (beginning === undefined || at(credits, concept) > 0) continue;
    if (tokens.some(({ form }) => form.startsWith(beginning))) kin[concept] = KIN_CREDIT;
  }
  return kin;
}

/** Plain letters first: most text has no others, and asking for any letter costs ten times as much. */
const NO_WORD = /[^a-z0-9\p{L}\p{N}]+/gu;

function findPhrases({ phrases }: Question, text: string): boolean[] {
  const spelt = ` ${text.toLowerCase().replace(NO_WORD, " ")} `;
  return phrases.map((phrase) => spelt.includes(phrase));
}
