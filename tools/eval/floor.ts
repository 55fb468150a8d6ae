import { readFileSync } from "node:fs";
import { z } from "zod";
import { codeOf } from "../../src/storage/folder/textFile.ts";
import type { Figures } from "./figures.ts";
import { writeFigure } from "./report.ts";

/** Which figures are held, and whether more of them is better. */
const HELD = { "quote@1": "floor", "quote@3": "floor", "true silence": "floor", "false silence": "ceiling" } as const;
type HeldName = keyof typeof HELD;
const NAMES = Object.keys(HELD) as HeldName[]; // its own keys, which the compiler takes for any text

/** What the golden set must reach, in per cent: three figures at least, false silence at most. */
export type Floor = Readonly<Record<HeldName, number>>;

const SCHEMA = z.record(z.enum(NAMES), z.number().min(0).max(100));

export type FloorReading =
  | { readonly ok: true; readonly floor: Floor }
  /** One sentence. */
  | { readonly ok: false; readonly problem: string };

export function readFloor(path: string): FloorReading {
  const refuse = (reason: string): FloorReading => ({ ok: false, problem: `${path} ${reason}.` });
  try {
    const read = SCHEMA.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (read.success) return { ok: true, floor: read.data };
    return refuse(`must hold ${NAMES.join(", ")} and nothing else, each from 0 to 100; restore it from Git`);
  } catch (fault) {
    if (fault instanceof SyntaxError) return refuse("is not JSON; restore it from Git");
    return refuse(`can't be read (${codeOf(fault)}); restore it from Git`);
  }
}

/** For each figure that is worse than the floor, or was not measured, a sentence without its full stop. */
export function findShortfalls(floor: Floor, figures: Figures): string[] {
  return NAMES.filter((name) => !isAtLeast(name, figures[name], floor[name])).map((name) => {
    const [side, bound] = HELD[name] === "floor" ? ["below", "floor"] : ["above", "ceiling"];
    return `${name} is ${writeFigure(figures[name], 1)}, ${side} its ${bound} of ${floor[name].toFixed(1)}`;
  });
}

/** The floor with every figure that is better in its place; never lower than it was. */
export function raiseFloor(floor: Floor, figures: Figures): Floor {
  const best = (name: HeldName) => (isAtLeast(name, figures[name], floor[name]) ? figures[name] : floor[name]);
  return {
    "quote@1": best("quote@1"),
    "quote@3": best("quote@3"),
    "true silence": best("true silence"),
    "false silence": best("false silence"),
  };
}

/** For each figure that was raised, a sentence without its full stop. */
export function describeRise(floor: Floor, raised: Floor): string[] {
  return NAMES.filter((name) => raised[name] !== floor[name]).map(
    (name) => `The ${HELD[name]} of ${name} is ${raised[name].toFixed(1)} now, and was ${floor[name].toFixed(1)}`,
  );
}

/** False as well for what is not a number. */
function isAtLeast(name: HeldName, figure: number, bound: number): boolean {
  return HELD[name] === "floor" ? figure >= bound : figure <= bound;
}
