import { describe, expect, it } from "vitest";
import { readPage } from "../../../src/ingest/readPage.ts";
import { parseMarkdown } from "../../../src/text/markdown.ts";
import {
  BOILERPLATE,
  expectedOf,
  FACTS,
  type KindOfPage,
  MAIN_TEXT,
  writePage,
} from "../../support/ingest/pageKinds.ts";

const NOW = "2025-02-01T12:00:00Z";

function read(page: KindOfPage) {
  const reading = readPage({ form: "html", source: writePage(page) }, {}, NOW);
  if (!reading.ok) return reading.problem;
  const { title, author, published, publisher } = reading.value.fields;
  return {
    fields: { title, author, published: published?.slice(0, 10), publisher },
    paragraphs: (parseMarkdown(reading.value.markdown) ?? []).map(({ text }) => text),
  };
}

describe.each([
  ["what is the page's", BOILERPLATE],
  ["what is the article's", MAIN_TEXT],
  ["facts", FACTS],
])("%s", (_room, kinds) => {
  it.each(Object.entries(kinds))("%s", (_kind, pages) => {
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(read)).toEqual(pages.map(expectedOf));
  });
});
