import { describe, expect, it } from "vitest";
import { isLimit } from "../../../src/timeline/dateLimits.ts";

function limits(text: string): boolean {
  const start = text.indexOf("[");
  return isLimit(text.replace(/[[\]]/g, ""), { start, end: text.indexOf("]") - 1 });
}

describe("a date that is a limit", () => {
  it.each([
    "He sold hats after [May 3, 2030] without leave.",
    "The suit rests until 5 p.m. on [May 3, 2030].",
    "Nobody paid before [2030].",
    "It was due no later than [May 3, 2030].",
  ])("is one: %s", (text) => expect(limits(text)).toBe(true));

  it.each(["He was fined on [May 3, 2030].", "He left after [Friday]'s verdict.", "It was thereafter [May 3, 2030]."])(
    "is none: %s",
    (text) => expect(limits(text)).toBe(false),
  );
});
