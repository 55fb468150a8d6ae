import { inspect } from "node:util";
import { fail, type Result, succeed } from "../result.ts";
import { startWorker } from "./startWorker.ts";

/** Why a job gave nothing. */
export type JobProblem =
  /** The job was ended after `limit` milliseconds. Trying the same again would end in the same way. */
  | { readonly code: "took-too-long"; readonly limit: number }
  /** The thread threw, or ended without an output. `cause` is an error's stack, or says how it ended: a bug, for the log alone. */
  | { readonly code: "died"; readonly cause: string };

/** What became of a job. Whatever happens in its thread, this is a value and no exception. */
export type JobResult<Output> = Result<Output, JobProblem>;

/** A kind of job, each in a thread that does nothing else. */
export interface JobKind {
  /** As `startWorker` takes it. The module posts one message, its output, to its parent; its input is `workerData`. */
  readonly module: URL;
  /** The longest that a job may take, in milliseconds. */
  readonly limit: number;
}

/**
 * Runs jobs of one kind, each in a thread of its own: one at a time, in the order in which they came, so that many of
 * them can't fill the memory with threads. Input and output are copied between the threads.
 */
export function makeJobQueue<Input, Output>(kind: JobKind): (input: Input) => Promise<JobResult<Output>> {
  let last: Promise<unknown> = Promise.resolve();
  return (input) => {
    const job = last.then(() => runJob<Output>(kind, input));
    last = job.catch(() => {}); // whoever gave the job hears of an input that can't be copied
    return job;
  };
}

async function runJob<Output>({ module, limit }: JobKind, input: unknown): Promise<JobResult<Output>> {
  const worker = startWorker(module, input);
  let deadline: NodeJS.Timeout | undefined;
  const result = new Promise<JobResult<Output>>((resolve) => {
    worker.once("message", (value: Output) => resolve(succeed(value)));
    worker.once("error", (fault: unknown) => resolve(fail({ code: "died", cause: describeFault(fault) })));
    worker.once("exit", (code) => resolve(fail({ code: "died", cause: `it ended with code ${code} and no result` })));
    deadline = setTimeout(() => resolve(fail({ code: "took-too-long", limit })), limit);
  });
  try {
    return await result;
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}

/** What a thread throws may be an error of no class of this one's. */
function describeFault(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : inspect(fault);
}
