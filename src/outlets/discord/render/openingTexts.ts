import type { APITextDisplayComponent } from "discord.js";
import type { Block, ReplyDocument } from "../../../presentation/replyDocument.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { type Detail, writeBlock, writeLine } from "./blocks.ts";
import { cutList, measureLines, shareRoom } from "./fitLists.ts";
import { textOf } from "./message.ts";

/** Lines of one text of a message. Those of a list may be cut. */
interface Lines {
  readonly lines: readonly string[];
  readonly isList: boolean;
}

/** Texts of a message, not yet cut to its room. */
export type OpeningTexts = readonly (readonly Lines[])[];

const LISTS: readonly Block["kind"][] = ["list", "articles", "cases"];

/**
 * The heading and what stands before the groups, as texts: a list belongs to the paragraph above it, a note to the
 * heading, paragraph or note above it. `page` is said behind the note that counts what there is.
 */
export function writeOpening(
  { heading, opening }: ReplyDocument,
  detail: Detail,
  wording: Wording,
  page?: string,
): OpeningTexts {
  const texts: Lines[][] = heading === undefined ? [] : [[{ lines: [writeLine(heading)], isList: false }]];
  let above: Block["kind"] | "heading" | undefined = heading === undefined ? undefined : "heading";
  for (const block of opening) {
    const written = writeBlock(block, detail, wording);
    const isPaged = block.kind === "note" && block.countsPages && page !== undefined;
    const lines = {
      lines: isPaged ? [`${written.join("\n")} · ${page}`] : written,
      isList: LISTS.includes(block.kind),
    };
    const last = texts.at(-1);
    if (last && isJoined(above, block.kind)) last.push(lines);
    else texts.push([lines]);
    above = block.kind;
  }
  return texts;
}

function isJoined(above: Block["kind"] | "heading" | undefined, kind: Block["kind"]): boolean {
  if (above === "heading") return kind === "note" || kind === "paragraph";
  if (above === "paragraph") return kind === "note" || LISTS.includes(kind);
  return above === "note" && kind === "note";
}

/** The texts as components; their lists together take at most so many UTF-16 code units. */
export function layOutOpening(texts: OpeningTexts, wording: Wording, listRoom = Infinity): APITextDisplayComponent[] {
  const lists = texts.flat().filter(({ isList }) => isList);
  const shares = shareRoom(
    lists.map(({ lines }) => measureLines(lines)),
    listRoom,
  );
  const roomOf = new Map(lists.map((list, at) => [list, shares[at] ?? 0]));
  return texts.map((text) => {
    const lines = text.flatMap((part) =>
      part.isList ? cutList(part.lines, roomOf.get(part) ?? 0, wording) : part.lines,
    );
    return textOf(lines.join("\n"));
  });
}

/** UTF-16 code units of all lists. */
export function measureLists(texts: OpeningTexts): number {
  return texts.flat().reduce((sum, { lines, isList }) => sum + (isList ? measureLines(lines) : 0), 0);
}
