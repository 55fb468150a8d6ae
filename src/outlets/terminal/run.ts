import { join } from "node:path";
import { commands } from "../../../commands/index.ts";
import { describeUsage, isSlashCommand } from "../../app/command.ts";
import { reviewFolder } from "../../app/reviewFolder.ts";
import type { Config } from "../../config.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { explainEmptyCorpus } from "../../presentation/present/corpus.ts";
import { writeRejection } from "../../presentation/wording/english/fileRejections.ts";
import { writeAdvice } from "../../presentation/wording/english/folderAdvice.ts";
import { describeFolderProblem } from "../../presentation/wording/english/folderProblems.ts";
import { writePassedOver } from "../../presentation/wording/english/passedOverFields.ts";
import { describeWorkerProblem } from "../../presentation/wording/english/workerProblems.ts";
import { startLibraryService, type WorkerEvents } from "../../service/supervisor.ts";
import type { StoreProblem } from "../../storage/articleStore.ts";
import { listPassedOver } from "../../storage/folder/fileCache.ts";
import { countFiles, type Rejection } from "../../storage/folder/fileProblem.ts";
import { readFolder } from "../../storage/folder/readFolder.ts";
import { readSingleArticle } from "../../storage/folder/singleArticle.ts";
import { openUnansweredQuestions } from "../../storage/unanswered/unansweredLog.ts";
import { WORDING } from "./print.ts";
import { printDates } from "./printDates.ts";
import { runPrompt } from "./prompt.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Opens the prompt and answers until its input ends. */
export async function startPrompt(terminal: Terminal, config: Config, folder: string): Promise<ExitCode> {
  const events: WorkerEvents = {
    died: (problem) =>
      terminal.error.write(`The library's thread ended and starts again: ${describeWorkerProblem(problem)}\n`),
    restarted: () => {},
    reloadFailed: (problem) => terminal.error.write(`The reload failed: ${describeWorkerProblem(problem)}\n`),
  };
  const starting = await startLibraryService(folder, events, {
    strictness: config.strictness,
    meaning: config.meaning,
  });
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
  const context = { libraryService, contact, gaps, commands: typed.map(describeUsage), folder };
  await runPrompt(terminal, typed, context);
  await libraryService.close();
  return 0;
}

/**
 * Lists every file of the folder that can't be served, and why; on `error`, what to look at in those that are. `now` is ISO 8601
 * in UTC.
 */
export function runCheck(terminal: Terminal, folder: string, now: string): ExitCode {
  const reading = readFolder(folder);
  if (!reading.ok) return refuseFolder(terminal, folder, reading.problem);
  const { cases, articles, hidden, rejected } = reading.value.contents;
  for (const rejection of rejected) {
    terminal.output.write(`${writeRejection({ ...rejection, path: join(folder, rejection.path) })}\n`);
  }
  for (const field of listPassedOver(reading.value.cache)) terminal.error.write(`${writePassedOver(field)}\n`);
  for (const advice of reviewFolder(cases, articles, now)) terminal.error.write(`${writeAdvice(advice)}\n`);
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
export function refuseFolder(terminal: Terminal, folder: string, problem: StoreProblem): ExitCode {
  terminal.error.write(`${describeFolderProblem(problem, { path: folder, remedy: "name one with --knowledge" })}\n`);
  return 2;
}
