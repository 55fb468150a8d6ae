import { explainFileProblem } from "../../src/presentation/wording/english/fileRejections.ts";
import type { FileProblem } from "../../src/storage/folder/fileProblem.ts";

/** What is wrong with a file, as `line: reason`. */
export function tellProblem(problem: FileProblem): string {
  return `${problem.line}: ${explainFileProblem(problem)}`;
}
