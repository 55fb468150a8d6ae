import { DEFAULT_QUOTES } from "../../commands/ask.ts";
import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import { DEFAULT_LOCALE, wordingOf } from "../../src/presentation/wording/wording.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../src/service/libraryApi.ts";
import type { CorpusReport } from "../../src/service/reloading.ts";
import { countFiles } from "../../src/storage/folder/fileProblem.ts";
import type { Outcome } from "./figures.ts";
import type { SetQuestion } from "./questionSet.ts";
import type { Found } from "./scoring.ts";

/** Whatever answers questions out of a folder of articles. */
export interface System {
  readonly name: string;
  open(knowledge: string): Promise<Opened>;
}

/** A folder that was read and indexed. */
export interface Opened {
  /** What it holds, in words. */
  readonly stock: string;
  /** The best texts first, as many as a member sees at most. */
  ask(question: string): Promise<readonly Found[]>;
}

/** Casebook from the files to the finished quotations, in this thread. */
export const CASEBOOK: System = {
  name: "Casebook",
  async open(knowledge) {
    const reading = readSnapshot(knowledge);
    if (!reading.ok) throw new Error(describeFolderProblem(reading.problem, { path: knowledge }));
    const library = createLibraryApi(reading.value.library);
    return {
      stock: describeStock(reading.value.corpus),
      ask: async (question) => {
        const { quotes } = await library.ask({ question, limit: DEFAULT_QUOTES });
        return quotes.map(({ text, article }) => ({ text, article: article.id }));
      },
    };
  },
};

function describeStock(corpus: CorpusReport): string {
  const refused = countFiles(corpus.rejected);
  const { counts } = wordingOf(DEFAULT_LOCALE);
  return `${counts.corpus(corpus)}${refused === 0 ? "" : `, ${counts.files(refused)} refused`}`;
}

/** A system's answers to questions. */
export interface Run {
  readonly stock: string;
  /** From the files to the first question. */
  readonly buildMilliseconds: number;
  readonly outcomes: readonly Outcome[];
}

/** So many questions are asked beforehand and not counted: they are the compiler's. */
const WARM_UP = 100;

export async function run(system: System, knowledge: string, questions: readonly SetQuestion[]): Promise<Run> {
  const started = performance.now();
  const { stock, ask } = await system.open(knowledge);
  const buildMilliseconds = performance.now() - started;
  for (const { question } of sample(questions, WARM_UP)) await ask(question);
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const asked = performance.now();
    const found = await ask(question.question);
    outcomes.push({ question, found, milliseconds: performance.now() - asked });
  }
  return { stock, buildMilliseconds, outcomes };
}

/** So many of them at even distances, the same each time. */
export function sample<T>(all: readonly T[], most: number): T[] {
  return all.length <= most ? [...all] : all.filter((_, at) => (at * most) % all.length < most);
}
