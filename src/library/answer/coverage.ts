import type { Passage } from "../passage.ts";
import { readTerms, type Token } from "../words/term.ts";
import type { Concept } from "./question.ts";

/** How well some words cover each concept of a question, from 0 to 1, in the concepts' order. */
export type Credits = readonly number[];

/** What a run of words covers. */
export function creditTokens(concepts: readonly Concept[], tokens: readonly Token[]): Credits {
  return creditTerms(concepts, new Set(tokens.map((token) => token.term)));
}

/** What a whole passage and the heading above it cover. */
export function creditPassage(concepts: readonly Concept[], passage: Passage): Credits {
  const heading = creditTerms(concepts, new Set(readTerms(passage.paragraph.heading ?? "")));
  return passage.sentences.map((sentence) => creditTokens(concepts, sentence.tokens)).reduce(maxOf, heading);
}

/** How well a heading's words count for the paragraph that answers it. */
const HEADING_CREDIT = 0.7;

/** A heading that asks is answered by what follows it, which need not repeat its words. */
export function creditHeading(concepts: readonly Concept[], { paragraph: { heading = "" } }: Passage): Credits {
  if (!heading.endsWith("?")) return concepts.map(() => 0);
  return creditTerms(concepts, new Set(readTerms(heading))).map((credit) => credit * HEADING_CREDIT);
}

function creditTerms(concepts: readonly Concept[], terms: ReadonlySet<string>): Credits {
  return concepts.map(({ credits }) => {
    let best = 0;
    for (const [term, credit] of credits) if (credit > best && terms.has(term)) best = credit;
    return best;
  });
}

/** The better of the two for each concept. */
export function maxOf(one: Credits, other: Credits): Credits {
  return one.map((credit, at) => Math.max(credit, other[at] ?? 0));
}

/** The share of the question, by its concepts' weights, that the credits come to. */
export function weighShare(concepts: readonly Concept[], credits: Credits): number {
  let whole = 0;
  let share = 0;
  for (const [at, { weight }] of concepts.entries()) {
    whole += weight;
    share += weight * (credits[at] ?? 0);
  }
  return whole === 0 ? 0 : share / whole;
}
