import { describe, expect, it } from "vitest";
import { classifyBlocks } from "../../../src/text/boilerplate.ts";
import { parseMarkdown } from "../../../src/text/markdown.ts";

const judge = (source: string) => classifyBlocks(parseMarkdown(source) ?? [])[0];

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
    "Lou Tarrant arrives at court on Aug. 1, 2031. AP Photo/Kim Reyes",
    "Ada Harrow leaves the court in Port Amber. Getty Images",
    "(Photo by Lee Moss/Getty Images) Ada Harrow in court.",
    "Photograph: Lee Moss/Reuters.",
    "Image source, Getty Images",
    "Video Player is loading. This is a modal window.",
    "To play the media you will need to enable JavaScript.",
    "Loading...",
    "What do you think? Leave a comment below.",
    "By signing up, you agree to our terms.",
    "Subscribe to continue reading.",
    "Have a tip? Email the desk.",
    "Comments (142)",
    "Editor's note: An earlier version misspelled the judge's name.",
    "Jo Pell is a senior crime reporter for Amber News. Follow her on X.",
    "(Reporting by Lee Moss; Editing by Jo Pell)",
    "JUDGE FREES ADA HARROW!",
    "[^1]: A note.",
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
    "Copyright infringement was the heart of the suit, Judge Moss ruled.",
    "Published in 1984, the book made Ada Harrow famous.",
    "Top story of the trial was the verdict of Judge Moss.",
    "More news of the theft came to the court on Friday.",
    "Ada Harrow sued the news agency for libel (Reuters).",
    "The judge threw out the suit on Friday. (AP)",
    "Ada Harrow sued Getty Images.",
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

  it("a list of other stories, or of what somebody claims, is not what the article says", () => {
    const kinds = (source: string) => classifyBlocks(parseMarkdown(source) ?? []);
    expect(kinds("## Most read\n\n- Nurse pleads guilty to fraud\n- Mayor arrested")).toEqual([
      "heading",
      "furniture",
      "furniture",
    ]);
    expect(kinds("Pike listed what the police had not done:\n\n- They did not test the door.")).toEqual([
      "prose",
      "furniture",
    ]);
    expect(kinds("The counts are these:\n\n- Theft of a violin")).toEqual(["prose", "prose"]);
  });

  it.each([
    ["share buttons", `${"share ".repeat(60)}!`],
    ["share buttons apart by bars", `${"share | ".repeat(45)}!`],
    ["a byline of capitals", `By ${"Aa".repeat(190)}!x.`],
    ["a byline of many names", `By ${"Aa, Bb and ".repeat(35)}!x.`],
  ])("a line that is nearly %s is read to its end", (_what, text) => {
    expect(judge(text)).toBe("prose");
  });

  it("an item of a list needs no full stop to be prose", () => {
    expect(judge("- Count one: theft of a violin")).toBe("prose");
  });
});
