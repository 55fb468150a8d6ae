import { answer } from "../../commands/ask.ts";
import { DEFAULT_QUOTES } from "../../src/app/replySizes.ts";
import type { Document } from "../../src/documents/document.ts";
import { presentReply } from "../../src/presentation/present/presentReply.ts";
import type { ReplyDocument } from "../../src/presentation/replyDocument.ts";
import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import { DEFAULT_LOCALE } from "../../src/presentation/wording/locale.ts";
import { wordingOf } from "../../src/presentation/wording/wording.ts";
import { DEFAULT_PIPELINE } from "../../src/search/pipeline.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../src/service/libraryApi.ts";
import type { LibraryApi } from "../../src/service/libraryService.ts";
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
    const { library, stock, close } = await openLibrary(knowledge);
    return {
      close,
      stock,
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

/** A folder's library in this thread, with meaning where that is installed. */
export interface OpenedLibrary extends Pick<Opened, "stock"> {
  readonly library: LibraryApi;
  readonly documents: readonly Document[];
  close(): Promise<void>;
}

/** Reads and indexes a folder; throws where it is none. */
export async function openLibrary(knowledge: string): Promise<OpenedLibrary> {
  const reading = readSnapshot(knowledge);
  if (!reading.ok) throw new Error(describeFolderProblem(reading.problem, { path: knowledge }));
  const { library: built, corpus } = reading.value;
  const meaning = openMeaning();
  await meaning?.open(built);
  const readMeaning = async (question: string) => meaning?.readQuestion(built, question);
  const model = meaning?.vectorsOf(built).kind === "complete" ? "with meaning" : "by words alone";
  return {
    library: createLibraryApi(built, DEFAULT_PIPELINE, readMeaning),
    documents: [...built.indexed.values()].map(({ article }) => article),
    stock: `${describeStock(corpus)}, ${model}`,
    close: async () => meaning?.close(),
  };
}

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
