import { commands } from "../../../commands/index.ts";
import { describeUsage, isSlashCommand } from "../../app/command.ts";
import type { Config } from "../../config.ts";
import { explainEmptyCorpus } from "../../presentation/present/corpus.ts";
import { describeWorkerProblem } from "../../presentation/wording/english/workerProblems.ts";
import { startLibraryService, type WorkerEvents } from "../../service/supervisor.ts";
import { openUnansweredQuestions } from "../../storage/unanswered/unansweredLog.ts";
import { refuseFolder, warnOfRejected } from "./folderTrouble.ts";
import { runPrompt } from "./prompt.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { WORDING } from "./wording.ts";

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
