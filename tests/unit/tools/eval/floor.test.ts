import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeFigures } from "../../../../tools/eval/figures.ts";
import {
  describeRise,
  type Floor,
  findShortfalls,
  pickHeld,
  raiseFloor,
  readFloor,
} from "../../../../tools/eval/floor.ts";
import { runs } from "../../../support/runs.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

const BOUNDS = { "quote@1": 60, "quote@3": 70, "true silence": 80, "false silence": 5, harm: 10, spoke: 20 };
const FLOOR: Floor = { all: BOUNDS, members: BOUNDS };
type Held = Partial<typeof BOUNDS>;
const figuresOf = (all: Held, members: Held = {}) => ({
  all: { ...computeFigures([]), ...BOUNDS, ...all },
  members: { ...computeFigures([]), ...BOUNDS, ...members },
});

const share = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  fc.constant(Number.NaN),
);
const held = fc.record({
  ...{ "quote@1": share, "quote@3": share, "true silence": share, "false silence": share },
  ...{ harm: share, spoke: share },
});
const figures = fc.tuple(held, held).map(([all, members]) => figuresOf(all, members));

describe("the floor", () => {
  it.each([
    ["what it holds", {}, []],
    ["what is better", { "quote@1": 60.1, "quote@3": 100, "true silence": 81, "false silence": 0 }, []],
    ["less", { "quote@1": 59.9 }, ["quote@1 is 59.9, below its floor of 60.0"]],
    ["less silence", { "true silence": 0 }, ["true silence is 0.0, below its floor of 80.0"]],
    ["more false silence", { "false silence": 5.1 }, ["false silence is 5.1, above its ceiling of 5.0"]],
    ["more harm", { harm: 10.1 }, ["harm is 10.1, above its ceiling of 10.0"]],
    ["more that is spoken", { spoke: 21 }, ["spoke is 21.0, above its ceiling of 20.0"]],
    ["nothing measured", { "quote@3": Number.NaN }, ["quote@3 is –, below its floor of 70.0"]],
    [
      "several that are worse",
      { "quote@1": 1, "quote@3": 2 },
      ["quote@1 is 1.0, below its floor of 60.0", "quote@3 is 2.0, below its floor of 70.0"],
    ],
  ])("for %s says what is worse", (_fact, held, sentences) => {
    expect(findShortfalls(FLOOR, figuresOf(held))).toEqual(sentences);
  });

  it("holds members' questions for themselves", () => {
    expect(findShortfalls(FLOOR, figuresOf({}, { "quote@1": 59, harm: 11 }))).toEqual([
      "quote@1 of members is 59.0, below its floor of 60.0",
      "harm of members is 11.0, above its ceiling of 10.0",
    ]);
  });

  it("is compared with the two groups that it names, and with nothing where a set lacks one", () => {
    const { all } = figuresOf({});
    const groups = ["all", "plain"].map((name) => ({ name, figures: all }));
    expect(pickHeld(groups).all).toBe(all);
    expect(findShortfalls(FLOOR, pickHeld(groups))).toHaveLength(6);
    expect(findShortfalls(FLOOR, pickHeld([...groups, { name: "members", figures: all }]))).toEqual([]);
  });

  it("takes what is better, and keeps what is worse or was not measured", () => {
    const measured = { "quote@1": 61, "quote@3": 69, "true silence": Number.NaN, "false silence": 4 };
    const raised = raiseFloor(FLOOR, figuresOf(measured, { harm: 9, spoke: 21 }));
    expect(raised.all).toEqual({ ...BOUNDS, "quote@1": 61, "false silence": 4 });
    expect(raised.members).toEqual({ ...BOUNDS, harm: 9 });
    expect(describeRise(FLOOR, raised)).toEqual([
      "The floor of quote@1 is 61.0 now, and was 60.0",
      "The ceiling of false silence is 4.0 now, and was 5.0",
      "The ceiling of harm of members is 9.0 now, and was 10.0",
    ]);
  });

  it("only ever rises, and then holds what it was raised to", () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1 }), (measured) => {
        let floor = FLOOR;
        for (const each of measured) {
          const raised = raiseFloor(floor, each);
          expect(findShortfalls(floor, figuresOf(raised.all, raised.members))).toEqual([]);
          floor = raised;
        }
        for (const group of ["all", "members"] as const) {
          for (const name of ["quote@1", "quote@3", "true silence"] as const)
            expect(floor[group][name]).toBe(Math.max(BOUNDS[name], ...measured.map((each) => each[group][name] || 0)));
          for (const name of ["false silence", "harm", "spoke"] as const) {
            const seen = measured.map((each) => each[group][name]).filter((one) => !Number.isNaN(one));
            expect(floor[group][name]).toBe(Math.min(BOUNDS[name], ...seen));
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it.each([
    [
      "no JSON",
      "60",
      "must hold all and members with quote@1, quote@3, true silence, false silence, harm, spoke and nothing else, each from 0 to 100",
    ],
    ["half of it", "{", "is not JSON; restore it from Git."],
    ["a group missing", JSON.stringify({ all: BOUNDS }), "must hold all and members"],
    ["another group", JSON.stringify({ ...FLOOR, chat: BOUNDS }), "must hold all and members"],
    [
      "a figure missing",
      JSON.stringify({ ...FLOOR, all: { ...BOUNDS, harm: undefined } }),
      "must hold all and members",
    ],
    ["a figure that is none", JSON.stringify({ ...FLOOR, all: { ...BOUNDS, harm: "6" } }), "must hold all and members"],
    ["a share above 100", JSON.stringify({ ...FLOOR, members: { ...BOUNDS, harm: 101 } }), "must hold all and members"],
    ["another figure", JSON.stringify({ ...FLOOR, all: { ...BOUNDS, "quote@5": 1 } }), "must hold all and members"],
  ])("that is %s is refused", (_fact, text, reason) => {
    const path = join(makeKnowledge({ "floor.json": text }), "floor.json");
    const reading = readFloor(path);
    expect(reading.ok ? "" : reading.problem).toContain(`${path} ${reason}`);
  });
});
