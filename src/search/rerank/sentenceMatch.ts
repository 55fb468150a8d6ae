import { MAX_SENTENCE_LENGTH } from "../../documents/quote.ts";
import { type Token, tokenizeWords } from "../../text/tokens.ts";
import { ACCUSATION_TERMS, type ParsedQuestion } from "../query/question.ts";
import { saturateTermFrequency } from "../retrieve/bm25.ts";
import type { SentenceInContext } from "../spans/sentenceSequence.ts";
import { matchAnswerType } from "./answerTypeMatch.ts";
import type { ArticleTermWeights } from "./articleTermWeights.ts";
import { measureIntentFit } from "./intentFit.ts";
import { type SentenceText, textOf } from "./sentenceText.ts";
import { at, type MatchWeights, matchTokens, type TermCoverage, weightedShare } from "./termMatch.ts";

/** What is noted of a sentence, once for all spans that it stands in. */
export interface SentenceMatch extends TermCoverage {
  readonly share: number;
  readonly dense: number;
  readonly telling: number;
  readonly kin: MatchWeights;
  /** For each of the question's phrases, whether it stands here; none where no word of the question does. */
  readonly phrases: readonly boolean[];
  /** How far it holds the kind of thing that is asked for, from 0 to 1. */
  readonly fit: number;
  /** How many of its names the question doesn't have. */
  readonly newNames: number;
  /** How far it gives what the question's intent wants, from 0 to 1. */
  readonly intent: number;
  readonly pointsBack: boolean;
  readonly accuses: boolean;
  /** Whether *who* or *what* is asked, and something of the question that it names is followed by an apposition or brackets. */
  readonly explains: boolean;
}

/** In words worth searching for. */
const DEFAULT_SENTENCE = 18;

/**
 * A sentence that is too long for any quotation stands beside spans and in none: of it only what it covers counts, and
 * the question's words and phrases are not looked for in its text one by one.
 */
export function matchSentence(
  question: ParsedQuestion,
  sentence: SentenceInContext,
  inside: ArticleTermWeights,
): SentenceMatch {
  const { tokens } = sentence;
  const { weights, forms, termBitmasks } = matchTokens(question, tokens);
  const share = weightedShare(question, weights);
  const isQuotable = sentence.end - sentence.start <= MAX_SENTENCE_LENGTH;
  const text = textOf(sentence);
  return {
    weights,
    forms,
    termBitmasks,
    share,
    dense: share * saturateTermFrequency(1, tokens.length / DEFAULT_SENTENCE),
    telling: inside.share(weights),
    kin: isQuotable ? matchPrefixes(question, tokens, weights) : weights,
    phrases: isQuotable && share > 0 ? question.phrases.map((phrase) => text.spelling.includes(phrase)) : [],
    fit: isQuotable ? matchAnswerType(question, text) : 0,
    newNames: isQuotable ? countNewNames(question, text) : 0,
    intent: isQuotable ? measureIntentFit(question, text) : 0,
    pointsBack: text.pointsBack,
    explains: isQuotable && question.asksWhatIs && explainsName(question, text.text),
    accuses: question.isAccusation && tokens.some((token) => ACCUSATION_TERMS.has(token.term)),
  };
}

/** `, the owner`, `, who`, `, 42`, ` (the club)`, ` -- the owner`: what stands after a name to say who or what that is. */
const EXPLANATION = /^(?:, (?:an?|the|who|which|\d)|\s?\(| -- )/;

/** Whether a capitalised word of the question is followed by what says who or what it is. */
function explainsName({ matches }: ParsedQuestion, text: string): boolean {
  return tokenizeWords(text).some(
    ({ term, start, end }) =>
      matches.has(term) && /^\p{Lu}/u.test(text.slice(start, end)) && EXPLANATION.test(text.slice(end, end + 14)),
  );
}

function countNewNames({ terms }: ParsedQuestion, { names }: SentenceText): number {
  let count = 0;
  for (const name of names) if (!terms.some(({ forms }) => forms.has(name))) count += 1;
  return count;
}

const PREFIX_CREDIT = 0.5;

function matchPrefixes({ terms }: ParsedQuestion, tokens: readonly Token[], credits: MatchWeights): MatchWeights {
  const prefixMatches = new Float64Array(terms.length);
  for (const [queryTerm, { prefix }] of terms.entries()) {
    if (prefix === undefined || at(credits, queryTerm) > 0) continue;
    if (tokens.some(({ form }) => form.startsWith(prefix))) prefixMatches[queryTerm] = PREFIX_CREDIT;
  }
  return prefixMatches;
}
