import type { Worker } from "node:worker_threads";
import { fail, type Result, succeed } from "../result.ts";
import { startWorker } from "./startWorker.ts";
import { readThreadTime, type SystemThread } from "./threadTime.ts";
import { type JobThreadInput, makeWaitingTime, readWaitingTime } from "./yieldToAnswers.ts";

/** What the thread of watched jobs posts: that it is ready, and which one it is where the system tells, and of each input how far it is and at last what came of it. */
export type WatchedMessage<Output> =
  | { readonly kind: "ready"; readonly thread?: SystemThread }
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly kind: "output"; readonly output: Output };

/** Why a watched job gave nothing. */
export type WatchedProblem =
  /** It was ended, as it said nothing for too long, went on for too long in all, or took too much memory. */
  | { readonly code: "too-costly" }
  /** The thread threw, or ended without an output. `cause` is a bug, for the log alone. */
  | { readonly code: "died"; readonly cause: string };

/** A kind of job whose cost depends on what others wrote. For how long its thread stood aside counts in none of its times. */
export interface WatchedJobKind {
  /** As `startWorker` takes it. The module posts messages of `WatchedMessage`, and is posted one input after another. */
  readonly module: URL;
  /** The longest between two messages of a job, milliseconds that `isOverdue` counts. */
  readonly maxSilence: number;
  /** The longest that a job may take in all, milliseconds that `isOverdue` counts. */
  readonly maxTotal: number;
  /** The most by which the process's memory may grow during a job, bytes. */
  readonly maxGrowth: number;
}

/** A thread that can't even start within this time never will. Milliseconds. */
const MAX_START = 60_000;
/** How often memory is looked at. Milliseconds. */
const LOOK = 50;

/**
 * A thread that does watched jobs of one kind, one at a time, and is ended as soon as one takes more than its kind may; the next
 * job starts another. It is started with the first job, and whoever has no more jobs closes it.
 */
export class WatchedThread<Input, Output> {
  private readonly kind: WatchedJobKind;
  private worker: Worker | undefined;
  private memoryAtStart = 0;
  private waited = makeWaitingTime();
  private thread: SystemThread | undefined;

  constructor(kind: WatchedJobKind) {
    this.kind = kind;
  }

  /** Does one job; no other may be running. Throws nothing. */
  async run(
    input: Input,
    onProgress: (done: number, of: number) => void = () => {},
  ): Promise<Result<Output, WatchedProblem>> {
    const isNew = this.worker === undefined;
    const worker = this.worker ?? this.start();
    const limits = new Limits(this.kind, this.waited);
    const begin = () => {
      limits.begin(this.thread);
      worker.postMessage(input);
    };
    const ready = (thread: SystemThread | undefined) => {
      this.thread = thread;
      begin();
    };
    const listening = listen<Output>(worker, { ready, heard: () => limits.hear(), progress: onProgress });
    if (!isNew) begin();
    const result = await Promise.race([limits.reached, listening.result]);
    listening.stop();
    limits.end();
    // What a thread leaves behind is freed with it.
    if (!result.ok || process.memoryUsage.rss() - this.memoryAtStart > this.kind.maxGrowth / 2) await this.close();
    return result;
  }

  /** Ends the thread. A job after that starts another. */
  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private start(): Worker {
    const { module, maxGrowth } = this.kind;
    this.memoryAtStart = process.memoryUsage.rss();
    // What Node can't count, buffers among it, is left to the look at the process's memory.
    this.waited = makeWaitingTime();
    const input: JobThreadInput = { waited: this.waited };
    const worker = startWorker(module, input, { maxOldGenerationSizeMb: Math.ceil(maxGrowth / 2 ** 20) });
    worker.once("exit", () => {
      if (this.worker === worker) this.worker = undefined;
    });
    worker.on("error", () => {}); // who waits for a job hears of it; between two jobs the next one starts another
    this.worker = worker;
    return worker;
  }
}

/** Whom a thread's words go to while it does a job. */
interface Listener {
  ready(thread: SystemThread | undefined): void;
  heard(): void;
  progress(done: number, of: number): void;
}

function listen<Output>(
  worker: Worker,
  { ready, heard, progress }: Listener,
): { readonly result: Promise<Result<Output, WatchedProblem>>; readonly stop: () => void } {
  let stop = () => {};
  const result = new Promise<Result<Output, WatchedProblem>>((resolve) => {
    const onMessage = (message: WatchedMessage<Output>) => {
      if (message.kind === "output") return resolve(succeed(message.output));
      if (message.kind === "ready") return ready(message.thread);
      progress(message.done, message.of);
      return heard();
    };
    const onError = (fault: NodeJS.ErrnoException) => {
      const isMemory = fault.code === "ERR_WORKER_OUT_OF_MEMORY";
      resolve(fail(isMemory ? { code: "too-costly" } : { code: "died", cause: fault.stack ?? fault.message }));
    };
    const onExit = (code: number) => resolve(fail({ code: "died", cause: `it ended with code ${code} and no output` }));
    worker.on("message", onMessage).once("error", onError).once("exit", onExit);
    stop = () => worker.off("message", onMessage).off("error", onError).off("exit", onExit);
  });
  return { result, stop };
}

/** How long something has taken: by the clock, and in time that its thread has computed, or the process where that isn't known. Milliseconds. */
export interface Spent {
  readonly clock: number;
  readonly computed: number;
}

/** On a machine that is busy with other work a job may take so many times its limit by the clock. */
const MAX_WAITING = 6;

/**
 * Whether a job has had its time. A thread that gets no core must not have its honest work taken for a hostile file's, so the
 * clock alone ends a job only after six times its limit; before that, it must have computed for as long as well.
 */
export function isOverdue({ clock, computed }: Spent, limit: number): boolean {
  return clock > limit && (computed > limit || clock > limit * MAX_WAITING);
}

/**
 * Of a thread that isn't known, the whole process counts. What a thread that ended has computed doesn't matter any more, and
 * `waited` is for how long it stood aside.
 */
function readTimes(thread: SystemThread | undefined, waited: Int32Array): Spent {
  const { user, system } = process.cpuUsage();
  const computed = thread === undefined ? (user + system) / 1000 : (readThreadTime(thread) ?? 0);
  return { clock: performance.now() - readWaitingTime(waited), computed };
}

/** The limits of one job, each of which ends it. */
class Limits {
  readonly reached: Promise<{ readonly ok: false; readonly problem: WatchedProblem }>;
  private readonly kind: WatchedJobKind;
  private readonly looking: NodeJS.Timeout;
  private readonly waited: Int32Array;
  private thread: SystemThread | undefined;
  private started: Spent;
  private heard: Spent | undefined;

  constructor(kind: WatchedJobKind, waited: Int32Array) {
    this.kind = kind;
    this.waited = waited;
    this.started = readTimes(undefined, waited);
    let stop = () => {};
    this.reached = new Promise((resolve) => {
      stop = () => resolve(fail({ code: "too-costly" }));
    });
    const before = process.memoryUsage.rss();
    this.looking = setInterval(() => {
      if (process.memoryUsage.rss() - before > kind.maxGrowth || this.isLate()) stop();
    }, LOOK);
  }

  /** The job begins in that thread: from now on its time counts. */
  begin(thread: SystemThread | undefined): void {
    this.thread = thread;
    this.started = readTimes(thread, this.waited);
    this.heard = this.started;
  }

  /** The thread has said something. */
  hear(): void {
    this.heard = readTimes(this.thread, this.waited);
  }

  /** Ends all waiting. */
  end(): void {
    clearInterval(this.looking);
  }

  private isLate(): boolean {
    const { started, heard, kind } = this;
    if (!heard) return isOverdue(this.since(started), MAX_START);
    return isOverdue(this.since(heard), kind.maxSilence) || isOverdue(this.since(started), kind.maxTotal);
  }

  private since(before: Spent): Spent {
    const now = readTimes(this.thread, this.waited);
    return { clock: now.clock - before.clock, computed: now.computed - before.computed };
  }
}
