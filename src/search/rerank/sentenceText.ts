import { readSuitSides, type SuitSides } from "../../text/suitSides.ts";
import { foldCase, type Token, tokenizeWords } from "../../text/tokens.ts";
import { pointsBack } from "../spans/dependence.ts";
import { measureDisposition } from "../spans/disposition.ts";
import type { SentenceInContext } from "../spans/sentenceSequence.ts";

/**
 * What a sentence says whatever is asked: each thing is read when it is first asked for and then kept, as most questions of
 * a library look at the same sentences. Some 300 bytes each.
 */
export class SentenceText {
  readonly text: string;
  private readonly sentence: SentenceInContext;
  private knownSpelling: string | undefined;
  private knownPeople: readonly string[] | undefined;
  private knownNames: readonly string[] | undefined;
  private knownDisposition: number | undefined;
  private knownPointsBack: boolean | undefined;
  private knownSuitSides: SuitSides | "none" | undefined;

  constructor(sentence: SentenceInContext) {
    this.sentence = sentence;
    this.text = sentence.text;
  }

  get tokens(): readonly Token[] {
    return this.sentence.tokens;
  }

  /** Its words in small letters, with one space before, between and after them. */
  get spelling(): string {
    this.knownSpelling ??= ` ${this.text.toLowerCase().replace(NO_WORD, " ")} `;
    return this.knownSpelling;
  }

  /** Folded words that may be a person's name: capitalised, not opening the sentence, not after a word that stands before places. */
  get people(): readonly string[] {
    this.knownPeople ??= findPeople(this.text);
    return this.knownPeople;
  }

  /** Its capitalised words in small letters, but those that stand at a beginning or after a mark other than a comma. */
  get names(): readonly string[] {
    this.knownNames ??= Array.from(this.text.matchAll(INNER_NAME), ([name]) => foldCase(name));
    return this.knownNames;
  }

  /** How far it tells how something ended, from 0 to 1. */
  get disposition(): number {
    this.knownDisposition ??= measureDisposition(this.text);
    return this.knownDisposition;
  }

  get pointsBack(): boolean {
    this.knownPointsBack ??= pointsBack(this.text);
    return this.knownPointsBack;
  }

  /** Who sues and who is sued; `undefined` where it tells of no lawsuit. */
  get suitSides(): SuitSides | undefined {
    this.knownSuitSides ??= readSuitSides(this.text) ?? "none";
    return this.knownSuitSides === "none" ? undefined : this.knownSuitSides;
  }
}

const known = new WeakMap<SentenceInContext, SentenceText>();

/** The text of a sentence of `splitArticle`: one for each. */
export function textOf(sentence: SentenceInContext): SentenceText {
  let text = known.get(sentence);
  if (!text) {
    text = new SentenceText(sentence);
    known.set(sentence, text);
  }
  return text;
}

/** Plain letters first: most text has no others, and asking for any letter costs ten times as much. */
const NO_WORD = /[^a-z0-9\p{L}\p{N}]+/gu;

/** Letters after a capital, which a word in small letters or a comma stands before. */
const INNER_NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu;

/** What stands before the names of places, days and bodies, and rarely before a person's. */
const NO_PERSON = new Set("in at from on near of to the inside outside since until through".split(" "));
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Folded words of a text that may be a person's name, as `SentenceText` has them. */
export function findPeople(text: string): string[] {
  const people: string[] = [];
  let barred = true;
  for (const { start, end, form, term } of tokenizeWords(text)) {
    const isCapital = /^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) && start > 1;
    if (isCapital && !barred && term !== "" && !CALENDAR.test(form)) people.push(form);
    barred = NO_PERSON.has(form) || (barred && isCapital);
  }
  return people;
}
