import type { Config } from "../../config.ts";
import { describeFolderProblem } from "../../presentation/wording/english/folderProblems.ts";
import type { StoreProblem } from "../../storage/articleStore.ts";
import { countFiles, type Rejection } from "../../storage/folder/fileProblem.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { WORDING } from "./wording.ts";

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
