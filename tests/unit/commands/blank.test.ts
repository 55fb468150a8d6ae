import { describe, expect, it } from "vitest";
import { answer } from "../../../commands/ask.ts";
import { checkMessage } from "../../../commands/checkMessage.ts";
import { readTimeline } from "../../../commands/timeline.ts";
import { checkOverrides } from "../../../src/ingest/overrides.ts";
import { openFiles } from "../../support/opening.ts";
import { writeArticle } from "../../support/temporary.ts";

const BLANK = ["", "  ", "\u200b", "\u3164\u2800", "\u2060 \u00ad"];

describe("what shows nothing, wherever it is typed", () => {
  it.each(BLANK)("is no question: %j", async (question) => {
    const library = openFiles({ "harrow/violin.md": writeArticle() });
    expect(await answer(library, { question, limit: 3 })).toEqual({ kind: "no question" });
  });

  it.each(BLANK)("is nothing that a timeline is about: %j", async (about) => {
    const library = openFiles({ "harrow/violin.md": writeArticle("The violin was found on 3 March 2031.") });
    expect(await readTimeline(library, { caseName: "harrow", about, limit: 3 })).toMatchObject({
      kind: "timeline",
      about: undefined,
      entries: [{ date: "2031-03-03" }],
    });
  });

  it.each(BLANK)("is no sentence of a message to check: %j", async (message) => {
    const library = openFiles({ "harrow/violin.md": writeArticle() });
    const context = { library, commands: [] };
    expect(await checkMessage.run(message, context)).toEqual({ kind: "no claims" });
  });

  it.each(BLANK)("is no fact of a page: %j", (text) => {
    const now = "2031-07-12T00:00:00Z";
    expect(checkOverrides({ title: text }, now)).toEqual({ code: "empty", field: "title" });
    expect(checkOverrides({ publisher: text }, now)).toEqual({ code: "empty", field: "publisher" });
    expect(checkOverrides({ author: ["Ann", text] }, now)).toEqual({ code: "empty", field: "author" });
  });
});
