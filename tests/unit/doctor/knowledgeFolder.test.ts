import { expect, it } from "vitest";
import { explainKnowledgeFolder } from "../../../src/doctor/knowledgeFolder.ts";
import { readSnapshot } from "../../../src/service/buildSnapshot.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

const check = (folder: string) => explainKnowledgeFolder(readSnapshot(folder), folder);

it("counts what a good folder holds", () => {
  const folder = makeKnowledge({ "harrow/violin.md": writeArticle() });
  expect(check(folder)).toEqual([
    { kind: "ok", sentence: `The knowledge folder ${folder} holds 1 article, 1 passage.` },
  ]);
});

it("lists the files that can't be served, with line and reason", () => {
  const folder = makeKnowledge({ "harrow/violin.md": writeArticle(), "harrow/notes.txt": "" });
  const details = [expect.stringMatching(/harrow\/notes\.txt:1: is not Markdown/)];
  expect(check(folder)).toMatchObject([
    { kind: "ok" },
    { kind: "fix", sentence: expect.stringMatching(/^1 file in it/), details },
  ]);
});

it("says that an empty folder is one", () => {
  expect(check(makeKnowledge({}))).toMatchObject([
    { kind: "fix", sentence: expect.stringContaining("holds no article") },
  ]);
});

it("says why a folder can't be read", () => {
  expect(check("/nowhere/at/all")).toMatchObject([
    {
      kind: "fix",
      sentence: "The knowledge folder /nowhere/at/all does not exist; name one with KNOWLEDGE_DIR or --knowledge.",
    },
  ]);
});

it.each([
  [20, 20, undefined],
  [21, 21, "and 1 more; npm run check lists them all"],
])("of %i rejected files shows at most twenty", (number, lines, last) => {
  const files = Array.from({ length: number }, (_, index) => [`harrow/${index}.txt`, ""] as const);
  const findings = check(makeKnowledge(Object.fromEntries(files)));
  expect(findings).toMatchObject([{ kind: "ok" }, { kind: "fix" }]);
  expect(JSON.stringify(findings)).toContain(`${number} files in it`);
  const { details = [] } = findings[1] ?? {};
  expect(details).toHaveLength(lines);
  if (last) expect(details.at(-1)).toBe(last);
});
