import { describe, expect, it } from "vitest";
import { readDates } from "../../../src/temporal/timeExpressions.ts";

const PUBLISHED = "2031-03-10";
const tell = (text: string) => {
  const { dates, refused } = readDates(text, PUBLISHED);
  return [
    ...dates.map((one) => `${text.slice(one.start, one.end)}: ${one.value}`),
    ...refused.map((one) => `${one.text}: ${one.code}`),
  ];
};

const KILLED = "Lew Pell was shot to death on Feb. 20, 2031 in Tarn.";

describe("a date counted from an event of which the text tells the day", () => {
  it.each([
    [`${KILLED} A jogger saw the car ten days before the shooting.`, "ten days before the shooting: 2031-02-10"],
    [`${KILLED} The day after his death, a fax came.`, "The day after his death: 2031-02-21"],
    [
      `${KILLED} Three days after the fatal shooting the yard was empty.`,
      "Three days after the fatal shooting: 2031-02-23",
    ],
    [
      "Witnesses of the Feb. 20 slaying spoke. He left two days before the murder.",
      "two days before the murder: 2031-02-18",
    ],
    [
      "She was arrested in Tarn on March 3, 2031. Two days after her arrest she was freed.",
      "Two days after her arrest: 2031-03-05",
    ],
    [
      "The jury found her guilty on March 3, 2031. The day before the verdict, it rained.",
      "The day before the verdict: 2031-03-02",
    ],
    [
      "The robbery took place on March 1, 2031. The night after the robbery, he fled.",
      "The night after the robbery: 2031-03-02",
    ],
  ])("%s", (text, expected) => {
    expect(tell(text)).toContain(expected);
  });

  it.each([
    [`${KILLED} In the days before the shooting the car was seen.`, "the days before the shooting: 2031-02"],
    [`${KILLED} A few days after the killing he fled.`, "A few days after the killing: 2031-02"],
    [`${KILLED} It was seen days before Pell was killed.`, "days before Pell was killed: 2031-02"],
    ["Pell was killed on Feb. 28, 2031. It was seen weeks before the murder.", "weeks before the murder: 2031-02"],
    ["He was arrested on March 3, 2031. Days after his arrest he wrote.", "Days after his arrest: 2031-03"],
  ])("tells its month where some days are counted: %s", (text, expected) => {
    expect(tell(text)).toContain(expected);
  });

  it.each([
    ["no day is told", "He died three days after the shooting.", "three days after"],
    [
      "two days are told",
      `${KILLED} Ida Moss was killed on Feb. 25, 2031. The day after the killing, he fled.`,
      "The day after",
    ],
    [
      "the day is another event's",
      "He was arrested on March 3, 2031 after the shooting. He hid two days after the shooting.",
      "two days after",
    ],
    ["days may be of the next month", `${KILLED} The weeks after the shooting were warm.`, "The weeks after"],
    ["months are counted", `${KILLED} Months before the shooting he fled.`, "Months before"],
    ["somebody else is named", `${KILLED} He fled two days after Moss's murder.`, "two days after"],
    [
      "the event is still to come",
      "She will be sentenced on April 3, 2031. The day after the sentencing, she may leave.",
      "The day after",
    ],
  ])("is refused where %s", (_why, text, words) => {
    expect(tell(text)).toContain(`${words}: counted-from-event`);
  });
});

describe("a day that calls the event of its article's opening", () => {
  it.each([
    [
      "A man was charged in the killing of Ida Moss. He has been sought since the Aug. 3 slaying.",
      "Aug. 3: 2030-08-03",
    ],
    ["Pell was shot last year. Witnesses of the July 9 shooting spoke.", "July 9: 2030-07-09"],
    ["A baker died in Tarn. Police asked about the Sept. 2 death.", "Sept. 2: 2030-09-02"],
    ["The murder of a clerk is open. It began with the June 1 murder.", "June 1: 2030-06-01"],
    ["Rook stabbed nobody; Moss was stabbed. The Oct. 8 stabbing is unsolved.", "Oct. 8: 2030-10-08"],
  ])("is the last such day: %s", (text, expected) => {
    expect(tell(text)).toContain(expected);
  });

  it.each([
    ["nothing told it before", "Rook is tried for the Aug. 3 slaying. The slaying shook Tarn.", "Aug. 3"],
    ["it is of another kind", "Pell was shot. He spoke of the Aug. 3 fire.", "Aug. 3"],
    ["its day comes round soon", "A man was killed. They remember the April 30 killing.", "April 30"],
  ])("is refused where %s", (_why, text, words) => {
    expect(tell(text)).toContain(`${words}: unsettled-year`);
  });
});
