import type { Library } from "../library.ts";
import type { Passage, Sentence } from "../passage.ts";
import { LONGEST_QUOTE } from "../quote.ts";
import {
  type Coverage,
  type Credits,
  coverByHeading,
  coverPassage,
  coverTokens,
  maxOf,
  sharePairs,
  weighShare,
} from "./coverage.ts";
import type { Evidence } from "./evidence.ts";
import { creditAsked, fitType } from "./fitting.ts";
import { pointsBack } from "./leaning.ts";
import { ACCUSING, type Question } from "./question.ts";
import { boundsOf, listWindows, type Window } from "./window.ts";

/** What can be said of a window as an answer to a question; every figure lies between 0 and 1 but `type`, from -1. */
export interface Features {
  /** The passage's search score. */
  readonly passage: number;
  /** The whole article's evidence. */
  readonly article: number;
  /** The share of the question, by weight, that the window itself covers, … */
  readonly covered: number;
  /** … and that its paragraph, its heading and the paragraphs beside it cover besides. */
  readonly coveredNear: number;
  /** How many of the question's words, by number, the window has nothing of. */
  readonly uncovered: number;
  /** The share of the question, by weight, that is names which stand neither in the window nor up to a passage before it. */
  readonly namesMissing: number;
  /** Words that follow one another in the question and in the window too. */
  readonly pairs: number;
  /** The share of the question that stands in the window in the very form that was asked. */
  readonly forms: number;
  /** From 1 where the window holds the kind of thing that is asked for to -1 where it doesn't; 0 where no kind is asked for. */
  readonly type: number;
  /** 1 for an article's first passage, ½ for its second, … : news tells first what matters most. */
  readonly lead: number;
  /** The window's length against the longest quote's: a longer one holds more answers. */
  readonly length: number;
  /** Whether the window ends by asking. */
  readonly asks: number;
}

export interface MeasuredWindow extends Window {
  readonly features: Features;
}

/** Measures the windows of a passage that have anything of the question; reads each sentence once. */
export function measurePassage(
  library: Library,
  question: Question,
  evidence: Evidence,
  passage: Passage,
): MeasuredWindow[] {
  const notes = passage.sentences.map((sentence) => noteSentence(question, passage, sentence));
  const before = coverPassages(question, [passage, neighbour(library, passage, -1)]);
  const surroundings: Surroundings = {
    passage: evidence.scorePassage(passage),
    article: evidence.scoreArticle(passage.article),
    lead: 1 / orderInArticle(library, passage),
    heading: coverByHeading(question, passage),
    before,
    around: maxOf(before, coverPassages(question, [neighbour(library, passage, 1)])),
  };
  return listWindows(passage).flatMap((window) => {
    const features = measureWindow(question, window, notes.slice(window.first, window.last + 1), surroundings);
    return features ? [{ ...window, features }] : [];
  });
}

/** What all windows of a passage share: its scores, and what stands above, before and around them. */
interface Surroundings extends Pick<Features, "passage" | "article" | "lead"> {
  readonly heading: Credits;
  readonly before: Credits;
  readonly around: Credits;
}

function measureWindow(
  question: Question,
  window: Window,
  inside: readonly Note[],
  { heading, before, around, ...shared }: Surroundings,
): Features | undefined {
  const share = (credits: Credits) => weighShare(question, credits);
  const fit = Math.max(...inside.map((note) => note.fit));
  const own = creditAsked(question, fit, inside.map((note) => note.credits).reduce(maxOf, heading));
  const named = maxOf(own, before);
  if (own.every((credit) => credit === 0)) return undefined;
  if (question.accuses && speaksOfAnother(question, inside, named)) return undefined;
  const covered = share(own);
  const { start, end } = boundsOf(window);
  return {
    ...shared,
    covered,
    coveredNear: share(maxOf(own, around)) - covered,
    uncovered: own.filter((credit) => credit === 0).length / own.length,
    namesMissing: share(named.map((credit, at) => Number(credit === 0 && question.concepts[at]?.isName))),
    pairs: sharePairs(
      question,
      inside.flatMap((note) => note.marks),
    ),
    forms: share(inside.map((note) => note.forms).reduce(maxOf)),
    type: question.type === undefined ? 0 : 2 * fit - 1,
    length: Math.min(1, (end - start) / LONGEST_QUOTE),
    asks: Number(inside.at(-1)?.asks ?? false),
  };
}

/** Whether it names nobody whom the question names, or has a sentence about guilt that doesn't. */
function speaksOfAnother(question: Question, inside: readonly Note[], named: Credits): boolean {
  const about = (note: Note) => namesOne(question, note.pointsBack ? named : note.credits);
  return !inside.some(about) || inside.some((note) => note.accuses && !about(note));
}

function namesOne({ concepts }: Question, credits: Credits): boolean {
  return concepts.some(({ isName }, at) => isName && credits[at]);
}

interface Note extends Coverage {
  readonly fit: number;
  readonly pointsBack: boolean;
  readonly accuses: boolean;
  readonly asks: boolean;
}

function noteSentence(question: Question, passage: Passage, sentence: Sentence): Note {
  const text = passage.article.text.slice(sentence.start, sentence.end);
  return {
    ...coverTokens(question, sentence.tokens),
    fit: fitType(question, text),
    pointsBack: pointsBack(text),
    accuses: sentence.tokens.some((token) => ACCUSING.has(token.term)),
    asks: /\?["”']?$/.test(text),
  };
}

/** The passage so many places on in the same article, if there is one. */
function neighbour(library: Library, passage: Passage, places: number): Passage | undefined {
  const other = library.index.passages[passage.id + places];
  return other?.article === passage.article ? other : undefined;
}

function coverPassages(question: Question, passages: readonly (Passage | undefined)[]): Credits {
  const none: Credits = question.concepts.map(() => 0);
  return passages.reduce((credits, one) => (one ? maxOf(credits, coverPassage(question, one)) : credits), none);
}

const LAST_ORDER = 10;

function orderInArticle(library: Library, passage: Passage): number {
  let order = 1;
  while (order < LAST_ORDER && library.index.passages[passage.id - order]?.article === passage.article) order += 1;
  return order;
}
