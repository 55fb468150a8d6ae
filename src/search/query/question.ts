import type { Case } from "../../documents/case.ts";
import { extractTerms } from "../../text/tokens.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import { ANSWER_TYPES, type AnswerType } from "./answerType.ts";
import { type AskedThing, readAskedThing } from "./askedThing.ts";
import { correctCues } from "./cueSpelling.ts";
import { findEntities, type NamedEntities } from "./entities.ts";
import { addressesBot, refersBack } from "./followUp.ts";
import { type Intent, isUnanswerable, wantsLatest } from "./intent.ts";
import { readNamePairs } from "./namePairs.ts";
import { stripMarks } from "./plainQuestion.ts";
import { type QueryTerm, readTerms } from "./queryTerms.ts";
import {
  asksForEnd,
  asksWhatComes,
  asksWhatWasGiven,
  findUnanswerable,
  readIntent,
  wantsSeveral,
} from "./readIntent.ts";
import { accusesOffice } from "./wrongdoing.ts";

/** A term of the index, as it stands for one of a question's query terms. */
export interface TermMatch {
  /** The query term's place among the question's. */
  readonly queryTerm: number;
  readonly weight: number;
}

/** A question as the index can understand it. */
export interface ParsedQuestion extends AskedThing {
  /** In the order in which they were asked; at most 30. */
  readonly terms: readonly QueryTerm[];
  /** What share of the question each query term is, by their weights: 1 in all. */
  readonly shares: Float64Array;
  /** What each term that the question looks for stands for. */
  readonly matches: ReadonlyMap<string, readonly TermMatch[]>;
  readonly type: AnswerType | undefined;
  readonly intent: Intent;
  /** The case that was chosen, or those that the question names best. */
  readonly cases: readonly Case[];
  /** Those of them that are named each by names of its own, where several are to be held side by side. */
  readonly comparedCases: readonly Case[];
  /** Whether the asker chose the one case. */
  readonly isCaseChosen: boolean;
  /** Whether it accuses a court, the state or its people, and not a party. */
  readonly accusesOffice: boolean;
  /** Whether it asks how something came out in the end, whatever else it asks. */
  readonly asksForEnd: boolean;
  /** Whether it asks what somebody got, won or had to pay, not what was asked for. */
  readonly asksWhatWasGiven: boolean;
  /** Whether quotations must complete each other to answer it. */
  readonly wantsSeveral: boolean;
  /** The places among the query terms of each two neighbouring words that are of one name, as they were typed. */
  readonly namePairs: readonly (readonly [number, number])[];
  /** Every two neighbouring words, small ones too, with a space around each. */
  readonly phrases: readonly string[];
  /** Whether it names somebody and asks about guilt: then no quote about somebody else will do. */
  readonly isAccusation: boolean;
  /** Words of the question that no passage has, nor any word spelt nearly so. */
  readonly outOfVocabulary: readonly string[];
}

/**
 * Reads a question against a snapshot: its terms and what stands for each in the index, what it wants and whom it names.
 * Takes at most 30 terms. `chosen` is the slug of the one case that it is asked of.
 */
export function parseQuestion(text: string, library: LibrarySnapshot, chosen?: string): ParsedQuestion {
  const plain = stripMarks(text);
  const spelt = correctCues(plain, (term) => library.index.documentFrequency(term) > 0);
  const type = ANSWER_TYPES.find((one) => one.asks.test(spelt));
  const own = chosen === undefined ? undefined : library.cases.filter(({ slug }) => slug === chosen);
  const entities = findEntities(extractTerms(plain), own ?? library.cases, library.names);
  const intent = findUnanswerable(spelt) ?? readIntent(spelt);
  const onlyCase = (own ?? entities.cases).length === 1;
  const terms = readTerms(plain, type, entities, library)
    .filter(
      ({ forms, isPerson }) => isPerson || !(wantsLatest(intent) && [...forms].some((form) => STATUS_WORDS.has(form))),
    )
    .map((term) =>
      onlyCase && namesCaseAlone(term, entities) ? { ...term, weight: term.weight * NAME_OF_CASE } : term,
    );
  const isNamed = own !== undefined || entities.cases.length > 0 || terms.some(namesSomething);
  const hasCase = own !== undefined || entities.cases.length > 0;
  const several = wantsSeveral(spelt);
  const comparedCases = several && own === undefined ? entities.sideBySide : [];
  return {
    terms,
    ...readAskedThing(plain, terms),
    shares: computeShares(terms),
    matches: collectMatches(terms),
    type,
    intent: settleIntent(intent, spelt, terms, { isNamed, hasCase, hasOneCase: library.cases.length === 1 }),
    cases: own ?? [...new Set([...entities.cases, ...comparedCases])],
    comparedCases,
    isCaseChosen: own !== undefined,
    accusesOffice: intent === "accusation" && accusesOffice(plain),
    asksForEnd: asksForEnd(spelt),
    asksWhatWasGiven: asksWhatWasGiven(spelt),
    wantsSeveral: several,
    namePairs: readNamePairs(plain, terms),
    phrases: readPhrases(plain),
    isAccusation: terms.some((one) => one.isName) && extractTerms(plain).some((term) => ACCUSATION_TERMS.has(term)),
    outOfVocabulary: terms.filter(isUnknown).map((term) => term.surfaceForm),
  };
}

function isUnknown({ matchWeights, isAnswerTypeCue, isLowInformation }: QueryTerm): boolean {
  return matchWeights.size === 0 && !isAnswerTypeCue && !isLowInformation;
}

/** What a name counts that says which case is meant, and nobody in it: the spans of that case need not have it again. */
const NAME_OF_CASE = 0.6;

function namesCaseAlone({ isPerson, matchWeights }: QueryTerm, { terms }: NamedEntities): boolean {
  return !isPerson && [...matchWeights.keys()].some((term) => terms.has(term));
}

/** Words by which a question asks how something stands; the articles need not use them. */
const STATUS_WORDS: ReadonlySet<string> = new Set(
  "news update updates latest newest recent status deal story situation happen happened happening case cases thing stand stands end ended ending over still ever actually lately tldr summary outcome result results going win wins won winning lose loses lost losing new get got gets go went not so far now yet".split(
    " ",
  ),
);

/** Common words that names of courts, papers and places have, too. */
const COMMON_IN_NAMES: ReadonlySet<string> = new Set(
  "first second third court county state states news new day judge attorney district supreme federal national united office department police street city next superior appeal appeals press associated international general times post".split(
    " ",
  ),
);

/** Whether a query term is a name, and no word that courts, papers and places have in theirs. */
export function namesSomething({ isName, forms }: QueryTerm): boolean {
  return isName && ![...forms].every((form) => COMMON_IN_NAMES.has(form));
}

/** A question without a name that asks one thing, or points at something, goes on from what isn't there; one thing can only be asked of the only case. */
function settleIntent(
  intent: Intent,
  plain: string,
  terms: readonly QueryTerm[],
  known: { readonly isNamed: boolean; readonly hasCase: boolean; readonly hasOneCase: boolean },
): Intent {
  if (isUnanswerable(intent)) return intent;
  if (known.hasCase && asksWhatComes(plain)) return "schedule";
  if (!known.isNamed && intent !== "schedule") {
    if (addressesBot(plain)) return "about the bot";
    const isBare = terms.length <= (known.hasOneCase ? 0 : 1) && plain.trim().split(/\s+/).length <= MAX_BARE;
    if (isBare || (refersBack(plain, known.hasOneCase) && terms.length <= MAX_BARE)) return "follow-up";
  }
  if (intent === "identity" && !terms.every(({ isName }) => isName)) return "other";
  return intent;
}

/** Most words worth searching for of a question that goes on from something said before. */
const MAX_BARE = 3;

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
