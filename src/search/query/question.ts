import { findSynonyms } from "../../text/synonyms.ts";
import { extractTerms, type Token, tokenizeWords } from "../../text/tokens.ts";
import type { InvertedIndex } from "../index/invertedIndex.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import { ANSWER_TYPES, type AnswerType } from "./answerType.ts";

/** One thing that a question asks about. */
export interface QueryTerm {
  /** The word as it was first typed. */
  readonly surfaceForm: string;
  /** Its words, folded. */
  readonly forms: ReadonlySet<string>;
  /** How telling the query term is: rarer in the library is more (an inverse passage frequency, natural logarithm). */
  readonly weight: number;
  /** The terms of the index that stand for it, and how well: 1 is the word itself. */
  readonly matchWeights: ReadonlyMap<string, number>;
  /** Whether it is a name: typed with a capital inside the question, or written so in the library. */
  readonly isName: boolean;
  /** Whether it only puts the question together. */
  readonly isLowInformation: boolean;
  /** Whether the question asks *for* this (the `tall` of *how tall*) rather than about it. */
  readonly isAnswerTypeCue: boolean;
  readonly isNumber: boolean;
  /** How it begins, where it is long enough that a word which begins so counts as a form of it. */
  readonly prefix: string | undefined;
}

/** A term of the index, as it stands for one of a question's query terms. */
export interface TermMatch {
  /** The query term's place among the question's. */
  readonly queryTerm: number;
  readonly weight: number;
}

/** A question as the index can understand it. */
export interface ParsedQuestion {
  /** In the order in which they were asked; at most 30. */
  readonly terms: readonly QueryTerm[];
  /** What share of the question each query term is, by their weights: 1 in all. */
  readonly shares: Float64Array;
  /** What each term that the question looks for stands for. */
  readonly matches: ReadonlyMap<string, readonly TermMatch[]>;
  readonly type: AnswerType | undefined;
  /** Every two neighbouring words, small ones too, with a space around each. */
  readonly phrases: readonly string[];
  /** Whether it names somebody and asks about guilt: then no quote about somebody else will do. */
  readonly isAccusation: boolean;
  /** Words of the question that no passage has, nor any word spelt nearly so. */
  readonly outOfVocabulary: readonly string[];
}

/** What people say around a question, and question words as they are typed in a hurry. */
const CHAT_WORDS = new Set(
  `hey hi hello yo ok okay so well um guys bro dude lol lmao omg wtf idk tbh imo btw tho pls plz thx thanks thank sorry
  someone somebody anyone anybody everyone know knows tell explain wondering curious question ask asking heard hear
  casebook bot s whos whats wheres whens hows whys whose didnt doesnt isnt wasnt dont cant wont gonna wanna u ur r`.split(
    /\s+/,
  ),
);

/** Words that put a question together and say little of what it asks about. */
const LOW_INFORMATION_WORDS = new Set(
  extractTerms("face happen involve concern describe mention regard relate kind type exactly actually work thing guy"),
);
/** What such a word counts, against others. */
export const LOW_INFORMATION_WEIGHT = 0.25;

/** How well another word stands for the one that was asked. */
const MATCH_WEIGHT = { synonym: 0.6, misspelt: 0.8 };

/** As many bits as a mask of query terms has room for; a question of 300 characters rarely has half of that. */
const MAX_TERMS = 30;

/**
 * Reads a question against a snapshot: its terms and what stands for each in the index, its answer type, whom it
 * accuses. Takes at most 30 terms.
 */
export function parseQuestion(text: string, { index, names }: LibrarySnapshot): ParsedQuestion {
  const plain = stripMarks(text);
  const type = ANSWER_TYPES.find((one) => one.asks.test(plain));
  const terms = readTerms(plain, type, index, names);
  const unknown = terms.filter(
    ({ matchWeights, isAnswerTypeCue, isLowInformation }) =>
      matchWeights.size === 0 && !isAnswerTypeCue && !isLowInformation,
  );
  return {
    terms,
    shares: computeShares(terms),
    matches: collectMatches(terms),
    type,
    phrases: readPhrases(plain),
    isAccusation: terms.some((one) => one.isName) && extractTerms(plain).some((term) => ACCUSATION_TERMS.has(term)),
    outOfVocabulary: unknown.map((term) => term.surfaceForm),
  };
}

function readPhrases(plain: string): string[] {
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(1).map((word, at) => ` ${words[at]} ${word} `);
}

/** Terms of guilt and of what follows it. */
export const ACCUSATION_TERMS: ReadonlySet<string> = new Set(
  extractTerms(
    "guilty innocent convict conviction criminal murderer killer thief rapist liar racist acquit cleared liable jail prison sentence plead felon",
  ),
);

function readTerms(
  plain: string,
  type: AnswerType | undefined,
  index: InvertedIndex,
  names: ReadonlySet<string>,
): QueryTerm[] {
  const queryTerms = new Map<string, QueryTerm & { forms: Set<string> }>();
  for (const word of tokenizeWords(plain)) {
    const known = queryTerms.get(word.term);
    known?.forms.add(word.form);
    if (word.term === "" || known || CHAT_WORDS.has(word.form) || queryTerms.size === MAX_TERMS) continue;
    queryTerms.set(word.term, {
      ...weighTerm(word, index),
      surfaceForm: plain.slice(word.start, word.end),
      forms: new Set([word.form]),
      isNumber: /\d/.test(word.form),
      prefix: beginningOf(word.form),
      isAnswerTypeCue: type?.askingWords.includes(word.form) ?? false,
      isName: names.has(word.term) || isTypedAsName(plain, word.start),
    });
  }
  return [...queryTerms.values()];
}

const MIN_AKIN_LENGTH = 6;

/** All but the last three letters, five or six of them. */
function beginningOf(form: string): string | undefined {
  return form.length < MIN_AKIN_LENGTH ? undefined : form.slice(0, Math.max(5, Math.min(6, form.length - 3)));
}

function computeShares(terms: readonly QueryTerm[]): Float64Array {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return Float64Array.from(terms, ({ weight }) => weight / whole);
}

function collectMatches(terms: readonly QueryTerm[]): Map<string, TermMatch[]> {
  const matches = new Map<string, TermMatch[]>();
  for (const [queryTerm, { matchWeights }] of terms.entries()) {
    for (const [term, weight] of matchWeights) matches.set(term, [...(matches.get(term) ?? []), { queryTerm, weight }]);
  }
  return matches;
}

/** What Discord writes for mentions, channels, emoji and times says nothing about a case. */
function stripMarks(text: string): string {
  return text.replace(/<(?:[@#/]|a?:|t:|id:)[^<>]{1,80}>/g, " ");
}

/** A capital says nothing where the question starts, nor in a question that is all capitals. */
function isTypedAsName(question: string, start: number): boolean {
  return (
    /^\P{L}*\p{L}/u.test(question.slice(0, start)) && /^\p{Lu}/u.test(question.slice(start)) && /\p{Ll}/u.test(question)
  );
}

function weighTerm(
  { term, form }: Token,
  index: InvertedIndex,
): Pick<QueryTerm, "weight" | "matchWeights" | "isLowInformation"> {
  const matchWeights = new Map<string, number>();
  for (const synonym of findSynonyms(term))
    if (index.documentFrequency(synonym) > 0) matchWeights.set(synonym, MATCH_WEIGHT.synonym);
  let count = index.documentFrequency(term);
  if (count > 0) matchWeights.set(term, 1);
  else {
    for (const near of index.findNearTerms(form)) {
      matchWeights.set(near, MATCH_WEIGHT.misspelt);
      count = Math.max(count, index.documentFrequency(near));
    }
  }
  const rarity = Math.log(1 + (index.passages + 1) / (count + 0.5));
  const isLowInformation = LOW_INFORMATION_WORDS.has(term);
  return { weight: isLowInformation ? LOW_INFORMATION_WEIGHT * rarity : rarity, matchWeights, isLowInformation };
}
