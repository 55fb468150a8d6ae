import { expect, it } from "vitest";
import { runInTimeSlices } from "../../../src/service/timeSlices.ts";

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
