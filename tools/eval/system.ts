import { answer, DEFAULT_QUOTES } from "../../commands/ask.ts";
import { presentReply } from "../../src/presentation/present/presentReply.ts";
import type { ReplyDocument } from "../../src/presentation/replyDocument.ts";
import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import { DEFAULT_LOCALE } from "../../src/presentation/wording/locale.ts";
import { wordingOf } from "../../src/presentation/wording/wording.ts";
import { DEFAULT_PIPELINE } from "../../src/search/pipeline.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../src/service/libraryApi.ts";
import type { CorpusReport } from "../../src/service/reloading.ts";
import { countFiles } from "../../src/storage/folder/fileProblem.ts";
import type { Answered, Outcome } from "./figures.ts";
import { openMeaning } from "./meaning.ts";
import type { SetQuestion } from "./questionSet.ts";

/** Whatever answers questions out of a folder of articles. */
export interface System {
  readonly name: string;
  open(knowledge: string): Promise<Opened>;
}

/** A folder that was read and indexed. */
export interface Opened {
  /** What it holds, in words. */
  readonly stock: string;
  /** What a member sees who asks this, of the case with that slug alone where one is given. */
  ask(question: string, slug?: string): Promise<Answered>;
  /** Ends what answering takes; no more questions after that. */
  close?(): Promise<void>;
}

/** Casebook from the files to the finished reply, in this thread. */
export const CASEBOOK: System = {
  name: "Casebook",
  async open(knowledge) {
    const reading = readSnapshot(knowledge);
    if (!reading.ok) throw new Error(describeFolderProblem(reading.problem, { path: knowledge }));
    const { library: built, corpus } = reading.value;
    const meaning = openMeaning();
    await meaning?.open(built);
    const readMeaning = async (question: string) => meaning?.readQuestion(built, question);
    const library = createLibraryApi(built, DEFAULT_PIPELINE, readMeaning);
    const model = meaning?.vectorsOf(built).kind === "complete" ? "with meaning" : "by words alone";
    return {
      close: async () => meaning?.close(),
      stock: `${describeStock(corpus)}, ${model}`,
      ask: async (question, caseName) => {
        const reply = await answer(library, { question, caseName, limit: DEFAULT_QUOTES });
        const quotes = reply.kind === "quotes" ? reply.quotes : [];
        const shown = presentReply(reply, { wording: wordingOf(DEFAULT_LOCALE), medium: "chat" });
        const found = quotes.map(({ text, article }) => ({ text, article: article.id }));
        const isUnsure = reply.kind === "quotes" && reply.confidence === "unsure";
        return { found, isUnsure, shownOutcomes: listOutcomes(shown) };
      },
    };
  },
};

/** The slugs of the cases whose outcome a reader sees. */
function listOutcomes({ opening, lead = [], groups, closing }: ReplyDocument): string[] {
  const blocks = [...opening, ...lead, ...groups.flatMap((group) => group.blocks), ...closing];
  return blocks.flatMap((block) => (block.kind === "outcomes" ? block.cases.map(({ slug }) => slug) : []));
}

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
  const opened = await system.open(knowledge);
  const buildMilliseconds = performance.now() - started;
  try {
    return { stock: opened.stock, buildMilliseconds, outcomes: await askAll(opened, questions) };
  } finally {
    await opened.close?.();
  }
}

async function askAll({ ask }: Opened, questions: readonly SetQuestion[]): Promise<Outcome[]> {
  for (const { question, case: slug } of sample(questions, WARM_UP)) await ask(question, slug);
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const asked = performance.now();
    const answered = await ask(question.question, question.case);
    outcomes.push({ question, ...answered, milliseconds: performance.now() - asked });
  }
  return outcomes;
}

/** So many of them at even distances, the same each time. */
export function sample<T>(all: readonly T[], most: number): T[] {
  return all.length <= most ? [...all] : all.filter((_, at) => (at * most) % all.length < most);
}
