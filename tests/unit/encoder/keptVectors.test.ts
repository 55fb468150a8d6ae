import { expect, it } from "vitest";
import { KeptVectors } from "../../../src/encoder/keptVectors.ts";
import { makeVectors } from "../../support/encoder/makeVectors.ts";

it("keeps what was looked at last, of all owners together, and never one's for another's", () => {
  const kept = new KeptVectors(2);
  const [amber, birch] = [kept.enter(), kept.enter()];
  const made: string[] = [];
  const look = (owner: number, number: number) =>
    kept.find(owner, number, () => {
      made.push(`${owner}/${number}`);
      return makeVectors(owner * 100 + number);
    });
  expect(look(amber, 0)).toEqual(makeVectors(amber * 100));
  expect(look(birch, 0)).toEqual(makeVectors(birch * 100));
  look(amber, 0);
  look(birch, 1); // the second place is birch's first sentence no more
  look(amber, 0);
  look(birch, 0);
  expect(made).toEqual(["1/0", "2/0", "2/1", "2/0"]);
  expect(kept.find(amber, 7, () => undefined)).toBeUndefined();
});
