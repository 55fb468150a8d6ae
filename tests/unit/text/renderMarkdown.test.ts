import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { renderMarkdown } from "../../../src/text/renderMarkdown.ts";

const inOneGo = new MarkdownIt({ html: true });
const text = (count: number, block: string) => Array.from({ length: count }, () => block).join("\n");

describe("Markdown that is rendered some pieces at a time", () => {
  it.each([
    ["paragraphs", text(900, "Mara Quill *said* [so][there].\n"), "[there]: https://example.org/\n"],
    ["one list", text(900, "- It was found.\n\n  In a stool.\n"), "1. So it was.\n"],
    ["quotations", text(900, "> It was found.\ngoes on\n\n> > In a stool.\n"), "> Nobody knew.\n"],
    ["fences and tables", text(300, "```\n# no heading\n```\n\n| a | b |\n|---|---|\n| c | d |\n"), "```\nopen\n"],
    ["HTML", text(600, "<!-- page 1 --><!-- line 2 -->\n\nQ <b>Who\n\n</b> was it?\n"), "<div>\n\n*there*\n"],
    ["headings", text(900, "Title\n=====\n\n## Part\ntext &amp; more\n"), "    code\n"],
    ["nothing", "", ""],
  ])("comes out as it does in one go: %s", (_, many, end) => {
    const source = many + end;
    expect(runToCompletion(renderMarkdown(source))).toBe(inOneGo.render(source));
  });

  it("takes more steps the longer it is", () => {
    const stepsOf = (paragraphs: number) => [...renderMarkdown(text(paragraphs, "It was found.\n"))].length;
    expect(stepsOf(1_000)).toBeGreaterThan(20);
    expect(stepsOf(4_000)).toBeGreaterThan(3 * stepsOf(1_000));
  });
});
