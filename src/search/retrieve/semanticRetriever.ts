import type { Document } from "../../documents/document.ts";
import { MAX_DISTANCE, NO_VECTOR, writeSignCode } from "../../encoder/signCode.ts";
import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { QuestionMeaning } from "../index/sentenceVectors.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import type { ScoredPassage } from "./retriever.ts";

/** How many passages are taken that are near in meaning. */
const MAX_NEAR = 15;
/** What is less near than this cosine is about something else. */
const MIN_COSINE = 0.25;
/** How many sentences, those nearest by the signs of their vectors, are compared by all of their numbers. */
const MAX_COMPARED = 300;

/** A passage, and the numbers of its sentences. */
interface NumberedPassage {
  readonly indexed: IndexedArticle;
  readonly passage: IndexedArticle["passages"][number];
  readonly numbers: Int32Array;
}

/** An article, and in how many signs each of its sentences differs from the question. */
interface ComparedArticle {
  readonly indexed: IndexedArticle;
  readonly numbers: Int32Array;
  readonly differences: Uint16Array;
}

/**
 * The passages that have a sentence nearest to the question in meaning, nearest first. Looks at the signs of every
 * sentence's vector once, and at the whole vectors of the passages that are nearest by them: of all where a library has few.
 * Scores are 0: what words say of a passage is not known here.
 */
export function retrieveByMeaning(
  library: LibrarySnapshot,
  meaning: QuestionMeaning,
  keep: (article: Document) => boolean,
): ScoredPassage[] {
  return selectBySigns(library, meaning, keep)
    .map(({ indexed, passage, numbers }) => ({ indexed, passage, cosine: findNearest(meaning, numbers) }))
    .filter(({ cosine }) => cosine > MIN_COSINE)
    .sort((one, other) => other.cosine - one.cosine)
    .slice(0, MAX_NEAR)
    .map(({ indexed, passage }) => ({ indexed, passage, passageScore: 0, articleScore: 0 }));
}

/** The passages of some `MAX_COMPARED` sentences whose signs differ least from the question's, in the library's order. */
function selectBySigns(
  library: LibrarySnapshot,
  { question, sentences }: QuestionMeaning,
  keep: (article: Document) => boolean,
): NumberedPassage[] {
  const code = writeSignCode(question.pooled);
  const compared: ComparedArticle[] = [];
  const counts = new Uint32Array(NO_VECTOR + 1);
  for (const indexed of library.indexed.values()) {
    if (!keep(indexed.article)) continue;
    const [numbers, differences] = [sentences.numbersOf(indexed), sentences.compareSigns(indexed, code)];
    if (!numbers || !differences) continue;
    countEach(differences, counts);
    compared.push({ indexed, numbers, differences });
  }
  const most = findLimit(counts);
  const selected: NumberedPassage[] = [];
  for (const article of compared) addPassages(selected, article, most);
  return selected;
}

/** Loops over plain indices, here and below: every sentence of a library is looked at, and callbacks would take most of the time. */
function countEach(differences: Uint16Array, counts: Uint32Array): void {
  for (let at = 0; at < differences.length; at += 1) {
    const distance = differences[at] as number;
    counts[distance] = (counts[distance] as number) + 1;
  }
}

/** Adds the passages that have a sentence within a distance. */
function addPassages(
  selected: NumberedPassage[],
  { indexed, numbers, differences }: ComparedArticle,
  most: number,
): void {
  if (!isAnyWithin(differences, 0, differences.length, most)) return;
  let first = 0;
  for (const passage of indexed.passages) {
    const last = first + passage.sentences.length;
    if (isAnyWithin(differences, first, last, most))
      selected.push({ indexed, passage, numbers: numbers.subarray(first, last) });
    first = last;
  }
}

function isAnyWithin(differences: Uint16Array, first: number, last: number, most: number): boolean {
  for (let at = first; at < last; at += 1) if ((differences[at] as number) <= most) return true;
  return false;
}

/** The distance within which the nearest `MAX_COMPARED` sentences lie. */
function findLimit(counts: Uint32Array): number {
  let within = 0;
  for (let distance = 0; distance <= MAX_DISTANCE; distance += 1) {
    within += counts[distance] ?? 0;
    if (within >= MAX_COMPARED) return distance;
  }
  return MAX_DISTANCE;
}

/** The largest cosine of a sentence and the question; -1 where no sentence has a vector. */
function findNearest({ question, sentences }: QuestionMeaning, numbers: Int32Array): number {
  const cosines = sentences.cosinesOf(numbers, { pooled: question.pooled, scale: question.pooledScale });
  return cosines.reduce((nearest, cosine) => Math.max(nearest, cosine), -1);
}
