import type { Passage } from "../../documents/passage.ts";
import type { Token } from "../../text/tokens.ts";
import type { Question } from "../query/question.ts";

/** How well some words cover each concept of a question, from 0 to 1, in the concepts' order. */
export type Credits = Float64Array;

/** What a run of words has of a question. */
export interface Coverage {
  readonly credits: Credits;
  /** 1 for each concept that stands there in a form in which it was asked. */
  readonly forms: Credits;
  /** For each word the concepts that it stands for, a bit each, the first concept's the lowest. */
  readonly marks: readonly number[];
}

export function coverTokens({ concepts, sought }: Question, tokens: readonly Token[]): Coverage {
  const credits = new Float64Array(concepts.length);
  const forms = new Float64Array(concepts.length);
  const marks: number[] = [];
  for (const { term, form } of tokens) {
    let mark = 0;
    for (const { concept, credit } of sought.get(term) ?? NONE) {
      mark |= 1 << concept;
      if (credit > at(credits, concept)) credits[concept] = credit;
      if (concepts[concept]?.forms.has(form)) forms[concept] = 1;
    }
    marks.push(mark);
  }
  return { credits, forms, marks };
}

const NONE: readonly never[] = [];

/** The credit of a concept, which has one. */
export function at(credits: Credits, concept: number): number {
  return credits[concept] as number;
}

/** What a whole passage and the heading above it cover. */
export function coverPassage(question: Question, passage: Passage): Credits {
  const { credits } = coverTokens(question, passage.heading);
  for (const { tokens } of passage.sentences) {
    for (const { term } of tokens) {
      for (const { concept, credit } of question.sought.get(term) ?? NONE) {
        if (credit > at(credits, concept)) credits[concept] = credit;
      }
    }
  }
  return credits;
}

/** How well a heading's words count for the paragraph that answers it. */
const HEADING_CREDIT = 0.7;

/** A heading that asks is answered by what follows it, which need not repeat its words. */
export function coverByHeading(question: Question, { paragraph, heading }: Passage): Credits {
  const { credits } = coverTokens(question, paragraph.heading?.endsWith("?") ? heading : []);
  return credits.map((credit) => credit * HEADING_CREDIT);
}

/** The better of the two for each concept. */
export function maxOf(one: Credits, other: Credits): Credits {
  return one.map((credit, concept) => Math.max(credit, at(other, concept)));
}

/** The share of the question, by its concepts' weights, that the credits come to. */
export function weighShare({ shares }: Pick<Question, "shares">, credits: Credits): number {
  let share = 0;
  for (let concept = 0; concept < shares.length; concept += 1) share += at(shares, concept) * at(credits, concept);
  return share;
}

/** How far apart, in words worth searching for, a pair may stand. */
const PAIR_REACH = 3;

/** Which concepts, a bit each, follow the concept before them in a run of marked words. */
export function findPairs(marks: readonly number[]): number {
  let found = 0;
  for (let place = 0; place < marks.length; place += 1) {
    const mark = marks[place] ?? 0;
    if (mark === 0) continue;
    for (let step = 1; step <= PAIR_REACH; step += 1) found |= (mark << 1) & (marks[place + step] ?? 0);
  }
  return found;
}

/** The share of the question's pairs of neighbours, by weight, that are found. */
export function sharePairs({ concepts }: Question, found: number): number {
  let whole = 0;
  let share = 0;
  for (let concept = 1; concept < concepts.length; concept += 1) {
    const weight = (concepts[concept - 1]?.weight ?? 0) + (concepts[concept]?.weight ?? 0);
    whole += weight;
    if (found & (1 << concept)) share += weight;
  }
  return whole === 0 ? 0 : share / whole;
}
