import { describe, expect, it } from "vitest";
import { sortByStory } from "../../../src/timeline/storyOrder.ts";
import { entryOf } from "../../support/presentation/picture/entries.ts";

const day = (date: string, text: string) => entryOf(text, { date, precision: "day" });
const coarse = (date: string, text: string) => entryOf(text, { date, precision: date.length === 4 ? "year" : "month" });
const orderOf = (...entries: Parameters<typeof sortByStory>[0]) => sortByStory(entries).map(({ date }) => date);

describe("the order of a timeline", () => {
  it("is that of the dates", () => {
    expect(
      orderOf(day("2019-05-03", "x"), coarse("2020", "x"), day("2018-01-01", "x"), coarse("2019-04", "x")),
    ).toEqual(["2018-01-01", "2019-04", "2019-05-03", "2020"]);
  });

  it("puts a charge of a year behind the crime and before the ruling of that year", () => {
    const crime = coarse("2019-01", "In January 2019 Harrow shot him.");
    const charge = coarse("2019", "In 2019 Harrow was charged.");
    const ruling = day("2019-05-13", "A judge suppressed the video.");
    expect(orderOf(charge, ruling, crime)).toEqual(["2019-01", "2019", "2019-05-13"]);
  });

  it("puts an arrest of a month before the release of that month", () => {
    const release = day("2019-02-12", "A court ordered the release of Harrow on bond.");
    expect(orderOf(release, coarse("2019-02", "Harrow was arrested in February 2019."))).toEqual([
      "2019-02",
      "2019-02-12",
    ]);
  });

  it("puts a trial of a year before its verdict, and a sentence behind it", () => {
    const verdict = day("2023-02-03", "The jury acquitted Harrow of one count and convicted her of another.");
    expect(orderOf(verdict, coarse("2023", "The trial in 2023 was long."))).toEqual(["2023", "2023-02-03"]);
    expect(orderOf(verdict, coarse("2023", "Harrow was sentenced in 2023."))).toEqual(["2023-02-03", "2023"]);
  });

  it("puts no month between two entries of one day", () => {
    const ruling = day("2022-10-03", "Harrow was charged.");
    const verdict = day("2022-10-03", "The jury acquitted Harrow.");
    const trial = coarse("2022-10", "The trial in October 2022 was long.");
    expect(orderOf(ruling, verdict, trial)).toEqual(["2022-10", "2022-10-03", "2022-10-03"]);
  });

  it("puts what is of no stage at the end of its year", () => {
    expect(orderOf(day("2022-10-31", "x"), coarse("2022", "Quill took over in 2022."))).toEqual(["2022-10-31", "2022"]);
  });
});
