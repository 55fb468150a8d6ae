import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../../src/documents/document.ts";
import { classifyBlocks } from "../../../src/text/boilerplate.ts";
import { fingerprint } from "../../../src/text/fingerprint.ts";
import { parseMarkdown } from "../../../src/text/markdown.ts";
import { asDocumentId, asSlug } from "../../support/identifiers.ts";
import { least, runs } from "../../support/runs.ts";

/** What Markdown and HTML are made of, and what breaks them. */
const PIECES = [
  ...[
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "    ",
    "***\n",
    "===\n",
    "```\n",
    "~~~\n",
    "|a|b|\n|-|-|\n",
    "|",
    "\n",
    "\n\n",
    "  \n",
    "\\\n",
    "\r\n",
    "\t",
  ],
  ...[
    "*",
    "**",
    "_",
    "`",
    "``",
    "~~",
    "[",
    "](",
    "[a](b)",
    "![",
    ")",
    "[a]: b\n",
    "<https://a.test>",
    "<",
    ">",
    "&",
    "&amp;",
    "&#13;",
    "&#10;",
    "&#0;",
  ],
  ...[
    "&#x85;",
    "&#11;",
    "&#27;",
    "&nbsp;",
    "&#xD800;",
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "<p hidden>",
    "<br>",
    "<br/>",
    "<pre>",
    "</pre>",
    "<li>",
    "<td>",
    "<tr>",
  ],
  ...[
    "<table>",
    "<q>",
    "</q>",
    "<script>",
    "</script>",
    "<style>",
    "<!--",
    "-->",
    "<svg>",
    "</svg>",
    "<a href=b>",
    "</a>",
    "<h2>",
    "<figcaption>",
    "</div>",
    "<div>",
  ],
  ...[
    "Harrow",
    "was acquitted.",
    "The jury said",
    "Photo: AP",
    "Read more",
    "é",
    "🎻",
    "\u0085",
    "\u2028",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\u0301",
    "\ud83c",
  ],
];
const source = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: "binary", maxLength: 3 })), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(""));

const FACTS = { title: "T", publisher: "P", published: "2031-03-04", authors: [], retracted: false, sources: [] };

describe("whatever the page", () => {
  it("its blocks are text that a reader sees, with no blank line and no control character", () => {
    let shown = 0;
    fc.assert(
      fc.property(source, (page) => {
        for (const { text } of parseMarkdown(page) ?? []) {
          shown += 1;
          expect(text).toBe(text.trim());
          expect(text).not.toBe("");
          expect(text).not.toMatch(/\n[^\S\n]*\n/);
          expect(text).not.toMatch(/(?![\n\t])\p{Cc}/u);
        }
      }),
      { numRuns: runs(3000) },
    );
    expect(shown).toBeGreaterThan(least(2000));
  });

  it("the paragraphs of its article are slices, apart by blank lines, and each is judged", () => {
    fc.assert(
      fc.property(source, (page) => {
        const blocks = parseMarkdown(page) ?? [];
        const { text, paragraphs } = makeDocument(asDocumentId("a/b"), [asSlug("a")], FACTS, blocks, fingerprint);
        expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(blocks.map((block) => block.text));
        expect(text).toBe(blocks.map((block) => block.text).join("\n\n"));
        expect(classifyBlocks(blocks)).toHaveLength(blocks.length);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("a page whose every sign is escaped says what stands there", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 80 }), (text) => {
        const escaped = text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
        const shown = text.replace(/ +/g, " ").trim();
        expect((parseMarkdown(`.${escaped}`) ?? []).map((block) => block.text)).toEqual([
          `.${text}`.replace(/ +/g, " ").trim(),
        ]);
        if (shown !== "" && !/^\s*\d/.test(text)) expect(parseMarkdown(escaped.trim())?.[0]?.text).toBe(shown);
      }),
      { numRuns: runs(2000) },
    );
  });
});
