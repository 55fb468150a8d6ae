import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeMarkdown } from "../../../src/ingest/writeMarkdown.ts";
import { type Block, parseHtml, parseMarkdown } from "../../../src/text/markdown.ts";
import { runs } from "../../support/runs.ts";

const block = (text: string, kind: Block["kind"] = "paragraph", bold = false): Block => ({
  kind,
  text,
  linked: false,
  bold,
});

describe("blocks as Markdown", () => {
  it("is Markdown as a person would write it", () => {
    const blocks = [
      block("The verdict", "heading"),
      block("Harrow won $4.5 million. “Yes,” she said.\nIt’s over."),
      block("What now?", "paragraph", true),
      block("a violin", "item"),
      block("a bow", "item"),
      block("Date\tSum"),
      block("May 3\t$1 | $2"),
    ];
    expect(writeMarkdown(blocks)).toBe(
      "## The verdict\n\nHarrow won $4.5 million. “Yes,” she said.\\\nIt’s over.\n\n**What now?**\n\n- a violin\n- a bow\n\n| Date | Sum |\n| --- | --- |\n| May 3 | $1 \\| $2 |\n",
    );
  });

  it.each([
    "1. Smith",
    "- a dash",
    "+ a plus",
    "# a sign",
    "> a sign",
    "***",
    "---",
    "===",
    "a\n===",
    "a\n---",
    "a | b\n--- | ---",
    "a | b\n:-- | --:",
    "~~struck~~",
    "<b>bold</b>",
    "<!-- -->",
    "&amp; &lt;",
    "[a](b) ![c](d) [e]: f",
    "`code` ``",
    "```",
    "~~~",
    "did_not *oppose* __at__ once",
    "https://a.example/x_y_z",
    "<https://a.example>",
    "a\\",
    "a\\\nb",
    "    indented",
    "a  b   c",
    "x\u00a0y\u00a0",
    "a\n b",
    "[^1]: note",
    "a\tb\nc\td",
    "a\t\tb",
    "\\|\t|\\",
    "| a |",
  ])("reads back as the same text: %j", (text) => {
    const read = parseMarkdown(writeMarkdown([block("Before."), block(text.trim()), block("After.")])) ?? [];
    expect(read.map((one) => one.text)).toEqual(["Before.", text.trim(), "After."]);
  });

  it("reads back as the same text and kinds, whatever a page holds", () => {
    const piece = fc.constantFrom(
      ..."a b . * _ ` ~ < > [ ] ( ) ! # + - = | \\ & ; : 1 $ ^ { } \" ' @ / “ \u00a0 &amp; <br> </p><p> <li> <b> </b> <td> <h2> \n".split(
        " ",
      ),
      " ",
      "\t",
      "\n\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const blocks = parseHtml(pieces.join("")) ?? [];
        const read = parseMarkdown(writeMarkdown(blocks)) ?? [];
        expect(read.map(({ text }) => text)).toEqual(blocks.map(({ text }) => text));
        const kinds = blocks.map(({ kind, text }) => (kind === "heading" && / {2}|\t/.test(text) ? "paragraph" : kind));
        expect(read.map(({ kind }) => kind)).toEqual(kinds);
      }),
      { numRuns: runs(2000) },
    );
  });
});
