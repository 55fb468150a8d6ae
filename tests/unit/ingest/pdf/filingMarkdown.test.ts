import fc from "fast-check";
import { expect, it } from "vitest";
import { runToCompletion } from "../../../../src/cooperativeTask.ts";
import type { PageMark } from "../../../../src/documents/pageMark.ts";
import { isSameFiling, writeFilingMarkdown } from "../../../../src/ingest/pdf/filingMarkdown.ts";
import type { FilingBlock } from "../../../../src/ingest/pdf/joinLines.ts";
import { parseMarkdown } from "../../../../src/text/markdown.ts";

/** Lines as papers have them, and the beginnings and signs that Markdown gives a meaning to. */
const WORDS = fc.constantFrom(
  ...[
    "the",
    "Court",
    "Q.",
    "A",
    "1.",
    "12)",
    "a)",
    "-",
    "--",
    "—",
    "*",
    "+",
    "#",
    "1",
    "“Yes,”",
    "'no'",
    "it’s",
    "=",
    ">",
  ],
  ...[
    "[sic]",
    "(2)",
    "](x)",
    "<b>",
    "&amp;",
    "\\",
    "a_b_",
    "~~x~~",
    "`x`",
    "!",
    "http://example.org/a_b",
    "é",
    "§",
    "¶",
  ],
);
const LINE = fc.array(WORDS, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));

/** A paragraph whose every line begins with its mark. */
const BLOCK = fc.array(LINE, { minLength: 1, maxLength: 5 }).map((lines): FilingBlock => {
  const marks: { at: number; mark: PageMark }[] = [];
  let text = "";
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += " ";
    marks.push({ at: text.length, mark: { kind: "line", line: index + 1 } });
    text += line;
  }
  return { kind: "paragraph", text, marks };
});

it("writes any words so that they are read back as they were, with their marks", () => {
  fc.assert(
    fc.property(fc.array(BLOCK, { minLength: 1, maxLength: 4 }), (blocks) => {
      const read = parseMarkdown(runToCompletion(writeFilingMarkdown(blocks)));
      expect(read && isSameFiling(blocks, read)).toBe(true);
    }),
  );
});

it("escapes no sign of plain lines", () => {
  const lines = ["Q. Did you see him, the second time -- on the 5th?", "A “Yes,” I said; it’s so: twice."];
  const marks = [{ at: (lines[0]?.length ?? 0) + 1, mark: { kind: "line", line: 2 } as const }];
  const block: FilingBlock = { kind: "paragraph", text: lines.join(" "), marks };
  expect(runToCompletion(writeFilingMarkdown([block])).replace(/<!--.*?-->/g, "")).toBe(`${lines.join(" ")}\n`);
});
