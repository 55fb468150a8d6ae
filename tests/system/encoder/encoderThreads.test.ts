import { on } from "node:events";
import { readdirSync } from "node:fs";
import { getPriority, platform } from "node:os";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openEncoder } from "../../../src/encoder/encoder.ts";
import { EncoderThread } from "../../../src/encoder/encoderThread.ts";
import { EncoderThreads } from "../../../src/encoder/encoderThreads.ts";
import type { EncoderAnswer, EncoderInput, EncoderRequest } from "../../../src/encoder/protocol.ts";
import { compress } from "../../../src/encoder/quantize.ts";
import { countAnswer } from "../../../src/workers/answersUnderWay.ts";
import { startWorker } from "../../../src/workers/startWorker.ts";
import { type JobThreadInput, makeWaitingTime, readWaitingTime } from "../../../src/workers/yieldToAnswers.ts";
import { pathOfCompiled } from "../../support/compiled.ts";
import { startProcess } from "../../support/process.ts";
import { makeKnowledge } from "../../support/temporary.ts";

function start(from?: string): EncoderThreads {
  const threads = new EncoderThreads(from);
  onTestFinished(() => threads.close());
  return threads;
}

/** More pieces than are read. */
const LONG = "The prosecutors withheld a receipt. ".repeat(30);

describe("the encoder's threads", () => {
  it("give what the encoder gives", async () => {
    const threads = start();
    const encoder = openEncoder();
    if (!encoder.ok) throw new Error(encoder.problem.code);
    const expected = compress(encoder.value.encode("Who found the violin?"));
    encoder.value.close();
    expect(await threads.encodeQuestion("Who found the violin?")).toEqual(expected);
    expect(await threads.encodeSentence("Who found the violin?")).toEqual(expected);
    expect(threads.problem).toBeUndefined();
  });

  it("encode a question before the sentence that is under way is done", async () => {
    const threads = start();
    await Promise.all([threads.load(), threads.encodeSentence("It is loaded.")]);
    const done: string[] = [];
    const note = (name: string) => () => done.push(name);
    const sentences = Array.from({ length: 8 }, (_, at) =>
      threads.encodeSentence(`${at} ${LONG}`).then(note(`sentence ${at}`)),
    );
    await Promise.race(sentences);
    await threads.encodeQuestion("What now?").then(note("question"));
    expect(done.indexOf("question")).toBeLessThan(4);
    await Promise.all(sentences);
    expect(done.filter((name) => name !== "question")).toEqual(Array.from(sentences, (_, at) => `sentence ${at}`));
  });

  it("give nothing where the package is not installed, and say why", async () => {
    const threads = start(pathToFileURL(`${makeKnowledge({})}/program.js`).href);
    expect(await Promise.all([threads.encodeQuestion("Who?"), threads.encodeSentence("He.")])).toEqual([
      undefined,
      undefined,
    ]);
    expect(threads.problem).toEqual({ code: "absent" });
    expect(await threads.encodeQuestion("Who?")).toBeUndefined();
  });

  it("give nothing once one died, and take nothing down", async () => {
    const threads = start("no address");
    expect(await threads.encodeSentence("He.")).toBeUndefined();
    expect(threads.problem).toEqual({ code: "died", cause: expect.stringContaining("no address") });
  });

  it("leave whoever waits with nothing when they are closed, and start no more", async () => {
    const threads = start();
    const waiting = [threads.encodeQuestion("Who?"), threads.encodeSentence("He.")];
    await threads.close();
    expect(await Promise.all(waiting)).toEqual([undefined, undefined]);
    expect(await threads.encodeQuestion("Who?")).toBeUndefined();
  });

  it("keep no process alive that waits for nothing from them, and one that does until it has it", async () => {
    const program = `
      const { EncoderThreads } = await import(${JSON.stringify(pathToFileURL(pathOfCompiled("src/encoder/encoderThreads.ts")).href)});
      const threads = new EncoderThreads();
      threads.encodeQuestion("Who?").then(({ pieces }) => console.log(pieces.length / 2));
      threads.encodeSentence("Who?").then(({ pieces }) => console.log(pieces.length / 2));`;
    const child = startProcess([process.execPath, "--input-type=module", "--eval", program]);
    expect([await child.ended, child.written]).toEqual([0, { output: "2\n2\n", error: "" }]);
  });
});

it("a thread that is asked for nothing any more gives its memory back, and is there again for the next text", async () => {
  const thread = new EncoderThread({ isBehindAnswers: true }, 1);
  onTestFinished(() => thread.close());
  const first = await thread.encode("Who found the violin?");
  await vi.waitFor(() => expect(thread.isStarted).toBe(false), { timeout: 60_000 });
  expect(await thread.encode("Who found the violin?")).toEqual(first);
  expect(thread.problem).toBeUndefined();
});

it.each([
  { isBehindAnswers: true, does: "has a lower priority, and halts while anybody is answered" },
  { isBehindAnswers: false, does: "does neither" },
])("a thread for texts of which isBehindAnswers is $isBehindAnswers: $does", async ({ isBehindAnswers }) => {
  const before = new Set(listThreads());
  const waited = makeWaitingTime();
  const input: EncoderInput & JobThreadInput = { isBehindAnswers, waited };
  const worker = startWorker(pathToFileURL(pathOfCompiled("src/encoder/worker.ts").slice(0, -".js".length)), input);
  onTestFinished(() => void worker.terminate());
  const said = on(worker, "message");
  onTestFinished(countAnswer());
  worker.postMessage({ id: 1, text: LONG } satisfies EncoderRequest);
  const kinds: string[] = [];
  while (!kinds.includes("encoded")) kinds.push(((await said.next()).value as [EncoderAnswer])[0].kind);
  expect(kinds).toEqual(["ready", "encoded"]);
  expect(readWaitingTime(waited) > 0).toBe(isBehindAnswers);
  const started = listThreads().filter((thread) => !before.has(thread));
  const isLinux = platform() === "linux"; // elsewhere threads have no priority of their own
  expect(started.some((thread) => getPriority(thread) > getPriority())).toBe(isBehindAnswers && isLinux);
});

/** The threads of this process, where the system tells. */
function listThreads(): number[] {
  return platform() === "linux" ? readdirSync("/proc/self/task").map(Number) : [];
}
