import type { Passage, Sentence } from "../passage.ts";
import { LONGEST_QUOTE, LONGEST_SENTENCE } from "../quote.ts";
import { isPromotion } from "../reading/furniture.ts";
import { findLeanings } from "./leaning.ts";

/** One to three whole, adjacent sentences of a passage: what could be quoted. Indices into its sentences, `last` included. */
export interface Window {
  readonly passage: Passage;
  readonly first: number;
  readonly last: number;
}

/** About as much as a reader takes in at a glance, and as much as context may add to it; UTF-16 code units. */
const COMFORTABLE_LENGTH = 300;
const LENGTH_WITH_CONTEXT = 450;
const MOST_SENTENCES = 3;

/**
 * Every window of a passage that is comfortable to read and stands on its own: one that leans on
 * the sentence before or after it takes that along where it fits.
 */
export function listWindows(passage: Passage): Window[] {
  const leanings = findLeanings(passage);
  const windows = new Map<string, Window>();
  for (const first of passage.sentences.keys()) {
    for (let last = first; last < Math.min(first + MOST_SENTENCES, passage.sentences.length); last += 1) {
      const core = { passage, first, last };
      if (!fits(core, COMFORTABLE_LENGTH)) continue;
      const window = takeAlong(core, leanings);
      windows.set(`${window.first}-${window.last}`, window);
    }
  }
  return [...windows.values()];
}

function takeAlong(core: Window, leanings: ReturnType<typeof findLeanings>): Window {
  let window = core;
  while (leanings[window.first]?.back && window.first > 0) {
    const wider = { ...window, first: window.first - 1 };
    if (!fits(wider, LENGTH_WITH_CONTEXT)) break;
    window = wider;
  }
  while (leanings[window.last]?.forward && window.last < window.passage.sentences.length - 1) {
    const wider = { ...window, last: window.last + 1 };
    if (!fits(wider, LENGTH_WITH_CONTEXT)) break;
    window = wider;
  }
  return window;
}

function fits(window: Window, most: number): boolean {
  const { start, end } = boundsOf(window);
  const alone = window.first === window.last;
  if (end - start > (alone ? LONGEST_SENTENCE : Math.min(most, LONGEST_QUOTE))) return false;
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
