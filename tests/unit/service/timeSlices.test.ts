import { expect, it, onTestFinished } from "vitest";
import { runBehindAnswers, runInTimeSlices } from "../../../src/service/timeSlices.ts";
import { countAnswer } from "../../../src/workers/answersUnderWay.ts";

it("does a work that takes long beside one that came later", async () => {
  let isOver = false;
  const long = runInTimeSlices(
    (function* () {
      let steps = 0;
      for (; !isOver; steps += 1) yield;
      return steps;
    })(),
  );
  const short = runInTimeSlices(
    (function* () {
      for (let step = 0; step < 1_000; step += 1) yield;
      isOver = true;
      return "short";
    })(),
  );
  expect(await short).toBe("short");
  expect(await long).toBeGreaterThan(0);
});

/** Steps of a millisecond, which count how many were done. */
function* work(steps: number, done: { steps: number }) {
  for (; done.steps < steps; done.steps += 1) {
    const from = performance.now();
    while (performance.now() - from < 1);
    yield;
  }
  return "done";
}

it("waits while anybody is being answered, and goes on as soon as nobody is", async () => {
  const end = countAnswer();
  onTestFinished(end);
  const done = { steps: 0 };
  const waiting = runBehindAnswers(work(200, done));
  const beside = { steps: 0 };
  expect(await runInTimeSlices(work(20, beside))).toBe("done");
  expect(done.steps).toBeLessThan(15);
  end();
  expect(await waiting).toBe("done");
});

it("comes to its end though somebody is always being answered", async () => {
  onTestFinished(countAnswer());
  const began = performance.now();
  expect(await runBehindAnswers(work(20, { steps: 0 }))).toBe("done");
  expect(performance.now() - began).toBeGreaterThan(80);
});
