import { expect, it } from "vitest";
import { findCourt, findCourtByName } from "../../../src/documents/courts.ts";
import { type PageMark, parsePageMark, writePageMark } from "../../../src/documents/pageMark.ts";

it.each<[string, PageMark]>([
  ["<!-- page 5 -->", { kind: "page", page: 5, cited: 5 }],
  ["<!-- page 15, stamped 13 -->", { kind: "page", page: 15, cited: 13 }],
  ["<!-- line 4 -->", { kind: "line", line: 4 }],
  ["<!-- witness Jane Doe -->", { kind: "witness", witness: "Jane Doe" }],
  ["<!-- witness -->", { kind: "witness", witness: undefined }],
  ["<!-- note 12 -->", { kind: "note", note: "12" }],
  ["<!-- note † -->", { kind: "note", note: "†" }],
  ["<!-- note -->", { kind: "note", note: undefined }],
  ["<!-- signature -->", { kind: "signature" }],
])("%s is written and read back", (comment, mark) => {
  expect(writePageMark(mark)).toBe(comment);
  expect(parsePageMark(comment.slice(5, -4))).toEqual(mark);
});

it.each(["", "page", "page five", "a note", "line 100", "pages 5", "note of it"])(
  "the comment %j is no mark",
  (words) => {
    expect(parsePageMark(words)).toBeUndefined();
  },
);

it.each([
  ["nysd", "U.S. District Court for the Southern District of New York", "S.D.N.Y."],
  ["mied", "U.S. District Court for the Eastern District of Michigan", "E.D. Mich."],
  ["dcd", "U.S. District Court for the District of Columbia", "D.D.C."],
  ["mad", "U.S. District Court for the District of Massachusetts", "D. Mass."],
  ["ca11", "U.S. Court of Appeals for the Eleventh Circuit", "11th Cir."],
])("the court %s is %s, in short %s", (code, name, short) => {
  expect(findCourt(code)).toEqual({ code, name, short });
  expect(findCourtByName(name.toUpperCase().replace("U.S.", "UNITED STATES"))?.code).toBe(code);
});
