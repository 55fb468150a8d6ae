import { findMissingPoint, findMissingThing, GIVES, hasStrangeWord, type MissingPart } from "./missingParts.ts";
import { asksHowItStands, isUnanswerable, wantsFit } from "./query/intent.ts";
import type { ParsedQuestion } from "./query/question.ts";
import { isAccusing, isGuilt } from "./query/wrongdoing.ts";
import type { ScoredSpan } from "./rerank/features.ts";
import { scoreIntent } from "./rerank/linearModel.ts";
import trained from "./rerank/model.json" with { type: "json" };
import { isCalledOfficial } from "./rerank/nameInSentence.ts";
import { standsForName } from "./rerank/termMatch.ts";
import type { Strictness } from "./strictness.ts";
import { asksOfUnknownPerson, hasUnknownSubject, namesCase, shareUnknown } from "./unknownSubject.ts";

/** What the decision between an answer and silence rests on: features of the best span, and these. */
export type Signals = Readonly<Record<keyof typeof trained.withMeaning.silence.weights, number>>;

/** How the odds are made of signals, and how many each strictness asks for. */
interface SilenceModel {
  readonly weights: Partial<Signals>;
  readonly least: Readonly<Record<Strictness, number>>;
}

const LEXICAL: SilenceModel = trained.silence;
const WITH_MEANING: SilenceModel = trained.withMeaning.silence;

const modelOf = (hasMeaning: boolean) => (hasMeaning ? WITH_MEANING : LEXICAL);

/** The signals of each model. */
export const SIGNALS = Object.keys(trained.silence.weights) as readonly (keyof Signals)[]; // keys of a constant
export const MEANING_SIGNALS = Object.keys(trained.withMeaning.silence.weights) as readonly (keyof Signals)[]; // keys of a constant

/** A long question that is covered is rarely covered by chance; beyond so many words it makes no difference. */
const MAX_WORDS = 8;
/** About the largest score that spans have. */
const MAX_SCORE = 10;

/** The figures that the decision between an answer and silence is made from, for the best span of a question. */
export function extractSignals(question: ParsedQuestion, { features, score }: ScoredSpan): Signals {
  return {
    ...features,
    bias: 1,
    words: Math.min(MAX_WORDS, question.terms.length) / MAX_WORDS,
    unknown: shareUnknown(question, features),
    typed: Number(question.type !== undefined),
    score: (score - scoreIntent(features)) / MAX_SCORE,
  };
}

/** How sure one can be of an answer. */
export type Confidence = "sure" | "unsure";

/**
 * Why an answer isn't sure: the odds are too low; by words alone, the span has none of the question's; the library lacks what
 * is asked about; the span lacks a part of what is asked; an accusation isn't met by how it ended or its denial; or what is
 * asked is no question about a case.
 */
export type Doubt = "odds" | "no word" | "unknown subject" | MissingPart | "accusation" | "no question";

/** How sure an answer is, and where it isn't, the first reason. */
export interface Judgement {
  readonly confidence: Confidence | undefined;
  readonly doubt?: Doubt;
}

/**
 * Whether the best span answers: surely, perhaps (then it is shown as what is closest, and to the asker alone), or not at
 * all, which is `undefined`.
 */
export function judgeAnswer(
  question: ParsedQuestion,
  best: ScoredSpan,
  strictness: Strictness = "usual",
  hasMeaning = false,
): Confidence | undefined {
  return explainJudgement(question, best, strictness, hasMeaning).confidence;
}

/** As `judgeAnswer`, with what speaks against the answer. */
export function explainJudgement(
  question: ParsedQuestion,
  best: ScoredSpan,
  strictness: Strictness = "usual",
  hasMeaning = false,
): Judgement {
  const margin = sumOdds(question, best, hasMeaning) - modelOf(hasMeaning).least[strictness];
  return judgeByMargin(question, best, margin, hasMeaning);
}

/** As `explainJudgement`, where the log odds lie so far above the least that is asked for. */
export function judgeByMargin(
  question: ParsedQuestion,
  best: ScoredSpan,
  margin: number,
  hasMeaning: boolean,
): Judgement {
  if (isUnanswerable(question.intent) || question.intent === "schedule")
    return { confidence: undefined, doubt: "no question" };
  if (asksOfUnknownPerson(question)) return { confidence: undefined, doubt: "unknown subject" };
  const isKnown = !hasUnknownSubject(question, best.features);
  if (question.intent === "accusation") {
    const confidence = judgeAccusation(question, best, margin, isKnown);
    return confidence === "sure" ? { confidence } : { confidence, doubt: "accusation" };
  }
  const isWanted = wantsFit(question.intent) && givesWhatIsWanted(question, best, margin);
  const doubt = isWanted ? undefined : findDoubt(question, best, margin, { isKnown, hasMeaning });
  if (doubt === undefined) {
    const missing = findMissingThing(question, best);
    return missing === undefined ? { confidence: "sure" } : { confidence: "unsure", doubt: missing };
  }
  if (doubt === "no word" && !question.isCaseChosen) return { confidence: undefined, doubt };
  const isGiven = wantsFit(question.intent) && isKnown && best.features.intent >= GIVES;
  const isAlmost = hasMeaning && margin >= -ALMOST;
  return { confidence: isGiven || isNear(question, best, margin, isAlmost) ? "unsure" : undefined, doubt };
}

function findDoubt(
  question: ParsedQuestion,
  best: ScoredSpan,
  margin: number,
  { isKnown, hasMeaning }: { readonly isKnown: boolean; readonly hasMeaning: boolean },
): Doubt | undefined {
  if (margin < 0) return "odds";
  if (!hasMeaning && best.features.covered === 0) return "no word";
  return isKnown || isToldOtherwise(question, best, margin, hasMeaning)
    ? findMissingPoint(question, best, margin)
    : "unknown subject";
}

/** How much of a question, by weight, nothing in the best span may be near to in meaning for the words that the library lacks to be told in others. */
const MAX_FAR = 0.2;
/** Odds so far above the least outweigh that more is far: they count already what the library lacks. */
const MIN_MARGIN = 0.5;

/** Whether what the library has no word for is told in other words, but for wrongdoing; within a case almost any sentence is near, whatever it tells. */
function isToldOtherwise(
  question: ParsedQuestion,
  { features }: ScoredSpan,
  margin: number,
  hasMeaning: boolean,
): boolean {
  if (!hasMeaning || namesCase(question)) return false;
  if (features.piecesMissing > MAX_FAR && margin < MIN_MARGIN) return false;
  return question.terms.every(({ matchWeights, forms }) => matchWeights.size > 0 || ![...forms].some(isAccusing));
}

/** How much of what is asked about somebody an end of the case must speak of, where the library lacks a word of the question. */
const MIN_FOCUS = 0.5;

/** How much of what is asked the reason of a span must speak of that gives one. */
const MIN_REASONED = 0.2;

/** Whether the best span gives what the intent wants, of the one who is named. */
function givesWhatIsWanted(question: ParsedQuestion, { features }: ScoredSpan, margin: number): boolean {
  const { terms, isCaseChosen, cases } = question;
  // Where no case is named, a sentence of that look may be about any case.
  if (cases.length === 0 && margin < 0) return false;
  if (asksHowItStands(question.intent) && features.focus < MIN_FOCUS && hasStrangeWord(question)) return false;
  // Almost any sentence has the look of a reason, of something.
  if (question.intent === "reason" && features.focus < MIN_REASONED) return false;
  const isNamed = terms.some(({ isName }) => isName);
  const isSubject = isNamed ? features.subject > 0 || cases.length === 1 : isCaseChosen || cases.length === 1;
  return features.intent >= GIVES && isSubject;
}

/** An accusation is answered by how it ended or by its denial; the claim alone is never shown as an answer. */
function judgeAccusation(
  question: ParsedQuestion,
  best: ScoredSpan,
  margin: number,
  isKnown: boolean,
): Confidence | undefined {
  const isWordKnown = question.terms.every(
    ({ isName, matchWeights, forms }) => isName || matchWeights.size > 0 || [...forms].some(isGuilt),
  );
  if (best.features.intent >= GIVES)
    return isWordKnown && best.features.subject > 0 && !accusesOfficial(question, best) ? "sure" : "unsure";
  return best.features.intent > 0 && margin >= 0 && isKnown && isWordKnown ? "unsure" : undefined;
}

/** Whether an accusation is one of a court, the state or its people, by the question's words or by what the best span's article calls the one who is named. */
function accusesOfficial(question: ParsedQuestion, best: ScoredSpan): boolean {
  const isNamed = (term: string) => standsForName(question, term);
  return question.accusesOffice || best.sentences.some(({ text }) => isCalledOfficial(text, isNamed));
}

/** How far below the least the odds of what is shown as closest may lie. */
const MAX_DOUBT = 4;

/** How much of a question without a name must be spoken of, by its words or by words near in meaning. */
const MIN_NEAR = 0.35;
const MIN_ALIKE = 0.6;

/**
 * Where meaning is known, so little below the least is hardly worse than an answer: beside it words that happen to be missing
 * decide nothing.
 */
const ALMOST = 1;

/** Whether the best span speaks of what the question names, or of much of it, or would almost have been an answer. */
function isNear(question: ParsedQuestion, { features }: ScoredSpan, margin: number, isAlmost: boolean): boolean {
  if (margin < -MAX_DOUBT) return false;
  const isNamed = question.isCaseChosen || question.cases.length > 0;
  if (isNamed) return features.covered > 0;
  const isCovered = isAlmost || features.covered >= MIN_NEAR || features.piecesTelling >= MIN_ALIKE;
  return isCovered && !hasUnknownSubject(question, features);
}

function sumOdds(question: ParsedQuestion, best: ScoredSpan, hasMeaning: boolean): number {
  return logOdds(question, best, "usual", hasMeaning).contributions.reduce(
    (sum, { value, weight }) => sum + value * weight,
    0,
  );
}

/** What the log odds are a sum of, and the least that they must come to. */
export function logOdds(
  question: ParsedQuestion,
  best: ScoredSpan,
  strictness: Strictness = "usual",
  hasMeaning = false,
) {
  const signals = extractSignals(question, best);
  const { weights, least } = modelOf(hasMeaning);
  const names = hasMeaning ? MEANING_SIGNALS : SIGNALS;
  const contributions = names.map((name) => ({ name, value: signals[name], weight: weights[name] ?? 0 }));
  return { contributions, least: least[strictness] };
}
