import { describe, expect, it } from "vitest";
import { writeMarkdown } from "../../../src/ingest/writeMarkdown.ts";
import { type Block, parseMarkdown } from "../../../src/text/markdown.ts";

const row = (...cells: readonly string[]): Block => ({
  kind: "paragraph",
  text: cells.join("\t"),
  linked: false,
  bold: false,
});
const textsOf = (blocks: readonly Block[] | undefined) => blocks?.map(({ text }) => text);

describe("a table whose rows have different lengths", () => {
  it.each([
    ["a long row first", [row("a", "b", "c"), row("d", "e"), row("f", "g")]],
    ["a long row last", [row("a", "b"), row("c", "d"), row("e", "f", "g", "h")]],
    ["empty cells", [row("a", "", "c"), row("", "e"), row("f", "")]],
  ])("reads back the same: %s", (_what, blocks) => {
    expect(textsOf(parseMarkdown(writeMarkdown(blocks)))).toEqual(
      textsOf(blocks.map((one) => ({ ...one, text: one.text.trim() }))),
    );
  });

  it("is written as long as its cells are, and not as rows times columns", () => {
    const many = Array.from({ length: 400 }, () => "a");
    const written = writeMarkdown([row(...many), ...many.map(() => row("b", "c"))]);
    expect(written.length).toBeLessThan(30 * 400);
  });
});
