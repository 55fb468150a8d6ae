import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameFile } from "../../../../src/presentation/export/fileName.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { runs } from "../../../support/runs.ts";

describe("an exported file's name", () => {
  it.each([
    ["rust", "rust-timeline.ics"],
    ["people-v-harrow_2", "people-v-harrow_2-timeline.ics"],
    ["дело-пусси", "дело-пусси-timeline.ics"],
    ["e\u0301tat", "\u00e9tat-timeline.ics"],
    ["事件", "事件-timeline.ics"],
    ["../../etc/passwd", "etc-passwd-timeline.ics"],
    [".hidden", "hidden-timeline.ics"],
    ['a<b>:"c|d?*\\', "a-b-c-d-timeline.ics"],
    ["gpj\u202ecod", "gpj-cod-timeline.ics"],
    ["con", "con-timeline.ics"],
    ["🎻", "case-timeline.ics"],
    ["", "case-timeline.ics"],
    ["x".repeat(300), `${"x".repeat(60)}-timeline.ics`],
  ])("for the case %j is %j", (slug, name) => {
    expect(nameFile(asSlug(slug), "ics")).toBe(name);
  });

  it("is one that every system takes, for any slug", () => {
    const anySlug = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", minLength: 80 }));
    fc.assert(
      fc.property(anySlug, (slug) => {
        const name = nameFile(asSlug(slug), "json");
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_-]*-timeline\.json$/u);
      }),
      { numRuns: runs(500) },
    );
  });
});
