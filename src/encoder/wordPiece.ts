/** A piece of a word as the encoder reads it: `text.slice(start, end)`, in UTF-16 code units. */
export interface Piece {
  /** Its number in the vocabulary. */
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The vocabulary: the number of each piece by its spelling; pieces that go on inside a word begin with `##`. */
export type PieceVocabulary = ReadonlyMap<string, number>;

/** The numbers that BERT's vocabulary gives to what begins a text, ends it, and is not in the vocabulary. */
export const CLS = 101;
export const SEP = 102;
export const UNKNOWN = 100;

/** Most UTF-16 code units of a text that are read; what follows is cut. Offsets of pieces fit into 16 bits. */
export const MAX_TEXT_LENGTH = 4096;
/** A word of more characters is one unknown piece. */
const MAX_WORD_LENGTH = 100;

/** A word as BERT spells it: its characters, and where each stands in the text. */
interface SpelledWord {
  readonly characters: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Splits a text into pieces of BERT's uncased vocabulary: words in small letters without accents, each punctuation mark
 * and each Chinese character for itself, and each word into the longest pieces from its beginning. At most `limit`
 * pieces, of the first `MAX_TEXT_LENGTH` code units. A word that the vocabulary can't spell is one piece `UNKNOWN`.
 */
export function splitPieces(text: string, vocabulary: PieceVocabulary, limit: number): Piece[] {
  const pieces: Piece[] = [];
  for (const word of spellWords(text.slice(0, MAX_TEXT_LENGTH))) {
    pieces.push(...splitWord(word, vocabulary));
    if (pieces.length >= limit) return pieces.slice(0, limit);
  }
  return pieces;
}

const SPACE = /[\s\p{Z}]/u;
/** Tabs and line breaks are control characters too, but count as spaces. */
const CONTROL = /[\p{C}\u{fffd}]/u;
const PUNCTUATION = /[!-/:-@[-`{-~\p{P}]/u;
const CHINESE =
  /[\u{4e00}-\u{9fff}\u{3400}-\u{4dbf}\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b820}-\u{2ceaf}\u{f900}-\u{faff}\u{2f800}-\u{2fa1f}]/u;
const ACCENTS = /\p{Mn}/gu;

function* spellWords(text: string): Generator<SpelledWord> {
  let word = newWord();
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const isSpace = SPACE.test(character);
    if (!isSpace && CONTROL.test(character)) continue;
    const standsAlone = PUNCTUATION.test(character) || CHINESE.test(character);
    if ((isSpace || standsAlone) && word.characters.length > 0) {
      yield word;
      word = newWord();
    }
    if (isSpace) continue;
    for (const one of spellCharacter(character)) {
      word.characters.push(one);
      word.starts.push(start);
      word.ends.push(at);
    }
    if (!standsAlone || word.characters.length === 0) continue;
    yield word;
    word = newWord();
  }
  if (word.characters.length > 0) yield word;
}

function newWord() {
  return { characters: [] as string[], starts: [] as number[], ends: [] as number[] };
}

/** In small letters and without accents: one character, several, or none where it is nothing but an accent. */
function spellCharacter(character: string): string {
  if (character >= "a" && character <= "z") return character;
  return character.normalize("NFD").replace(ACCENTS, "").toLowerCase();
}

/** No piece of BERT's vocabulary has more characters. */
const MAX_PIECE_LENGTH = 20;

function splitWord(word: SpelledWord, vocabulary: PieceVocabulary): Piece[] {
  const { characters, starts, ends } = word;
  const pieces: Piece[] = [];
  const locate = (from: number, to: number) => ({ start: starts[from] ?? 0, end: ends[to - 1] ?? 0 });
  const unknown = { id: UNKNOWN, ...locate(0, characters.length) };
  if (characters.length > MAX_WORD_LENGTH) return [unknown];
  for (let from = 0; from < characters.length; ) {
    const found = findLongest(characters, from, vocabulary);
    if (!found) return [unknown];
    pieces.push({ id: found.id, ...locate(from, found.to) });
    from = found.to;
  }
  return pieces;
}

function findLongest(characters: readonly string[], from: number, vocabulary: PieceVocabulary) {
  for (let to = Math.min(characters.length, from + MAX_PIECE_LENGTH); to > from; to -= 1) {
    const id = vocabulary.get((from > 0 ? "##" : "") + characters.slice(from, to).join(""));
    if (id !== undefined) return { id, to };
  }
  return undefined;
}
