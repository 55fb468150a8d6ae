import { escapePath } from "../../documents/format/escapePath.ts";
import type { Consequence, FileProblem, Rejection, StoredReading } from "./fileProblem.ts";

/** What is wrong with the files of a folder, in the order in which it was met. */
export class RejectedFiles {
  readonly all: Rejection[] = [];
  /** Where the last rejection of a path stands among all: looking for it would cost as many steps as files are bad. */
  private readonly last = new Map<string, number>();

  reject(path: string, problem: FileProblem): void {
    this.last.set(path, this.all.length);
    this.all.push({ path: escapePath(path), problem });
  }

  /** What was read; `undefined` if it could not be, and then why not is set down. */
  take<T>(path: string, reading: StoredReading<T>): T | undefined {
    if (reading.ok) return reading.value;
    for (const problem of reading.problem) this.reject(path, problem);
    return undefined;
  }

  /** Adds to the last rejection of a file what it means for what is served. */
  setConsequence(path: string, consequence: Consequence): void {
    const at = this.last.get(path) ?? -1;
    const last = this.all[at];
    if (last) this.all[at] = { ...last, consequence };
  }
}
