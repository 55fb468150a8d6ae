import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPageSet, scorePages } from "../../../tools/eval/pages/scorePages.ts";

const FOLDER = fileURLToPath(new URL("../../support/ingest/layouts", import.meta.url));

/** What is not read yet, by file: each is asked for at an import, and none of it is wrong. */
const NOT_READ: Readonly<Record<string, readonly string[]>> = {
  "law-professors-group-blog.html": ["author", "published"],
  "hand-made-page-with-font-tags.html": ["author"],
};

describe("pages as programs and sites build them", () => {
  const scored = scorePages(FOLDER);

  it("are forty", () => {
    expect(scored).toHaveLength(40);
    expect(readPageSet(FOLDER).text.length).toBeGreaterThan(3);
  });

  it.each(scored.map((page) => [page.site, page] as const))("%s is read right", (_site, { file, verdicts, f1 }) => {
    const missing = NOT_READ[file] ?? [];
    const expected = (fact: string) => (missing.includes(fact) ? "missing" : "right");
    expect(verdicts).toEqual({
      title: expected("title"),
      author: expected("author"),
      published: expected("published"),
    });
    expect(f1).toBeGreaterThan(0.93);
  });
});
