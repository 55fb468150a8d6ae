import type { APIComponentInContainer } from "discord.js";
import type { Quote } from "../../../documents/quote.ts";
import type { Block, Group } from "../../../presentation/replyDocument.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { type Detail, writeBlock, writeLine, writeQuote, writeReferences } from "./blocks.ts";
import { writePlace } from "./citation.ts";
import { section, separator, textOf } from "./message.ts";
import { actionButton } from "./messageActions.ts";
import { type NumberedSources, numberSources } from "./numberedSources.ts";
import type { Shown } from "./shown.ts";

/** How groups are laid out: what of them, for which message, in which words. */
export interface GroupLayout {
  readonly detail: Detail;
  readonly shown: Shown;
  readonly wording: Wording;
}

/** The groups of a message in full width, with the name of each part above its first group. */
export function layOutGroups(
  groups: readonly Group[],
  layout: GroupLayout,
  sources: NumberedSources,
): APIComponentInContainer[] {
  const components: APIComponentInContainer[] = [];
  let part: string | undefined;
  for (const [at, group] of groups.entries()) {
    if (isParted(group, at)) components.push(separator());
    if (group.part !== undefined && group.part !== part)
      components.push(textOf(writeLine([{ text: group.part, style: "strong" }])));
    part = group.part;
    components.push(...layOutGroup(group, layout, sources));
  }
  return components;
}

/** A line above it: claims stand below one, and whatever follows another citation or answer of a different kind. */
function isParted({ kind }: Group, at: number): boolean {
  return kind === "claim" || (kind === "citation" && at > 0);
}

/** The quotations of a group, in order. */
export function quotesOf({ blocks }: Group): Quote[] {
  return blocks.flatMap((block) => (block.kind === "quote" ? [block.quote] : []));
}

/** The quotations of a group that a message shows; a claim has as many as there is room for. */
export function shownQuotesOf(group: Group, { quotesPerGroup }: Pick<Detail, "quotesPerGroup">): Quote[] {
  const quotes = quotesOf(group);
  return group.kind === "claim" ? quotes.slice(0, quotesPerGroup) : quotes;
}

/** The sources of all quotations of groups that a message shows. */
export function sourcesOf(groups: readonly Group[], detail: Detail): NumberedSources {
  return numberSources(groups.flatMap((group) => shownQuotesOf(group, detail)));
}

function layOutGroup(group: Group, layout: GroupLayout, sources: NumberedSources): APIComponentInContainer[] {
  const { detail, shown, wording } = layout;
  if (group.kind === "claim") return layOutClaim(group, layout, sources);
  if (group.kind === "entry") return [textOf(writeEntry(group, layout, sources))];
  const heading = group.heading === undefined ? [] : [writeLine(group.heading)];
  const content = [...heading, ...group.blocks.flatMap((block) => writeBlock(block, detail, wording, sources))];
  const accessory = group.action && actionButton(group.action, shown);
  return [accessory ? section(content.join("\n"), accessory) : textOf(content.join("\n"))];
}

/** An entry's date with the place of its quotation and what else tells it, all in one line above the quotation. */
function writeEntry({ heading, blocks }: Group, { detail, wording }: GroupLayout, sources: NumberedSources): string {
  const [quoted] = blocks.filter((block) => block.kind === "quote");
  const references = blocks.flatMap((block) => (block.kind === "references" && block.quotes.length > 0 ? [block] : []));
  const [same, others] = [references.filter(({ label }) => !label), references.filter(({ label }) => label)];
  const write = (block: (typeof references)[number]) => writeReferences(block, sources);
  const places = [...(quoted === undefined ? [] : [writePlace(quoted.quote, sources, detail)]), ...same.map(write)];
  const line = [
    ...(heading === undefined ? [] : [writeLine(heading)]),
    ...(places.length === 0 ? [] : [places.join(", ")]),
    ...others.map(write),
  ].join(" · ");
  const rest = blocks.filter((block) => block !== quoted && block.kind !== "references");
  return [
    line,
    ...(quoted === undefined ? [] : [writeQuote(quoted.quote)]),
    ...rest.flatMap((block) => writeBlock(block, detail, wording, sources)),
  ].join("\n");
}

function layOutClaim(
  group: Group,
  { detail, wording }: GroupLayout,
  sources: NumberedSources,
): APIComponentInContainer[] {
  const { heading = "", blocks } = group;
  const write = (block: Block) => writeBlock(block, detail, wording, sources);
  const said = blocks.filter(({ kind }) => kind !== "quote").flatMap(write);
  const quotes = blocks.filter((block) => block.kind === "quote").slice(0, detail.quotesPerGroup);
  return [textOf([writeLine(heading), ...said].join("\n")), ...quotes.map((block) => textOf(write(block).join("\n")))];
}
