import { stemmer } from "stemmer";
import { toAmericanSpelling } from "./americanSpelling.ts";
import { findVerbBase } from "./baseForms.ts";
import { STOP_WORDS } from "./stopWords.ts";

/** What a word counts as, however it was written. */
export interface Token {
  /** Small letters, no accents, no possessive, no points: `Baldwin’s` is `baldwin`, `U.S.` is `us`. */
  readonly form: string;
  /** The stem of its base form (`shot` is `shoot`) as America spells it; empty where the word says too little to search for. */
  readonly term: string;
}

/** A word where it stands in a text, in UTF-16 code units. */
export interface Word extends Token {
  readonly start: number;
  readonly end: number;
}

/**
 * `e-mail`, `pre-trial` and `A$AP` are one word, as they are without their mark. Letters and figures of one name are two words
 * with or without a hyphen (`AK-47`, `AK47`). Numbers keep their points and primes (`4.5`, `6'4`); letters keep inner points and apostrophes (`U.S`, `don't`). */
const WORD =
  /(?<![\p{L}\p{N}])(?:[eE]|[pP]re|[pP]ost|[rR]e|[aA]nti|[cC]o|[nN]on)-(?=\p{Ll}{3})[\p{L}\p{M}\p{Cf}]+|\p{L}{1,5}\$\p{L}{1,20}|(?<![\p{L}\p{N}])\p{Lu}{2,3}(?=\p{N}{1,4}(?![\p{L}\p{N}.]))|\p{N}+(?:[.,'’′]\p{N}+)*(?:st|nd|rd|th|s)?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}\p{Cf}]+(?:[.'’ʼ][\p{L}\p{N}\p{M}\p{Cf}]+)*/gu;

const CONTRACTED = /n't$|^(?:i|he|she|it|we|you|they|who|what|that|there)'(?:s|d|m|re|ve|ll)$/;

/** Every word of a text in order, stop words too. Linear in the text's length. */
export function tokenizeWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const { form, term } = readWord(match[0]);
    words.push({ start: match.index, end: match.index + match[0].length, form, term });
  }
  return words;
}

/** The words of a text that are worth searching for, in order. Equal words are one object, so that an index stays small. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const token = readWord(match[0]);
    if (token.term !== "") tokens.push(token);
  }
  return tokens;
}

/** The terms of a text that are worth searching for, in order; a term may come twice. */
export function extractTerms(text: string): string[] {
  return tokenize(text).map((token) => token.term);
}

/** Small letters, no accents, straight quotes, no invisible characters: what two spellings of one name share. */
export function foldCase(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .replace(/[łŁøØđĐßæÆœŒıðÐþÞ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[‘’ʼ′`]/g, "'")
    .toLowerCase();
}

/** Letters with a stroke or joined ones, which have no parts that Unicode could take apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: "l", Ł: "L", ø: "o", Ø: "O", đ: "d", Đ: "D", ß: "ss", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ı: "i" },
  ...{ ð: "d", Ð: "D", þ: "th", Þ: "Th" },
};

function foldWord(word: string): string {
  const raw = /[-$]/.test(word) ? word.replace("-", "").replace("$", "s") : word;
  const folded = /^[\x20-\x7e]+$/.test(raw) ? raw.toLowerCase() : foldCase(raw);
  if (/^\p{N}/u.test(folded)) return folded.replaceAll(",", "");
  if (/^(?:\p{L}\.)+\p{L}$/u.test(folded)) return folded.replaceAll(".", "");
  return folded.replace(/'s?$/, "");
}

/** Folding, stemming and looking up base forms cost more than remembering; cleared when full, so that hostile text can't fill the memory. */
const known = new Map<string, Token>();
const knownWords = new Map<string, Token>();
const MAX_KNOWN = 200_000;
/** What is longer V8 keeps as a view of the text that it was cut from, which would then stay in memory for the sake of a word. */
const MAX_WORD_LENGTH = 12;

/** What a word counts as, as it stands in a text. */
function readWord(word: string): Token {
  if (word.length > MAX_WORD_LENGTH) return tokenOf(foldWord(word));
  const remembered = knownWords.get(word);
  if (remembered) return remembered;
  const token = tokenOf(foldWord(word));
  if (knownWords.size >= MAX_KNOWN) knownWords.clear();
  knownWords.set(word, token);
  return token;
}

function tokenOf(form: string): Token {
  const remembered = known.get(form);
  if (remembered) return remembered;
  const base = findVerbBase(toAmericanSpelling(form));
  const says = !STOP_WORDS.has(form) && !STOP_WORDS.has(base) && !CONTRACTED.test(form);
  const token = { form, term: says ? stemmer(base) : "" };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(form, token);
  return token;
}
