import { describe, expect, it } from "vitest";
import { FairQueue } from "../../../src/workers/fairQueue.ts";
import { makeGate } from "../../support/gate.ts";

describe("works of several owners", () => {
  it("are done one at a time, each owner in turn, in the order in which an owner brought them", async () => {
    const queue = new FairQueue();
    const gate = makeGate();
    const done: string[] = [];
    let running = 0;
    const bring = (owner: string, name: string, until = Promise.resolve()) =>
      queue.run(owner, async () => {
        running += 1;
        expect(running).toBe(1);
        await until;
        done.push(name);
        running -= 1;
        return name;
      });
    const all = [
      bring("amber", "amber 1", gate.opened),
      ...[2, 3, 4].map((at) => bring("amber", `amber ${at}`)),
      ...[1, 2].map((at) => bring("birch", `birch ${at}`)),
      bring("marsh", "marsh 1"),
    ];
    gate.open();
    const names = await Promise.all(all);
    expect(done).toEqual(["amber 1", "amber 2", "birch 1", "marsh 1", "amber 3", "birch 2", "amber 4"]);
    expect(names[0]).toBe("amber 1");
  });

  it("are done a few at a time where that is wanted, and of one owner never two", async () => {
    const queue = new FairQueue(2);
    const gates = { amber: makeGate(), birch: makeGate() };
    const begun: string[] = [];
    const bring = (owner: "amber" | "birch" | "marsh", name: string) =>
      queue.run(owner, async () => {
        begun.push(name);
        if (owner !== "marsh") await gates[owner].opened;
      });
    const amber = [bring("amber", "amber 1"), bring("amber", "amber 2")];
    const others = [bring("birch", "birch 1"), bring("marsh", "marsh 1")];
    expect(begun).toEqual(["amber 1", "birch 1"]);
    gates.birch.open();
    await Promise.all(others);
    expect(begun).toEqual(["amber 1", "birch 1", "marsh 1"]);
    gates.amber.open();
    await Promise.all(amber);
    expect(begun).toEqual(["amber 1", "birch 1", "marsh 1", "amber 2"]);
  });

  it("that fail or throw hold nobody up", async () => {
    const queue = new FairQueue();
    const failing = queue.run("amber", () => Promise.reject(new Error("lost")));
    const next = queue.run("amber", async () => "well");
    await expect(failing).rejects.toThrow("lost");
    expect(await next).toBe("well");
    expect(await queue.run("birch", async () => "again")).toBe("again");
  });
});
