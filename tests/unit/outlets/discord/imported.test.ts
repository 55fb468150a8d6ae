import { expect, it } from "vitest";
import { makeDocumentId } from "../../../../src/documents/documentId.ts";
import { renderImported, renderRefusedImport } from "../../../../src/outlets/discord/render/renderReply.ts";
import { fingerprint } from "../../../../src/text/fingerprint.ts";
import { asSlug } from "../../../support/identifiers.ts";

type ImportProblem = Parameters<typeof renderRefusedImport>[0];
type Imported = Parameters<typeof renderImported>[0];

/** What a member reads in a message; its backslashes keep Discord from reading Markdown. */
function read({ components }: ReturnType<typeof renderRefusedImport>): string[] {
  const contents = [...JSON.stringify(components).matchAll(/"content":("(?:[^"\\]|\\.)*")/g)];
  return contents.map(([, content = ""]) => JSON.parse(content).replace(/\\(?=[^\w\s])/g, ""));
}

it("an import says what the citation will lack, and why it is not served", () => {
  const imported: Imported = {
    path: "marsh/two-days.md",
    id: makeDocumentId(asSlug("marsh"), "two-days"),
    file: fingerprint("words"),
    slug: asSlug("marsh"),
    title: "Two Days",
    passages: 1,
    missing: ["url", "author"],
    leftOut: 3,
    isTakenDown: true,
  };
  const corpus = { articles: 1, passages: 1, hidden: 1, retracted: 0, rejected: [] };
  const none = { added: [], changed: [], removed: [] };
  const reloaded = { kind: "reloaded", corpus, articles: none, cases: none, milliseconds: 1 } as const;
  expect(read(renderImported(imported, reloaded, "In re Marsh", "en")).join("\n")).toBe(
    "**Imported:** “Two Days” in In re Marsh\nmarsh/two-days.md, 1 passage. It is not served: its own front matter hides or retracts it.\nNot found in the page: web address and author. The citation goes without; write it into the file where you know it.\nLeft out as the page's own: 3 paragraphs and lines, such as captions, links and time stamps.",
  );
});

it.each<[ImportProblem, string]>([
  [
    { code: "lacks-facts", missing: ["title", "published"] },
    "The page doesn't tell its title and day of publication; fill in the form again and give title: … in Further facts and Published, such as 2025-03-14.",
  ],
  [
    { code: "lacks-facts", missing: ["publisher"] },
    "The page doesn't tell its publisher; fill in the form again and give Publisher.",
  ],
  [
    { code: "lacks-facts", missing: ["title", "publisher", "published"] },
    "The page doesn't tell its title, publisher and day of publication; fill in the form again and give title: … in Further facts, Publisher and Published, such as 2025-03-14.",
  ],
  [
    { code: "on-the-shelf", path: "marsh/a.md", isTakenDown: true },
    "The article is on the shelf already, as marsh/a.md, hidden or retracted; nothing was written.",
  ],
  [
    { code: "would-replace", path: "marsh/a.md", what: "same name" },
    "marsh/a.md is there already; only npm run import in the terminal replaces a file.",
  ],
  [
    { code: "would-replace", path: "marsh/a.md", what: "same page" },
    "The page is on the shelf already, as marsh/a.md, with other words; only npm run import in the terminal replaces a file.",
  ],
  [
    { code: "no-such-case", slug: "march" },
    "There is no case march; a new one is named in Further facts, as new case: march.",
  ],
  [
    { code: "not-stored", problem: { code: "not-a-file", path: "a/*b*.md" } },
    "a/*b*.md is no regular file; remove it first.",
  ],
])("an import that is %j is told in a sentence", (problem, words) => {
  expect(read(renderRefusedImport(problem, "", "en"))).toEqual([words]);
});
