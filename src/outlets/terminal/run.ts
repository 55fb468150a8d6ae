import { join } from "node:path";
import { answer, chooseCase } from "../../../commands/ask.ts";
import { commands } from "../../../commands/index.ts";
import { describeUsage, isSlashCommand, type SlashCommand } from "../../app/command.ts";
import type { CommandUsage, Reply } from "../../app/reply.ts";
import type { Config } from "../../config.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { explainEmptyCorpus } from "../../presentation/present/corpus.ts";
import { writeRejection } from "../../presentation/wording/english/fileRejections.ts";
import { describeFolderProblem } from "../../presentation/wording/english/folderProblems.ts";
import { describeWorkerProblem } from "../../presentation/wording/english/workerProblems.ts";
import { explainAnswer } from "../../search/explanation.ts";
import { createPipeline } from "../../search/pipeline.ts";
import { readSnapshot } from "../../service/buildSnapshot.ts";
import { createLibraryApi } from "../../service/libraryApi.ts";
import { startLibraryService, type WorkerEvents } from "../../service/supervisor.ts";
import { countFiles, type Rejection } from "../../storage/folder/fileProblem.ts";
import type { FolderProblem } from "../../storage/folder/folderProblem.ts";
import { readFolder } from "../../storage/folder/readFolder.ts";
import { readSingleArticle } from "../../storage/folder/singleArticle.ts";
import { openUnansweredQuestions } from "../../storage/unanswered/unansweredLog.ts";
import { printReply, WORDING } from "./print.ts";
import { printDates } from "./printDates.ts";
import { printExplanation } from "./printExplanation.ts";
import { runPrompt } from "./prompt.ts";
import { answerQuestionLines } from "./questionLines.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export interface AskFlags {
  readonly knowledge: string;
  readonly case?: string;
  readonly limit: number;
  readonly json?: boolean;
  readonly explain?: boolean;
}

/** Opens the prompt and answers until its input ends. */
export async function startPrompt(terminal: Terminal, config: Config, folder: string): Promise<ExitCode> {
  const events: WorkerEvents = {
    died: (problem) =>
      terminal.error.write(`The library's thread ended and starts again: ${describeWorkerProblem(problem)}\n`),
    restarted: () => {},
    reloadFailed: (problem) => terminal.error.write(`The reload failed: ${describeWorkerProblem(problem)}\n`),
  };
  const starting = await startLibraryService(folder, events, { strictness: config.strictness });
  if (!starting.ok) return refuseFolder(terminal, folder, starting.problem);
  const libraryService = starting.value;
  warnOfRejected(terminal, libraryService.corpus.rejected, folder, config);
  if (libraryService.corpus.articles === 0)
    terminal.error.write(
      `${explainEmptyCorpus({ wording: WORDING, folder: { path: folder, held: libraryService.corpus } })}\n`,
    );
  const typed = commands.filter(isSlashCommand);
  const { contact } = config;
  const gaps = config.gaps && openUnansweredQuestions(config.gaps);
  const context = { libraryService, contact, gaps, commands: typed.map(describeHere), folder };
  await runPrompt(terminal, typed, context);
  await libraryService.close();
  return 0;
}

/** Whoever sits at the prompt runs this copy, so no command is for others only. */
function describeHere(command: SlashCommand): CommandUsage {
  return { ...describeUsage(command), description: command.description };
}

/** Answers one question. */
export async function runAsk(question: string, flags: AskFlags, terminal: Terminal, config: Config): Promise<ExitCode> {
  const read = readOnce(terminal, flags.knowledge, config);
  if (!read) return 2;
  const { library, corpus } = read;
  const { case: caseName, limit } = flags;
  const reply = await answer(library, { question, caseName, limit });
  const code = isAnswered(reply) ? 0 : 2;
  const words = `${printReply(reply, terminal.colours, { path: flags.knowledge, held: corpus })}\n`;
  if (flags.json) terminal.output.write(`${JSON.stringify(reply)}\n`);
  if (code !== 0) terminal.error.write(words);
  else if (!flags.json) terminal.output.write(words);
  const chosen = flags.explain && code === 0 ? await chooseCase(library, caseName) : undefined;
  if (chosen?.kind === "chosen") {
    const explanation = explainAnswer(
      read.built,
      { question, case: chosen.slug, limit },
      createPipeline({ strictness: config.strictness }),
    );
    terminal.output.write(`\n${printExplanation(explanation, terminal.colours)}\n`);
  }
  return code;
}

function isAnswered(reply: Reply): boolean {
  return reply.kind === "quotes" || reply.kind === "nothing found" || reply.kind === "empty shelf";
}

/** Answers the questions that come in JSON lines. */
export async function runQuestions(flags: AskFlags, terminal: Terminal, config: Config): Promise<ExitCode> {
  const read = readOnce(terminal, flags.knowledge, config);
  return read ? answerQuestionLines(terminal, read.library, flags) : 2;
}

/** Lists every file of the folder that can't be served, and why. */
export function runCheck(terminal: Terminal, folder: string): ExitCode {
  const reading = readFolder(folder);
  if (!reading.ok) return refuseFolder(terminal, folder, reading.problem);
  const { cases, articles, hidden, rejected } = reading.value.contents;
  for (const rejection of rejected) {
    terminal.output.write(`${writeRejection({ ...rejection, path: join(folder, rejection.path) })}\n`);
  }
  const retracted = articles.filter((article) => article.retracted).length;
  const held = `${WORDING.counts.articles(articles.length)} in ${WORDING.counts.cases(cases.length)}`;
  terminal.error.write(
    `${held}, ${hidden} hidden, ${retracted} retracted, ${WORDING.counts.files(countFiles(rejected))} rejected\n`,
  );
  if (articles.length === 0)
    terminal.error.write(
      `${explainEmptyCorpus({ wording: WORDING, folder: { path: folder, held: { hidden, retracted, rejected } } })}\n`,
    );
  return rejected.length === 0 ? 0 : 1;
}

/** Shows how each date of an article is read. */
export function runDates(path: string, terminal: Terminal): ExitCode {
  const article = readSingleArticle(path);
  if (article.ok) {
    terminal.output.write(`${printDates(article.value, terminal.colours)}\n`);
    return 0;
  }
  for (const problem of article.problem)
    terminal.error.write(`${writeRejection({ path: escapePath(path), problem })}.\n`);
  return 2;
}

/** A library that is read once and never again needs no thread of its own. */
function readOnce(terminal: Terminal, folder: string, config: Config) {
  const reading = readSnapshot(folder);
  if (!reading.ok) {
    refuseFolder(terminal, folder, reading.problem);
    return undefined;
  }
  const { library: built, corpus } = reading.value;
  warnOfRejected(terminal, corpus.rejected, folder, config);
  return { built, library: createLibraryApi(built, createPipeline({ strictness: config.strictness })), corpus };
}

/** Says on `error` how many files are not served, and how to list them; nothing if all are. */
export function warnOfRejected(
  terminal: Terminal,
  rejected: readonly Rejection[],
  folder: string,
  { knowledge }: Pick<Config, "knowledge">,
): void {
  const files = countFiles(rejected);
  const name = /^[\w./~-]+$/.test(folder) ? folder : JSON.stringify(folder);
  const check = folder === knowledge ? "npm run check" : `npm run check -- --knowledge ${name}`;
  if (files > 0) terminal.error.write(`${WORDING.counts.files(files)} rejected and not served; ${check} lists why.\n`);
}

/** Says why the folder that was named is not read. */
export function refuseFolder(terminal: Terminal, folder: string, problem: FolderProblem): ExitCode {
  terminal.error.write(`${describeFolderProblem(problem, { path: folder, remedy: "name one with --knowledge" })}\n`);
  return 2;
}
