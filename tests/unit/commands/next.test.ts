import { describe, expect, it } from "vitest";
import { readNextDates } from "../../../commands/next.ts";
import { openFiles } from "../../support/opening.ts";
import { writeArticle } from "../../support/temporary.ts";

const FILES = {
  "harrow/case.md": "---\ntitle: People v. Harrow\naliases: [the violin case]\noutcome: Charged.\n---\n",
  "harrow/trial.md": writeArticle(
    [
      "Ada Harrow was charged with theft on March 1, 2031.",
      "Her trial is scheduled for May 12, 2031, Judge Oda Fenn said.",
      "A hearing on the evidence is set for April 2, 2031.",
    ].join("\n\n"),
  ),
  "marsh/case.md": "---\ntitle: In re Marsh\n---\n",
  "marsh/orchard.md": writeArticle("The sentencing of Joss Ferrant is scheduled for April 20, 2031."),
};

async function next(today: string, caseName?: string, limit = 6) {
  const reply = await readNextDates(openFiles(FILES), { today, caseName, limit });
  return reply.kind === "next dates" ? { ...reply, days: reply.dates.map(({ date }) => date) } : reply;
}

describe("the next dates", () => {
  it("are those of all cases, the nearest first, each a quotation", async () => {
    const reply = await next("2031-03-10");
    expect(reply).toMatchObject({ days: ["2031-04-02", "2031-04-20", "2031-05-12"], more: 0, unread: 0 });
    if (reply.kind !== "next dates") throw new Error(reply.kind);
    expect(reply.dates[1]).toMatchObject({
      case: "marsh",
      quote: { text: "The sentencing of Joss Ferrant is scheduled for April 20, 2031." },
    });
  });

  it("leave out what is past, and keep today's", async () => {
    expect(await next("2031-04-20")).toMatchObject({ days: ["2031-04-20", "2031-05-12"] });
    expect(await next("2031-05-13")).toMatchObject({ days: [] });
  });

  it("are those of the case that is named, with its outcome", async () => {
    expect(await next("2031-03-10", "the violin case")).toMatchObject({
      case: "harrow",
      days: ["2031-04-02", "2031-05-12"],
      cases: [{ slug: "harrow", outcome: "Charged." }],
    });
    expect(await next("2031-03-10", "nobody")).toMatchObject({ kind: "unknown case" });
  });

  it("say how many there are beyond those that are shown", async () => {
    expect(await next("2031-03-10", undefined, 1)).toMatchObject({ days: ["2031-04-02"], more: 2 });
  });
});
