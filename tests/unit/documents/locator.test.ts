import { expect, it } from "vitest";
import { citeLocator, type Locator } from "../../../src/documents/locator.ts";

it.each<[Locator, string]>([
  [{ kind: "paragraph", first: 3, last: 3 }, "paragraph 3"],
  [{ kind: "paragraph", first: 3, last: 4 }, "paragraphs 3–4"],
  [{ kind: "page", first: 5, last: 5 }, "at 5"],
  [{ kind: "page", first: 5, last: 6 }, "at 5–6"],
  [{ kind: "page", first: 5, last: 5, note: "2" }, "at 5 n.2"],
  [{ kind: "line", first: { page: 13, line: 4 }, last: { page: 13, line: 4 } }, "13:4"],
  [{ kind: "line", first: { page: 13, line: 4 }, last: { page: 13, line: 12 } }, "13:4–12"],
  [{ kind: "line", first: { page: 13, line: 22 }, last: { page: 14, line: 3 } }, "13:22–14:3"],
])("%j is cited as %s", (locator, words) => {
  expect(citeLocator(locator)).toBe(words);
});
