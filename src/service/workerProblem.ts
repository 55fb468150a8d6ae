import type { StoreProblem } from "../storage/articleStore.ts";

/** The thread is well, and the folder is not read. */
export interface NoFolder {
  readonly code: "no-folder";
  readonly problem: StoreProblem;
}

/** Why the library's thread can't be used, or did not do what it was asked to. For the log, and for whoever sits at the prompt. */
export type WorkerProblem =
  /** An error's stack, or its words where it has none. */
  | { readonly code: "faulted" | "not-started" | "request-faulted"; readonly fault: string }
  | { readonly code: "exited"; readonly exitCode: number }
  | {
      readonly code: /** A call waited, and the thread neither began it nor said anything. */
        | "silent"
        | "call-too-long"
        | "reload-too-long"
        /** The next thread was not there in time for whoever waited for it. */
        | "late";
    };

/** The thread ended before it answered. */
export class WorkerDied extends Error {
  override readonly name = "WorkerDied";

  /** Why it ended. */
  readonly problem: WorkerProblem;

  constructor(problem: WorkerProblem) {
    super("fault" in problem ? problem.fault : problem.code);
    this.problem = problem;
  }
}

/** What was thrown in another thread, as a stack where there is one. */
export function describeFault(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
