import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { type CooperativeTask, mapInSteps } from "../../cooperativeTask.ts";
import { parsePageMark, writePageMark } from "../../documents/pageMark.ts";
import { trimBlock } from "../../text/blockText.ts";
import type { Block } from "../../text/markdown.ts";
import type { FilingBlock } from "./joinLines.ts";

/**
 * A filing's blocks as Markdown: its words as they are, and its pages and lines as comments, so that a person can compare
 * the file with the PDF page by page and correct it. A block at a time.
 */
export function* writeFilingMarkdown(blocks: readonly FilingBlock[]): CooperativeTask<string> {
  // One after another: the writer's time grows with the square of what it is given at once.
  const write = (block: FilingBlock) => toMarkdown({ type: "root", children: writeBlock(block) }, OPTIONS);
  return (yield* mapInSteps(blocks, write)).join("\n");
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

/**
 * Text without a sign that Markdown ever gives a meaning to, nor a beginning that could be a list's. Nearly all lines of a
 * transcript are such, and the writer, which looks at each letter for some forty reasons, is spared them.
 */
const PLAIN = /^[\p{L}“"‘’'][\p{L}\p{N} .,;:?“”"‘’'–—-]*$/u;

/** A mark at a word's beginning stands behind the space before it, as no line may begin with one. */
function writeText(text: string, marks: FilingBlock["marks"]): PhrasingContent[] {
  const inside = marks.filter(({ at }) => at > 0);
  const pieces = inside.flatMap(({ at, mark }, index): PhrasingContent[] => [
    writePiece(text.slice(inside[index - 1]?.at ?? 0, at)),
    { type: "html", value: writePageMark(mark) },
  ]);
  const last = text.slice(inside.at(-1)?.at ?? 0);
  return joinHtml([...pieces, last.endsWith(" ") ? { type: "text", value: last } : writePiece(last)]);
}

function writePiece(value: string): PhrasingContent {
  return { type: PLAIN.test(value) ? "html" : "text", value };
}

/** What stands as it is, in one piece. */
function joinHtml(pieces: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (piece.type === "html" && before?.type === "html") before.value += piece.value;
    else if (!("value" in piece) || piece.value !== "") joined.push(piece);
  }
  return joined;
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
