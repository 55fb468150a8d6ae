import { inspect } from "node:util";
import type { Worker } from "node:worker_threads";
import { startWorker } from "../workers/startWorker.ts";
import type { EncoderThreadProblem } from "./problem.ts";
import type { EncoderAnswer, EncoderInput, EncoderRequest } from "./protocol.ts";
import type { SentenceVectors } from "./quantize.ts";

/**
 * The encoder in a thread of its own, which is started when it is first asked for something and keeps no process alive
 * that waits for nothing from it. Whatever happens there takes nothing down: then there is nothing instead of vectors.
 */
export class EncoderThread {
  private readonly input: EncoderInput;
  private worker: Worker | undefined;
  private readonly open = new Map<number, (vectors: SentenceVectors | undefined) => void>();
  private last = 0;
  private why: EncoderThreadProblem | undefined;

  /** `from` as `openEncoder` takes it. */
  constructor(from?: string) {
    this.input = { from };
  }

  /** Why there is nothing any more; nothing while the thread works, and before it is first asked. */
  get problem(): EncoderThreadProblem | undefined {
    return this.why;
  }

  /** Starts the thread unless it was, so that the first question needn't wait for the weights. */
  start(): void {
    if (!this.why) this.worker ??= this.startThread();
  }

  /** Resolves when the weights are loaded, or when there is nothing to load. Never rejects. */
  async load(): Promise<void> {
    await this.ask("question", ""); // whatever is asked is answered after that
  }

  /** Encodes a question, before all sentences that wait. Nothing where there is no encoder. */
  encodeQuestion(text: string): Promise<SentenceVectors | undefined> {
    return this.ask("question", text);
  }

  /** Encodes a sentence when no question waits. Nothing where there is no encoder. */
  encodeSentence(text: string): Promise<SentenceVectors | undefined> {
    return this.ask("sentence", text);
  }

  /** Ends the thread; whoever waits gets nothing. */
  async close(): Promise<void> {
    this.giveUp({ code: "died", cause: "it was closed" });
    await this.worker?.terminate();
  }

  private ask(kind: EncoderRequest["kind"], text: string): Promise<SentenceVectors | undefined> {
    if (this.why) return Promise.resolve(undefined);
    this.start();
    this.last += 1;
    const request: EncoderRequest = { kind, id: this.last, text };
    this.worker?.postMessage(request);
    this.worker?.ref();
    return new Promise((resolve) => this.open.set(request.id, resolve));
  }

  private startThread(): Worker {
    const worker = startWorker(new URL("./worker", import.meta.url), this.input);
    worker.on("message", (answer: EncoderAnswer) => this.hear(answer));
    worker.once("error", (fault: unknown) =>
      this.giveUp({ code: "died", cause: fault instanceof Error ? (fault.stack ?? fault.message) : inspect(fault) }),
    );
    worker.once("exit", (code) => this.giveUp({ code: "died", cause: `it ended with code ${code}` }));
    worker.unref();
    return worker;
  }

  private hear(answer: EncoderAnswer): void {
    if (answer.kind === "ready") return;
    if (answer.kind === "absent") {
      this.giveUp(answer.problem);
      return;
    }
    this.open.get(answer.id)?.(answer.vectors);
    this.open.delete(answer.id);
    if (this.open.size === 0) this.worker?.unref();
  }

  private giveUp(problem: EncoderThreadProblem): void {
    this.why ??= problem;
    for (const resolve of this.open.values()) resolve(undefined);
    this.open.clear();
    this.worker?.unref();
  }
}
