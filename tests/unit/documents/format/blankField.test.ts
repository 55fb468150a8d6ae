import { describe, expect, it } from "vitest";
import { readFolder } from "../../../../src/storage/folder/readFolder.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

describe("a title that shows nothing", () => {
  it.each(["\u200b", "\u3164", "\u2800\u00ad"])("rejects its file as an empty one does: %j", (title) => {
    const article = writeArticle().replace("The Stolen Violin", title);
    const reading = readFolder(makeKnowledge({ "harrow/violin.md": article }));
    const problem = { line: 2, code: "unfit-value", path: ["title"], fault: { code: "empty" } };
    expect(reading).toMatchObject({
      ok: true,
      value: { contents: { articles: [], rejected: [{ path: "harrow/violin.md", problem }] } },
    });
  });
});
