import { inspect } from "node:util";
import type { Worker } from "node:worker_threads";
import { startWorker } from "../workers/startWorker.ts";
import type { EncoderThreadProblem } from "./problem.ts";
import type { EncoderAnswer, EncoderInput, EncoderRequest } from "./protocol.ts";
import type { SentenceVectors } from "./quantize.ts";

/**
 * An encoder in a thread of its own, which is started when it is first asked for something and keeps no process alive
 * that waits for nothing from it. Whatever happens there takes nothing down: then there is nothing instead of vectors.
 */
export class EncoderThread {
  private readonly input: EncoderInput;
  private readonly maxIdle: number | undefined;
  private worker: Worker | undefined;
  private isReady = false;
  private readonly open = new Map<number, (vectors: SentenceVectors | undefined) => void>();
  private idle: NodeJS.Timeout | undefined;
  private ending: Promise<unknown> | undefined;
  private last = 0;
  private why: EncoderThreadProblem | undefined;

  /** Once it was asked for nothing for `maxIdle` milliseconds the thread ends, with its memory, until it is asked again; it stays without. */
  constructor(input: EncoderInput, maxIdle?: number) {
    this.input = input;
    this.maxIdle = maxIdle;
  }

  /** Why there is nothing any more; nothing while the thread works, and before it is first asked. */
  get problem(): EncoderThreadProblem | undefined {
    return this.why;
  }

  /** Whether there is a thread, be it still loading its weights. */
  get isStarted(): boolean {
    return this.worker !== undefined;
  }

  /** Starts the thread unless it was, so that the first text needn't wait for the weights. */
  start(): void {
    if (!this.why && !this.isStarted) this.worker = this.startThread();
  }

  /** Resolves when the weights are loaded, or when there is nothing to load. Never rejects. */
  async load(): Promise<void> {
    if (!this.isReady) await this.encode(""); // whatever is asked is answered after that
  }

  /** Encodes a text after those that it was given before. Nothing where there is no encoder. */
  encode(text: string): Promise<SentenceVectors | undefined> {
    if (this.why) return Promise.resolve(undefined);
    clearTimeout(this.idle);
    this.start();
    this.last += 1;
    const request: EncoderRequest = { id: this.last, text };
    this.worker?.postMessage(request);
    this.worker?.ref();
    return new Promise((resolve) => this.open.set(request.id, resolve));
  }

  /** Ends the thread; whoever waits gets nothing. */
  async close(): Promise<void> {
    this.giveUp({ code: "died", cause: "it was closed" });
    await Promise.all([this.worker?.terminate(), this.ending]);
  }

  private startThread(): Worker {
    const worker = startWorker(new URL("./worker", import.meta.url), this.input);
    worker.on("message", (answer: EncoderAnswer) => this.hear(answer));
    const end = (cause: string) => {
      if (this.worker === worker) this.giveUp({ code: "died", cause });
    };
    worker.once("error", (fault: unknown) =>
      end(fault instanceof Error ? (fault.stack ?? fault.message) : inspect(fault)),
    );
    worker.once("exit", (code) => end(`it ended with code ${code}`));
    worker.unref();
    return worker;
  }

  private hear(answer: EncoderAnswer): void {
    if (answer.kind === "absent") this.giveUp(answer.problem);
    else this.isReady = true;
    if (answer.kind === "encoded") this.hand(answer);
  }

  private hand(answer: Extract<EncoderAnswer, { kind: "encoded" }>): void {
    this.open.get(answer.id)?.(answer.vectors);
    this.open.delete(answer.id);
    if (this.open.size === 0 && !this.why) this.rest();
  }

  private rest(): void {
    this.worker?.unref();
    if (this.maxIdle !== undefined) this.idle = setTimeout(() => this.letGo(), this.maxIdle).unref();
  }

  private letGo(): void {
    const { worker } = this;
    this.worker = undefined;
    this.isReady = false;
    this.ending = worker?.terminate();
  }

  private giveUp(problem: EncoderThreadProblem): void {
    clearTimeout(this.idle);
    this.why ??= problem;
    for (const resolve of this.open.values()) resolve(undefined);
    this.open.clear();
    this.worker?.unref();
  }
}
