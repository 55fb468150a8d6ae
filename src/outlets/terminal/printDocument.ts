import { numbersOf } from "../../documents/citation.ts";
import { isFilingKind } from "../../documents/documentKind.ts";
import { writeListedCase } from "../../presentation/listedCase.ts";
import type { Block, Group, Line, ReplyDocument } from "../../presentation/replyDocument.ts";
import type { Wording } from "../../presentation/wording/wording.ts";
import { printQuote } from "./printQuote.ts";
import { sanitizeLine } from "./sanitizeLine.ts";
import type { Colours } from "./terminal.ts";

/** A document as lines for a terminal, without a line feed at its end. Nothing is cut, and actions are left out. */
export function printDocument(document: ReplyDocument, colours: Colours, wording: Wording): string {
  const { heading, opening, lead = [], groups, closing } = document;
  const print = (blocks: readonly Block[]) => printBlocks(blocks, colours, wording);
  const parts = [
    ...(heading === undefined ? [] : [{ text: printLine(heading, colours), isList: false }]),
    ...print(opening),
    ...print(lead),
    ...printGroups(groups, colours, wording).map((text) => ({ text, isList: false })),
    ...print(closing),
  ];
  const gap = document.isTight ? "\n" : "\n\n";
  return parts.map(({ text, isList }, at) => (at === 0 ? text : (isList ? "\n" : gap) + text)).join("");
}

interface Part {
  readonly text: string;
  /** Whether it belongs to the part above it. */
  readonly isList: boolean;
}

function printLine(line: Line, colours: Colours): string {
  if (typeof line === "string") return sanitizeLine(line);
  return line
    .map(({ text, style }) => (style === "strong" ? colours.bold(sanitizeLine(text)) : sanitizeLine(text)))
    .join("");
}

const LISTS: readonly Block["kind"][] = ["list", "articles", "cases"];

function printBlocks(blocks: readonly Block[], colours: Colours, wording: Wording): Part[] {
  return blocks.flatMap((block) => {
    const lines = printBlock(block, colours, wording);
    return lines.length === 0 ? [] : [{ text: lines.join("\n"), isList: LISTS.includes(block.kind) }];
  });
}

/** Each part's name stands above the first of its groups. */
function printGroups(groups: readonly Group[], colours: Colours, wording: Wording): string[] {
  return groups.flatMap((group, at) => {
    const isFirst = group.part !== undefined && group.part !== groups[at - 1]?.part;
    return [...(isFirst ? [colours.bold(group.part ?? "")] : []), printGroup(group, colours, wording)];
  });
}

function printGroup({ kind, heading, blocks }: Group, colours: Colours, wording: Wording): string {
  const lines = blocks.flatMap((block) =>
    block.kind === "note"
      ? block.lines.map((line) => colours.dim(`  ${printLine(line, colours)}`))
      : printBlock(block, colours, wording),
  );
  const gap = kind === "claim" ? "\n\n" : "\n";
  return [...(heading === undefined ? [] : [printLine(heading, colours)]), lines.join("\n")].join(gap);
}

function printBlock(block: Block, colours: Colours, wording: Wording): string[] {
  switch (block.kind) {
    case "paragraph":
      return block.lines.map((line) => printLine(line, colours));
    case "note":
      return block.lines.map((line) => colours.dim(printLine(line, colours)));
    case "list":
      return block.items.map((item) => `  ${printLine(item, colours)}`);
    case "articles":
      return block.articles.flatMap((article) => printArticle(article, colours, wording));
    case "cases":
      return block.cases.map((one) => `  ${sanitizeLine(`${one.slug} — ${writeListedCase(one, wording)}`)}`);
    case "commands":
      return printCommands(block.commands, colours);
    case "quote":
      return [
        ...(block.heading === undefined ? [] : [printLine(block.heading, colours)]),
        ...printQuote(block.quote, colours),
      ];
    case "copyable":
      return [sanitizeLine(block.text)];
    case "references":
      return []; // a terminal has room for a note that says it all
    case "excerpt":
      return sanitizeLine(block.excerpt.text)
        .split("\n")
        .map((line) => colours.dim("│ ") + line);
    case "citation":
      return [colours.dim(`  ${sanitizeLine(block.quote.citation)}`)];
    case "outcomes":
      return [
        block.cases
          .map((one) => colours.dim(sanitizeLine(`${wording.cases.howItEnded} — ${wording.cases.outcome(one) ?? ""}`)))
          .join("\n\n"),
      ];
  }
}

function printArticle(
  article: Extract<Block, { kind: "articles" }>["articles"][number],
  colours: Colours,
  { corpus, citation }: Wording,
): string[] {
  const { id, title, publisher, url, retracted, kind, number } = article;
  const paper = isFilingKind(kind) ? ` — ${[kind, ...numbersOf({ number })].join(", ")}` : "";
  const about = `“${title}”, ${publisher}, ${citation.published(article)}${paper}${retracted ? corpus.retracted : ""}`;
  return [
    sanitizeLine(about),
    ...[id, ...(url === undefined ? [] : [url])].map((line) => colours.dim(`  ${sanitizeLine(line)}`)),
  ];
}

function printCommands(commands: Extract<Block, { kind: "commands" }>["commands"], colours: Colours): string[] {
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  return commands.map(({ usage, description }) => `  ${colours.bold(usage.padEnd(width))}  ${description}`);
}
