import type { FolderFilesProblem } from "../../../storage/folder/wholeFolder.ts";

/** Why a folder was not read or written as a whole and what to do, in a sentence. */
export function describeFolderFilesProblem(problem: FolderFilesProblem): string {
  switch (problem.code) {
    case "refused-by-system":
      return `${problem.path} can't be read or written (${problem.cause}); nothing of the database was changed.`;
    case "too-large":
      return `${problem.path} has more than ${problem.limitBytes / 2 ** 20} MB; split it or take it out of the folder.`;
    case "bad-name":
      return `${problem.path} has a name that a terminal shows otherwise than it is; name it anew.`;
    case "too-many-files":
      return `The folder has more than ${problem.limit} files; name a knowledge folder.`;
    case "not-empty":
      return `The folder ${problem.path} is not empty; name a new one.`;
  }
}
