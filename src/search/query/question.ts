import type { Library } from "../index/snapshot.ts";
import type { ShelfIndex } from "../index/invertedIndex.ts";
import { readTerms, readWords, type Token } from "../../text/tokens.ts";
import { findSynonyms } from "../../text/synonyms.ts";
import { ANSWER_TYPES, type AnswerType } from "./answerType.ts";

/** One thing that a question asks about. */
export interface Concept {
  /** The word as it was first typed. */
  readonly typed: string;
  /** Its words, folded. */
  readonly forms: ReadonlySet<string>;
  /** How telling the concept is: rarer on the shelf is more (an inverse passage frequency, natural logarithm). */
  readonly weight: number;
  /** The terms of the index that stand for it, and how well: 1 is the word itself. */
  readonly credits: ReadonlyMap<string, number>;
  /** Whether it is a name: typed with a capital inside the question, or written so on the shelf. */
  readonly isName: boolean;
  /** Whether it only puts the question together. */
  readonly light: boolean;
  /** Whether the question asks *for* this (the `tall` of *how tall*) rather than about it. */
  readonly asked: boolean;
  readonly isNumber: boolean;
  /** How it begins, where it is long enough that a word which begins so is akin to it. */
  readonly beginning: string | undefined;
}

/** A term of the index, as it stands for one of a question's concepts. */
export interface Sought {
  /** The concept's place among the question's. */
  readonly concept: number;
  readonly credit: number;
}

/** A question as the index can understand it. */
export interface Question {
  /** In the order in which they were asked; at most 30. */
  readonly concepts: readonly Concept[];
  /** What share of the question each concept is, by their weights: 1 in all. */
  readonly shares: Float64Array;
  /** What each term that the question looks for stands for. */
  readonly sought: ReadonlyMap<string, readonly Sought[]>;
  readonly type: AnswerType | undefined;
  /** Every two neighbouring words, small ones too, with a space around each. */
  readonly phrases: readonly string[];
  /** Whether it names somebody and asks about guilt: then no quote about somebody else will do. */
  readonly accuses: boolean;
  /** Words of the question that no passage has, nor any word spelt nearly so. */
  readonly missing: readonly string[];
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
const LIGHT_WORDS = new Set(
  readTerms("face happen involve concern describe mention regard relate kind type exactly actually work thing guy"),
);
/** What such a word counts, against others. */
export const LIGHT = 0.25;

/** How well another word stands for the one that was asked. */
const CREDIT = { synonym: 0.6, misspelt: 0.8 };

/** As many bits as a mask of concepts has room for; a question of 300 characters rarely has half of that. */
const MOST_CONCEPTS = 30;

export function readQuestion(text: string, { index, names }: Library): Question {
  const plain = stripMarks(text);
  const type = ANSWER_TYPES.find((one) => one.asks.test(plain));
  const concepts = readConcepts(plain, type, index, names);
  const unknown = concepts.filter(({ credits, asked, light }) => credits.size === 0 && !asked && !light);
  return {
    concepts,
    shares: weighConcepts(concepts),
    sought: collectSought(concepts),
    type,
    phrases: readPhrases(plain),
    accuses: concepts.some((one) => one.isName) && readTerms(plain).some((term) => ACCUSING.has(term)),
    missing: unknown.map((concept) => concept.typed),
  };
}

function readPhrases(plain: string): string[] {
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(1).map((word, at) => ` ${words[at]} ${word} `);
}

/** Terms of guilt and of what follows it. */
export const ACCUSING: ReadonlySet<string> = new Set(
  readTerms(
    "guilty innocent convict conviction criminal murderer killer thief rapist liar racist acquit cleared liable jail prison sentence plead felon",
  ),
);

function readConcepts(
  plain: string,
  type: AnswerType | undefined,
  index: ShelfIndex,
  names: ReadonlySet<string>,
): Concept[] {
  const concepts = new Map<string, Concept & { forms: Set<string> }>();
  for (const word of readWords(plain)) {
    const known = concepts.get(word.term);
    known?.forms.add(word.form);
    if (word.term === "" || known || CHAT_WORDS.has(word.form) || concepts.size === MOST_CONCEPTS) continue;
    concepts.set(word.term, {
      ...weighTerm(word, index),
      typed: plain.slice(word.start, word.end),
      forms: new Set([word.form]),
      isNumber: /\d/.test(word.form),
      beginning: beginningOf(word.form),
      asked: type?.askingWords.includes(word.form) ?? false,
      isName: names.has(word.term) || isTypedAsName(plain, word.start),
    });
  }
  return [...concepts.values()];
}

const SHORTEST_AKIN = 6;

/** All but the last three letters, five or six of them. */
function beginningOf(form: string): string | undefined {
  return form.length < SHORTEST_AKIN ? undefined : form.slice(0, Math.max(5, Math.min(6, form.length - 3)));
}

function weighConcepts(concepts: readonly Concept[]): Float64Array {
  const whole = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return Float64Array.from(concepts, ({ weight }) => weight / whole);
}

function collectSought(concepts: readonly Concept[]): Map<string, Sought[]> {
  const sought = new Map<string, Sought[]>();
  for (const [concept, { credits }] of concepts.entries()) {
    for (const [term, credit] of credits) sought.set(term, [...(sought.get(term) ?? []), { concept, credit }]);
  }
  return sought;
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

function weighTerm({ term, form }: Token, index: ShelfIndex): Pick<Concept, "weight" | "credits" | "light"> {
  const credits = new Map<string, number>();
  for (const synonym of findSynonyms(term)) if (index.countPassages(synonym) > 0) credits.set(synonym, CREDIT.synonym);
  let count = index.countPassages(term);
  if (count > 0) credits.set(term, 1);
  else {
    for (const near of index.findNearTerms(form)) {
      credits.set(near, CREDIT.misspelt);
      count = Math.max(count, index.countPassages(near));
    }
  }
  const rarity = Math.log(1 + (index.passages + 1) / (count + 0.5));
  const light = LIGHT_WORDS.has(term);
  return { weight: light ? LIGHT * rarity : rarity, credits, light };
}
