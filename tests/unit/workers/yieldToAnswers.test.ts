import { describe, expect, it, onTestFinished } from "vitest";
import { countAnswer, haltWhileAnswering, isAnybodyAnswered } from "../../../src/workers/answersUnderWay.ts";
import { WaitBudget } from "../../../src/workers/waitBudget.ts";
import { runYieldingToAnswers } from "../../../src/workers/yieldToAnswers.ts";

describe("answers under way", () => {
  it("are counted until each has ended, however often it is said to have", () => {
    const [first, second] = [countAnswer(), countAnswer()];
    expect(isAnybodyAnswered()).toBe(true);
    first();
    first();
    expect(isAnybodyAnswered()).toBe(true);
    second();
    expect(isAnybodyAnswered()).toBe(false);
  });

  it("halt a thread no longer than it says", () => {
    const began = performance.now();
    haltWhileAnswering(60_000);
    onTestFinished(countAnswer());
    haltWhileAnswering(20);
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(15);
    expect(took).toBeLessThan(30_000);
  });
});

describe("work in the background", () => {
  it("waits seven eighths of the time at most, however long its steps are", () => {
    for (const step of [0.01, 1, 20]) {
      const waitBudget = new WaitBudget();
      let [worked, waited] = [0, 0];
      for (let at = 0; at < 1_000; at += 1) {
        waitBudget.work(step);
        worked += step;
        const wait = Math.max(0, waitBudget.left);
        waitBudget.wait(wait);
        waited += wait;
      }
      expect(waited / worked).toBeCloseTo(7, 5);
    }
  });

  it("waits a quarter of a second in one go at most, and makes up for a wait that was too long", () => {
    const waitBudget = new WaitBudget();
    waitBudget.work(60_000);
    expect(waitBudget.left).toBe(250);
    waitBudget.wait(320);
    expect(waitBudget.left).toBe(-70);
    waitBudget.work(20);
    expect(waitBudget.left).toBe(70);
  });

  it("is done to its end while somebody is always being answered, and at once where nobody is", () => {
    const work = function* (milliseconds: number) {
      let worked = 0;
      for (; worked < milliseconds; worked += 1) {
        const from = performance.now();
        while (performance.now() - from < 1);
        yield;
      }
      return worked;
    };
    const time = (milliseconds: number) => {
      const began = performance.now();
      expect(runYieldingToAnswers(work(milliseconds))).toBe(milliseconds);
      return performance.now() - began;
    };
    const alone = time(40);
    onTestFinished(countAnswer());
    expect(time(40)).toBeGreaterThan(alone + 100);
  });
});
