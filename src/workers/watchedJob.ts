import type { Worker } from "node:worker_threads";
import { fail, type Result, succeed } from "../result.ts";
import { startWorker } from "./startWorker.ts";

/** What a watched job's thread posts: that it is ready, how far it is, and at last what came of it. */
export type WatchedMessage<Output> =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly kind: "output"; readonly output: Output };

/** Why a watched job gave nothing. */
export type WatchedProblem =
  /** It was ended, as it said nothing for too long, went on for too long in all, or took too much memory. */
  | { readonly code: "too-costly" }
  /** The thread threw, or ended without an output. `cause` is a bug, for the log alone. */
  | { readonly code: "died"; readonly cause: string };

/** A kind of job whose cost depends on what others wrote. */
export interface WatchedJobKind {
  /** As `startWorker` takes it. The module posts messages of `WatchedMessage`; its input is `workerData`. */
  readonly module: URL;
  /** The longest between two messages once it is ready, milliseconds. */
  readonly maxSilence: number;
  /** The longest in all once it is ready, milliseconds. */
  readonly maxTotal: number;
  /** The most by which the process's memory may grow, bytes. */
  readonly maxGrowth: number;
}

/** A thread that can't even start within this time never will. Milliseconds. */
const MAX_START = 60_000;
/** How often memory is looked at. Milliseconds. */
const LOOK = 50;

/** Runs one job in a thread of its own that is ended as soon as it takes more than its kind may. Throws nothing. */
export async function runWatchedJob<Output>(
  kind: WatchedJobKind,
  input: unknown,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Result<Output, WatchedProblem>> {
  // What Node can't count, buffers among it, is left to the look at the process's memory.
  const worker = startWorker(kind.module, input, { maxOldGenerationSizeMb: Math.ceil(kind.maxGrowth / 2 ** 20) });
  const limits = new Limits(kind);
  try {
    return await Promise.race([limits.reached, listen<Output>(worker, limits, onProgress)]);
  } finally {
    limits.end();
    await worker.terminate();
  }
}

function listen<Output>(
  worker: Worker,
  limits: Limits,
  onProgress: (done: number, of: number) => void,
): Promise<Result<Output, WatchedProblem>> {
  return new Promise((resolve) => {
    worker.on("message", (message: WatchedMessage<Output>) => {
      if (message.kind === "output") return resolve(succeed(message.output));
      if (message.kind === "ready") limits.begin();
      else onProgress(message.done, message.of);
      return limits.hear();
    });
    worker.once("error", (fault: NodeJS.ErrnoException) => {
      const isMemory = fault.code === "ERR_WORKER_OUT_OF_MEMORY";
      resolve(fail(isMemory ? { code: "too-costly" } : { code: "died", cause: fault.stack ?? fault.message }));
    });
    worker.once("exit", (code) => resolve(fail({ code: "died", cause: `it ended with code ${code} and no output` })));
  });
}

/** The limits of one job, each of which ends it. */
class Limits {
  readonly reached: Promise<{ readonly ok: false; readonly problem: WatchedProblem }>;
  private readonly kind: WatchedJobKind;
  private stop: () => void = () => {};
  private silence: NodeJS.Timeout | undefined;
  private total: NodeJS.Timeout | undefined;
  private readonly memory: NodeJS.Timeout;

  constructor(kind: WatchedJobKind) {
    this.kind = kind;
    this.reached = new Promise((resolve) => {
      this.stop = () => resolve(fail({ code: "too-costly" }));
    });
    const before = process.memoryUsage.rss();
    this.memory = setInterval(() => {
      if (process.memoryUsage.rss() - before > kind.maxGrowth) this.stop();
    }, LOOK);
    this.silence = setTimeout(this.stop, MAX_START);
  }

  /** The thread is ready: from now on its time counts. */
  begin(): void {
    this.total = setTimeout(this.stop, this.kind.maxTotal);
  }

  /** The thread has said something. */
  hear(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(this.stop, this.kind.maxSilence);
  }

  /** Ends all waiting. */
  end(): void {
    clearTimeout(this.silence);
    clearTimeout(this.total);
    clearInterval(this.memory);
  }
}
