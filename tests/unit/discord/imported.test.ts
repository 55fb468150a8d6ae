import { expect, it } from "vitest";
import { composeImporting } from "../../../src/discord/message/imported.ts";

type Importing = Parameters<typeof composeImporting>[0];

it.each<[Importing, string]>([
  [
    { kind: "lacks facts", missing: ["title", "published"] },
    "The page doesn't tell its title and day of publication; type /import again and give title: … in Further facts and Published, such as 2025-03-14.",
  ],
  [
    { kind: "on the shelf", path: "marsh/a.md", isTakenDown: true },
    "The article is on the shelf already, as marsh/a.md, hidden or retracted; nothing was written.",
  ],
  [
    { kind: "there already", path: "marsh/a.md", what: "same name" },
    "marsh/a.md is there already; only npm run import in the terminal replaces a file.",
  ],
  [
    { kind: "there already", path: "marsh/a.md", what: "same page" },
    "The page is on the shelf already, as marsh/a.md, with other words; only npm run import in the terminal replaces a file.",
  ],
  [
    { kind: "no such case", slug: "march" },
    "There is no case march; a new one is named in Further facts, as new case: march.",
  ],
  [{ kind: "not imported", reason: "The page has *no* text" }, "The page has *no* text."],
])("an import that is %j is told in a sentence", (importing, words) => {
  const { components, ...more } = composeImporting(importing);
  expect(more).toEqual({});
  const contents = [...JSON.stringify(components).matchAll(/"content":("(?:[^"\\]|\\.)*")/g)];
  // Backslashes keep Discord from reading Markdown.
  expect(contents.map(([, content = ""]) => JSON.parse(content).replace(/\\(?=[^\w\s])/g, ""))).toEqual([words]);
});
