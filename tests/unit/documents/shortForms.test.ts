import { describe, expect, it } from "vitest";
import type { Locator } from "../../../src/documents/locator.ts";
import { abbreviateDate } from "../../../src/documents/shortDate.ts";
import { abbreviateLocator } from "../../../src/documents/shortLocator.ts";

describe("a place where there is little room", () => {
  it.each<[string, Locator]>([
    ["¶ 3", { kind: "paragraph", first: 3, last: 3 }],
    ["¶¶ 3–4", { kind: "paragraph", first: 3, last: 4 }],
    ["p. 5", { kind: "page", first: 5, last: 5 }],
    ["pp. 5–6", { kind: "page", first: 5, last: 6 }],
    ["13:4", { kind: "line", first: { page: 13, line: 4 }, last: { page: 13, line: 4 } }],
    ["13:4–12", { kind: "line", first: { page: 13, line: 4 }, last: { page: 13, line: 12 } }],
    ["13:24–14:2", { kind: "line", first: { page: 13, line: 24 }, last: { page: 14, line: 2 } }],
  ])("is %s", (written, locator) => {
    expect(abbreviateLocator(locator)).toBe(written);
  });
});

describe("a date where there is little room", () => {
  it.each([
    ["2024-07-13", "Jul 13, 2024"],
    ["2024-07-13T23:30:00-06:00", "Jul 13, 2024"],
    ["2024-07", "Jul 2024"],
    ["2024", "2024"],
  ])("%s is %s, in no reader's time zone", (date, written) => {
    expect(abbreviateDate(date)).toBe(written);
  });
});
