import type { Passage } from "../../documents/passage.ts";
import { MAX_QUOTE_LENGTH } from "../../documents/quote.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { type AnswerSpan, boundsOf, passagesOf, sentencesOf } from "../spans/answerSpan.ts";
import type { SentenceInContext } from "../spans/sentenceSequence.ts";
import { weightAnswerTypeCue } from "./answerTypeMatch.ts";
import type { ArticleTermWeights } from "./articleTermWeights.ts";
import type { Features } from "./features.ts";
import type { SentenceMatch } from "./sentenceMatch.ts";
import { at, elementwiseMax, findAdjacentPairs, type MatchWeights, sharePairs } from "./termMatch.ts";

/** What all windows of a passage share: its scores, and what stands above, before and around them. */
export interface Surroundings extends Pick<Features, "passage" | "article" | "lead"> {
  readonly heading: MatchWeights;
  readonly before: MatchWeights;
  readonly around: MatchWeights;
  readonly inside: ArticleTermWeights;
  /** What is noted of one of the article's sentences. */
  note(sentence: SentenceInContext): SentenceMatch;
}

/** What can be said of a window; nothing of one that can't be an answer. */
export function computeSpanFeatures(
  question: ParsedQuestion,
  window: AnswerSpan,
  surroundings: Surroundings,
): Features | undefined {
  const { inside, heading, before } = surroundings;
  const { sentences, first, last } = window;
  const notes = sentencesOf(window).map((sentence) => surroundings.note(sentence));
  if (joinsStrangers(window, notes)) return undefined;
  const fit = notes.reduce((most, note) => Math.max(most, note.fit), 0);
  const own = weightAnswerTypeCue(question, fit, uniteCredits(heading, notes));
  if (!question.terms.some((_, concept) => at(own, concept) > 0 || at(before, concept) > 0)) return undefined;
  if (question.isAccusation && speaksOfAnother(question, notes, elementwiseMax(own, before))) return undefined;
  const [earlier, later] = [sentences[first - 1], sentences[last + 1]];
  const { start, end } = boundsOf(window);
  return {
    passage: surroundings.passage,
    article: surroundings.article,
    ...shareConcepts(question, own, surroundings, {
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
  };
}

/** Whether it goes on into another paragraph that has nothing of the question, or begins in such a one. */
function joinsStrangers(window: AnswerSpan, notes: readonly SentenceMatch[]): boolean {
  const { first, last } = passagesOf(window);
  if (first === last) return false;
  const speaks = (passage: Passage) =>
    sentencesOf(window).some((sentence, at) => sentence.passage === passage && (notes[at]?.share ?? 0) > 0);
  return !(speaks(first) && speaks(last));
}

function uniteCredits(least: MatchWeights, notes: readonly SentenceMatch[]): MatchWeights {
  const united = Float64Array.from(least);
  for (const { weights } of notes) {
    for (let concept = 0; concept < united.length; concept += 1)
      if (at(weights, concept) > at(united, concept)) united[concept] = at(weights, concept);
  }
  return united;
}

/** A window's sentences, and those before and after it where there are any. */
interface Neighbourhood {
  readonly notes: readonly SentenceMatch[];
  readonly earlier: SentenceMatch | undefined;
  readonly later: SentenceMatch | undefined;
  /** Whether it goes on from the one before, and the one after from it. */
  readonly isAfter: boolean;
  readonly isBefore: boolean;
}

/** All figures that are sums over the question's concepts, in one turn: this is most of what an answer costs. */
function shareConcepts(
  { terms, shares }: ParsedQuestion,
  own: MatchWeights,
  { around, before, inside }: Surroundings,
  { notes, earlier, later, isAfter, isBefore }: Neighbourhood,
) {
  let [covered, near, withEarlier, withLater, uncovered, namesMissing, forms, kin] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [telling, tellingEarlier, tellingLater] = [0, 0, 0];
  for (let concept = 0; concept < terms.length; concept += 1) {
    const share = at(shares, concept);
    const tells = at(inside.shares, concept);
    const credit = at(own, concept);
    const back = Math.max(credit, earlier ? at(earlier.weights, concept) : 0);
    const ahead = Math.max(credit, later ? at(later.weights, concept) : 0);
    let [form, akin] = [0, credit];
    for (const note of notes) {
      if (at(note.forms, concept) > 0) form = 1;
      akin = Math.max(akin, at(note.kin, concept));
    }
    covered += share * credit;
    near += share * Math.max(credit, at(around, concept));
    withEarlier += share * back;
    withLater += share * ahead;
    forms += share * form;
    kin += share * akin;
    if (credit === 0) {
      uncovered += 1;
      if (at(before, concept) === 0 && terms[concept]?.isName) namesMissing += share;
    }
    telling += tells * credit;
    tellingEarlier += tells * back;
    tellingLater += tells * ahead;
  }
  return {
    covered,
    coveredNear: near - covered,
    coveredBefore: withEarlier - covered,
    coveredAfter: withLater - covered,
    telling,
    tellingBefore: isAfter ? tellingEarlier - telling : 0,
    tellingAfter: isBefore ? tellingLater - telling : 0,
    uncovered: uncovered / (terms.length || 1),
    namesMissing,
    forms,
    kin: kin - covered,
  };
}

/** Whether it names nobody whom the question names, or has a sentence about guilt that doesn't. */
function speaksOfAnother(question: ParsedQuestion, notes: readonly SentenceMatch[], named: MatchWeights): boolean {
  const about = (note: SentenceMatch) => namesOne(question, note.pointsBack ? named : note.weights);
  return !notes.some(about) || notes.some((note) => note.accuses && !about(note));
}

function namesOne({ terms }: ParsedQuestion, credits: MatchWeights): boolean {
  return terms.some(({ isName }, concept) => isName && at(credits, concept) > 0);
}

function shareNumbers({ terms }: ParsedQuestion, own: MatchWeights): number {
  let [numbers, found] = [0, 0];
  for (const [concept, { isNumber }] of terms.entries()) {
    if (!isNumber) continue;
    numbers += 1;
    found += at(own, concept);
  }
  return numbers === 0 ? 0 : found / numbers;
}

/** The share of the question's neighbouring words that stand so in one of the sentences. */
function sharePhrases({ phrases }: ParsedQuestion, notes: readonly SentenceMatch[]): number {
  if (phrases.length === 0) return 0;
  return phrases.filter((_, at) => notes.some((note) => note.phrases[at])).length / phrases.length;
}
