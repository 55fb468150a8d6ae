import { inspect } from "node:util";
import type { Worker } from "node:worker_threads";
import { fail, type Result, succeed } from "../result.ts";
import { startWorker } from "./startWorker.ts";
import { type JobThreadInput, makeWaitingTime, readWaitingTime } from "./yieldToAnswers.ts";

/** Why a job gave nothing. */
export type JobProblem =
  /** The job was ended after `limit` milliseconds. Trying the same again would end in the same way. */
  | { readonly code: "took-too-long"; readonly limit: number }
  /** The thread threw, or ended without an output. `cause` is an error's stack, or says how it ended: a bug, for the log alone. */
  | { readonly code: "died"; readonly cause: string };

/** What became of a job. Whatever happens in its thread, this is a value and no exception. */
export type JobResult<Output> = Result<Output, JobProblem>;

/** A kind of job, done in a thread that does nothing else. */
export interface JobKind {
  /** As `startWorker` takes it. The module hands its work to `serveJobs`. */
  readonly module: URL;
  /** The longest that a job may take, in milliseconds; for how long it stood aside does not count. */
  readonly limit: number;
}

/**
 * How long a thread waits for the next job before it ends. Longer than a server that imports without end has to rest: starting a
 * thread takes more computing than most jobs. Milliseconds.
 */
const MAX_IDLE = 60_000;

/**
 * Runs jobs of one kind in a thread of their own: one at a time, in the order in which they came, so that many of them
 * can't fill the memory with threads. The thread stays for the next job for a minute, but not after one that failed or took too long:
 * that may have left anything behind. Input and output are copied between the threads.
 */
export function makeJobQueue<Input, Output>(kind: JobKind): (input: Input) => Promise<JobResult<Output>> {
  const thread = new JobThread<Output>(kind);
  let last: Promise<unknown> = Promise.resolve();
  return (input) => {
    const job = last.then(() => thread.run(input));
    last = job.catch(() => {}); // whoever gave the job hears of an input that can't be copied
    return job;
  };
}

class JobThread<Output> {
  readonly #kind: JobKind;
  #worker: Worker | undefined;
  #waited = makeWaitingTime();
  #idle: NodeJS.Timeout | undefined;

  constructor(kind: JobKind) {
    this.#kind = kind;
  }

  /** Does one job; no other may be running. Throws where the input can't be copied. */
  async run(input: unknown): Promise<JobResult<Output>> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    worker.ref();
    const asked = ask<Output>(worker, this.#kind.limit, this.#waited);
    try {
      worker.postMessage(input);
      const result = await asked.result;
      if (!result.ok) await this.#end();
      return result;
    } finally {
      asked.stop();
      this.#rest(worker);
    }
  }

  #start(): Worker {
    this.#waited = makeWaitingTime();
    const worker = startWorker(this.#kind.module, { waited: this.#waited } satisfies JobThreadInput);
    worker.on("error", () => {}); // who waits for a job hears of it; between two jobs the next one starts another thread
    worker.once("exit", () => this.#forget(worker));
    return worker;
  }

  /** A process that has nothing else to do is not kept alive for jobs that may come. */
  #rest(worker: Worker): void {
    if (this.#worker !== worker) return;
    worker.unref();
    this.#idle = setTimeout(() => void this.#end(), MAX_IDLE).unref();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    if (worker) this.#forget(worker);
    await worker?.terminate();
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
  }
}

function ask<Output>(
  worker: Worker,
  limit: number,
  waited: Int32Array,
): { readonly result: Promise<JobResult<Output>>; readonly stop: () => void } {
  let stop = () => {};
  const result = new Promise<JobResult<Output>>((resolve) => {
    const onOutput = (value: Output) => resolve(succeed(value));
    const onError = (fault: unknown) => resolve(fail({ code: "died", cause: describeFault(fault) }));
    const onExit = (code: number) => resolve(fail({ code: "died", cause: `it ended with code ${code} and no result` }));
    const clock = () => performance.now() - readWaitingTime(waited);
    const until = clock() + limit;
    const look = () => {
      const left = until - clock();
      if (left <= 0) resolve(fail({ code: "took-too-long", limit }));
      else deadline = setTimeout(look, left);
    };
    let deadline = setTimeout(look, limit);
    worker.on("message", onOutput).on("error", onError).on("exit", onExit);
    stop = () => {
      clearTimeout(deadline);
      worker.off("message", onOutput).off("error", onError).off("exit", onExit);
    };
  });
  return { result, stop };
}

/** What a thread throws may be an error of no class of this one's. */
function describeFault(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : inspect(fault);
}
