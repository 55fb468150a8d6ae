import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { parsePageMark, writePageMark } from "../../documents/pageMark.ts";
import { trimBlock } from "../../text/blockText.ts";
import type { Block } from "../../text/markdown.ts";
import type { FilingBlock } from "./joinLines.ts";

/**
 * A filing's blocks as Markdown: its words as they are, and its pages and lines as comments, so that a person can compare
 * the file with the PDF page by page and correct it.
 */
export function writeFilingMarkdown(blocks: readonly FilingBlock[]): string {
  // One after another: the writer's time grows with the square of what it is given at once.
  return blocks.map((block) => toMarkdown({ type: "root", children: writeBlock(block) }, OPTIONS)).join("\n");
}

const OPTIONS = { unsafe: [{ character: "~", inConstruct: "phrasing" as const }] };

function writeBlock({ kind, text, marks }: FilingBlock): RootContent[] {
  const before = marks.filter(({ at }) => at === 0).map(({ mark }) => writePageMark(mark));
  const comments: RootContent[] = before.length === 0 ? [] : [{ type: "html", value: before.join("") }];
  const children = writeText(text, marks);
  const block: RootContent = kind === "heading" ? { type: "heading", depth: 2, children } : paragraph(children);
  return [...comments, block];
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

/** A mark at a word's beginning stands behind the space before it, as no line may begin with one. */
function writeText(text: string, marks: FilingBlock["marks"]): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const { at, mark } of marks) {
    if (at === 0) continue;
    if (at > from) pieces.push({ type: "text", value: text.slice(from, at) });
    pieces.push({ type: "html", value: writePageMark(mark) });
    from = at;
  }
  if (from < text.length) pieces.push({ type: "text", value: text.slice(from) });
  return pieces;
}

/** Whether blocks that were read back have the same words and the same marks at the same words. */
export function isSameFiling(blocks: readonly FilingBlock[], read: readonly Block[]): boolean {
  return (
    blocks.length === read.length &&
    blocks.every(({ text, marks }, index) => {
      const { text: words, comments = [] } = read[index] ?? { text: undefined };
      return (
        words ===
          trimBlock(
            text,
            marks.map(({ at }) => ({ at, words: "" })),
          ).text &&
        comments.length === marks.length &&
        marks.every(({ mark }, at) => sameMark(comments[at]?.words ?? "", writePageMark(mark)))
      );
    })
  );
}

function sameMark(words: string, written: string): boolean {
  const mark = parsePageMark(words);
  return mark !== undefined && writePageMark(mark) === written;
}
