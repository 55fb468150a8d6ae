import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { type Options, toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import type { Block } from "../text/markdown.ts";

/** Strikethrough, which the shelf's reader reads beyond CommonMark. */
const TILDE: Unsafe = { character: "~", inConstruct: "phrasing" };
/** The line below a table's head, and its rows. */
const STYLE: Options = {
  bullet: "-",
  unsafe: [
    TILDE,
    { atBreak: true, character: ":", after: "-" },
    { atBreak: true, character: "-", after: "[:|-]" },
    { atBreak: true, character: "|" },
  ],
};
const CELL: Options = {
  unsafe: [
    TILDE,
    { character: "|", inConstruct: "phrasing" },
    { character: "\\", after: "\\s", inConstruct: "phrasing" },
  ],
};

/** Blocks as Markdown that the shelf's reader reads as the same text. Links and emphasis are no part of a text. */
export function writeMarkdown(blocks: readonly Block[]): string {
  const children: RootContent[] = [];
  for (const run of groupBlocks(blocks)) children.push(...writeRun(run));
  return toMarkdown({ type: "root", children }, STYLE);
}

type Shape = "heading" | "item" | "row" | "laid out" | "paragraph";

/** A heading can't keep white space, which only a broken page lays out in one. */
function shapeOf({ kind, text }: Block): Shape {
  if (kind === "item") return kind;
  if (isLaidOut(text)) return kind === "paragraph" && text.includes("\t") ? "row" : "laid out";
  return kind === "heading" ? kind : "paragraph";
}

/** White space that Markdown would fold. */
function isLaidOut(text: string): boolean {
  return /\t|^ | {2}|\n /.test(text);
}

/** Neighbours of one shape; items are one list and rows one table. */
function groupBlocks(blocks: readonly Block[]): { readonly shape: Shape; readonly blocks: Block[] }[] {
  const runs: { readonly shape: Shape; readonly blocks: Block[] }[] = [];
  for (const block of blocks) {
    const shape = shapeOf(block);
    const last = runs.at(-1);
    if (last?.shape === shape) last.blocks.push(block);
    else runs.push({ shape, blocks: [block] });
  }
  return runs;
}

function writeRun({ shape, blocks }: { readonly shape: Shape; readonly blocks: readonly Block[] }): RootContent[] {
  switch (shape) {
    case "heading":
      return blocks.map(({ text }) => ({ type: "heading", depth: 2, children: breakLines(text, BREAK_IN_HEADING) }));
    case "item":
      return [{ type: "list", spread: false, children: blocks.map(writeItem) } satisfies List];
    case "row":
      return [{ type: "html", value: writeTable(blocks.map(({ text }) => text.split("\t"))) }];
    case "laid out":
      return blocks.map(({ text }) => ({ type: "code", value: text }));
    case "paragraph":
      return blocks.map((block) => paragraph(block));
  }
}

function writeItem({ text }: Block): ListItem {
  const content: BlockContent = isLaidOut(text)
    ? { type: "code", value: text }
    : { type: "paragraph", children: breakLines(text) };
  return { type: "listItem", spread: false, children: [content] };
}

function paragraph({ text, bold }: Block): Paragraph {
  const children = breakLines(text);
  return { type: "paragraph", children: bold ? [{ type: "strong", children }] : children };
}

/** Below a heading of two lines Markdown draws a line, which may make a table of it. */
const BREAK_IN_HEADING: PhrasingContent = { type: "html", value: "<br>" };

function breakLines(text: string, end: PhrasingContent = { type: "break" }): PhrasingContent[] {
  return text
    .split("\n")
    .flatMap((value, index): PhrasingContent[] => [...(index === 0 ? [] : [end]), { type: "text", value }]);
}

/**
 * GitHub's tables: the first row is the head, and none may be longer. A shorter row is filled up by whoever reads it; to
 * write that out would make rows times columns of a table with one long row.
 */
function writeTable(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const [head = [], ...others] = rows;
  const padding = Array.from({ length: width - head.length }, () => "");
  return [
    writeRow([...head.map(writeCell), ...padding]),
    writeRow(Array.from({ length: width }, () => "---")),
    ...others.map((cells) => writeRow(cells.map(writeCell))),
  ].join("\n");
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Spaces of other kinds at a cell's edge are a reader's to trim, but not where they are spelt out. */
function writeCell(text: string): string {
  const lines = text
    .split("\n")
    .map((value) => toMarkdown({ type: "paragraph", children: [{ type: "text", value }] }, CELL).replace(/\n$/, ""));
  return lines.join("<br>").replace(/^\s|\s$/gu, (space) => `&#${space.codePointAt(0)};`);
}
