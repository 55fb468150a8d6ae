import { getPriority, platform } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { fail, succeed } from "../../../src/result.ts";
import { countAnswer } from "../../../src/workers/answersUnderWay.ts";
import { makeJobQueue } from "../../../src/workers/jobQueue.ts";
import { pathOfCompiled } from "../../support/compiled.ts";
import { itWhere } from "../../support/leftOut.ts";
import type { Order } from "../../support/programs/job.ts";

const module = pathToFileURL(pathOfCompiled("tests/support/programs/job"));

/** Longer than any test may take, for jobs that are not to end by their limit. */
const UNREACHED = 600_000;

function open(limit: number) {
  return makeJobQueue<Order, unknown>({ module, limit });
}

describe("a job in a thread apart", () => {
  it("finds the thread of the one before, and a new one after a job that failed", async () => {
    const run = open(UNREACHED);
    const name = () => run({ does: "names its thread" });
    const [first, second] = [await name(), await name()];
    expect(first).toEqual(succeed(expect.any(Number)));
    expect(second).toEqual(first);
    await run({ does: "throws" });
    const third = await name();
    expect(third).toEqual(succeed(expect.any(Number)));
    expect(third).not.toEqual(first);
  });

  it("is done though the thread has died after the one before", async () => {
    const run = open(UNREACHED);
    const first = await run({ does: "dies afterwards" });
    // On a busy machine its death may be told before its output.
    expect(first.ok ? "did it" : first.problem.code).toMatch(/did it|died/);
    const name = () => run({ does: "names its thread" });
    // Until it has died it may still be asked, or die under the next job.
    await expect.poll(async () => JSON.stringify(await name())).toMatch(/"ok":true/);
    await expect.poll(async () => JSON.stringify(await name())).not.toBe(JSON.stringify(first));
    expect(await name()).toEqual(succeed(expect.any(Number)));
  });

  itWhere(
    platform() === "linux",
    "a thread has a priority of its own on Linux alone",
    "gives way to all other threads",
    async () => {
      const run = open(UNREACHED);
      const own = getPriority();
      expect(await run({ does: "tells its priority" })).toEqual(succeed(Math.min(19, own + 10)));
      expect(getPriority()).toBe(own);
    },
  );

  it("gives what its thread answers, one after the other in the order in which they came", async () => {
    const run = open(UNREACHED);
    const ended: unknown[] = [];
    const first = Array.from({ length: 20_000 }, (_, at) => `answer ${at}`);
    await Promise.all(
      [first, "second", { third: 3 }].map((one) =>
        run({ does: "answers", with: one }).then((result) => ended.push(result)),
      ),
    );
    expect(ended).toEqual([first, "second", { third: 3 }].map((value) => succeed(value)));
  });

  it.each([
    ["throws", /^Error: thrown in the thread\n {4}at /],
    ["rejects", /^Error: rejected in the thread\n {4}at /],
    ["exits", /^it ended with code 3 and no result$/],
    ["ends", /^it ended with code 0 and no result$/],
    ["answers what can't be copied", /./],
  ] as const)("that %s is a value with the reason, and the next one runs", async (does, cause) => {
    const run = open(UNREACHED);
    const [failed, next] = await Promise.all([run({ does }), run({ does: "answers", with: "well" })]);
    expect(failed).toEqual(fail({ code: "died", cause: expect.stringMatching(cause) }));
    expect(next).toEqual(succeed("well"));
  });

  it("whose module is missing is a value, too", async () => {
    const run = makeJobQueue({ module: new URL("./nowhere", module), limit: UNREACHED });
    expect(await run(undefined)).toEqual(fail({ code: "died", cause: expect.stringContaining("nowhere.js") }));
  });

  it("that outlasts its limit is ended with its thread, and so is the next", async () => {
    const run = open(50);
    const counts = [1, 2].map(() => new Int32Array(new SharedArrayBuffer(4)));
    const [first, second] = counts.map((count) => run({ does: "hangs", count }));
    expect(await first).toEqual(fail({ code: "took-too-long", limit: 50 }));
    const counted = counts[0]?.[0];
    expect(await second).toEqual(fail({ code: "took-too-long", limit: 50 }));
    expect(counts[0]?.[0]).toBe(counted);
  });

  it("stands aside while anybody is being answered, and for none of its own time", async () => {
    const run = open(UNREACHED);
    const end = countAnswer();
    onTestFinished(end);
    const waiting = run({ does: "stands aside", computes: 4 });
    const first = await Promise.race([waiting, pause(20, "still waiting")]);
    expect(first).toBe("still waiting");
    end();
    expect(await waiting).toEqual(succeed(expect.any(Number)));
  });

  it("goes on though somebody is always being answered, and has all of its limit for its own work", async () => {
    const limit = 2_500; // a busy machine may need a second of it to start the thread
    const run = open(limit);
    await run({ does: "names its thread" }); // which takes a while to start
    onTestFinished(countAnswer());
    const took = await run({ does: "stands aside", computes: 500 });
    expect(took).toEqual(succeed(expect.any(Number)));
    expect(took.ok && took.value).toBeGreaterThan(limit);
  });

  it("is ended by its limit though it stands aside", async () => {
    const run = open(50);
    onTestFinished(countAnswer());
    const count = new Int32Array(new SharedArrayBuffer(4));
    expect(await run({ does: "stands aside without end", count })).toEqual(fail({ code: "took-too-long", limit: 50 }));
    Atomics.store(count, 0, 0);
    await pause(50);
    expect(Atomics.load(count, 0)).toBe(0);
  });

  it("throws where its input can't be copied, which no thread ever sees, and the next one runs", async () => {
    const run = open(UNREACHED);
    await expect(run({ does: "answers", with: () => {} })).rejects.toThrow("could not be cloned");
    expect(await run({ does: "answers", with: "well" })).toEqual(succeed("well"));
  });
});
