import type { NoFolder, WorkerProblem } from "../../../service/workerProblem.ts";
import { describeFolderProblem } from "./folderProblems.ts";

/** What became of the library's thread, for the log and behind a colon: a clause without a full stop, a sentence, or an error's own words. */
export function describeWorkerProblem(problem: NoFolder | WorkerProblem): string {
  switch (problem.code) {
    case "no-folder":
      return describeFolderProblem(problem.problem);
    case "faulted":
    case "not-started":
    case "request-faulted":
      return problem.fault;
    case "exited":
      return `the library's thread ended with code ${problem.exitCode}`;
    case "silent":
      return "the library's thread said nothing and was stopped";
    case "call-too-long":
      return "a call took too long and was stopped";
    case "reload-too-long":
      return "a reload took too long and was stopped";
    case "late":
      return "no new thread in time";
  }
}
