import { findIdioms } from "../../text/idioms.ts";
import { findFullNames } from "../../text/nicknames.ts";
import { findSynonyms } from "../../text/synonyms.ts";
import { extractTerms, type Token, tokenizeWords, type Word } from "../../text/tokens.ts";
import type { PassageIndex } from "../index/passageIndex.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import type { AnswerType } from "./answerType.ts";
import type { NamedEntities } from "./entities.ts";
import { saysOnlyWhen } from "./timeWords.ts";
import { isAccusing } from "./wrongdoing.ts";

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
  /** Whether it is somebody's name, by a case file. */
  readonly isPerson: boolean;
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

/** What people say around a question, and question words as they are typed in a hurry. */
export const CHAT_WORDS: ReadonlySet<string> = new Set(
  `hey hi hello yo ok okay so well um guys bro dude lol lmao omg wtf idk tbh imo btw tho pls plz thx thanks thank sorry
  someone somebody anyone anybody everyone know knows tell explain wondering curious question ask asking heard hear
  casebook bot s whos whats wheres whens hows whys whose whyd whos nah yeah ppl peeps rn w zs whether supposedly ever really extra let didnt couldnt wouldnt doesnt isnt wasnt dont cant wont gonna wanna u ur r v vs versus already something`.split(
    /\s+/,
  ),
);

/** Words that put a question together and say little of what it asks about. */
const LOW_INFORMATION_WORDS = new Set(
  extractTerms(
    "everything face happen involve concern describe mention regard relate kind type exactly actually work thing guy",
  ),
);
/** What such a word counts, against others. */
export const LOW_INFORMATION_WEIGHT = 0.25;

/** How well another word stands for the one that was asked. */
const MATCH_WEIGHT = { synonym: 0.6, misspelt: 0.8, alias: 0.95, idiom: 0.8 };

/** As many bits as a mask of query terms has room for; a question of 300 characters rarely has half of that. */
const MAX_TERMS = 30;

/**
 * The query terms of a question, in the order in which they were asked, phrases of everyday English first; at most 30. A
 * word is one by itself, with the terms of the index that stand for it.
 */
export function readTerms(
  plain: string,
  type: AnswerType | undefined,
  entities: NamedEntities,
  { index, names }: LibrarySnapshot,
): QueryTerm[] {
  const queryTerms = new Map<string, QueryTerm & { forms: Set<string> }>();
  const idioms = findIdioms(plain);
  for (const { start, end, terms } of idioms) {
    const stands = weighIdiom(terms, index);
    if (stands && queryTerms.size < MAX_TERMS) {
      const surfaceForm = plain.slice(start, end);
      queryTerms.set(surfaceForm, { ...stands, surfaceForm, forms: new Set(), ...NOT_A_WORD });
    }
  }
  for (const word of tokenizeWords(plain)) {
    if (idioms.some(({ start, end }) => start <= word.start && word.end <= end)) continue;
    const known = queryTerms.get(word.term);
    known?.forms.add(word.form);
    if (known || queryTerms.size === MAX_TERMS || saysNothing(plain, word, entities)) continue;
    const weighed = weighTerm(word, index, entities.standsFor.get(word.term));
    // A word of a name that the articles don't use says nothing beside the case that it names.
    if (weighed.matchWeights.size === 0 && entities.terms.has(word.term)) continue;
    queryTerms.set(word.term, {
      ...weighed,
      surfaceForm: plain.slice(word.start, word.end),
      forms: new Set([word.form]),
      isNumber: /\d/.test(word.form),
      prefix: beginningOf(word.form),
      isAnswerTypeCue: type?.askingWords.includes(word.form) ?? false,
      isPerson: entities.people.has(word.term),
      isName:
        names.has(word.term) ||
        isNamed(word, entities) ||
        isTypedAsName(plain, word.start) ||
        (weighed.matchWeights.size === 0 && isBareSubject(plain, word)),
    });
  }
  return [...queryTerms.values()];
}

/** Whether a word is only said around what is asked, or says when; somebody's name says something all the same. */
function saysNothing(plain: string, word: Word, { people }: NamedEntities): boolean {
  if (word.term === "" || CHAT_WORDS.has(word.form)) return true;
  return saysOnlyWhen(plain, word) && !people.has(word.term);
}

const NOT_A_WORD = {
  isNumber: false,
  prefix: undefined,
  isAnswerTypeCue: false,
  isName: false,
  isPerson: false,
} as const;

/** A phrase as one query term; nothing where the library has none of the words that stand for it. */
function weighIdiom(
  terms: readonly string[],
  index: PassageIndex,
): Pick<QueryTerm, "weight" | "matchWeights" | "isLowInformation"> | undefined {
  const known = terms.filter((term) => index.documentFrequency(term) > 0);
  if (known.length === 0) return undefined;
  const count = Math.max(...known.map((term) => index.documentFrequency(term)));
  return {
    weight: index.inverseFrequency(count),
    matchWeights: new Map(known.map((term) => [term, MATCH_WEIGHT.idiom])),
    isLowInformation: false,
  };
}

const MIN_AKIN_LENGTH = 6;

/** All but the last three letters, five or six of them. */
function beginningOf(form: string): string | undefined {
  return form.length < MIN_AKIN_LENGTH ? undefined : form.slice(0, Math.max(5, Math.min(6, form.length - 3)));
}

/** Whether a word stands for another name, or is a number that belongs to one. */
function isNamed({ term, form }: Word, { people, standsFor }: NamedEntities): boolean {
  return standsFor.has(term) || (/\d/.test(form) && people.has(term));
}

/** A capital says nothing where the question starts, nor in a question that is all capitals. */
function isTypedAsName(question: string, start: number): boolean {
  return (
    /^\P{L}*\p{L}/u.test(question.slice(0, start)) && /^\p{Lu}/u.test(question.slice(start)) && /\p{Ll}/u.test(question)
  );
}

/** More than an auxiliary and the spaces about it take, in UTF-16 code units. */
const AUXILIARY_REACH = 24;
const AUXILIARY_BEFORE = /\b(?:did|does|has|had|will|would|can|could|should|must)(?:n['’]?t)? +$/iu;

/**
 * Whether a word that the library lacks stands where only a name does: who is asked to have done something, in the singular and
 * without an article, as in *did harlow testify*. Names are rarely typed with a capital in a chat.
 */
function isBareSubject(plain: string, { start, end, form }: Word): boolean {
  const before = plain.slice(Math.max(0, start - AUXILIARY_REACH), start);
  return (
    AUXILIARY_BEFORE.test(before) && !form.endsWith("s") && /^ +\p{L}/u.test(plain.slice(end, end + AUXILIARY_REACH))
  );
}

function weighTerm(
  { term, form }: Token,
  index: PassageIndex,
  standsFor: readonly string[] = [],
): Pick<QueryTerm, "weight" | "matchWeights" | "isLowInformation"> {
  const matchWeights = new Map<string, number>();
  const synonyms = findSynonyms(term);
  for (const synonym of synonyms)
    if (index.documentFrequency(synonym) > 0) matchWeights.set(synonym, MATCH_WEIGHT.synonym);
  let count = index.documentFrequency(term);
  const others = [...standsFor, ...(count > 0 ? [] : findFullNames(term))].filter(
    (one) => index.documentFrequency(one) > 0,
  );
  for (const other of others) {
    matchWeights.set(other, MATCH_WEIGHT.alias);
    count = Math.max(count, index.documentFrequency(other));
  }
  if (index.documentFrequency(term) > 0) matchWeights.set(term, 1);
  // A word that has synonyms is spelt as it is meant: *fired* is not *filed*.
  else if (others.length === 0 && !isAccusing(form) && synonyms.size === 0) {
    for (const near of index.findNearTerms(form)) {
      matchWeights.set(near, MATCH_WEIGHT.misspelt);
      count = Math.max(count, index.documentFrequency(near));
    }
  }
  const rarity = index.inverseFrequency(count);
  const isLowInformation = LOW_INFORMATION_WORDS.has(term);
  return { weight: isLowInformation ? LOW_INFORMATION_WEIGHT * rarity : rarity, matchWeights, isLowInformation };
}
