import { readFileSync } from "node:fs";
import { z } from "zod";
import { codeOf } from "../../src/storage/folder/textFile.ts";
import { computeFigures, type Figures } from "./figures.ts";
import { writeFigure } from "./report.ts";

/** Which figures are held, and whether more of them is better. */
const HELD = {
  "quote@1": "floor",
  "quote@3": "floor",
  "true silence": "floor",
  "false silence": "ceiling",
  harm: "ceiling",
  spoke: "ceiling",
} as const;
type HeldName = keyof typeof HELD;
const NAMES = Object.keys(HELD) as HeldName[]; // its own keys, which the compiler takes for any text

/** Of which groups of questions they are held. */
const GROUPS = ["all", "members"] as const;
type PerGroup<T> = Readonly<Record<(typeof GROUPS)[number], T>>;

/** What the golden set must reach, in per cent: floors at least, ceilings at most. */
export type Floor = PerGroup<Readonly<Record<HeldName, number>>>;

/** What was measured of those groups. */
export type HeldFigures = PerGroup<Figures>;

const SCHEMA = z.record(z.enum(GROUPS), z.record(z.enum(NAMES), z.number().min(0).max(100)));

export type FloorReading =
  | { readonly ok: true; readonly floor: Floor }
  /** One sentence. */
  | { readonly ok: false; readonly problem: string };

export function readFloor(path: string): FloorReading {
  const refuse = (reason: string): FloorReading => ({ ok: false, problem: `${path} ${reason}.` });
  try {
    const read = SCHEMA.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (read.success) return { ok: true, floor: read.data };
    const groups = `${GROUPS.join(" and ")} with ${NAMES.join(", ")}`;
    return refuse(`must hold ${groups} and nothing else, each from 0 to 100; restore it from Git`);
  } catch (fault) {
    if (fault instanceof SyntaxError) return refuse("is not JSON; restore it from Git");
    return refuse(`can't be read (${codeOf(fault)}); restore it from Git`);
  }
}

/** The figures of the groups that are held; none measured of a group that the set has no questions of. */
export function pickHeld(groups: readonly { readonly name: string; readonly figures: Figures }[]): HeldFigures {
  const figuresOf = (name: string) => groups.find((group) => group.name === name)?.figures ?? computeFigures([]);
  return { all: figuresOf("all"), members: figuresOf("members") };
}

/** For each figure that is worse than the floor, or was not measured, a sentence without its full stop. */
export function findShortfalls(floor: Floor, figures: HeldFigures): string[] {
  return HELD_FIGURES.flatMap(({ group, name }) => {
    const [figure, bound] = [figures[group][name], floor[group][name]];
    if (isAtLeast(name, figure, bound)) return [];
    const [side, kind] = HELD[name] === "floor" ? ["below", "floor"] : ["above", "ceiling"];
    return [`${call(group, name)} is ${writeFigure(figure, 1)}, ${side} its ${kind} of ${bound.toFixed(1)}`];
  });
}

const HELD_FIGURES = GROUPS.flatMap((group) => NAMES.map((name) => ({ group, name })));

function call(group: (typeof GROUPS)[number], name: HeldName): string {
  return group === "all" ? name : `${name} of ${group}`;
}

/** The floor with every figure that is better in its place; never lower than it was. */
export function raiseFloor(floor: Floor, figures: HeldFigures): Floor {
  const raise = (group: (typeof GROUPS)[number]) => {
    const best = (name: HeldName) => {
      const [figure, bound] = [figures[group][name], floor[group][name]];
      return isAtLeast(name, figure, bound) ? figure : bound;
    };
    return {
      "quote@1": best("quote@1"),
      "quote@3": best("quote@3"),
      "true silence": best("true silence"),
      "false silence": best("false silence"),
      harm: best("harm"),
      spoke: best("spoke"),
    };
  };
  return { all: raise("all"), members: raise("members") };
}

/** For each figure that was raised, a sentence without its full stop. */
export function describeRise(floor: Floor, raised: Floor): string[] {
  return HELD_FIGURES.filter(({ group, name }) => raised[group][name] !== floor[group][name]).map(
    ({ group, name }) =>
      `The ${HELD[name]} of ${call(group, name)} is ${raised[group][name].toFixed(1)} now, ` +
      `and was ${floor[group][name].toFixed(1)}`,
  );
}

/** False as well for what is not a number. */
function isAtLeast(name: HeldName, figure: number, bound: number): boolean {
  return HELD[name] === "floor" ? figure >= bound : figure <= bound;
}
