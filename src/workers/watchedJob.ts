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
  /** The longest between two messages once it is ready, milliseconds that `isOverdue` counts. */
  readonly maxSilence: number;
  /** The longest in all once it is ready, milliseconds that `isOverdue` counts. */
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

/** How long something has taken: by the clock, and in time that the process has computed on any core. Milliseconds. */
export interface Spent {
  readonly clock: number;
  readonly computed: number;
}

/** On a machine that is busy with other work a job may take so many times its limit by the clock. */
const MAX_WAITING = 6;

/**
 * Whether a job has had its time. A process that gets no core must not have its honest work taken for a hostile file's, so the
 * clock alone ends a job only after six times its limit; before that, the process must have computed for as long as well.
 */
export function isOverdue({ clock, computed }: Spent, limit: number): boolean {
  return clock > limit && (computed > limit || clock > limit * MAX_WAITING);
}

function readTimes(): Spent {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), computed: (user + system) / 1000 };
}

function since(before: Spent): Spent {
  const now = readTimes();
  return { clock: now.clock - before.clock, computed: now.computed - before.computed };
}

/** The limits of one job, each of which ends it. */
class Limits {
  readonly reached: Promise<{ readonly ok: false; readonly problem: WatchedProblem }>;
  private readonly kind: WatchedJobKind;
  private readonly looking: NodeJS.Timeout;
  private started = readTimes();
  private heard: Spent | undefined;

  constructor(kind: WatchedJobKind) {
    this.kind = kind;
    let stop = () => {};
    this.reached = new Promise((resolve) => {
      stop = () => resolve(fail({ code: "too-costly" }));
    });
    const before = process.memoryUsage.rss();
    this.looking = setInterval(() => {
      if (process.memoryUsage.rss() - before > kind.maxGrowth || this.isLate()) stop();
    }, LOOK);
  }

  /** The thread is ready: from now on its time counts. */
  begin(): void {
    this.started = readTimes();
    this.heard = this.started;
  }

  /** The thread has said something. */
  hear(): void {
    this.heard = readTimes();
  }

  /** Ends all waiting. */
  end(): void {
    clearInterval(this.looking);
  }

  private isLate(): boolean {
    if (!this.heard) return isOverdue(since(this.started), MAX_START);
    return isOverdue(since(this.heard), this.kind.maxSilence) || isOverdue(since(this.started), this.kind.maxTotal);
  }
}
