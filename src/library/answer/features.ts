import type { Library, ShelvedArticle } from "../library.ts";
import type { Passage } from "../passage.ts";
import { LONGEST_QUOTE } from "../quote.ts";
import type { Token } from "../words/term.ts";
import {
  at,
  type Coverage,
  type Credits,
  coverByHeading,
  coverPassage,
  coverTokens,
  findPairs,
  maxOf,
  sharePairs,
  weighShare,
} from "./coverage.ts";
import type { Evidence, EvidentPassage } from "./evidence.ts";
import { creditAsked, fitType } from "./fitting.ts";
import { pointsBack } from "./leaning.ts";
import { type PlacedSentence, placeArticle } from "./placing.ts";
import { ACCUSING, LIGHT, type Question } from "./question.ts";
import { boundsOf, listWindows, passagesOf, sentencesOf, type Window } from "./window.ts";

/** What can be said of a window as an answer to a question; every figure lies between 0 and 1 but `type`, from -1. */
export interface Features {
  /** The passage's score by its own words. */
  readonly passage: number;
  /** The whole article's evidence. */
  readonly article: number;
  /** The share of the question, by weight, that the window itself covers, … */
  readonly covered: number;
  /** … that its best sentence alone covers, … */
  readonly best: number;
  /** … the same, where a long sentence counts for less, … */
  readonly dense: number;
  /** … and that its paragraph, its heading and the paragraphs beside it cover besides, … */
  readonly coveredNear: number;
  /** … or the sentence before it, or the one after it. */
  readonly coveredBefore: number;
  readonly coveredAfter: number;
  /** The share that the article has anywhere. */
  readonly inArticle: number;
  /** What the window and its best sentence cover of the question by the weights that its words have inside the article: a name that stands in every paragraph tells nothing there. */
  readonly telling: number;
  readonly bestTelling: number;
  readonly tellingBefore: number;
  readonly tellingAfter: number;
  /** How many of the question's words, by number, the window has nothing of. */
  readonly uncovered: number;
  /** The share of the question, by weight, that is names which stand neither in the window nor up to a passage before it. */
  readonly namesMissing: number;
  /** Of the question's numbers, the share that stands in the window. */
  readonly numbers: number;
  /** Words that follow one another in the question and in the window too. */
  readonly pairs: number;
  /** The same for every two neighbouring words as they are spelt, small words too. */
  readonly phrases: number;
  /** The share of the question that stands in the window in the very form that was asked. */
  readonly forms: number;
  /** The share that the window has no word for but one that begins alike. */
  readonly kin: number;
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

/** A window with what its features come to. */
export interface ScoredWindow extends MeasuredWindow {
  readonly score: number;
}

/** Measures the windows of all passages that may answer. */
export function measureWindows(library: Library, question: Question, evidence: Evidence): MeasuredWindow[] {
  const measuring = new Measuring(library, question);
  return evidence.passages.flatMap((one) => measurePassage(measuring, one));
}

/** What is read for one question, each thing once. */
class Measuring {
  readonly question: Question;
  private readonly library: Library;
  private readonly notes = new Map<PlacedSentence, Note>();
  private readonly covers = new Map<Passage, Credits>();
  private readonly insides = new Map<ShelvedArticle, Inside>();

  constructor(library: Library, question: Question) {
    this.library = library;
    this.question = question;
  }

  note(sentence: PlacedSentence, inside: Inside): Note {
    return remember(this.notes, sentence, () => noteSentence(this.question, sentence, inside));
  }

  /** Nothing is covered where there is no passage. */
  cover(passage: Passage | undefined): Credits {
    if (!passage) return new Float64Array(this.question.concepts.length);
    return remember(this.covers, passage, () => coverPassage(this.question, passage));
  }

  inside(shelved: ShelvedArticle): Inside {
    return remember(this.insides, shelved, () => weighInside(this.library, this.question, shelved));
  }
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** Measures the windows of a passage that it or the passage before give anything of the question. */
function measurePassage(measuring: Measuring, evident: EvidentPassage): MeasuredWindow[] {
  const { question } = measuring;
  const { passage, shelved } = evident;
  const sentences = placeArticle(shelved);
  const from = sentences.findIndex((sentence) => sentence.passage === passage);
  const before = maxOf(measuring.cover(passage), measuring.cover(shelved.passages[passage.order - 1]));
  const surroundings: Surroundings = {
    passage: evident.passageScore,
    article: evident.articleScore,
    lead: 1 / Math.min(LAST_ORDER, passage.order + 1),
    heading: coverByHeading(question, passage),
    before,
    around: maxOf(before, measuring.cover(shelved.passages[passage.order + 1])),
    inside: measuring.inside(shelved),
  };
  return listWindows(sentences, from, from + passage.sentences.length).flatMap((window) => {
    const features = measureWindow(measuring, window, surroundings);
    return features ? [{ ...window, features }] : [];
  });
}

const LAST_ORDER = 10;

/** What all windows of a passage share: its scores, and what stands above, before and around them. */
interface Surroundings extends Pick<Features, "passage" | "article" | "lead"> {
  readonly heading: Credits;
  readonly before: Credits;
  readonly around: Credits;
  readonly inside: Inside;
}

function measureWindow(measuring: Measuring, window: Window, surroundings: Surroundings): Features | undefined {
  const { question } = measuring;
  const { inside, heading, before } = surroundings;
  const { sentences, first, last } = window;
  const notes = sentencesOf(window).map((sentence) => measuring.note(sentence, inside));
  if (joinsStrangers(window, notes)) return undefined;
  const fit = notes.reduce((most, note) => Math.max(most, note.fit), 0);
  const own = creditAsked(
    question,
    fit,
    uniteCredits(heading, notes, (note) => note.credits),
  );
  if (!question.concepts.some((_, concept) => at(own, concept) > 0 || at(before, concept) > 0)) return undefined;
  if (question.accuses && speaksOfAnother(question, notes, maxOf(own, before))) return undefined;
  const [earlier, later] = [sentences[first - 1], sentences[last + 1]];
  const { start, end } = boundsOf(window);
  return {
    passage: surroundings.passage,
    article: surroundings.article,
    ...shareConcepts(question, own, surroundings, {
      notes,
      earlier: earlier && measuring.note(earlier, inside),
      later: later && measuring.note(later, inside),
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

function uniteCredits(least: Credits, notes: readonly Note[], creditsOf: (note: Note) => Credits): Credits {
  const united = Float64Array.from(least);
  for (const note of notes) {
    const credits = creditsOf(note);
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

/** What is noted of a sentence, once for all windows that it stands in. */
interface Note extends Coverage {
  readonly share: number;
  readonly dense: number;
  readonly telling: number;
  readonly kin: Credits;
  /** For each of the question's phrases, whether it stands here; none where no word of the question does. */
  readonly phrases: readonly boolean[];
  readonly fit: number;
  readonly pointsBack: boolean;
  readonly accuses: boolean;
}

/** In words worth searching for. */
const USUAL_SENTENCE = 18;
const LENGTH_SHARE = 0.6;
const SATURATION = 1.2;

function noteSentence(question: Question, { tokens, text }: PlacedSentence, inside: Inside): Note {
  const coverage = coverTokens(question, tokens);
  const share = weighShare(question, coverage.credits);
  const spread = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * tokens.length) / USUAL_SENTENCE);
  return {
    ...coverage,
    share,
    dense: share / (1 + spread),
    telling: inside.share(coverage.credits),
    kin: findKin(question, tokens, coverage.credits),
    phrases: share > 0 ? findPhrases(question, text) : [],
    fit: fitType(question, text),
    pointsBack: pointsBack(text),
    accuses: question.accuses && tokens.some((token) => ACCUSING.has(token.term)),
  };
}

const KIN_CREDIT = 0.5;

function findKin({ concepts }: Question, tokens: readonly Token[], credits: Credits): Credits {
  const kin = new Float64Array(concepts.length);
  for (const [concept, { beginning }] of concepts.entries()) {
    if (beginning === undefined || at(credits, concept) > 0) continue;
    if (tokens.some(({ form }) => form.startsWith(beginning))) kin[concept] = KIN_CREDIT;
  }
  return kin;
}

/** Plain letters first: most text has no others, and asking for any letter costs ten times as much. */
const NO_WORD = /[^a-z0-9\p{L}\p{N}]+/gu;

function findPhrases({ phrases }: Question, text: string): boolean[] {
  const spelt = ` ${text.toLowerCase().replace(NO_WORD, " ")} `;
  return phrases.map((phrase) => spelt.includes(phrase));
}

/** A question's words as they count inside one article: a name that stands in every paragraph tells nothing there. */
interface Inside {
  /** The share of the question, by its usual weights, that the article has. */
  readonly has: number;
  /** What each concept counts, 1 in all; 0 for what the article lacks. */
  readonly shares: Float64Array;
  share(credits: Credits): number;
}

function weighInside({ index }: Library, question: Question, shelved: ShelvedArticle): Inside {
  const sentences = placeArticle(shelved).length;
  const has = new Float64Array(question.concepts.length);
  const weights = question.concepts.map(({ credits, asked, light }, concept) => {
    let mentions = 0;
    for (const [term, credit] of credits) {
      const count = index.findMentions(term).get(shelved) ?? 0;
      mentions += count;
      if (count > 0) has[concept] = Math.max(at(has, concept), credit);
    }
    if (mentions === 0 || asked) return 0;
    return Math.log(1 + (sentences + 1) / (Math.min(mentions, sentences) + 0.5)) * (light ? LIGHT : 1);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shares = Float64Array.from(weights, (weight) => weight / whole);
  return { has: weighShare(question, has), shares, share: (credits) => weighShare({ shares }, credits) };
}
