import { EncoderThread } from "./encoderThread.ts";
import type { EncoderThreadProblem } from "./problem.ts";
import type { SentenceVectors } from "./quantize.ts";

/** After so many milliseconds without a sentence the memory for them, some 60 MB, is given back. Longer than a server that imports without end rests. */
const MAX_IDLE = 60_000;

/**
 * Two encoders, each in a thread of its own: questions, which somebody waits for, never wait for a sentence, and sentences give way to
 * all who answer, here and in other processes. Whatever happens there takes nothing down: then there is nothing instead of vectors.
 */
export class EncoderThreads {
  readonly #questions: EncoderThread;
  readonly #sentences: EncoderThread;

  /** `from` as `openEncoder` takes it; `maxIdle` is how long the thread for sentences is kept without any, in milliseconds. */
  constructor(from?: string, maxIdle = MAX_IDLE) {
    this.#questions = new EncoderThread({ from, isBehindAnswers: false });
    this.#sentences = new EncoderThread({ from, isBehindAnswers: true }, maxIdle);
  }

  /** Why there is nothing any more; nothing while both work, and before they are first asked. */
  get problem(): EncoderThreadProblem | undefined {
    return this.#questions.problem ?? this.#sentences.problem;
  }

  /** Starts the thread for questions unless it was, so that the first one needn't wait for the weights. */
  start(): void {
    this.#questions.start();
  }

  /** Resolves when the weights for questions are loaded, or when there is nothing to load. Never rejects. */
  load(): Promise<void> {
    return this.#questions.load();
  }

  /** Encodes a question after those that came before. Nothing where there is no encoder. */
  encodeQuestion(text: string): Promise<SentenceVectors | undefined> {
    return this.#questions.encode(text);
  }

  /** Encodes a sentence, for a few milliseconds at a time while anybody in the process is being answered. Nothing where there is no encoder. */
  encodeSentence(text: string): Promise<SentenceVectors | undefined> {
    return this.#sentences.encode(text);
  }

  /** Ends both threads; whoever waits gets nothing. */
  async close(): Promise<void> {
    await Promise.all([this.#questions.close(), this.#sentences.close()]);
  }
}
