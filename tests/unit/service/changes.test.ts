import { expect, it } from "vitest";
import { findChanges } from "../../../src/service/changes.ts";
import { asFingerprint } from "../../support/identifiers.ts";

const NONE = { added: [], changed: [], removed: [] };

it.each([
  ["nothing at all", {}, {}, NONE],
  ["nothing new", { a: "1", b: "2" }, { b: "2", a: "1" }, NONE],
  ["what came, by name", { b: "1" }, { c: "1", b: "1", a: "1" }, { ...NONE, added: ["a", "c"] }],
  ["what says something else, by name", { b: "1", a: "1" }, { b: "2", a: "2" }, { ...NONE, changed: ["a", "b"] }],
  ["what went, by name", { c: "1", a: "1", b: "1" }, { b: "1" }, { ...NONE, removed: ["a", "c"] }],
  ["a new name as one that came and one that went", { a: "1" }, { b: "1" }, { ...NONE, added: ["b"], removed: ["a"] }],
  [
    "all of it at once",
    { a: "1", b: "1", c: "1" },
    { b: "1", c: "2", d: "1" },
    { added: ["d"], changed: ["c"], removed: ["a"] },
  ],
  ["a version without words", { a: "" }, { a: "1", b: "" }, { ...NONE, added: ["b"], changed: ["a"] }],
])("between two snapshots %s is found", (_what, before, after, changes) => {
  expect(findChanges(readVersions(before), readVersions(after))).toEqual(changes);
});

function readVersions(versions: Readonly<Record<string, string>>) {
  return new Map(Object.entries(versions).map(([name, version]) => [name, asFingerprint(version)]));
}
