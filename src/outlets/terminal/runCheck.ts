import { join } from "node:path";
import { reviewFolder } from "../../app/reviewFolder.ts";
import { explainEmptyCorpus } from "../../presentation/present/corpus.ts";
import { writeRejection } from "../../presentation/wording/english/fileRejections.ts";
import { writeAdvice } from "../../presentation/wording/english/folderAdvice.ts";
import { writePassedOver } from "../../presentation/wording/english/passedOverFields.ts";
import { listPassedOver } from "../../storage/folder/fileCache.ts";
import { countFiles } from "../../storage/folder/fileProblem.ts";
import { readFolder } from "../../storage/folder/readFolder.ts";
import { refuseFolder } from "./folderTrouble.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { WORDING } from "./wording.ts";

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
