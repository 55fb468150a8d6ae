import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { isAnybodyAnswered } from "../workers/answersUnderWay.ts";
import { lowerPriority } from "../workers/lowerPriority.ts";
import { WaitBudget } from "../workers/waitBudget.ts";
import { openEncoder } from "./encoder.ts";
import type { EncoderAnswer, EncoderInput, EncoderRequest } from "./protocol.ts";
import { compress } from "./quantize.ts";

/**
 * The encoder's thread: loads the weights, says so, and encodes one text after the other, questions before sentences,
 * until it is ended. It gives way to those that answer, and sentences wait while anybody is being answered: those of new shelves may
 * keep a core busy for hours.
 */
lowerPriority();
const { from } = workerData as EncoderInput; // from encoderThread.ts alone
const questions: EncoderRequest[] = [];
const sentences: EncoderRequest[] = [];
let isBusy = false;
/** How long sentences may be kept waiting, and how often it is looked whether they still have to. Milliseconds. */
const waitBudget = new WaitBudget();
const BETWEEN_LOOKS = 1;

const opened = openEncoder(from);
say(opened.ok ? { kind: "ready" } : { kind: "absent", problem: opened.problem });
if (opened.ok) {
  const encoder = opened.value;
  parentPort?.on("message", (request: EncoderRequest) => {
    (request.kind === "question" ? questions : sentences).push(request);
    if (!isBusy) void work();
  });

  async function work(): Promise<void> {
    isBusy = true;
    for (;;) {
      await nextTurn(); // a question that came meanwhile is heard
      const began = performance.now();
      if (questions.length === 0 && waitBudget.left > 0 && isAnybodyAnswered()) {
        await pause(BETWEEN_LOOKS);
        waitBudget.wait(performance.now() - began);
        continue;
      }
      const request = questions.shift() ?? sentences.shift();
      if (!request) break;
      say({ kind: "encoded", id: request.id, vectors: compress(encoder.encode(request.text)) });
      if (request.kind === "sentence") waitBudget.work(performance.now() - began);
    }
    isBusy = false;
  }
}

function say(answer: EncoderAnswer): void {
  parentPort?.postMessage(answer);
}
