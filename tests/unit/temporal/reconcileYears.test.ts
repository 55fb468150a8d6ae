import { describe, expect, it } from "vitest";
import { reconcileYears } from "../../../src/temporal/reconcileYears.ts";
import { findDates } from "../../../src/temporal/timeExpressions.ts";

/** The values of each article's dates after the vote; an article is its day of publication and its text. */
function settle(...articles: readonly (readonly [published: string, text: string])[]): string[][] {
  return reconcileYears(articles.map(([published, text]) => findDates(text, published))).map((dates) =>
    dates.map(({ value }) => value),
  );
}

/** Read alone, this is told of 2023. */
const LATE = ["2024-07-13", "He was shot on Oct. 21."] as const;
const EARLY = ["2022-05-01", "He was shot on Oct. 21."] as const;
const WHOLE = ["2024-01-20", "He was shot on Oct. 21, 2021."] as const;

describe("years settled by what a case's articles say", () => {
  it("a guessed year gives way to one that another article tells", () => {
    expect(settle(LATE)).toEqual([["2023-10-21"]]);
    expect(settle(LATE, WHOLE)).toEqual([["2021-10-21"], ["2021-10-21"]]);
    expect(settle(WHOLE, LATE)).toEqual([["2021-10-21"], ["2021-10-21"]]);
  });

  it("two guesses outvote one, and a tie changes nothing", () => {
    expect(settle(LATE, EARLY, EARLY)).toEqual([["2021-10-21"], ["2021-10-21"], ["2021-10-21"]]);
    expect(settle(LATE, EARLY)).toEqual([["2023-10-21"], ["2021-10-21"]]);
  });

  it("an article has one voice, however often it says it", () => {
    const often = ["2022-05-01", "He was shot on Oct. 21. Oct. 21 was cold. On Oct. 21 he fell."] as const;
    expect(settle(LATE, often)[0]).toEqual(["2023-10-21"]);
  });

  it("a year that is told never changes", () => {
    const told = ["2024-07-13", "He was shot on Oct. 21, 2023."] as const;
    expect(settle(told, WHOLE, WHOLE)[0]).toEqual(["2023-10-21"]);
  });

  it("what happened never moves behind its publication", () => {
    const later = ["2024-12-01", "He was shot on Oct. 21, 2024."] as const;
    expect(settle(EARLY, later, later)[0]).toEqual(["2021-10-21"]);
  });

  it("what is scheduled may move to a later year", () => {
    const scheduled = ["2024-07-13", "The trial will start on Oct. 2."] as const;
    const told = ["2024-07-14", "The trial will start on Oct. 2, 2025."] as const;
    expect(settle(scheduled, told, told)[0]).toEqual(["2025-10-02"]);
  });

  it("29 February takes only years that have one", () => {
    const guessed = ["2024-07-13", "He was shot on Feb. 29."] as const;
    expect(settle(guessed, ["2024-01-20", "He was shot on Feb. 28, 2023."], WHOLE)[0]).toEqual(["2024-02-29"]);
  });

  it("months and other days are left alone", () => {
    expect(settle(["2024-07-13", "He was shot in October."], WHOLE, WHOLE)[0]).toEqual(["2023-10"]);
    expect(settle(["2024-07-13", "He was shot on Oct. 22."], WHOLE, WHOLE)[0]).toEqual(["2023-10-22"]);
  });

  it("nothing comes out where nothing went in", () => {
    expect(settle()).toEqual([]);
    expect(settle(["2024-07-13", ""])).toEqual([[]]);
  });
});
