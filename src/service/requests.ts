import { setImmediate } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { countAnswer } from "../workers/answersUnderWay.ts";
import { CallTooLong } from "./libraryService.ts";
import type { Begun, MeaningMessage, Request, RequestEnd, ShelfRequest } from "./protocol.ts";
import { MAX_RELOAD, MAX_SILENCE } from "./workerDeadlines.ts";
import { WorkerDied, type WorkerProblem } from "./workerProblem.ts";

type Call = Omit<Extract<ShelfRequest, { kind: "call" }>, "kind" | "id">;

interface OpenRequest {
  readonly isCall: boolean;
  /** Says that nobody is being answered by it any more. */
  readonly end?: () => void;
  resolve(value: unknown): void;
  reject(fault: Error): void;
}

/** What a thread was asked and has not answered yet. It works on one call at a time, in the order of asking. */
export class Requests {
  private readonly open = new Map<number, OpenRequest>();
  private readonly worker: Worker;
  private readonly stop: (problem: WorkerProblem) => void;
  private readonly maxCall: number;
  private last = 0;
  private openCalls = 0;
  /** The call that the thread works on. */
  private begun: number | undefined;
  private deadline: NodeJS.Timeout | undefined;
  /** The call for whose length the thread is being ended. */
  private tooLong: number | undefined;
  private end: WorkerProblem | undefined;

  /** `stop` ends the thread, for a problem that `ended` then resolves with. `maxCall` is in milliseconds. */
  constructor(worker: Worker, ended: Promise<WorkerProblem>, stop: (problem: WorkerProblem) => void, maxCall: number) {
    this.worker = worker;
    this.stop = stop;
    this.maxCall = maxCall;
    worker.on("message", (message: Begun | RequestEnd | MeaningMessage) => {
      if (message.kind !== "meaning") this.onMessage(message);
    });
    void ended.then((problem) => this.failAll(problem));
  }

  /**
   * Throws `CallTooLong` where the thread works on the call longer than it may: the thread is ended then. Throws
   * `WorkerDied` where the thread ends for another reason, such as another call, and whatever faults in the thread.
   */
  call(call: Call): Promise<unknown> {
    const answer = this.send(true, (id) => ({ kind: "call", id, ...call }));
    if (this.deadline === undefined) this.watch();
    return answer;
  }

  /** Throws `WorkerDied` where it takes longer than it may or the thread ends, and whatever faults in the thread. */
  reload(): Promise<unknown> {
    return this.build((id) => ({ kind: "reload", id }));
  }

  /** The same for any request to build a library. */
  async build(write: (id: number) => Request | ShelfRequest): Promise<unknown> {
    const deadline = setTimeout(() => this.stop({ code: "reload-too-long" }), MAX_RELOAD).unref();
    try {
      return await this.send(false, write);
    } finally {
      clearTimeout(deadline);
    }
  }

  private send(isCall: boolean, write: (id: number) => Request | ShelfRequest): Promise<unknown> {
    if (this.end !== undefined) return Promise.reject(new WorkerDied(this.end));
    this.last += 1;
    const request = write(this.last);
    return new Promise((resolve, reject) => {
      this.worker.postMessage(request); // throws where it can't be copied
      this.open.set(this.last, { isCall, end: isCall ? countAnswer() : undefined, resolve, reject });
      if (isCall) this.openCalls += 1;
    });
  }

  private onMessage(message: Begun | RequestEnd): void {
    if (message.kind === "begun") this.begun = message.id;
    else this.finish(message);
    this.watch();
  }

  private finish(result: RequestEnd): void {
    if (result.id === this.begun) this.begun = undefined;
    const request = this.close(result.id);
    if (result.kind === "result") request?.resolve(result.value);
    else request?.reject(new Error(result.fault));
  }

  private close(id: number): OpenRequest | undefined {
    const request = this.open.get(id);
    this.open.delete(id);
    if (request?.isCall) this.openCalls -= 1;
    request?.end?.();
    return request;
  }

  /** Counts anew how long the thread may take until it says something again. Nobody waits where no call is open. */
  private watch(): void {
    clearTimeout(this.deadline);
    this.deadline = undefined;
    if (this.openCalls === 0) return;
    const { begun } = this;
    const limit = begun === undefined ? MAX_SILENCE : this.maxCall;
    this.deadline = setTimeout(() => void this.expire(begun), limit).unref();
  }

  /** A process that was held up itself finds the thread's words waiting: they are heard first. */
  private async expire(begun: number | undefined): Promise<void> {
    const { deadline } = this;
    await setImmediate();
    if (this.deadline !== deadline || this.end !== undefined) return;
    this.tooLong = begun;
    this.stop({ code: begun === undefined ? "silent" : "call-too-long" });
  }

  private failAll(problem: WorkerProblem): void {
    this.end = problem;
    clearTimeout(this.deadline);
    for (const [id, { reject, end }] of this.open) {
      end?.();
      reject(id === this.tooLong ? new CallTooLong() : new WorkerDied(problem));
    }
    this.open.clear();
  }
}
