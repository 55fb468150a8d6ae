import type { Passage, Sentence } from "../passage.ts";
import { LONGEST_QUOTE, LONGEST_SENTENCE } from "../quote.ts";
import { isPromotion } from "../reading/furniture.ts";
import { findLeanings, type Leaning } from "./leaning.ts";

/** One to three whole, adjacent sentences of a passage: what could be quoted. Indices into its sentences, `last` included. */
export interface Window {
  readonly passage: Passage;
  readonly first: number;
  readonly last: number;
}

/** About as much as a reader takes in at a glance, in UTF-16 code units; what the window leans on may fill the longest quote. */
const COMFORTABLE_LENGTH = 300;
const MOST_SENTENCES = 3;

/** For a pronoun's sake a quotation grows so far; for a speaker's, up to the longest. */
const LENGTH_WITH_PRONOUN = 450;

/**
 * Every window of a passage that is comfortable to read and stands on its own: one that leans on
 * the sentence before or after it takes that along where it fits. Speech that would lose its speaker
 * is no window.
 */
export function listWindows(passage: Passage): Window[] {
  const leanings = findLeanings(passage);
  const windows = new Map<string, Window>();
  for (const first of passage.sentences.keys()) {
    for (let last = first; last < Math.min(first + MOST_SENTENCES, passage.sentences.length); last += 1) {
      const core = { passage, first, last };
      const window = fits(core, COMFORTABLE_LENGTH) ? takeAlong(core, leanings) : undefined;
      if (window) windows.set(`${window.first}-${window.last}`, window);
    }
  }
  return [...windows.values()];
}

function takeAlong(core: Window, leanings: readonly Leaning[]): Window | undefined {
  let window = core;
  for (;;) {
    const [first, last] = [leanings[window.first], leanings[window.last]];
    const back = first?.back && window.first > 0;
    const forward = last?.forward && window.last < leanings.length - 1;
    if (!back && !forward) return window;
    const spoken = (back && first.spoken) || (forward && last.spoken);
    const wider = back ? { ...window, first: window.first - 1 } : { ...window, last: window.last + 1 };
    if (fits(wider, spoken ? LONGEST_QUOTE : LENGTH_WITH_PRONOUN)) window = wider;
    else return spoken ? undefined : window;
  }
}

function fits(window: Window, most: number): boolean {
  const { start, end } = boundsOf(window);
  const alone = window.first === window.last;
  if (end - start > (alone ? LONGEST_SENTENCE : most)) return false;
  return (
    window.last - window.first < MOST_SENTENCES &&
    !sentencesOf(window).some((sentence) => isPromotion(textOf(window, sentence)))
  );
}

function textOf({ passage }: Window, { start, end }: Sentence): string {
  return passage.article.text.slice(start, end);
}

/** Where the window's text starts and ends in the article's. */
export function boundsOf({ passage, first, last }: Window): { readonly start: number; readonly end: number } {
  const { start } = passage.sentences[first] ?? passage.paragraph;
  const { end } = passage.sentences[last] ?? passage.paragraph;
  return { start, end };
}

export function sentencesOf({ passage, first, last }: Window): readonly Sentence[] {
  return passage.sentences.slice(first, last + 1);
}
