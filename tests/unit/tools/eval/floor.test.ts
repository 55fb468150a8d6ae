import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeFigures } from "../../../../tools/eval/figures.ts";
import { describeRise, type Floor, findShortfalls, raiseFloor, readFloor } from "../../../../tools/eval/floor.ts";
import { runs } from "../../../support/runs.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

const FLOOR: Floor = { "quote@1": 60, "quote@3": 70, "true silence": 80, "false silence": 5 };
const figuresOf = (held: Partial<Floor>) => ({ ...computeFigures([]), ...FLOOR, ...held });

const share = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  fc.constant(Number.NaN),
);
const figures = fc
  .record({ "quote@1": share, "quote@3": share, "true silence": share, "false silence": share })
  .map(figuresOf);

describe("the floor", () => {
  it.each([
    ["what it holds", {}, []],
    ["what is better", { "quote@1": 60.1, "quote@3": 100, "true silence": 81, "false silence": 0 }, []],
    ["less", { "quote@1": 59.9 }, ["quote@1 is 59.9, below its floor of 60.0"]],
    ["less silence", { "true silence": 0 }, ["true silence is 0.0, below its floor of 80.0"]],
    ["more false silence", { "false silence": 5.1 }, ["false silence is 5.1, above its ceiling of 5.0"]],
    ["nothing measured", { "quote@3": Number.NaN }, ["quote@3 is –, below its floor of 70.0"]],
    [
      "several that are worse",
      { "quote@1": 1, "quote@3": 2 },
      ["quote@1 is 1.0, below its floor of 60.0", "quote@3 is 2.0, below its floor of 70.0"],
    ],
  ])("for %s says what is worse", (_fact, held, sentences) => {
    expect(findShortfalls(FLOOR, figuresOf(held))).toEqual(sentences);
  });

  it("takes what is better, and keeps what is worse or was not measured", () => {
    const measured = { "quote@1": 61, "quote@3": 69, "true silence": Number.NaN, "false silence": 4 };
    const raised = raiseFloor(FLOOR, figuresOf(measured));
    expect(raised).toEqual({ "quote@1": 61, "quote@3": 70, "true silence": 80, "false silence": 4 });
    expect(describeRise(FLOOR, raised)).toEqual([
      "The floor of quote@1 is 61.0 now, and was 60.0",
      "The ceiling of false silence is 4.0 now, and was 5.0",
    ]);
  });

  it("only ever rises, and then holds what it was raised to", () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1 }), (measured) => {
        let floor = FLOOR;
        for (const each of measured) {
          const raised = raiseFloor(floor, each);
          expect(findShortfalls(floor, figuresOf(raised))).toEqual([]);
          floor = raised;
        }
        for (const name of ["quote@1", "quote@3", "true silence"] as const)
          expect(floor[name]).toBe(Math.max(FLOOR[name], ...measured.map((each) => each[name] || 0)));
      }),
      { numRuns: runs(200) },
    );
  });

  it.each([
    ["no JSON", "60", "must hold quote@1, quote@3, true silence, false silence and nothing else, each from 0 to 100"],
    ["half of it", "{", "is not JSON; restore it from Git."],
    ["a figure missing", JSON.stringify({ ...FLOOR, "quote@1": undefined }), "must hold quote@1,"],
    ["a figure that is none", JSON.stringify({ ...FLOOR, "quote@1": "60" }), "must hold quote@1,"],
    ["a share above 100", JSON.stringify({ ...FLOOR, "quote@1": 101 }), "must hold quote@1,"],
    ["another figure", JSON.stringify({ ...FLOOR, "quote@5": 1 }), "must hold quote@1,"],
  ])("that is %s is refused", (_fact, text, reason) => {
    const path = join(makeKnowledge({ "floor.json": text }), "floor.json");
    const reading = readFloor(path);
    expect(reading.ok ? "" : reading.problem).toContain(`${path} ${reason}`);
  });
});
