import { describe, expect, it } from "vitest";
import { readOwnFrontMatter } from "../../../src/ingest/ownFrontMatter.ts";
import { readPage } from "../../../src/ingest/readPage.ts";
import { describePageProblem } from "../../../src/presentation/wording/english/pageProblems.ts";
import { planPlacement } from "../../../src/storage/folder/placement.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";
import { BLOCKS, BODIES, BROKEN, FIELDS, HARMLESS_FIELDS, NOTICES, write } from "../documents/format/takedowns.ts";

const NOW = "2031-04-01T12:00:00Z";
const BODY = "The porter saw the stolen violin in the stool. ".repeat(5);

describe("a Markdown page that was taken down where it comes from", () => {
  it.each([...FIELDS, ...BROKEN].map((field) => [field]))("with %j is refused, or keeps it for the shelf", (field) => {
    const read = readOwnFrontMatter(write(field), NOW);
    expect(read.ok ? read.value.fields.kept?.["hidden"] : "refused").toBeDefined();
  });

  it.each([...BODIES, ...BLOCKS, ...NOTICES].map((body) => [body]))("by %j in its text is refused", (body) => {
    expect(readOwnFrontMatter(write("", body), NOW).ok).toBe(false);
    const bare = readOwnFrontMatter(body, NOW);
    expect(bare.ok ? bare.value.fields.kept?.["hidden"] : "refused").toBeDefined();
  });

  it("is refused in words", () => {
    const explain = (source: string) => {
      const read = readOwnFrontMatter(source, NOW);
      return read.ok ? "read" : describePageProblem(read.problem, "The page");
    };
    expect(explain("hidden: true\n\nThe violin.\n")).toBe(
      "The page says of itself that it is not to be shown; remove that first (line 1).",
    );
    expect(explain(write("hdiden: true"))).toBe(
      "The page has a field hdiden; write hidden or retracted, with true or false (line 5).",
    );
  });

  it("says so in the file that is written of it", () => {
    const source = write("draft: true", `\n${BODY}\n`);
    expect(readPage({ form: "markdown", source }, {}, NOW)).toMatchObject({
      value: { fields: { kept: { hidden: "true" } } },
    });
  });

  it.each(HARMLESS_FIELDS.filter((field) => !/^(?:retracted|hidden)/.test(field)).map((field) => [field]))(
    "is not one with %j",
    (field) => {
      const read = readOwnFrontMatter(write(field), NOW);
      expect(read.ok).toBe(true);
      expect(read.ok && read.value.fields.kept?.["hidden"]).toBeUndefined();
    },
  );
});

describe("an import of a page that somebody took down with a slip", () => {
  const keyOf = (address: string) => address;
  const url = "url: https://a.example/violin";

  it.each([
    ["the same words", writeArticle(BODY, "hdiden: true")],
    ["the same address", writeArticle("Other words.", `hdiden: true\n${url}`)],
    ["the same address, and its text gone", `---\nurl: https://a.example/violin\nhdiden: true\n---\n`],
  ])("is refused for %s", (_what, content) => {
    const root = makeKnowledge({ "harrow/other.md": content });
    expect(planPlacement(root, "harrow", writeArticle(BODY, url), keyOf)).toMatchObject({
      problem: { code: "page-is-taken-down", path: "harrow/other.md" },
    });
  });

  it("goes on beside files that are bad for something else, or about something else", () => {
    const root = makeKnowledge({
      "harrow/slip.md": writeArticle(BODY, "updated: soon"),
      "harrow/other.md": writeArticle("Other words.", "hdiden: true"),
    });
    expect(planPlacement(root, "harrow", writeArticle(BODY, url), keyOf)).toMatchObject({ value: { kind: "place" } });
  });
});
