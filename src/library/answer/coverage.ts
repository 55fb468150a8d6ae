import type { Passage } from "../passage.ts";
import { readTokens, type Token } from "../words/term.ts";
import type { Question } from "./question.ts";

/** How well some words cover each concept of a question, from 0 to 1, in the concepts' order. */
export type Credits = readonly number[];

/** What a run of words has of a question. */
export interface Coverage {
  readonly credits: Credits;
  /** 1 for each concept that stands there in a form in which it was asked. */
  readonly forms: Credits;
  /** For each word the concepts that it stands for, a bit each, the first concept's the lowest. */
  readonly marks: readonly number[];
}

export function coverTokens({ concepts, sought }: Question, tokens: readonly Token[]): Coverage {
  const credits = concepts.map(() => 0);
  const forms = concepts.map(() => 0);
  const marks = tokens.map(({ term, form }) => {
    let mark = 0;
    for (const { concept, credit } of sought.get(term) ?? []) {
      mark |= 1 << concept;
      credits[concept] = Math.max(credits[concept] ?? 0, credit);
      if (concepts[concept]?.forms.has(form)) forms[concept] = 1;
    }
    return mark;
  });
  return { credits, forms, marks };
}

/** What a whole passage and the heading above it cover. */
export function coverPassage(question: Question, passage: Passage): Credits {
  const { credits } = coverTokens(question, readTokens(passage.paragraph.heading ?? ""));
  return passage.sentences.map((sentence) => coverTokens(question, sentence.tokens).credits).reduce(maxOf, credits);
}

/** How well a heading's words count for the paragraph that answers it. */
const HEADING_CREDIT = 0.7;

/** A heading that asks is answered by what follows it, which need not repeat its words. */
export function coverByHeading(question: Question, { paragraph: { heading = "" } }: Passage): Credits {
  const { credits } = coverTokens(question, heading.endsWith("?") ? readTokens(heading) : []);
  return credits.map((credit) => credit * HEADING_CREDIT);
}

/** The better of the two for each concept. */
export function maxOf(one: Credits, other: Credits): Credits {
  return one.map((credit, at) => Math.max(credit, other[at] ?? 0));
}

/** The share of the question, by its concepts' weights, that the credits come to. */
export function weighShare({ concepts }: Question, credits: Credits): number {
  let whole = 0;
  let share = 0;
  for (const [at, { weight }] of concepts.entries()) {
    whole += weight;
    share += weight * (credits[at] ?? 0);
  }
  return whole === 0 ? 0 : share / whole;
}

/** How far apart, in words worth searching for, a pair may stand. */
const PAIR_REACH = 3;

/** The share of the question's pairs of neighbours, by weight, that follow one another among the marked words too. */
export function sharePairs({ concepts }: Question, marks: readonly number[]): number {
  let found = 0;
  for (const [place, mark] of marks.entries()) {
    for (let step = 1; mark !== 0 && step <= PAIR_REACH; step += 1) found |= (mark << 1) & (marks[place + step] ?? 0);
  }
  let whole = 0;
  let share = 0;
  for (let at = 1; at < concepts.length; at += 1) {
    const weight = (concepts[at - 1]?.weight ?? 0) + (concepts[at]?.weight ?? 0);
    whole += weight;
    if (found & (1 << at)) share += weight;
  }
  return whole === 0 ? 0 : share / whole;
}
