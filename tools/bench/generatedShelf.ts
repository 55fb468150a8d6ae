import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWeights } from "../../src/encoder/weights.ts";

/** A shelf whose words are as unevenly common as those of a language; the same for the same size. */
export interface GeneratedShelf {
  readonly passages: number;
  readonly articles: number;
  readonly megabytes: number;
  /** Three to seven words that say something: most from one sentence of the shelf, every fifth from anywhere. */
  readonly makeQuestion: () => string;
}

const PASSAGES_IN_ARTICLE = 20;
const WORDS_IN_PASSAGE = 80;
const MAX_CASES = 40;
const VOCABULARY = 8_000;
const NAMES = 600;
/** The commonest words are those that English puts sentences together with. */
const COMMON =
  `the of to and a in that was for on he it with as his at by had from be is said which not were an this who
  her have but they she been or one after there would when their we about out up into no if what than two could more`.split(
    /\s+/,
  );

/** Writes the shelf into a folder. */
export function writeShelf(folder: string, passages: number): GeneratedShelf {
  const writer = new Writer(makeRandom(passages));
  const articles = Math.ceil(passages / PASSAGES_IN_ARTICLE);
  const cases = Math.min(MAX_CASES, Math.ceil(articles / 5));
  let bytes = 0;
  for (let number = 0; number < articles; number += 1) {
    const slug = `case-${number % cases}`;
    if (number < cases) writeCase(join(folder, slug), writer);
    const text = writer.writeArticle(number);
    bytes += text.length;
    writeFileSync(join(folder, slug, `article-${number}.md`), text);
  }
  return { passages, articles, megabytes: bytes / 1e6, makeQuestion: () => writer.writeQuestion() };
}

/** Sentences of the same words, for other generated documents. */
export interface SentenceWriter {
  /** 8 to 25 words and a full stop. */
  writeSentence(): string;
  /** As a shelf's `makeQuestion`, of what was written so far. */
  writeQuestion(): string;
}

/** A writer of sentences; the same for the same chance. */
export function writeSentences(random: () => number): SentenceWriter {
  const writer = new Writer(random);
  return { writeSentence: () => writer.writeOne(), writeQuestion: () => writer.writeQuestion() };
}

function writeCase(folder: string, writer: Writer): void {
  mkdirSync(folder, { recursive: true });
  const [one, other] = [writer.pickName(), writer.pickName()];
  writeFileSync(join(folder, "case.md"), `---\ntitle: ${one} v. ${other}\noutcome: Settled.\n---\n`);
}

class Writer {
  private readonly random: () => number;
  private readonly vocabulary: readonly string[];
  private readonly names: readonly string[];
  /** How often the first so many words of the vocabulary are meant together: Zipf's law. */
  private readonly sums: readonly number[];
  /** Words of sentences that questions are made of. */
  private readonly remembered: (readonly string[])[] = [];
  private asked = 0;

  constructor(random: () => number) {
    this.random = random;
    this.vocabulary = [...new Set([...COMMON, ...readWords(VOCABULARY), ...coinWords(random, VOCABULARY)])].slice(
      0,
      COMMON.length + VOCABULARY,
    );
    this.names = coinWords(random, NAMES).map(capitalise);
    let sum = 0;
    this.sums = this.vocabulary.map((_, rank) => (sum += 1 / (rank + 2.7)));
  }

  writeArticle(number: number): string {
    const passages = Array.from({ length: PASSAGES_IN_ARTICLE }, () => this.writePassage());
    const facts = `title: ${capitalise(this.writeWords(6).join(" "))}\npublisher: The Tarn Courier\npublished: 2031-03-04\nurl: https://courier.test/${number}`;
    return `---\n${facts}\n---\n\n${passages.join("\n\n")}\n`;
  }

  writeQuestion(): string {
    this.asked += 1;
    const words = this.asked % 5 === 0 ? this.writeWords(40) : this.pick(this.remembered);
    const telling = [...new Set(words)].filter((word) => !COMMON.includes(word));
    return `Who ${telling.slice(0, 3 + Math.floor(this.random() * 5)).join(" ")}?`;
  }

  pickName(): string {
    return this.pick(this.names);
  }

  private writePassage(): string {
    const sentences: string[] = [];
    for (let words = 0; words < WORDS_IN_PASSAGE; ) {
      const sentence = this.writeSentence();
      words += sentence.length;
      sentences.push(this.finish(sentence));
    }
    return sentences.join(" ");
  }

  writeOne(): string {
    return this.finish(this.writeSentence());
  }

  private finish(sentence: readonly string[]): string {
    if (this.random() < 0.01 || this.remembered.length === 0) this.remembered.push(sentence);
    return `${capitalise(sentence.join(" "))}.`;
  }

  /** 8 to 25 words, some of them names. */
  private writeSentence(): string[] {
    const words = this.writeWords(8 + Math.floor(this.random() * 18));
    return words.map((word) => (this.random() < 0.06 ? this.pickName() : word));
  }

  private writeWords(count: number): string[] {
    return Array.from({ length: count }, () => this.writeWord());
  }

  private writeWord(): string {
    const sought = this.random() * (this.sums.at(-1) ?? 0);
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] ?? 0) < sought) low = middle + 1;
      else high = middle;
    }
    return this.vocabulary[low] ?? "";
  }

  private pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.random() * all.length)] as T; // from a list that is never empty, and an index within it
  }
}

/** Read once: opening the weights takes more than a second, and a bench writes dozens of papers while a proxy waits. */
let english: readonly string[] | undefined;

/**
 * The commonest words of English in the order of the encoder's vocabulary: a coined word is three or four pieces to it, so that a question of
 * such words takes it thrice as long as a member's. None where it isn't installed.
 */
function readWords(count: number): readonly string[] {
  english ??= readEnglish();
  return english.slice(0, count);
}

function readEnglish(): readonly string[] {
  const opened = openWeights();
  if (!opened.ok) return [];
  const words = [...opened.value.vocabulary.keys()].filter((piece) => /^[a-z]{3,}$/.test(piece));
  opened.value.close();
  return words;
}

/** So many different words of two to four syllables. */
function coinWords(random: () => number, count: number): string[] {
  const coined = new Set<string>();
  const letter = (letters: string) => letters[Math.floor(random() * letters.length)] ?? "";
  while (coined.size < count) {
    const syllables = 2 + Math.floor(random() * 3);
    const word = Array.from({ length: syllables }, () => letter("bcdfghklmnprstvw") + letter("aeiou")).join("");
    coined.add(word + letter("nrtlm"));
  }
  return [...coined];
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
