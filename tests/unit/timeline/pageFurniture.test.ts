import { describe, expect, it } from "vitest";
import { isPageFurniture } from "../../../src/timeline/pageFurniture.ts";

describe("what a page says of itself is no event", () => {
  it.each([
    ["To read yesterday's notes on the trial, click here."],
    ["This page was last edited on 3 May 2023, at 11:12 (UTC)."],
    ["Categories: 2009 in Amber2009 crimes in AmberFire in May 2009"],
    ["This article was amended on 29 July 2011."],
    ["By Bo Quill, Amber News | May 3, 2024"],
    ["Published: May 3, 2024 at 9:12 a.m."],
    ["— Amber Police (@amberpd) January 27, 2023"],
    ["© 2024 Amber News. All rights reserved."],
    ["Ada Harrow (12 May 2019)"],
    ["Retrieved 3 May 2023."],
    ["7 http://courier.test/harbour [last accessed on February 1, 2017]."],
    ["See the notice at http://amber.test (visited March 3, 2019)."],
  ])("%s", (sentence) => {
    expect(isPageFurniture(sentence)).toBe(true);
  });

  it.each([
    ["Ada Harrow was acquitted on Friday."],
    ["By Thursday night the jury had a verdict."],
    ["Bo Quill saw her on 7 May."],
    ["The judge will read the verdict on Monday."],
    ["Harrow shared the prize in May 2019."],
    ["She last visited her brother on May 3, 2019."],
    ["Day 26: 5 May 2014 The defence called two witnesses."],
  ])("but %s may be", (sentence) => {
    expect(isPageFurniture(sentence)).toBe(false);
  });

  it("takes time in proportion to a long sentence", () => {
    for (const piece of ["by Ada ", "this page was ", "@ada ", "last "])
      expect(isPageFurniture(`x ${piece.repeat(20_000)}told`)).toBe(false);
  });
});
