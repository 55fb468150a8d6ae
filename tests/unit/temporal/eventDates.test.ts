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
    ["the count is inexact", `${KILLED} The days before the shooting were warm.`, "The days before"],
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
