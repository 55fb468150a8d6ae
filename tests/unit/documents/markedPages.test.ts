import { expect, it } from "vitest";
import { toCaseSlug } from "../../../src/documents/caseSlug.ts";
import { parseArticleFile } from "../../../src/documents/format/articleFile.ts";
import { findMarkFaults, readMarkedPages } from "../../../src/documents/markedPages.ts";
import { writeArticle } from "../../support/temporary.ts";

function read(body: string, fields = "kind: order") {
  const file = writeArticle(body, fields);
  const parsed = parseArticleFile(file, toCaseSlug("harrow"), "order");
  const { article } = parsed.ok ? parsed.value : expect.fail(JSON.stringify(parsed.problem));
  return { pages: readMarkedPages(article), faults: findMarkFaults(file, article), article };
}

it("tells where the pages of a court paper begin, each with its first words as they stand there", () => {
  const { pages, article } = read(
    `<!-- page 1, stamped 3 -->\n\nThe court ${"has read the papers ".repeat(8)}of both sides.\n\n<!-- page 2, stamped 4 -->\n\nThe motion is denied.`,
  );
  expect(pages.map(({ page, cited }) => [page, cited])).toEqual([
    [1, 3],
    [2, 4],
  ]);
  for (const { opening } of pages) {
    expect(article.text.slice(opening.start, opening.end)).toBe(opening.text);
    expect(opening.text.length).toBeLessThanOrEqual(80);
  }
  expect(pages[1]?.opening.text).toBe("The motion is denied.");
  expect(read("<!-- page 1 -->\n\nThe motion is denied.", "").pages).toEqual([]);
});

it.each([
  ["<!-- page 5, stamp 4 -->\n\nThe motion is denied.", [{ code: "no-mark", line: 8, words: "page 5, stamp 4" }]],
  ["<!-- page five -->\n\nThe motion is denied.", [{ code: "no-mark", line: 8, words: "page five" }]],
  [
    "<!-- page 5 -->\n\nThe motion is denied.\n\n<!-- page 4 -->\n\nIt is so ordered here.",
    [{ code: "out-of-order", page: 4, before: 5 }],
  ],
  [
    "<!-- page 5, stamped 7 -->\n\nThe motion is denied.\n\n<!-- page 6, stamped 7 -->\n\nIt is so ordered here.",
    [{ code: "cited-twice", page: 6, before: 5, cited: 7 }],
  ],
  ["<!-- page 5 -->\n<!-- line 2 -->\n\nThe motion is denied.\n\n<!-- a note of ours -->\n\nIt is so ordered.", []],
])("finds what is odd about page marks: %j", (body, faults) => {
  expect(read(body).faults).toEqual(faults);
});
