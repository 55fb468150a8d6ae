import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCaseSlug } from "../../../src/documents/caseSlug.ts";
import { type Document, isFiling } from "../../../src/documents/document.ts";
import { readPage, splitsSign } from "../../../src/documents/documentPages.ts";
import { parseArticleFile } from "../../../src/documents/format/articleFile.ts";
import { writeArticle } from "../../support/temporary.ts";

function readDocument(body: string, fields = ""): Document {
  const read = parseArticleFile(writeArticle(body, fields), toCaseSlug("violin"), "violin");
  return read.ok ? read.value.article : expect.fail(JSON.stringify(read.problem));
}

const pagesOf = (document: Document) =>
  Array.from({ length: readPage(document, {}).pages }, (_, index) => readPage(document, { page: index + 1 }));

describe("a document's pages", () => {
  it("hold all of its paragraphs in order, each a slice, whatever stands in them", () => {
    const paragraph = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 7000 })
      .map((text) => `A ${text.replace(/\s+/g, " ")} b.`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const document = readDocument(paragraphs.join("\n\n"));
        const parts = pagesOf(document).flatMap(({ parts: shown }) => shown);
        for (const { start, end, text } of parts) expect(document.text.slice(start, end)).toBe(text);
        for (const { start, end } of parts)
          expect([start, end].some((at) => splitsSign(document.text, at))).toBe(false);
        const whole = document.paragraphs.map(({ start, end }) => document.text.slice(start, end)).join("");
        expect(parts.map(({ text }) => text).join("")).toBe(whole);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ["quotation marks", `${'"'.repeat(30)} and `.repeat(8000)],
    ["no space at all", "ä".repeat(300_000)],
    ["tiny paragraphs", "Oh no.\n\n".repeat(9000)],
  ])("stay small: %s", (_, body) => {
    const pages = pagesOf(readDocument(body));
    expect(pages.length).toBeGreaterThan(2);
    for (const { parts } of pages) {
      const escaped = parts.map(({ text }) => text.replace(/["&<>']/g, "&quot;")).join("");
      expect(Buffer.byteLength(escaped) + parts.length * 100).toBeLessThan(120_000);
    }
  });

  it("open where a quotation begins, and go on to its end", () => {
    const document = readDocument(`${"The porter saw the violin in the hall. ".repeat(100)}\n\n`.repeat(60));
    const [first, second] = pagesOf(document);
    const edge = second?.parts[0]?.start ?? expect.fail("there is one page");
    const across = readPage(document, { whole: { start: edge - 60, end: edge + 60 } });
    expect(across.page).toBe(1);
    expect(across.parts.length).toBe((first?.parts.length ?? 0) + 1);
    expect(readPage(document, { whole: { start: edge, end: edge + 60 } }).page).toBe(2);
    expect(readPage(document, { page: 9999 }).page).toBe(across.pages);
  });

  it("tell the paragraphs of an article, and of a court paper the pages and lines that begin", () => {
    const article = readPage(readDocument("One day it rained.\n\nThe next day it snowed."), {});
    expect(article.parts.map(({ number, places }) => [number, places.length])).toEqual([
      [1, 0],
      [2, 0],
    ]);
    const filing = readDocument(
      "<!-- page 4, stamped 3 -->\n\nThe motion is denied for the reasons below.\n\n<!-- page 5, stamped 4 -->\n\nThe court has heard both sides on it.",
      "kind: order",
    );
    expect(isFiling(filing)).toBe(true);
    expect(readPage(filing, {}).parts.map(({ number, places }) => [number, places.map(({ cited }) => cited)])).toEqual([
      [undefined, [3]],
      [undefined, [4]],
    ]);
  });
});
