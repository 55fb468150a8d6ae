import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { InteractionLoad } from "../../../../src/outlets/discord/gateway/interactionLoad.ts";
import { isAnybodyAnswered } from "../../../../src/workers/answersUnderWay.ts";

/** Interactions that stay open until they are told to end. */
function takeMany(load: InteractionLoad, count: number) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const served = Array.from({ length: count }, (_, at) =>
    load.serve(() => {
      begun.push(at);
      return new Promise<void>((resolve) => ends.push(resolve));
    }, String(at)),
  );
  const end = async (some: number) => {
    for (const one of ends.splice(0, some)) one();
    await nextTurn();
  };
  onTestFinished(async () => {
    await load.allBegun;
    await nextTurn();
    await end(count);
    await Promise.all(served);
  });
  return { begun, served, end };
}

describe("interactions that come at once", () => {
  it("are begun in order and not in one go, and all are begun before what may take longer", async () => {
    const load = new InteractionLoad();
    const { begun } = takeMany(load, 100);
    const order = Array.from({ length: 100 }, (_, at) => at);
    const counts = new Set<number>();
    const watch = async () => {
      for (; begun.length < 100; await nextTurn()) counts.add(begun.length);
    };
    await Promise.all([watch(), load.allBegun.then(() => expect(begun).toEqual(order))]);
    expect(counts.size).toBeGreaterThan(10);
  });

  it("are much to acknowledge as soon as they have come, and until few are open", async () => {
    const load = new InteractionLoad();
    const { end } = takeMany(load, 9);
    expect(load.isHigh).toBe(true);
    await load.allBegun;
    await nextTurn();
    expect(load.isHigh).toBe(true);
    await end(1);
    expect(load.isHigh).toBe(false);
  });

  it("hold up nothing where one fails", async () => {
    const load = new InteractionLoad();
    const failing = Array.from({ length: 20 }, (_, at) =>
      load.serve(async () => Promise.reject(new Error("a fault")), String(at)),
    );
    const results = await Promise.allSettled(failing);
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    expect(load.isHigh).toBe(false);
    expect(isAnybodyAnswered()).toBe(false);
  });

  it("are being answered until something is sent for each", async () => {
    const load = new InteractionLoad();
    const { end, served } = takeMany(load, 2);
    expect(isAnybodyAnswered()).toBe(true);
    await load.allBegun;
    load.sent("0");
    load.sent("0");
    load.sent("unknown");
    expect(isAnybodyAnswered()).toBe(true);
    load.sent("1");
    expect(isAnybodyAnswered()).toBe(false);
    await end(2);
    await Promise.all(served);
    expect(isAnybodyAnswered()).toBe(false);
  });

  it("begin anew after the last ones were begun", async () => {
    const load = new InteractionLoad();
    await takeMany(load, 3).served.length;
    await load.allBegun;
    const { begun } = takeMany(load, 5);
    await load.allBegun;
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });
});
