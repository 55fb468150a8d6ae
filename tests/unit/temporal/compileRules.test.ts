import { expect, it } from "vitest";
import { compileRules, parseExpressions } from "../../../src/temporal/parseExpressions.ts";

it("rules are compiled one at a time, and read as before", () => {
  const read = () => [...parseExpressions("He was heard on March 3, 2031, and again last Friday.")];
  const before = read();
  expect([...compileRules()].length).toBeGreaterThan(60);
  expect(read()).toEqual(before);
  expect(before).toHaveLength(2);
});
