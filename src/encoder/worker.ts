import { parentPort, workerData } from "node:worker_threads";
import { lowerPriority } from "../workers/lowerPriority.ts";
import { yieldToAnswers } from "../workers/yieldToAnswers.ts";
import { openEncoder } from "./encoder.ts";
import type { EncoderAnswer, EncoderInput, EncoderRequest } from "./protocol.ts";
import { compress } from "./quantize.ts";

/**
 * A thread with an encoder: loads the weights, says so, and encodes one text after the other until it is ended. One whose texts nobody
 * waits for gives way to those that answer, and halts within a text while anybody is being answered: the sentences of new shelves may
 * keep a core busy for hours.
 */
const { from, isBehindAnswers } = workerData as EncoderInput; // from encoderThread.ts alone
if (isBehindAnswers) lowerPriority();
const opened = openEncoder(from);
say(opened.ok ? { kind: "ready" } : { kind: "absent", problem: opened.problem });
if (opened.ok) {
  const encoder = opened.value;
  const betweenLayers = isBehindAnswers ? yieldToAnswers : undefined;
  parentPort?.on("message", ({ id, text }: EncoderRequest) =>
    say({ kind: "encoded", id, vectors: compress(encoder.encode(text, betweenLayers)) }),
  );
}

function say(answer: EncoderAnswer): void {
  parentPort?.postMessage(answer);
}
