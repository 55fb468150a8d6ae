import { DEFAULT_QUOTES } from "../../commands/ask.ts";
import { parseQuestion } from "../../src/search/query/question.ts";
import { retrieveCandidates } from "../../src/search/retrieve/candidates.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../src/service/libraryApi.ts";
import { MINISEARCH } from "../eval/peers/miniSearch.ts";
import { placeOf, readSets } from "../eval/questionSet.ts";
import { sample } from "../eval/system.ts";
import { writeShelf } from "./generatedShelf.ts";

/** What is timed for each question: the whole answer, the passages that may hold it, MiniSearch's own query. */
export type Timed = "answer" | "candidates" | "miniSearch";

export interface Ranking {
  readonly name: string;
  readonly passages: number;
  /** Milliseconds for each question. */
  readonly asks: Readonly<Record<Timed, readonly number[]>>;
}

/** A folder of articles, and questions about them. */
interface Corpus {
  readonly name: string;
  readonly knowledge: string;
  readonly makeQuestions: (most: number) => readonly string[];
}

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
  const indexed = [...library.indexed.values()].flatMap((one) => one.passages);
  const search = await MINISEARCH.index(
    indexed.map(({ article, sentences }) => article.text.slice(sentences[0]?.start, sentences.at(-1)?.end)),
  );
  const ways: Readonly<Record<Timed, (question: string) => unknown>> = {
    answer: (question) => api.ask({ question, limit: DEFAULT_QUOTES }),
    candidates: (question) => retrieveCandidates(library, parseQuestion(question, library), () => true),
    miniSearch: (question) => search(question, DEFAULT_QUOTES),
  };
  const asks: Record<Timed, number[]> = { answer: [], candidates: [], miniSearch: [] };
  const questions = makeQuestions(most);
  for (const [at, question] of [...questions.slice(0, most / 5), ...questions].entries()) {
    const isWarm = at >= Math.min(most / 5, questions.length); // the first are the compiler's
    for (const way of ["answer", "candidates", "miniSearch"] as const) {
      const started = performance.now();
      await ways[way](question);
      if (isWarm) asks[way].push(performance.now() - started);
    }
  }
  return { name, passages: indexed.length, asks };
}
