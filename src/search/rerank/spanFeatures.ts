import type { Passage } from "../../documents/passage.ts";
import { MAX_QUOTE_LENGTH } from "../../documents/quote.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { type AnswerSpan, boundsOf, passagesOf, sentencesOf } from "../spans/answerSpan.ts";
import type { SentenceInContext } from "../spans/sentenceSequence.ts";
import { weightAnswerTypeCue } from "./answerTypeMatch.ts";
import type { ArticleTermWeights } from "./articleTermWeights.ts";
import type { Features } from "./features.ts";
import { measureIntent } from "./intentFeatures.ts";
import { NO_MEANING } from "./meaningFeatures.ts";
import type { SentenceMatch } from "./sentenceMatch.ts";
import { at, elementwiseMax, findAdjacentPairs, type MatchWeights, sharePairs } from "./termMatch.ts";

/** What all spans of a passage share: its scores, and what stands above, before and around them. */
export interface Surroundings extends Pick<Features, "passage" | "article" | "lead"> {
  readonly heading: MatchWeights;
  readonly before: MatchWeights;
  readonly around: MatchWeights;
  readonly inside: ArticleTermWeights;
  /** Whether the passage was found by its meaning: then it need not have a word of the question. */
  readonly isNear: boolean;
  /** What is noted of one of the article's sentences. */
  note(sentence: SentenceInContext): SentenceMatch;
}

/** What can be said of a span; nothing of one that can't be an answer. */
export function computeSpanFeatures(
  question: ParsedQuestion,
  span: AnswerSpan,
  surroundings: Surroundings,
): Features | undefined {
  const { inside, heading, before } = surroundings;
  const { sentences, first, last } = span;
  const notes = sentencesOf(span).map((sentence) => surroundings.note(sentence));
  if (joinsStrangers(span, notes)) return undefined;
  const fit = notes.reduce((most, note) => Math.max(most, note.fit), 0);
  const own = weightAnswerTypeCue(question, fit, uniteCredits(heading, notes));
  if (!hasPart(question, own, notes, surroundings)) return undefined;
  if (question.isAccusation && speaksOfAnother(question, notes, elementwiseMax(own, before))) return undefined;
  const [earlier, later] = [sentences[first - 1], sentences[last + 1]];
  const { start, end } = boundsOf(span);
  return {
    passage: surroundings.passage,
    article: surroundings.article,
    ...computeTermShares(question, own, surroundings, {
      notes,
      earlier: earlier && surroundings.note(earlier),
      later: later && surroundings.note(later),
      isAfter: sentences[first]?.isContiguous ?? false,
      isBefore: later?.isContiguous ?? false,
    }),
    best: notes.reduce((most, note) => Math.max(most, note.share), 0),
    dense: notes.reduce((most, note) => Math.max(most, note.dense), 0),
    inArticle: inside.has,
    bestTelling: notes.reduce((most, note) => Math.max(most, note.telling), 0),
    numbers: shareNumbers(question, own),
    pairs: sharePairs(question, findAdjacentPairs(notes.flatMap((note) => note.termBitmasks))),
    phrases: sharePhrases(question, notes),
    type: question.type === undefined ? 0 : 2 * fit - 1,
    lead: surroundings.lead,
    length: Math.min(1, (end - start) / MAX_QUOTE_LENGTH),
    asks: Number(sentences[last]?.asks ?? false),
    ...measureIntent(question, notes, elementwiseMax(own, before), passagesOf(span).first.article.cases),
    ...NO_MEANING,
  };
}

/** Whether it or what stands before has a word of the question, or it was found for another reason. */
function hasPart(
  { terms }: ParsedQuestion,
  own: MatchWeights,
  notes: readonly SentenceMatch[],
  { before, isNear }: Surroundings,
): boolean {
  if (isNear || notes.some(({ intent }) => intent > 0)) return true;
  return terms.some((_, queryTerm) => at(own, queryTerm) > 0 || at(before, queryTerm) > 0);
}

/** Whether it goes on into another paragraph that has nothing of the question, or begins in such a one. */
function joinsStrangers(span: AnswerSpan, notes: readonly SentenceMatch[]): boolean {
  const { first, last } = passagesOf(span);
  if (first === last) return false;
  const speaks = (passage: Passage) =>
    sentencesOf(span).some((sentence, at) => sentence.passage === passage && (notes[at]?.share ?? 0) > 0);
  return !(speaks(first) && speaks(last));
}

function uniteCredits(least: MatchWeights, notes: readonly SentenceMatch[]): MatchWeights {
  const united = Float64Array.from(least);
  for (const { weights } of notes) {
    for (let queryTerm = 0; queryTerm < united.length; queryTerm += 1)
      if (at(weights, queryTerm) > at(united, queryTerm)) united[queryTerm] = at(weights, queryTerm);
  }
  return united;
}

/** A span's sentences, and those before and after it where there are any. */
interface Neighbourhood {
  readonly notes: readonly SentenceMatch[];
  readonly earlier: SentenceMatch | undefined;
  readonly later: SentenceMatch | undefined;
  /** Whether it goes on from the one before, and the one after from it. */
  readonly isAfter: boolean;
  readonly isBefore: boolean;
}

/** The features that are sums over the query terms. */
function computeTermShares(
  question: ParsedQuestion,
  own: MatchWeights,
  surroundings: Surroundings,
  neighbourhood: Neighbourhood,
) {
  const { covered, near, uncovered, telling, ...sums } = sumOverTerms(question, own, surroundings, neighbourhood);
  return {
    covered,
    coveredNear: near - covered,
    coveredBefore: sums.withEarlier - covered,
    coveredAfter: sums.withLater - covered,
    telling,
    tellingBefore: neighbourhood.isAfter ? sums.tellingEarlier - telling : 0,
    tellingAfter: neighbourhood.isBefore ? sums.tellingLater - telling : 0,
    uncovered: uncovered / (question.terms.length || 1),
    namesMissing: sums.namesMissing,
    forms: sums.forms,
    kin: sums.kin - covered,
    focus: sums.asked === 0 ? 1 : sums.focus / sums.asked,
  };
}

/** All sums in one turn over the query terms: this is most of what an answer costs. */
function sumOverTerms(
  { terms, shares }: ParsedQuestion,
  own: MatchWeights,
  { around, before, inside }: Surroundings,
  { notes, earlier, later }: Neighbourhood,
) {
  let [covered, near, withEarlier, withLater, uncovered, namesMissing, forms, kin] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [telling, tellingEarlier, tellingLater, asked, focus] = [0, 0, 0, 0, 0];
  for (let term = 0; term < terms.length; term += 1) {
    const share = at(shares, term);
    const localShare = at(inside.shares, term);
    const weight = at(own, term);
    const back = Math.max(weight, earlier ? at(earlier.weights, term) : 0);
    const ahead = Math.max(weight, later ? at(later.weights, term) : 0);
    let [form, prefixWeight] = [0, weight];
    for (const note of notes) {
      if (at(note.forms, term) > 0) form = 1;
      prefixWeight = Math.max(prefixWeight, at(note.kin, term));
    }
    covered += share * weight;
    near += share * Math.max(weight, at(around, term));
    withEarlier += share * back;
    withLater += share * ahead;
    forms += share * form;
    kin += share * prefixWeight;
    if (!terms[term]?.isName && !terms[term]?.isLowInformation) {
      asked += share;
      focus += share * Math.max(prefixWeight, back, ahead);
    }
    if (weight === 0) uncovered += 1;
    if (weight === 0 && at(before, term) === 0 && terms[term]?.isName) namesMissing += share;
    telling += localShare * weight;
    tellingEarlier += localShare * back;
    tellingLater += localShare * ahead;
  }
  return {
    ...{ covered, near, withEarlier, withLater, uncovered, namesMissing, forms, kin },
    ...{ telling, tellingEarlier, tellingLater, asked, focus },
  };
}

/** Whether it names nobody whom the question names, or has a sentence about guilt that doesn't. */
function speaksOfAnother(question: ParsedQuestion, notes: readonly SentenceMatch[], named: MatchWeights): boolean {
  const about = (note: SentenceMatch) => namesOne(question, note.pointsBack ? named : note.weights);
  return !notes.some(about) || notes.some((note) => note.accuses && !about(note));
}

function namesOne({ terms }: ParsedQuestion, credits: MatchWeights): boolean {
  return terms.some(({ isName }, queryTerm) => isName && at(credits, queryTerm) > 0);
}

function shareNumbers({ terms }: ParsedQuestion, own: MatchWeights): number {
  let [numbers, found] = [0, 0];
  for (const [queryTerm, { isNumber }] of terms.entries()) {
    if (!isNumber) continue;
    numbers += 1;
    found += at(own, queryTerm);
  }
  return numbers === 0 ? 0 : found / numbers;
}

/** The share of the question's neighbouring words that stand so in one of the sentences. */
function sharePhrases({ phrases }: ParsedQuestion, notes: readonly SentenceMatch[]): number {
  if (phrases.length === 0) return 0;
  return phrases.filter((_, at) => notes.some((note) => note.phrases[at])).length / phrases.length;
}
