import { describe, expect, it } from "vitest";
import { type Case, completeCase } from "../../../src/documents/case.ts";
import { asSlug } from "../../support/identifiers.ts";

describe("completing a case", () => {
  it("reads each case's names once, however often somebody types", () => {
    let reads = 0;
    const cases = Array.from({ length: 3 }, (_, at): Case => {
      const one = { slug: asSlug(`case-${at}`), title: `Harrow v. Pell ${at}` };
      return {
        ...one,
        get aliases() {
          reads += 1;
          return ["The violin"];
        },
      };
    });
    const typed = ["", "h", "ha", "harrow", "the vio"];
    for (const one of typed) expect(completeCase(cases, one, 25)).toHaveLength(3);
    expect(reads).toBe(3);
  });
});
