import { describe, expect, it } from "vitest";
import { printDates } from "../../../src/outlets/terminal/printDates.ts";
import { chooseColours } from "../../../src/outlets/terminal/terminal.ts";
import { MAX_DATES_IN_SENTENCE, readDates } from "../../../src/temporal/timeExpressions.ts";
import { articleOf } from "../../support/search/indexing.ts";

const DAYS = Array.from({ length: 25 }, (_, at) => `May ${at + 1}`);
const LIST = `The court met on ${DAYS.join(", ")}.`;
const TOO_MANY = "too-many-dates";

describe("a sentence with more dates than any writer's", () => {
  it("has the first ones read and the others refused by name, in order", () => {
    const { dates, refused } = readDates(LIST, "2031-07-13");
    expect(MAX_DATES_IN_SENTENCE).toBe(20);
    expect(dates.map(({ text }) => text)).toEqual(DAYS.slice(0, 20));
    expect(refused.map(({ text, code }) => [text, code])).toEqual(DAYS.slice(20).map((text) => [text, TOO_MANY]));
    for (const { start, end, text } of refused) expect(LIST.slice(start, end)).toBe(text);
  });

  it("takes nothing from the next sentence, nor from the next paragraph", () => {
    for (const gap of [" ", "\n\n"]) {
      const { dates } = readDates(`${LIST}${gap}The jury met on June 3.`, "2031-07-13");
      expect(dates.at(-1)).toMatchObject({ text: "June 3", value: "2031-06-03" });
      expect(dates).toHaveLength(21);
    }
  });

  it("has what is refused for another reason refused for that", () => {
    const { refused } = readDates(`${LIST.slice(0, -1)}, and the day after the verdict.`, "2031-07-13");
    expect(refused.at(-1)?.code).toBe("counted-from-event");
  });

  it("is shown with the reason by npm run dates", () => {
    const printed = printDates(articleOf(LIST), chooseColours(process.stdout, true));
    expect(printed).toContain("20 dates read, 5 refused");
    expect(printed).toContain(`“May 25” is not read: one of too many dates in a sentence`);
  });
});
