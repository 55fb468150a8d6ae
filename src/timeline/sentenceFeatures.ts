import type { Passage, Sentence } from "../documents/passage.ts";
import { findLegalEventTerms } from "../text/legalEventTerms.ts";
import { isPageFurniture } from "./pageFurniture.ts";
import { tellsStep } from "./proceduralSteps.ts";
import { isRemark } from "./remarks.ts";

/** Where a sentence stands: `index` counts the passage's sentences from 0. */
export interface SentencePlace {
  readonly passage: Passage;
  readonly index: number;
}

/** What all dates of a sentence share. */
export interface SentenceFeatures {
  /** Its different terms in order, the first `MAX_TERMS` of them. */
  readonly terms: ReadonlySet<string>;
  /** The words of procedure in it. */
  readonly legalTerms: ReadonlySet<string>;
  /** Whether it tells a step of a case as done. */
  readonly hasStep: boolean;
  /** Whether it only tells who acted for whom, or what somebody says of the case. */
  readonly isRemark: boolean;
  /** Whether it tells something of the case, and not of the page or of somebody's birth. */
  readonly isEvent: boolean;
}

/**
 * Most different terms of a sentence by which it is compared with others. In 1,200 news articles none that is dated has
 * more than 106, and one that can be quoted has room for some 300.
 */
const MAX_TERMS = 200;

/** A birth is no event of a case. */
const BIRTH = /\bborn\b/i;

/** Reads each sentence once, however many dates stand in it: sentences and their dates multiply otherwise. */
export class SentenceFeatureCache {
  private readonly read = new Map<Sentence | undefined, SentenceFeatures>();

  at(place: SentencePlace): SentenceFeatures {
    const sentence = sentenceAt(place);
    const known = this.read.get(sentence) ?? readSentence(place);
    this.read.set(sentence, known);
    return known;
  }
}

function readSentence(place: SentencePlace): SentenceFeatures {
  const tokens = sentenceAt(place)?.tokens ?? [];
  const terms = new Set<string>();
  for (const { term } of tokens) if (terms.size < MAX_TERMS) terms.add(term);
  const text = textAt(place);
  return {
    terms,
    legalTerms: findLegalEventTerms(tokens),
    hasStep: tellsStep(text),
    isRemark: isRemark(text, tellsStep),
    isEvent: !BIRTH.test(text) && !isPageFurniture(text),
  };
}

/** The sentence at a place; `undefined` if its passage has none of that index. */
export function sentenceAt({ passage, index }: SentencePlace): Sentence | undefined {
  return passage.sentences[index];
}

/** The sentence's text, a slice of its article; empty if there is no such sentence. */
export function textAt({ passage, index }: SentencePlace): string {
  const { start, end } = passage.sentences[index] ?? { start: 0, end: 0 };
  return passage.article.text.slice(start, end);
}
