import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addressKey } from "../../../../src/ingest/pageAddress.ts";
import { describePlacementProblem } from "../../../../src/presentation/wording/english/placementProblems.ts";
import { planPlacement } from "../../../../src/storage/folder/placement.ts";
import type { PlacementResult } from "../../../../src/storage/placementPlan.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

const BODY = "The jury acquitted Ada Harrow of theft.";
const URL_LINE = "url: https://a.example/violin";
const place = (folder: string, slug = "harrow", text = writeArticle(BODY, URL_LINE)) =>
  tell(planPlacement(folder, slug, text, addressKey));

/** The plan, or the problem in words. */
function tell(result: PlacementResult) {
  if (result.ok) return result.value;
  return { said: describePlacementProblem(result.problem, { name: "The folder", remedy: "" }).join(" ") };
}

describe("the place of a new article", () => {
  it("is a file named after its title in the case's folder", () => {
    const root = makeKnowledge({ "harrow/": "" });
    expect(place(root)).toMatchObject({
      kind: "place",
      root,
      slug: "harrow",
      name: "the-stolen-violin.md",
      isNewCase: false,
      article: { title: "The Stolen Violin", text: BODY },
    });
    expect(place(root)).not.toHaveProperty("replaces");
  });

  it("may be in a case that has no folder yet", () => {
    expect(place(makeKnowledge({}), "marsh")).toMatchObject({ kind: "place", isNewCase: true });
  });

  it("is in a folder that is there, whatever it is called", () => {
    expect(place(makeKnowledge({ "People v. Harrow/": "" }), "People v. Harrow")).toMatchObject({ kind: "place" });
  });

  it.each(["..", ".", "../outside", "harrow/..", "/etc", ".git", "Harrow", "con", "a\nb"])(
    "is never in a folder called %j",
    (slug) => {
      const reading = place(makeKnowledge({ "harrow/": "", ".git/": "" }), slug);
      expect(reading).toMatchObject({ said: expect.stringContaining("can't be a case's folder") });
    },
  );

  it("is not behind a link that leads out, nor in a file", () => {
    const root = makeKnowledge({ marsh: "x" });
    symlinkSync(makeKnowledge({}), join(root, "harrow"));
    expect(place(root)).toMatchObject({
      said: expect.stringContaining("leads out of the knowledge"),
    });
    expect(place(root, "marsh")).toMatchObject({ said: "marsh is not a folder; name another case." });
  });

  it("is nowhere without a knowledge folder", () => {
    expect(place("/no/such/folder")).toEqual({ said: "The folder can't be read (ENOENT)." });
  });
});

describe("what the shelf would reject", () => {
  it.each([
    ["a fact that is missing", "---\ntitle: x\n---\nThe court rose.", "publisher is missing"],
    ["a date that is none", writeArticle(BODY, "updated: 2025-02-30"), "updated must be an ISO 8601 date"],
    ["a case that has no folder", writeArticle(BODY, "cases: [marsh]"), "cases names marsh, which has no folder"],
    ["a file above 1 MiB", writeArticle("word ".repeat(220_000)), "is larger than 1 MiB"],
  ])("has no place: %s", (_what, text, reason) => {
    expect(place(makeKnowledge({ "harrow/": "" }), "harrow", text)).toMatchObject({
      said: expect.stringContaining(`The shelf would reject the article: ${reason}`),
    });
  });
});

describe("what is on the shelf already", () => {
  it.each([
    ["in the case", "harrow/a.md", "", false],
    ["in another case", "marsh/a.md", "", false],
    ["hidden", "harrow/a.md", "hidden: true", true],
    ["retracted", "harrow/a.md", "retracted: true", true],
  ])("is told by the same words, %s", (_where, path, fields, isTakenDown) => {
    const root = makeKnowledge({ "harrow/": "", [path]: writeArticle(BODY, fields) });
    expect(place(root)).toMatchObject({ kind: "on the shelf", path, isTakenDown });
  });

  it("is told in a case that is hidden as a whole", () => {
    const root = makeKnowledge({
      "harrow/": "",
      "marsh/case.md": "---\ntitle: Marsh\nhidden: true\n---\n",
      "marsh/a.md": writeArticle(BODY),
    });
    expect(place(root)).toMatchObject({ kind: "on the shelf", path: "marsh/a.md" });
  });

  it.each(["https://a.example/violin", "http://www.a.example/violin/", "https://a.example/violin?utm_source=x#part"])(
    "and has other words now is replaced where it lies: %s",
    (url) => {
      const root = makeKnowledge({ "harrow/old-name.md": writeArticle("Other words.", `url: ${url}`) });
      expect(place(root)).toMatchObject({ kind: "place", name: "old-name.md", replaces: "same page" });
    },
  );

  it.each([
    ["hidden", "harrow/a.md", `${URL_LINE}\nhidden: true`, "hidden or retracted; edit that file by hand"],
    ["retracted", "harrow/a.md", `${URL_LINE}\nretracted: true`, "hidden or retracted; edit that file by hand"],
    ["in another case", "marsh/a.md", URL_LINE, "write cases: [harrow] into its front matter"],
  ])("is not imported with other words where it is %s", (_what, path, fields, reason) => {
    const root = makeKnowledge({ "harrow/": "", [path]: writeArticle("Other words.", fields) });
    expect(place(root)).toMatchObject({ said: expect.stringContaining(reason) });
  });

  it("by its name alone is replaced, unless both have addresses, and so are two", () => {
    const name = "harrow/the-stolen-violin.md";
    const bare = makeKnowledge({ [name]: writeArticle("Other words.") });
    expect(place(bare)).toMatchObject({ kind: "place", name: "the-stolen-violin.md", replaces: "same name" });
    const other = makeKnowledge({ [name]: writeArticle("Other words.", "url: https://a.example/other") });
    expect(place(other)).toMatchObject({ kind: "place", name: "the-stolen-violin-2.md" });
  });

  it.each([
    ["can't be read", "no front matter", "can't be read; mend or remove it first"],
    ["is hidden", writeArticle("Other words.", "hidden: true"), "hidden or retracted; edit that file by hand"],
  ])("by its name is kept where it %s", (_what, text, reason) => {
    const root = makeKnowledge({ "harrow/the-stolen-violin.md": text });
    expect(place(root)).toMatchObject({ said: expect.stringContaining(reason) });
  });

  it("by its name is kept where it is a link that leads out, or nowhere", () => {
    for (const target of ["/etc/hostname", "nowhere"]) {
      const root = makeKnowledge({ "harrow/": "" });
      symlinkSync(target, join(root, "harrow/the-stolen-violin.md"));
      expect(place(root)).toMatchObject({
        said: expect.stringContaining("mend or remove it first"),
      });
    }
  });

  it("and can't be read hides nothing else", () => {
    const root = makeKnowledge({ "harrow/bad.md": "no front matter", "harrow/a.md": writeArticle(BODY) });
    mkdirSync(join(root, "harrow/folder.md"));
    writeFileSync(join(root, "harrow/.hidden.md"), writeArticle(BODY));
    expect(place(root)).toMatchObject({ kind: "on the shelf", path: "harrow/a.md" });
  });
});
