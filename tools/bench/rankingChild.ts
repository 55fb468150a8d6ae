import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_QUOTES } from "../../src/app/replySizes.ts";
import { DIMENSIONS } from "../../src/encoder/encoder.ts";
import { SHORT_DIMENSIONS } from "../../src/encoder/quantize.ts";
import { VectorCache } from "../../src/encoder/vectorCache.ts";
import type { LibrarySnapshot } from "../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../src/search/query/question.ts";
import { retrieveCandidates } from "../../src/search/retrieve/candidates.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../src/service/libraryApi.ts";
import { MeaningService } from "../../src/service/meaning.ts";
import { listSentences } from "../../src/service/sentences.ts";
import { openMeaning } from "../eval/meaning.ts";
import { MINISEARCH } from "../eval/peers/miniSearch.ts";
import { placeOf, readSets } from "../eval/questionSet.ts";
import { sample } from "../eval/system.ts";
import { makeRandom, writeShelf } from "./generatedShelf.ts";

/**
 * What is timed for each question: the whole answer by words, the same with meaning (its own vectors included), its vectors
 * alone, the passages that may hold it, MiniSearch's own query.
 */
export const TIMED = ["answer", "withMeaning", "vectors", "candidates", "miniSearch"] as const;
export type Timed = (typeof TIMED)[number];

export interface Ranking {
  readonly name: string;
  readonly passages: number;
  /** Milliseconds for each question. */
  readonly asks: Readonly<Record<Timed, readonly number[]>>;
  /** Milliseconds of a core, of all threads together: what a busy machine hardly changes. */
  readonly cores: Readonly<Record<Timed, readonly number[]>>;
}

/** A folder of articles, and questions about them. */
interface Corpus {
  readonly name: string;
  readonly knowledge: string;
  readonly makeQuestions: (most: number) => readonly string[];
}

/** About as many pieces as a sentence of the news has. */
const PIECES = 30;

const [kind, folder, passages, times] = process.argv.slice(2);
if (process.send && folder !== undefined) {
  const corpus = kind === "generated" ? generate(folder, Number(passages)) : readSet(folder);
  process.send(await compare(corpus, Number(times)));
}

function generate(knowledge: string, size: number): Corpus {
  const shelf = writeShelf(knowledge, size);
  return {
    name: "generated",
    knowledge,
    makeQuestions: (most) => Array.from({ length: most }, () => shelf.makeQuestion()),
  };
}

function readSet(set: string): Corpus {
  const reading = readSets([placeOf(set)]);
  if (!reading.ok) throw new Error(reading.problem);
  const [{ name, knowledge, questions } = { name: "", knowledge: "", questions: [] }] = reading.sets;
  return { name, knowledge, makeQuestions: (most) => sample(questions, most).map(({ question }) => question) };
}

/** All are asked each question in turn, so that a busy moment of the machine hits all alike. */
async function compare({ name, knowledge, makeQuestions }: Corpus, most: number): Promise<Ranking> {
  const reading = readSnapshot(knowledge);
  if (!reading.ok) throw new Error(reading.problem.code);
  const { library } = reading.value;
  const api = createLibraryApi(library);
  const meaning = await openVectors(library, kind === "generated");
  const withMeaning = createLibraryApi(library, undefined, (question) => meaning.readQuestion(library, question));
  const indexed = [...library.indexed.values()].flatMap((one) => one.passages);
  const search = await MINISEARCH.index(
    indexed.map(({ article, sentences }) => article.text.slice(sentences[0]?.start, sentences.at(-1)?.end)),
  );
  const ways: Readonly<Record<Timed, (question: string) => unknown>> = {
    answer: (question) => api.ask({ question, limit: DEFAULT_QUOTES }),
    withMeaning: (question) => withMeaning.ask({ question, limit: DEFAULT_QUOTES }),
    vectors: (question) => meaning.encodeQuestion(question),
    candidates: (question) => retrieveCandidates(library, parseQuestion(question, library), () => true),
    miniSearch: (question) => search(question, DEFAULT_QUOTES),
  };
  const makeTimes = (): Record<Timed, number[]> => ({
    answer: [],
    withMeaning: [],
    vectors: [],
    candidates: [],
    miniSearch: [],
  });
  const [asks, cores] = [makeTimes(), makeTimes()];
  const questions = makeQuestions(most);
  for (const [at, question] of [...questions.slice(0, most / 5), ...questions].entries()) {
    const isWarm = at >= Math.min(most / 5, questions.length); // the first are the compiler's
    for (const way of TIMED) {
      const [started, used] = [performance.now(), process.cpuUsage()];
      await ways[way](question);
      const { user, system } = process.cpuUsage(used);
      if (!isWarm) continue;
      asks[way].push(performance.now() - started);
      cores[way].push((user + system) / 1000);
    }
  }
  await meaning.close();
  return { name, passages: indexed.length, asks, cores };
}

/** The vectors of a library: computed, or for a generated one made up, which costs a search as much. */
async function openVectors(library: LibrarySnapshot, isGenerated: boolean): Promise<MeaningService> {
  const cache = isGenerated ? mkdtempSync(join(tmpdir(), "casebook-bench-")) : undefined;
  if (cache !== undefined) process.on("exit", () => rmSync(cache, { recursive: true, force: true }));
  if (cache !== undefined) makeUp(library, cache);
  const service = cache === undefined ? openMeaning() : new MeaningService({ cache });
  if (!service) throw new Error("with MEANING=off there is no meaning to measure");
  await service.prepare(library);
  const readiness = service.vectorsOf(library);
  if (readiness.kind !== "complete") throw new Error(`the vectors are ${readiness.kind}`);
  return service;
}

function makeUp(library: LibrarySnapshot, folder: string): void {
  const random = makeRandom(1);
  const cache = new VectorCache(folder);
  const makeBytes = (length: number) => Int8Array.from({ length }, () => Math.floor(random() * 255) - 127);
  const tokens = makeBytes(PIECES * SHORT_DIMENSIONS);
  const pieces = new Uint16Array(2 * PIECES);
  for (const article of library.indexed.values())
    for (const sentence of listSentences(article)) {
      const pooled = makeBytes(DIMENSIONS);
      const pooledScale = 1 / Math.sqrt(pooled.reduce((sum, one) => sum + one * one, 0));
      cache.add(sentence, { tokens, pooled, pooledScale, pieces });
    }
  cache.close();
}
