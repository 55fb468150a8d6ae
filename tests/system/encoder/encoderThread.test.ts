import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { openEncoder } from "../../../src/encoder/encoder.ts";
import { EncoderThread } from "../../../src/encoder/encoderThread.ts";
import { compress } from "../../../src/encoder/quantize.ts";
import { pathOfCompiled } from "../../support/compiled.ts";
import { startProcess } from "../../support/process.ts";
import { makeKnowledge } from "../../support/temporary.ts";

function start(from?: string): EncoderThread {
  const thread = new EncoderThread(from);
  onTestFinished(() => thread.close());
  return thread;
}

describe("the encoder's thread", () => {
  it("gives what the encoder gives", async () => {
    const thread = start();
    const encoder = openEncoder();
    if (!encoder.ok) throw new Error(encoder.problem.code);
    const expected = compress(encoder.value.encode("Who found the violin?"));
    encoder.value.close();
    expect(await thread.encodeQuestion("Who found the violin?")).toEqual(expected);
    expect(await thread.encodeSentence("Who found the violin?")).toEqual(expected);
    expect(thread.problem).toBeUndefined();
  });

  it("encodes a question before sentences that wait", async () => {
    const thread = start();
    await thread.encodeQuestion("Is it loaded?");
    const done: string[] = [];
    const note = (name: string) => () => done.push(name);
    const sentences = Array.from({ length: 5 }, (_, at) =>
      thread.encodeSentence(`Sentence ${at}.`).then(note(`sentence ${at}`)),
    );
    await Promise.race(sentences);
    const question = thread.encodeQuestion("What now?").then(note("question"));
    await Promise.all([...sentences, question]);
    // One sentence may be under way, and another have begun before the question was heard.
    expect(done.indexOf("question")).toBeLessThanOrEqual(3);
    expect(done.filter((name) => name !== "question")).toEqual([0, 1, 2, 3, 4].map((at) => `sentence ${at}`));
  });

  it("gives nothing where the package is not installed, and says why", async () => {
    const thread = start(pathToFileURL(`${makeKnowledge({})}/program.js`).href);
    expect(await Promise.all([thread.encodeQuestion("Who?"), thread.encodeSentence("He.")])).toEqual([
      undefined,
      undefined,
    ]);
    expect(thread.problem).toEqual({ code: "absent" });
    expect(await thread.encodeQuestion("Who?")).toBeUndefined();
  });

  it("gives nothing once it died, and takes nothing down", async () => {
    const thread = start("no address");
    expect(await thread.encodeQuestion("Who?")).toBeUndefined();
    expect(thread.problem).toEqual({ code: "died", cause: expect.stringContaining("no address") });
  });

  it("leaves whoever waits with nothing when it is closed, and starts no more", async () => {
    const thread = start();
    const waiting = [thread.encodeQuestion("Who?"), thread.encodeSentence("He.")];
    await thread.close();
    expect(await Promise.all(waiting)).toEqual([undefined, undefined]);
    expect(await thread.encodeQuestion("Who?")).toBeUndefined();
  });

  it("keeps no process alive that waits for nothing from it, and one that does until it has it", async () => {
    const program = `
      const { EncoderThread } = await import(${JSON.stringify(pathToFileURL(pathOfCompiled("src/encoder/encoderThread.ts")).href)});
      const thread = new EncoderThread();
      thread.encodeQuestion("Who?").then(({ pieces }) => console.log(pieces.length / 2));`;
    const child = startProcess([process.execPath, "--input-type=module", "--eval", program]);
    expect([await child.ended, child.written]).toEqual([0, { output: "2\n", error: "" }]);
  });
});
