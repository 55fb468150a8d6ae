import { describe, expect, it } from "vitest";
import { judgeBlocks } from "../../../src/library/reading/furniture.ts";
import { readMarkdown } from "../../../src/library/reading/markdown.ts";

const judge = (source: string) => judgeBlocks(readMarkdown(source))[0];

describe("page furniture", () => {
  it.each([
    "Loading Video…",
    "Loading video...",
    "This browser does not support the Video element.",
    "Your browser doesn't support HTML5 audio",
    "Please enable JavaScript to view the comments.",
    "JUDGE FREES VIOLIN MAKER IN STUNNING TURN FOR HARROW",
    "WATCH: HARROW LEAVES COURT ‘A FREE MAN’",
    'HARROW\'S LAWYER: "WE WON" IN COURT BATTLE',
    "FILE - Ada Harrow, a violin maker, speaks outside the court on July 11, 2031 in Port Amber. (Photo by Lee Moss/Getty Images)",
    "FILE PHOTO: Ada Harrow arrives at court.",
    "Ada Harrow hugs her lawyer after the verdict on Friday. (AP Photo/Lee Moss)",
    "The court house in Port Amber. (Lee Moss/Reuters)",
    "A violin like the one that was stolen. (Getty Images)",
    "Harrow leaves court. (Photo courtesy of the Port Amber Police)",
    "Photo: Lee Moss",
    "Read more from Amber News Digital",
    "See the full article at Amber News",
    "RELATED: Violin maker charged",
    "Related stories",
    "Click here to get the Amber News app",
    "Sign up for our newsletter",
    "Share on Facebook",
    "Advertisement",
    "Story continues below",
    "© 2031 Amber News. All rights reserved.",
    "Amber News' Lee Moss contributed to this report.",
    "By Lee Moss",
    "Published July 13, 2031 9:00am",
    "3 min read",
    "[Violin maker charged with theft](https://a.test/story)",
    "<figure><figcaption>Ada Harrow in court.</figcaption></figure>",
  ])("is never quoted: %s", (source) => {
    expect(judge(source)).toBe("furniture");
  });

  it.each([
    "Ada Harrow was acquitted on Friday.",
    "The NAACP and the ACLU filed briefs.",
    '"NOT GUILTY," THE FOREMAN SAID.',
    "Harrow filed the complaint on Monday (her second in a year).",
    "Read the verdict aloud, the judge told the clerk.",
    "The price had doubled by then (as Reuters first reported)",
    "The clerk could not find it (the file was empty).",
    "Photos shown to the jury were taken in 2029, a police officer said.",
    "By the time the jury came back, the hall was empty.",
    "Share prices of the maker fell after the verdict.",
    "More than forty witnesses were heard.",
    "“There is no way back,” the judge said.",
    "Loading docks at the harbour were searched, police said.",
    "Advertisements for the violin had named another maker.",
    "Published reports put the price at $2 million.",
  ])("is not what an article tells: %s", (source) => {
    expect(judge(source)).toBe("prose");
  });

  it.each([
    "## The trial",
    "Why was the case dismissed?",
    "The trial of Ada Harrow",
    "**What the jury heard**",
    "Who stole the violin",
  ])("a heading leads and is never quoted: %s", (source) => {
    expect(judge(source)).toBe("heading");
  });

  it("an item of a list needs no full stop to be prose", () => {
    expect(judge("- Count one: theft of a violin")).toBe("prose");
  });
});
