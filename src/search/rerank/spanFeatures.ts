import type { Passage } from "../../documents/passage.ts";
import { LONGEST_QUOTE } from "../../documents/quote.ts";
import { at, type Credits, findPairs, maxOf, sharePairs } from "./termMatch.ts";
import type { Features } from "./features.ts";
import { creditAsked } from "./answerTypeMatch.ts";
import type { Inside } from "./articleTermWeights.ts";
import type { Note } from "./sentenceMatch.ts";
import type { PlacedSentence } from "../spans/sentenceSequence.ts";
import type { Question } from "../query/question.ts";
import { boundsOf, passagesOf, sentencesOf, type Window } from "../spans/answerSpan.ts";

/** What all windows of a passage share: its scores, and what stands above, before and around them. */
export interface Surroundings extends Pick<Features, "passage" | "article" | "lead"> {
  readonly heading: Credits;
  readonly before: Credits;
  readonly around: Credits;
  readonly inside: Inside;
  /** What is noted of one of the article's sentences. */
  note(sentence: PlacedSentence): Note;
}

/** What can be said of a window; nothing of one that can't be an answer. */
export function measureWindow(question: Question, window: Window, surroundings: Surroundings): Features | undefined {
  const { inside, heading, before } = surroundings;
  const { sentences, first, last } = window;
  const notes = sentencesOf(window).map((sentence) => surroundings.note(sentence));
  if (joinsStrangers(window, notes)) return undefined;
  const fit = notes.reduce((most, note) => Math.max(most, note.fit), 0);
  const own = creditAsked(question, fit, uniteCredits(heading, notes));
  if (!question.concepts.some((_, concept) => at(own, concept) > 0 || at(before, concept) > 0)) return undefined;
  if (question.accuses && speaksOfAnother(question, notes, maxOf(own, before))) return undefined;
  const [earlier, later] = [sentences[first - 1], sentences[last + 1]];
  const { start, end } = boundsOf(window);
  return {
    passage: surroundings.passage,
    article: surroundings.article,
    ...shareConcepts(question, own, surroundings, {
      notes,
      earlier: earlier && surroundings.note(earlier),
      later: later && surroundings.note(later),
      isAfter: sentences[first]?.goesOn ?? false,
      isBefore: later?.goesOn ?? false,
    }),
    best: notes.reduce((most, note) => Math.max(most, note.share), 0),
    dense: notes.reduce((most, note) => Math.max(most, note.dense), 0),
    inArticle: inside.has,
    bestTelling: notes.reduce((most, note) => Math.max(most, note.telling), 0),
    numbers: shareNumbers(question, own),
    pairs: sharePairs(question, findPairs(notes.flatMap((note) => note.marks))),
    phrases: sharePhrases(question, notes),
    type: question.type === undefined ? 0 : 2 * fit - 1,
    lead: surroundings.lead,
    length: Math.min(1, (end - start) / LONGEST_QUOTE),
    asks: Number(sentences[last]?.asks ?? false),
  };
}

/** Whether it goes on into another paragraph that has nothing of the question, or begins in such a one. */
function joinsStrangers(window: Window, notes: readonly Note[]): boolean {
  const { first, last } = passagesOf(window);
  if (first === last) return false;
  const speaks = (passage: Passage) =>
    sentencesOf(window).some((sentence, at) => sentence.passage === passage && (notes[at]?.share ?? 0) > 0);
  return !(speaks(first) && speaks(last));
}

function uniteCredits(least: Credits, notes: readonly Note[]): Credits {
  const united = Float64Array.from(least);
  for (const { credits } of notes) {
    for (let concept = 0; concept < united.length; concept += 1)
      if (at(credits, concept) > at(united, concept)) united[concept] = at(credits, concept);
  }
  return united;
}

/** A window's sentences, and those before and after it where there are any. */
interface Neighbourhood {
  readonly notes: readonly Note[];
  readonly earlier: Note | undefined;
  readonly later: Note | undefined;
  /** Whether it goes on from the one before, and the one after from it. */
  readonly isAfter: boolean;
  readonly isBefore: boolean;
}

/** All figures that are sums over the question's concepts, in one turn: this is most of what an answer costs. */
function shareConcepts(
  { concepts, shares }: Question,
  own: Credits,
  { around, before, inside }: Surroundings,
  { notes, earlier, later, isAfter, isBefore }: Neighbourhood,
) {
  let [covered, near, withEarlier, withLater, uncovered, namesMissing, forms, kin] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [telling, tellingEarlier, tellingLater] = [0, 0, 0];
  for (let concept = 0; concept < concepts.length; concept += 1) {
    const share = at(shares, concept);
    const tells = at(inside.shares, concept);
    const credit = at(own, concept);
    const back = Math.max(credit, earlier ? at(earlier.credits, concept) : 0);
    const ahead = Math.max(credit, later ? at(later.credits, concept) : 0);
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
      if (at(before, concept) === 0 && concepts[concept]?.isName) namesMissing += share;
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
    uncovered: uncovered / (concepts.length || 1),
    namesMissing,
    forms,
    kin: kin - covered,
  };
}

/** Whether it names nobody whom the question names, or has a sentence about guilt that doesn't. */
function speaksOfAnother(question: Question, notes: readonly Note[], named: Credits): boolean {
  const about = (note: Note) => namesOne(question, note.pointsBack ? named : note.credits);
  return !notes.some(about) || notes.some((note) => note.accuses && !about(note));
}

function namesOne({ concepts }: Question, credits: Credits): boolean {
  return concepts.some(({ isName }, concept) => isName && at(credits, concept) > 0);
}

function shareNumbers({ concepts }: Question, own: Credits): number {
  let [numbers, found] = [0, 0];
  for (const [concept, { isNumber }] of concepts.entries()) {
    if (!isNumber) continue;
    numbers += 1;
    found += at(own, concept);
  }
  return numbers === 0 ? 0 : found / numbers;
}

/** The share of the question's neighbouring words that stand so in one of the sentences. */
function sharePhrases({ phrases }: Question, notes: readonly Note[]): number {
  if (phrases.length === 0) return 0;
  return phrases.filter((_, at) => notes.some((note) => note.phrases[at])).length / phrases.length;
}
