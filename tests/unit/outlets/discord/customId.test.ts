import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENT_KINDS } from "../../../../src/documents/documentKind.ts";
import type { ButtonAction, PostableAction } from "../../../../src/outlets/discord/buttons/buttonAction.ts";
import { MAX_CUSTOM_ID_LENGTH, readCustomId, writeCustomId } from "../../../../src/outlets/discord/buttons/customId.ts";
import { asFingerprint } from "../../../support/identifiers.ts";
import { least, runs } from "../../../support/runs.ts";

const number = fc.nat(9_999_999);
const fingerprint = fc.stringMatching(/^[\w-]{22}$/).map(asFingerprint);
/** A question that 0.1.0 kept has an id of eight signs. */
const gap = fc.oneof(fingerprint, fc.stringMatching(/^[\w-]{8}$/));
const slug = fc.option(fingerprint, { nil: undefined });
const documentKind = fc.option(fc.constantFrom(...DOCUMENT_KINDS), { nil: undefined });
const date = fc.option(fc.stringMatching(/^\d{4}(?:-\d\d){0,2}$/), { nil: undefined });
const postable: fc.Arbitrary<PostableAction> = fc.oneof(
  fc.record({
    kind: fc.constant("context" as const),
    place: number,
    reference: fc.record({
      fingerprint: fc.record({ article: fingerprint, text: fingerprint }),
      start: number,
      end: number,
    }),
  }),
  fc.record({ kind: fc.constant("page" as const), page: number, case: slug, documentKind }),
  fc.record({
    kind: fc.constant("open" as const),
    view: fc.constantFrom("case" as const, "next" as const, "people" as const, "timeline" as const),
    case: fingerprint,
  }),
  fc.record({
    kind: fc.constantFrom("picture" as const, "export" as const),
    case: fingerprint,
    from: date,
    to: date,
  }),
);
const action: fc.Arbitrary<ButtonAction> = fc.oneof(
  postable,
  fc.record({ kind: fc.constant("here" as const), action: postable }),
  fc.record({
    kind: fc.constant("createEvent" as const),
    date: fc.stringMatching(/^\d{4}-\d\d-\d\d$/),
    reference: fc.record({
      fingerprint: fc.record({ article: fingerprint, text: fingerprint }),
      start: number,
      end: number,
    }),
  }),
  fc.record({ kind: fc.constant("deleteOf" as const), asker: fc.stringMatching(/^\d{17,20}$/) }),
  fc.record({ kind: fc.constant("askAgain" as const), case: slug, documentKind }),
  fc.record({ kind: fc.constant("unhelpful" as const), case: slug }),
  fc.record({
    kind: fc.constant("citeAs" as const),
    style: fc.constantFrom("apa" as const, "mla" as const, "plain" as const),
  }),
  fc.record({ kind: fc.constant("more" as const), skip: number, case: slug, documentKind }),
  fc.record({ kind: fc.constantFrom("share" as const, "shareUnsure" as const, "sources" as const), case: slug }),
  fc.record({ kind: fc.constant("timeline" as const), page: number, case: fingerprint, from: date, to: date }),
  fc.record({
    kind: fc.constant("post" as const),
    case: fingerprint,
    from: date,
    to: date,
  }),
  fc.record({ kind: fc.constant("gaps" as const), page: number }),
  fc.record({
    kind: fc.constantFrom("gapToClear" as const, "gapClear" as const),
    page: number,
    gap,
  }),
  fc.record({ kind: fc.constantFrom("cite" as const, "delete" as const, "gapExport" as const) }),
);

describe("a button's id", () => {
  it("says all that the button does, within Discord's limit", () => {
    fc.assert(
      fc.property(action, (one) => {
        const id = writeCustomId(one);
        expect(id.length).toBeLessThanOrEqual(MAX_CUSTOM_ID_LENGTH);
        expect(readCustomId(id)).toEqual(one);
      }),
      { numRuns: runs(2000) },
    );
  });

  it.each([
    [""],
    ["cite"],
    ["v3:cite"],
    ["v2:cite:"],
    ["v2:cite\n"],
    ["v2:unknown"],
    ["v2:here:cite"],
    ["v2:here:here:page:1:-"],
    ["v2:open:else:AAAAAAAAAAAAAAAAAAAAAA"],
    ["v2:more:-1:-"],
    ["v2:more:01:-"],
    ["v2:more:1e3:-"],
    ["v2:more:99999999:-"],
    ["v2:more:1:rust"],
    ["v2:more:1:-:pamphlet"],
    ["v2:more:1:-:order:order"],
    ["v2:more:1:-:"],
    ["v2:more:1:../../etc"],
    ["v2:context:0:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA:0"],
    ["v2:context:0:rust/why:AAAAAAAAAAAAAAAAAAAAAA:0:9"],
    ["v2:context:0:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA:0:9:9"],
    ["v2:timeline:1:AAAAAAAAAAAAAAAAAAAAAA:-"],
    ["v2:timeline:1:AAAAAAAAAAAAAAAAAAAAAA:202:-"],
    ["v2:timeline:1:-:-:-"],
    ["v2:picture:AAAAAAAAAAAAAAAAAAAAAA:2024-07:-"],
    ["v2:gapClear:1:-"],
    ["v2:gapClear:1:who is it"],
    ["v2:gapExport:1"],
    ["v2:context:0:AAAAAAAA:AAAAAAAA:0:9"],
    ["v2:more:3:AAAAAAAA"],
    ["v1:delete"],
    ["v2:__proto__"],
    [`v2:cite${" ".repeat(100)}`],
  ])("%j is none", (id) => {
    expect(readCustomId(id)).toBeUndefined();
  });

  it("is never read from what merely looks like one", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."v2:morectxpagsh-0A_ \n") }), (text) => {
        const read = readCustomId(text);
        expect(read === undefined || writeCustomId(read) === text).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("that was forged from a good one is none, or says to the letter what it does", () => {
    const forged = fc
      .tuple(
        action,
        fc.nat(99),
        fc.oneof(fc.constant(1), fc.nat(9)),
        fc.oneof(
          fc.string({ maxLength: 9 }),
          fc.constantFrom(..."AZaz09-_"),
          fc.constantFrom(":", "-", "0", "../../", "\n", "💥"),
        ),
      )
      .map(([one, at, length, put]) => {
        const id = writeCustomId(one);
        return id.slice(0, at % id.length) + put + id.slice((at % id.length) + length);
      });
    let taken = 0;
    fc.assert(
      fc.property(forged, (id) => {
        const read = readCustomId(id);
        if (!read) return;
        taken += 1;
        expect(writeCustomId(read)).toBe(id);
      }),
      { numRuns: runs(2000) },
    );
    expect(taken).toBeGreaterThan(least(100));
  });
});
