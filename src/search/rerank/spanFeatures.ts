import type { Passage } from "../../documents/passage.ts";
import { MAX_QUOTE_LENGTH } from "../../documents/quote.ts";
import type { QueryTerm } from "../query/queryTerms.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { type AnswerSpan, boundsOf, passagesOf, sentencesOf } from "../spans/answerSpan.ts";
import type { SentenceInContext } from "../spans/sentenceSequence.ts";
import { weightAnswerTypeCue } from "./answerTypeMatch.ts";
import type { ArticleTermWeights } from "./articleTermWeights.ts";
import { measureDatedEvent } from "./datedEvent.ts";
import { type Features, MeasuredFeatures } from "./features.ts";
import { goesOnAboutNamed } from "./guiltOfOthers.ts";
import { addIntent } from "./intentFeatures.ts";
import { addPosition } from "./positionFeatures.ts";
import type { SentenceMatch } from "./sentenceMatch.ts";
import { measureSuitSides } from "./suitFit.ts";
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

/** What can be said of a span without vectors; nothing of one that can't be an answer. */
export function computeSpanFeatures(
  question: ParsedQuestion,
  span: AnswerSpan,
  surroundings: Surroundings,
): MeasuredFeatures | undefined {
  const { sentences, first, last } = span;
  const notes = sentencesOf(span).map((sentence) => surroundings.note(sentence));
  if (joinsStrangers(span, notes)) return undefined;
  const fit = findMost(notes, "fit");
  const own = weightAnswerTypeCue(question, fit, uniteCredits(surroundings.heading, notes));
  if (!hasPart(question, own, notes, surroundings)) return undefined;
  if (question.isAccusation && speaksOfAnother(question, span, notes, elementwiseMax(own, surroundings.before)))
    return undefined;
  const features = new MeasuredFeatures();
  addSurroundings(features, surroundings);
  addBestSentence(features, notes);
  const [earlier, later] = [sentences[first - 1], sentences[last + 1]];
  addTermShares(features, question, own, surroundings, {
    notes,
    earlier: earlier && surroundings.note(earlier),
    later: later && surroundings.note(later),
    isAfter: sentences[first]?.isContiguous ?? false,
    isBefore: later?.isContiguous ?? false,
  });
  const { start, end } = boundsOf(span);
  features.numbers = shareNumbers(question, own);
  features.pairs = sharePairs(question, findAdjacentPairs(notes.flatMap((note) => note.termBitmasks)));
  features.phrases = sharePhrases(question, notes);
  features.type = question.type === undefined ? 0 : 2 * fit - 1;
  features.newNames = Math.min(1, notes.reduce((sum, { newNames }) => sum + newNames, 0) / MANY_NAMES);
  features.length = Math.min(1, (end - start) / MAX_QUOTE_LENGTH);
  addPosition(features, question, surroundings.inside.firstMentions, span);
  features.apposition = Number(notes.some(({ explains }) => explains));
  features.asks = Number(sentences[last]?.asks ?? false);
  features.dated = measureDatedEvent(question, span, notes);
  features.suit = measureSuitSides(question, span);
  addIntent(features, question, notes, { own, before: surroundings.before }, passagesOf(span).first.article.cases);
  return features;
}

const MANY_NAMES = 6;

function addSurroundings(features: MeasuredFeatures, { passage, article, lead, inside }: Surroundings): void {
  features.passage = passage;
  features.article = article;
  features.lead = lead;
  features.inArticle = inside.has;
  features.namesAbsent = inside.namesAbsent;
}

function addBestSentence(features: MeasuredFeatures, notes: readonly SentenceMatch[]): void {
  features.best = findMost(notes, "share");
  features.dense = findMost(notes, "dense");
  features.bestTelling = findMost(notes, "telling");
}

/** The most that one of the sentences has; 0 where there is none. */
function findMost(notes: readonly SentenceMatch[], figure: "fit" | "share" | "dense" | "telling"): number {
  let most = 0;
  for (const note of notes) most = Math.max(most, note[figure]);
  return most;
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

/**
 * Whether it goes on into another paragraph that has nothing of the question, or begins in such a one. A paragraph that leans
 * on the one before, as *he was 75* does, is no stranger to it.
 */
function joinsStrangers(span: AnswerSpan, notes: readonly SentenceMatch[]): boolean {
  const { first, last } = passagesOf(span);
  if (first === last) return false;
  if (leans(sentencesOf(span).find((sentence) => sentence.passage === last))) return false;
  const speaks = (passage: Passage) =>
    sentencesOf(span).some((sentence, at) => sentence.passage === passage && (notes[at]?.share ?? 0) > 0);
  return !(speaks(first) && speaks(last));
}

/** Whether a sentence leans on the one before; not one that begins with *it*, which may stand for nothing: *it rained*. */
function leans(sentence: SentenceInContext | undefined): boolean {
  return sentence?.needsPrevious === true && !/^["“]?It\b/.test(sentence.text);
}

function uniteCredits(least: MatchWeights, notes: readonly SentenceMatch[]): MatchWeights {
  const united = least.slice();
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

/** The features that are sums over the query terms: what of the question the span has, and what stands around it. */
function addTermShares(
  features: MeasuredFeatures,
  question: ParsedQuestion,
  own: MatchWeights,
  surroundings: Surroundings,
  neighbourhood: Neighbourhood,
): void {
  const { terms, shares } = question;
  const { around, before } = surroundings;
  let [covered, near, uncovered, namesMissing, forms, kin] = [0, 0, 0, 0, 0, 0];
  for (let term = 0; term < terms.length; term += 1) {
    const [share, weight] = [at(shares, term), at(own, term)];
    let [form, prefixWeight] = [0, weight];
    for (const note of neighbourhood.notes) {
      if (at(note.forms, term) > 0) form = 1;
      prefixWeight = Math.max(prefixWeight, at(note.kin, term));
    }
    covered += share * weight;
    near += share * Math.max(weight, at(around, term));
    forms += share * form;
    kin += share * prefixWeight;
    if (weight === 0) uncovered += 1;
    if (weight === 0 && at(before, term) === 0 && terms[term]?.isName) namesMissing += share;
  }
  features.covered = covered;
  features.coveredNear = near - covered;
  features.uncovered = uncovered / (terms.length || 1);
  features.namesMissing = namesMissing;
  features.forms = forms;
  features.kin = kin - covered;
  addNeighbours(features, question, own, surroundings.inside, neighbourhood);
}

/** The same with the sentence before and the one after. */
function addNeighbours(
  features: MeasuredFeatures,
  { terms, shares }: ParsedQuestion,
  own: MatchWeights,
  inside: ArticleTermWeights,
  { notes, earlier, later, isAfter, isBefore }: Neighbourhood,
): void {
  let [withEarlier, withLater, telling, tellingEarlier, tellingLater, asked, focus] = [0, 0, 0, 0, 0, 0, 0];
  for (let term = 0; term < terms.length; term += 1) {
    const [share, localShare, weight] = [at(shares, term), at(inside.shares, term), at(own, term)];
    const back = Math.max(weight, earlier ? at(earlier.weights, term) : 0);
    const ahead = Math.max(weight, later ? at(later.weights, term) : 0);
    withEarlier += share * back;
    withLater += share * ahead;
    telling += localShare * weight;
    tellingEarlier += localShare * back;
    tellingLater += localShare * ahead;
    if (asksNothing(terms[term])) continue;
    asked += share;
    let most = Math.max(weight, back, ahead);
    for (const note of notes) most = Math.max(most, at(note.kin, term));
    focus += share * most;
  }
  features.coveredBefore = withEarlier - features.covered;
  features.coveredAfter = withLater - features.covered;
  features.telling = telling;
  features.tellingBefore = isAfter ? tellingEarlier - telling : 0;
  features.tellingAfter = isBefore ? tellingLater - telling : 0;
  features.focus = asked === 0 ? 1 : focus / asked;
}

/** Whether a word of a question asks nothing by itself: a name, a filler, and *against*, which only ties what is asked to somebody. */
function asksNothing(term: QueryTerm | undefined): boolean {
  return term === undefined || term.isName || term.isLowInformation || term.forms.has("against");
}

/** Whether it names nobody whom the question names, or has a sentence about guilt that neither does nor goes on from one. */
function speaksOfAnother(
  question: ParsedQuestion,
  span: AnswerSpan,
  notes: readonly SentenceMatch[],
  named: MatchWeights,
): boolean {
  const about = (note: SentenceMatch) => namesOne(question, note.pointsBack ? named : note.weights);
  const goesOn = (place: number) => goesOnAboutNamed(question, sentencesOf(span), place);
  return !notes.some(about) || notes.some((note, place) => note.accuses && !about(note) && !goesOn(place));
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
