import { Worker } from "node:worker_threads";
import type { LentLibrary } from "../librarian.ts";
import { completeCase, findCase } from "../library/case.ts";
import type { ShelfReport } from "../reloading.ts";
import { nameCase } from "../reply.ts";
import type { Call, Opening, Result } from "./messages.ts";
import type { Editions } from "./readLibrary.ts";

/** A library in a thread of its own, seen from outside. */
export interface LibraryThread {
  readonly library: LentLibrary;
  readonly shelf: ShelfReport;
  readonly editions: Editions;
  /** Resolves with the reason when the thread has ended, asked to or not. */
  readonly ended: Promise<string>;
  end(): Promise<void>;
}

export type ThreadStart =
  | { readonly kind: "ready"; readonly thread: LibraryThread }
  /** `reason` completes “The knowledge folder …”. */
  | { readonly kind: "no folder"; readonly reason: string }
  | { readonly kind: "died"; readonly reason: string };

/** The thread ended before it answered. */
export class ThreadDied extends Error {
  override readonly name = "ThreadDied";
}

/** No question takes this long (milliseconds): the thread hangs, and is ended. */
const LONGEST_CALL = 60_000;

/** Compiled, the worker is JavaScript and needs no loader. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./thread.mjs" : "./worker.js", import.meta.url);

/** Starts a thread that reads the folder and builds its library. */
export async function startThread(folder: string): Promise<ThreadStart> {
  const worker = new Worker(WORKER, { workerData: folder, execArgv: [] });
  const ended = new Promise<string>((resolve) => {
    worker.once("error", (fault: unknown) =>
      resolve(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)),
    );
    worker.once("exit", (code) => resolve(`the library's thread ended with code ${code}`));
  });
  const opening = await Promise.race([
    new Promise<Opening>((resolve) => worker.once("message", resolve)),
    ended.then((reason) => ({ kind: "died", reason }) as const),
  ]);
  if (opening.kind !== "ready") {
    await worker.terminate();
    return opening;
  }
  const calls = new Calls(worker, ended);
  const { shelf, editions, stock, cases } = opening;
  const library: LentLibrary = {
    ...calls.library,
    describe: async () => stock,
    findCase: async (name) => findCase(cases, name),
    completeCase: async (typed, limit) => completeCase(cases, typed, limit).map(nameCase),
  };
  return {
    kind: "ready",
    thread: { library, shelf, editions, ended, end: async () => void (await worker.terminate()) },
  };
}

interface OpenCall {
  resolve(value: unknown): void;
  reject(fault: Error): void;
  readonly deadline: NodeJS.Timeout;
}

/** The calls that a thread has not answered yet. */
class Calls {
  private readonly open = new Map<number, OpenCall>();
  private readonly worker: Worker;
  private last = 0;
  private end: string | undefined;

  constructor(worker: Worker, ended: Promise<string>) {
    this.worker = worker;
    worker.on("message", (result: Result) => this.settle(result));
    void ended.then((reason) => this.giveUp(reason));
  }

  /** What a library answers from its index, each made a call to the thread. */
  get library(): Pick<LentLibrary, Method> {
    const send =
      (method: Method) =>
      (...values: readonly unknown[]) =>
        this.call(method, values);
    const methods = Object.fromEntries(METHODS.map((method) => [method, send(method)]));
    return methods as unknown as Pick<LentLibrary, Method>; // METHODS holds every name; the thread answers with what they promise
  }

  private call(method: Method, values: readonly unknown[]): Promise<unknown> {
    if (this.end !== undefined) return Promise.reject(new ThreadDied(this.end));
    this.last += 1;
    const call: Call = { id: this.last, method, values };
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => void this.worker.terminate(), LONGEST_CALL).unref();
      this.open.set(call.id, { resolve, reject, deadline });
      this.worker.postMessage(call);
    });
  }

  private settle(result: Result): void {
    const call = this.open.get(result.id);
    if (!call) return;
    this.open.delete(result.id);
    clearTimeout(call.deadline);
    if (result.kind === "result") call.resolve(result.value);
    else call.reject(new Error(result.fault));
  }

  private giveUp(reason: string): void {
    this.end = reason;
    for (const { reject, deadline } of this.open.values()) {
      clearTimeout(deadline);
      reject(new ThreadDied(reason));
    }
    this.open.clear();
  }
}

/** The rest is answered without the thread, from what came when it opened. */
type Method = Exclude<keyof LentLibrary, "describe" | "findCase" | "completeCase">;

const METHODS = Object.keys({
  ask: true,
  findClosest: true,
  findNearest: true,
  tellTimeline: true,
  listSources: true,
  recall: true,
  readContext: true,
  cite: true,
} satisfies Record<Method, true>) as Method[]; // keys of a constant
