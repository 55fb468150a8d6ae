import type { AnswerSpan } from "../spans/answerSpan.ts";

/** What can be said of a span as an answer to a question; every figure lies between 0 and 1 but `type` and `suit`, from -1. */
export interface Features {
  /** The passage's score by its own words. */
  readonly passage: number;
  /** The whole article's evidence. */
  readonly article: number;
  /** The share of the question, by weight, that the span itself covers, … */
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
  /** The share of the question's names, by number, that the article has nowhere. */
  readonly namesAbsent: number;
  /** What the span and its best sentence cover of the question by the weights that its words have inside the article: a name that stands in every paragraph tells nothing there. */
  readonly telling: number;
  readonly bestTelling: number;
  readonly tellingBefore: number;
  readonly tellingAfter: number;
  /** How many of the question's words, by number, the span has nothing of. */
  readonly uncovered: number;
  /** The share of the question, by weight, that is names which stand neither in the span nor up to a passage before it. */
  readonly namesMissing: number;
  /** Of the question's numbers, the share that stands in the span. */
  readonly numbers: number;
  /** Words that follow one another in the question and in the span too. */
  readonly pairs: number;
  /** The same for every two neighbouring words as they are spelt, small words too. */
  readonly phrases: number;
  /** The share of the question that stands in the span in the very form that was asked. */
  readonly forms: number;
  /** The share that the span has no word for but one that begins alike. */
  readonly kin: number;
  /** From 1 where the span holds the kind of thing that is asked for to -1 where it doesn't; 0 where no kind is asked for. */
  readonly type: number;
  /** How many words with a capital inside its sentences the question doesn't have, against six: names that may answer. */
  readonly newNames: number;
  /** 1 for an article's first passage, ½ for its second, … : news tells first what matters most. */
  readonly lead: number;
  /** 1 for the first sentence of an article of 60 sentences at most, ½ for the second, …; 0 in a longer one. */
  readonly early: number;
  /** The share of the question, by weight, that is words of no name which its article mentions here first; 0 in one of more than 60 sentences. */
  readonly firstMention: number;
  /** Whether it begins with its paragraph. */
  readonly opensParagraph: number;
  /** Whether *who* or *what* somebody or something is is asked, and what it names is followed by an apposition or brackets. */
  readonly apposition: number;
  /** The span's length against the longest quote's: a longer one holds more answers. */
  readonly length: number;
  /** Whether the span ends by asking. */
  readonly asks: number;
  /**
   * The share, by weight, of what the question asks beside names that the span or the sentence before or after it has; 1
   * where it asks nothing beside names.
   */
  readonly focus: number;
  /** How near the span's nearest sentence is to the question in meaning: the cosine of their vectors. */
  readonly cosine: number;
  /** How much nearer the sentence before it or the one after it is. */
  readonly cosineNear: number;
  /** How near the nearest sentence of its passage is. */
  readonly cosinePassage: number;
  /** How near the pieces of the question's words are to the nearest pieces of the span, each piece the same: the mean of cosines. */
  readonly pieces: number;
  /** The same, by how rare each word is in the library, … */
  readonly piecesTelling: number;
  /** … for its best sentence alone, … */
  readonly piecesBest: number;
  /** … and how much the sentences before and after it add. */
  readonly piecesNear: number;
  /** How near it is to the pieces of those words alone that are no names, each the same; 0 where all are names. */
  readonly piecesFocus: number;
  /** What `piecesTelling` would be if the sentences around, up to six away, were its own, but for less the further they are. */
  readonly piecesAround: number;
  /** The share of the question's pieces that nothing in the span is near to. */
  readonly piecesMissing: number;
  /**
   * How much less near it is than the best of all spans to the small words by which is asked, *who*, *how many*, in whose place an
   * answer stands: by the mean of cosines in its nearest sentence. 0 where the intent says what is asked for.
   */
  readonly askingBehind: number;
  /** How near it is to the first of them that is an interrogative, as *who* is; 0 where there is none. */
  readonly interrogative: number;
  /** Cosine and pieces against the best of all spans of this question. */
  readonly cosineShare: number;
  readonly piecesShare: number;
  /** How far the span gives what the question's intent wants: how a case ended, somebody's lawyer, who somebody is. */
  readonly intent: number;
  /** Whether the span names whom or what the question names; only where an intent wants something of it. */
  readonly subject: number;
  /** Whether its article covers a case that the question names best. */
  readonly ofCase: number;
  /** How far one of its sentences tells the day of what a question about a case asks when it happened. */
  readonly dated: number;
  /** 1 where it tells of a lawsuit by or against the one whom the question asks about so, -1 where only of one the other way round. */
  readonly suit: number;
  /** How late what it tells was, among what this question's spans tell: up to 1 where the news is asked for, to ½ where how something stands is. */
  readonly recent: number;
  /** How far what it is about is ahead of all else that the question finds; only of the best span, 0 of the others. */
  readonly ahead: number;
  /** How near its whole article is to the question in meaning; only of the best span and with vectors, 0 of the others. */
  readonly articleCosine: number;
  /** How many spans of its article were compared: their logarithm, 1 from 400 on; only of the best span, 0 of the others. */
  readonly spansCompared: number;
  /** The share of the question's names of several words that its article has nowhere side by side; only of the best span, 0 of the others. */
  readonly namesApart: number;
}

/** Features while they are measured: 0 at first, and one shape for all, which makes reading them cheap. */
export class MeasuredFeatures implements Features {
  passage = 0;
  article = 0;
  covered = 0;
  best = 0;
  dense = 0;
  coveredNear = 0;
  coveredBefore = 0;
  coveredAfter = 0;
  inArticle = 0;
  namesAbsent = 0;
  telling = 0;
  bestTelling = 0;
  tellingBefore = 0;
  tellingAfter = 0;
  uncovered = 0;
  namesMissing = 0;
  numbers = 0;
  pairs = 0;
  phrases = 0;
  forms = 0;
  kin = 0;
  type = 0;
  newNames = 0;
  lead = 0;
  early = 0;
  firstMention = 0;
  opensParagraph = 0;
  apposition = 0;
  length = 0;
  asks = 0;
  focus = 0;
  cosine = 0;
  cosineNear = 0;
  cosinePassage = 0;
  pieces = 0;
  piecesTelling = 0;
  piecesBest = 0;
  piecesNear = 0;
  piecesFocus = 0;
  piecesAround = 0;
  piecesMissing = 0;
  askingBehind = 0;
  interrogative = 0;
  cosineShare = 0;
  piecesShare = 0;
  intent = 0;
  subject = 0;
  ofCase = 0;
  dated = 0;
  suit = 0;
  recent = 0;
  ahead = 0;
  articleCosine = 0;
  spansCompared = 0;
  namesApart = 0;
}

export interface SpanWithFeatures extends AnswerSpan {
  readonly features: Features;
}

/**
 * How far the features of a span are behind the best that any span of its question has, in the order in which they were
 * compared: each at most 0, in standard deviations among them all.
 */
export interface RelativeFeatures {
  /** The best that its article has; the same for all spans of an article. */
  readonly article: Float64Array;
  /** Its own. */
  readonly span: Float64Array;
}

/** A span whose features are known and compared with those of the others. */
export interface ComparedSpan extends SpanWithFeatures {
  readonly relative: RelativeFeatures;
}

/** A span with what its features come to. */
export interface ScoredSpan extends ComparedSpan {
  readonly score: number;
}
