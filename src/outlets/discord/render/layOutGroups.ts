import type { APIComponentInContainer } from "discord.js";
import type { Quote } from "../../../documents/quote.ts";
import type { Block, Group } from "../../../presentation/replyDocument.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { actionButton, type Shown } from "./actionButtons.ts";
import { type Detail, writeBlock, writeLine } from "./blocks.ts";
import { section, separator, textOf } from "./message.ts";

/** The groups of a message, with lines between them and the name of each part above its first group. */
export function layOutGroups(
  groups: readonly Group[],
  detail: Detail,
  shown: Shown,
  wording: Wording,
): APIComponentInContainer[] {
  const components: APIComponentInContainer[] = [];
  let part: string | undefined;
  let place = 0;
  for (const [at, group] of groups.entries()) {
    if (isParted(group, at)) components.push(separator());
    if (group.part !== undefined && group.part !== part)
      components.push(textOf(writeLine([{ text: group.part, style: "strong" }])));
    part = group.part;
    components.push(...layOutGroup(group, detail, shown, wording, place));
    place += group.kind === "claim" ? Math.min(quotesOf(group).length, detail.quotesPerGroup) : 1;
  }
  return components;
}

/** A line above it: entries and claims stand below a heading, others follow one another. */
function isParted({ kind }: Group, at: number): boolean {
  if (kind === "question") return false;
  return at > 0 || kind === "entry" || kind === "claim";
}

/** The quotations of a group, in order. */
export function quotesOf({ blocks }: Group): Quote[] {
  return blocks.flatMap((block) => (block.kind === "quote" ? [block.quote] : []));
}

function layOutGroup(
  group: Group,
  detail: Detail,
  shown: Shown,
  wording: Wording,
  place: number,
): APIComponentInContainer[] {
  if (group.kind === "claim") return layOutClaim(group, detail, shown, wording, place);
  const heading = group.heading === undefined ? [] : [writeLine(group.heading)];
  const content = [...heading, ...group.blocks.flatMap((block) => writeBlock(block, detail, wording))].join("\n");
  const accessory = group.action && actionButton(group.action, shown, place);
  return [accessory ? section(content, accessory) : textOf(content)];
}

/** A claim's quotations stand below it, each with a button of its own. */
function layOutClaim(
  { heading = "", blocks }: Group,
  detail: Detail,
  shown: Shown,
  wording: Wording,
  place: number,
): APIComponentInContainer[] {
  const write = (block: Block) => writeBlock(block, detail, wording);
  const said = blocks.filter(({ kind }) => kind !== "quote").flatMap(write);
  const quotes = blocks.filter((block) => block.kind === "quote").slice(0, detail.quotesPerGroup);
  return [
    textOf([writeLine(heading), ...said].join("\n")),
    ...quotes.map((block, at) => {
      const context = { kind: "context", label: wording.actions.context, quote: block.quote } as const;
      const content = write(block).join("\n");
      const accessory = actionButton(context, shown, place + at);
      return accessory ? section(content, accessory) : textOf(content);
    }),
  ];
}
