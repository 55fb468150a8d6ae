import { describe, expect, it } from "vitest";
import { buildTimeline } from "../../../src/timeline/buildTimeline.ts";
import { findDatedSentences } from "../../../src/timeline/datedSentences.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const VALE = { slug: asSlug("vale"), title: "Crown v. Vale", aliases: ["Vale", "Ivo Vale"] };

/** The timeline of articles of the case's folder, each its text and day of publication. */
function tell(articles: readonly (readonly [text: string, published?: string])[], limit = 12) {
  const library = libraryOf(
    ...articles.map(([text, published = "2034-06-20"], at) => articleOf(text, { published }, `vale/a${at}`)),
  );
  return buildTimeline(findDatedSentences(VALE, library.indexed.values()), { limit });
}

const datesOf = (text: string) => tell([[text]]).entries.map(({ date }) => date);

describe("what was done is no plan, whatever stands beside it", () => {
  it.each([
    ["Ivo Vale agreed to pay by June 2033, and in April 2034 a judge rejected the deal.", "2034-04"],
    ["A suit that Ivo Vale filed in July 2033 seeks to have the mill sold.", "2033-07"],
    ["Ivo Vale, who wants to appeal, was convicted on March 3, 2034.", "2034-03-03"],
    ["The court ordered on May 9, 2034 that Ivo Vale be held until he pays.", "2034-05-09"],
    ["Ivo Vale planned to flee, but on May 2, 2034 police arrested him.", "2034-05-02"],
    ["On Feb. 8, 2034 the judge said that she would sentence Ivo Vale soon.", "2034-02-08"],
  ])("%s", (text, date) => {
    expect(datesOf(text)).toContain(date);
  });
});

describe("what came to pass is not listed as scheduled", () => {
  it.each([
    ["Ivo Vale will be sentenced on June 3, 2034.", "Ivo Vale was sentenced on June 3, 2034."],
    ["The retrial of Ivo Vale is set for May 6, 2034.", "The retrial of Ivo Vale opened on May 6, 2034."],
    ["Ivo Vale is due in court on April 9, 2034.", "Ivo Vale appeared in court on April 9, 2034."],
    ["The appeal of Ivo Vale will be heard in May 2034.", "The appeal of Ivo Vale was heard on May 12, 2034."],
    ["Jurors in the Vale case return on June 5, 2034.", "Jurors in the Vale case acquitted Ivo Vale on June 5, 2034."],
  ])("%s", (set, done) => {
    expect(tell([[set, "2034-03-01"]]).scheduled).toHaveLength(1);
    const timeline = tell([[set, "2034-03-01"], [done]]);
    expect(timeline.scheduled).toEqual([]);
    expect(timeline.entries).toHaveLength(1);
  });
});

describe("a day that somebody was due in court has come where he stood there", () => {
  it.each([
    "Ivo Vale appeared before a judge on April 9, 2034.",
    "Ivo Vale returned to court on April 9, 2034 in a grey suit.",
    "Ivo Vale was in court on April 9, 2034 for ten minutes.",
    "On April 9, 2034 Ivo Vale stood before the magistrate and wept.",
    "Ivo Vale came to the courthouse on April 9, 2034.",
  ])("%s", (done) => {
    const set = "Ivo Vale is due in court on April 9, 2034.";
    expect(tell([[set, "2034-03-01"], [done]]).scheduled).toEqual([]);
    const elsewhere = "Ivo Vale was at the mill on April 9, 2034.";
    expect(tell([[set, "2034-03-01"], [elsewhere]]).scheduled).toHaveLength(1);
  });
});

describe("what can't be dated stands apart", () => {
  it.each([
    "Ivo Vale was freed two weeks after his arrest.",
    "Ivo Vale was charged the week after the fire.",
    "Ivo Vale was sentenced three months after the verdict.",
    "Ivo Vale was fined days before the mill's sale.",
    "The judge freed Ivo Vale on the day after the trial.",
  ])("%s", (text) => {
    const { entries, scheduled, undated } = tell([[text]]);
    expect({ entries, scheduled }).toEqual({ entries: [], scheduled: [] });
    expect(undated.map((quote) => quote.text)).toEqual([text]);
  });
});

describe("two events of one trial are not joined", () => {
  it.each([
    ["The jury convicted Ivo Vale of arson on May 6, 2034.", "The judge denied Ivo Vale bail on May 6, 2034."],
    [
      "Ivo Vale pleaded not guilty to arson on May 6, 2034.",
      "A witness told the Vale jury on May 6, 2034 of a can of oil.",
    ],
    [
      "A court upheld the conviction of Ivo Vale on May 6, 2034.",
      "Ivo Vale was sued by the mill's owner on May 6, 2034.",
    ],
    ["The jury acquitted Ivo Vale of theft on May 6, 2034.", "The jury convicted Ivo Vale of arson on May 7, 2034."],
    ["Ivo Vale was arrested on May 6, 2034.", "Ivo Vale was released on May 9, 2034."],
  ])("%s", (one, other) => {
    const { entries } = tell([[one], [other]]);
    expect(entries.map(({ alsoIn, otherDates }) => [alsoIn.length, otherDates.length])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

/** Days that the case merely has, many of them told twice. */
const DAYS = [3, 9, 14, 17, 21, 25].flatMap((day) => [
  `Reporters saw Ivo Vale at the mill on March ${day}, 2033.`,
  `On March ${day}, 2033 Ivo Vale walked to the mill.`,
]);

describe("the steps of the case stand before what merely has a date", () => {
  it.each([
    ["charge", "Ivo Vale was charged with arson on Jan. 8, 2033.", "2033-01-08"],
    ["ruling", "A judge threw out the search of Ivo Vale's barn on May 8, 2033.", "2033-05-08"],
    ["verdict", "The jury found Ivo Vale guilty of arson on July 8, 2033.", "2033-07-08"],
    ["sentence", "Ivo Vale was sentenced to four years in prison on Sept. 8, 2033.", "2033-09-08"],
    ["appeal", "An appeals court overturned the conviction of Ivo Vale on Nov. 8, 2033.", "2033-11-08"],
  ])("%s", (_step, text, date) => {
    const last = "Ivo Vale spoke of the mill on June 1, 2034.";
    const { entries } = tell([...DAYS.map((day) => [day] as const), [text], [last]], 3);
    expect(entries.map((entry) => entry.date)).toContain(date);
  });
});

describe("the newest step stays, however few are shown", () => {
  const OLD = [1, 2, 3, 4].flatMap((day) => {
    const text = `The jury convicted Ivo Vale of arson on May ${day}, 2033.`;
    return [[text], [text]] as const;
  });
  it.each([
    "Ivo Vale was released on June 2, 2034.",
    "A judge refused to overturn the conviction of Ivo Vale on June 2, 2034.",
    "Ivo Vale settled the suit over the mill on June 2, 2034.",
    "Prosecutors withdrew the appeal against Ivo Vale on June 2, 2034.",
    "The governor pardoned Ivo Vale on June 2, 2034.",
  ])("%s", (newest) => {
    expect(tell([...OLD, [newest]], 2).entries.map(({ date }) => date)).toContain("2034-06-02");
  });
});
