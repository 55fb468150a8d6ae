import { describe, expect, it } from "vitest";
import { classifyBlocks } from "../../../src/text/boilerplate.ts";
import { parseMarkdown } from "../../../src/text/markdown.ts";
import { BELL_NOTICE } from "../../examples/boilerplateRule.example.ts";

const judge = (source: string) => classifyBlocks(parseMarkdown(source) ?? [])[0];

describe("the boilerplate rule to copy", () => {
  it.each(["Tap the bell for breaking news alerts.", "Press the bell icon to get Amber News notifications."])(
    "is for a line that is quoted without it: %s",
    (line) => {
      expect(judge(line)).toBe("prose");
      expect(BELL_NOTICE.test(line)).toBe(true);
    },
  );

  it.each([
    "Tap the bell for service, the sign in the court house said.",
    "Press the bell for alerts. The clerk did.",
    "Witnesses were told to tap the bell for breaking news alerts.",
  ])("lets the article's own words be: %s", (line) => {
    expect(BELL_NOTICE.test(line)).toBe(false);
  });
});
