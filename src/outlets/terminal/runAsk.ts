import { answer, chooseCase } from "../../../commands/ask.ts";
import type { Reply } from "../../app/reply.ts";
import type { Config } from "../../config.ts";
import { explainAnswer } from "../../search/explanation.ts";
import type { LibrarySnapshot } from "../../search/index/snapshot.ts";
import { createPipeline, type SearchPipeline } from "../../search/pipeline.ts";
import { readSnapshot } from "../../service/buildSnapshot.ts";
import { createLibraryApi, type ReadMeaning } from "../../service/libraryApi.ts";
import type { LibraryApi } from "../../service/libraryService.ts";
import { MeaningService } from "../../service/meaning.ts";
import type { CorpusReport } from "../../service/reloading.ts";
import { refuseFolder, warnOfRejected } from "./folderTrouble.ts";
import { printReply } from "./print.ts";
import { printExplanation } from "./printExplanation.ts";
import { answerQuestionLines } from "./questionLines.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export interface AskFlags {
  readonly knowledge: string;
  readonly case?: string;
  /** A kind of document. */
  readonly kind?: string;
  readonly limit: number;
  readonly json?: boolean;
  readonly explain?: boolean;
  /** Whether questions come in JSON lines, from standard input. */
  readonly jsonl?: boolean;
}

/** Answers one question, whose words may come one by one, or those that come in JSON lines. */
export function runAsk(
  words: readonly string[],
  flags: AskFlags,
  terminal: Terminal,
  config: Config,
): Promise<ExitCode> {
  return flags.jsonl ? answerLines(flags, terminal, config) : answerOne(words.join(" "), flags, terminal, config);
}

async function answerOne(question: string, flags: AskFlags, terminal: Terminal, config: Config): Promise<ExitCode> {
  return withLibrary(terminal, flags.knowledge, config, (read) => showAnswer(read, question, flags, terminal));
}

async function showAnswer(
  { built, library, corpus, pipeline, readMeaning }: ReadLibrary,
  question: string,
  flags: AskFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { case: caseName, limit } = flags;
  const reply = await answer(library, { question, caseName, kindName: flags.kind, limit });
  const code = isAnswered(reply) ? 0 : 2;
  const words = `${printReply(reply, terminal.colours, { path: flags.knowledge, held: corpus })}\n`;
  if (flags.json) terminal.output.write(`${JSON.stringify(reply)}\n`);
  if (code !== 0) terminal.error.write(words);
  else if (!flags.json) terminal.output.write(words);
  const chosen = flags.explain && code === 0 ? await chooseCase(library, caseName) : undefined;
  if (chosen?.kind === "chosen") {
    const meaning = await readMeaning(question);
    const explanation = explainAnswer(built, { question, case: chosen.slug, limit }, pipeline, meaning);
    terminal.output.write(`\n${printExplanation(explanation, terminal.colours)}\n`);
  }
  return code;
}

function isAnswered(reply: Reply): boolean {
  return reply.kind === "quotes" || reply.kind === "nothing found" || reply.kind === "empty shelf";
}

async function answerLines(flags: AskFlags, terminal: Terminal, config: Config): Promise<ExitCode> {
  return withLibrary(terminal, flags.knowledge, config, ({ library }) => answerQuestionLines(terminal, library, flags));
}

/** A library that is read once and never again: it needs no thread of its own. */
export interface ReadLibrary {
  readonly built: LibrarySnapshot;
  readonly corpus: CorpusReport;
  readonly library: LibraryApi;
  readonly pipeline: SearchPipeline;
  readonly readMeaning: ReadMeaning;
}

/** Reads the folder's library and what is known of its meaning, for as long as `use` takes; computes no vectors. */
export async function withLibrary(
  terminal: Terminal,
  folder: string,
  config: Config,
  use: (read: ReadLibrary) => Promise<ExitCode>,
): Promise<ExitCode> {
  const reading = readSnapshot(folder);
  if (!reading.ok) return refuseFolder(terminal, folder, reading.problem);
  const { library: built, corpus } = reading.value;
  warnOfRejected(terminal, corpus.rejected, folder, config);
  const pipeline = createPipeline({ strictness: config.strictness });
  const meaning = config.meaning && new MeaningService(config.meaning);
  try {
    await meaning?.open(built);
    const readMeaning: ReadMeaning = async (question) => meaning?.readQuestion(built, question);
    return await use({ built, corpus, pipeline, readMeaning, library: createLibraryApi(built, pipeline, readMeaning) });
  } finally {
    await meaning?.close();
  }
}
