import { describe, expect, it } from "vitest";
import { isCitation } from "../../../src/timeline/citationDates.ts";

function cites(text: string): boolean {
  const start = text.indexOf("<");
  return isCitation(text.replace(/[<>]/g, ""), { start, end: text.indexOf(">") - 1 });
}

describe("the year of a cited decision or book", () => {
  it.each([
    "See Harrow v. Pell, 692 F.2d 814, 816 (1st Cir. <1982>).",
    "Harrow v. Pell, 508 U.S. 520, 534 (<1993>).",
    "In re Crate, 438 F.3d 1141, 1179 (D.C. Cir. <2006>) (quoting In re Lamp).",
    "Pell v. Tarn, 135 S. Ct. 1318, 1329 (<2015>).",
    "Harrow, 408 U.S. 665, 688 & n.26 (<1972>); see also Pell.",
    "Tarn v. Moss, 2019 WL 123456 (S.D.N.Y. <Mar. 3, 2019>).",
    "9A Vane & Orr, Harbour Practice § 2459 (<2017>).",
    "Tarn v. Moss, 816 F.3d 1255, 1265 n. 6 (9th Cir. <2016>) (same).",
  ])("is no day of the case: %s", (text) => expect(cites(text)).toBe(true));

  it.each([
    "The crate was taken in <1982>.",
    "The captain (hired in <1982>) took the crate.",
    "Lot 12 was sold for 400 crowns (<1982>).",
    "He was charged on <May 3, 2030>.",
    "The Harbour Act of 1901 (amended <1982>) holds.",
  ])("is not what stands elsewhere: %s", (text) => expect(cites(text)).toBe(false));

  it("is looked for in time that doesn't grow with the text around it", () => {
    const text = `${"1 A. ".repeat(20_000)}(1982)`;
    const started = performance.now();
    isCitation(text, { start: text.length - 5, end: text.length - 1 });
    expect(performance.now() - started).toBeLessThan(200);
  });
});
