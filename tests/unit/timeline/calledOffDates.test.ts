import { describe, expect, it } from "vitest";
import { buildTimeline } from "../../../src/timeline/buildTimeline.ts";
import { findDatedSentences } from "../../../src/timeline/datedSentences.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const HARROW = { slug: asSlug("harrow"), title: "People v. Harrow", aliases: ["Harrow", "Ada Harrow"] };

/** The dates that lie ahead by articles that came out on November 20, 2031, the ones before the last a month earlier each. */
function readAhead(...texts: readonly string[]): string[] {
  const articles = texts.map((text, at) => {
    const month = 11 - (texts.length - 1 - at);
    return articleOf(text, { published: `2031-${String(month).padStart(2, "0")}-20` }, `harrow/a${at}`);
  });
  const { scheduled } = buildTimeline(findDatedSentences(HARROW, libraryOf(...articles).indexed.values()), {
    limit: 200,
  });
  return scheduled.map(({ date }) => date);
}

const SET = "The trial of Ada Harrow will begin on March 3, 2032.";

describe("a date that is moved in its own sentence", () => {
  it.each([
    ["Harrow's trial was moved from March 3, 2032 to April 7, 2032."],
    ["Judge Mira Oakes moved the trial of Ada Harrow from March 3 to April 7."],
    ["The hearing that was set for March 3, 2032 was moved to April 7, 2032."],
    ["The arraignment of Ada Harrow, first set for March 3, has been rescheduled for April 7."],
    ["The March 3 arraignment of Ada Harrow was continued to April 7, 2032."],
    ["The trial, originally scheduled for March 3, 2032, will begin on April 7, 2032."],
    ["The trial of Ada Harrow will begin on April 7, 2032 instead of March 3, 2032."],
    ["The judge extended the deadline from March 3, 2032 to April 7, 2032."],
    ["Harrow's trial, set to start March 3, 2032, has been delayed until April 7, 2032."],
    ["A judge pushed Ada Harrow's trial back a month, to April 7, 2032."],
  ])("gives way to the new one: %s", (text) => {
    expect(readAhead(text)).toEqual(["2032-04-07"]);
  });

  it.each([
    ["A hearing had been set for December 9, 2031, but the judge cancelled it on November 18."],
    ["The trial of Ada Harrow, scheduled for January 11, 2032, has been postponed indefinitely."],
    ["Judge Mira Oakes vacated the January 11 trial date on November 17."],
    ["In an order on November 17, the judge vacated the hearing set for December 14, 2031."],
    ["The sentencing hearing planned for December 14 was called off."],
    ["The trial of Ada Harrow will not begin on January 11, 2032."],
    ["The hearing is no longer set for December 14, 2031."],
    ["The court struck the January 11, 2032 trial from its calendar."],
    ["The execution of Ada Harrow, set for December 10, 2031, was stayed on November 19."],
  ])("is none where nothing takes its place: %s", (text) => {
    expect(readAhead(text)).toEqual([]);
  });

  it.each([
    ["The trial of Ada Harrow will begin on March 3, 2032, after it was postponed twice."],
    ["The trial was moved to Tarn and will begin on March 3, 2032."],
    ["The judge declined to postpone Ada Harrow's March 3, 2032 trial."],
    ["Lawyers want to move the trial of Ada Harrow, now set for March 3, 2032, to the summer."],
    ["The trial is set for March 3, 2032. Her lawyers asked the judge on November 19 to postpone the trial."],
    ["The hearing began on November 19, 2031 and was adjourned until March 3, 2032."],
    ["Harrow was sentenced on November 19, 2031. An appeal will be heard on March 3, 2032."],
  ])("stands: %s", (text) => {
    expect(readAhead(text)).toEqual(["2032-03-03"]);
  });
});

describe("a date that a later article overtakes", () => {
  it.each([
    [
      "tells another",
      "The trial of Ada Harrow was postponed on Thursday. It will now begin on April 7, 2032.",
      ["2032-04-07"],
    ],
    ["sets another", "The trial of Ada Harrow is scheduled for April 7, 2032.", ["2032-04-07"]],
    ["calls it off by its date", "Judge Mira Oakes cancelled the trial, which had been set for March 3, 2032.", []],
    ["calls it off without a date", "The trial of Ada Harrow has been postponed. Nobody knows until when.", []],
    ["dismisses the case", "On November 19, 2031, Judge Mira Oakes dismissed the case against Ada Harrow.", []],
    [
      "tells a plea",
      "Ada Harrow pleaded guilty on November 19, 2031 and will be sentenced on February 1, 2032.",
      ["2032-02-01"],
    ],
    ["tells that the trial began", "The trial of Ada Harrow began on November 18, 2031.", []],
    ["tells a death", "Ada Harrow died on November 19, 2031.", []],
    ["tells the end without a day", "A judge has dismissed the case against Ada Harrow.", []],
  ] as const)("is gone where it %s", (_what, text, dates) => {
    expect(readAhead(SET, text)).toEqual(dates);
  });

  it.each([
    [
      "is of somebody else",
      "The trial of Bo Quill, her brother, is set for March 9, 2032.",
      ["2032-03-03", "2032-03-09"],
    ],
    [
      "is of something else",
      "The appeals court dismissed an appeal by a newspaper on November 19, 2031.",
      ["2032-03-03"],
    ],
    [
      "is of a part",
      "One of nine counts against Harrow was dropped on November 19, 2031. Trial remains set for March 3, 2032.",
      ["2032-03-03"],
    ],
    ["came before", "The first case against Ada Harrow was dismissed on May 3, 2029.", ["2032-03-03"]],
    [
      "is a hearing besides",
      "A hearing in the case of Ada Harrow is set for February 9, 2032.",
      ["2032-02-09", "2032-03-03"],
    ],
    [
      "is told in passing",
      "The trial of Ada Harrow, which was postponed last year, moves the whole town.",
      ["2032-03-03"],
    ],
  ] as const)("stands where what is told %s", (_what, text, dates) => {
    expect(readAhead(SET, text)).toEqual(dates);
  });

  it("stands where the older article has it", () => {
    expect(readAhead("The trial of Ada Harrow is set for April 7, 2032.", SET)).toEqual(["2032-03-03"]);
  });
});
