import { type APIComponentInContainer, type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import type { Block, Group, ReplyDocument } from "../../../presentation/replyDocument.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import { type Detail, writeBlock } from "./blocks.ts";
import { writeSources } from "./citation.ts";
import { escapeText } from "./escape.ts";
import { layOutGroups, quotesOf, shownQuotesOf, sourcesOf } from "./layOutGroups.ts";
import {
  container,
  linkRow,
  measureText,
  menu,
  type OutgoingMessage,
  questionText,
  row,
  textOf,
  typedText,
} from "./message.ts";
import { listActions, type MessageActions } from "./messageActions.ts";
import { MAX_TEXT } from "./messageLimits.ts";
import type { NumberedSources } from "./numberedSources.ts";
import { layOutOpening, measureLists, writeOpening } from "./openingTexts.ts";
import { writeOutcomes } from "./outcomes.ts";
import type { RenderOptions } from "./renderOptions.ts";
import type { Shown } from "./shown.ts";

/** What of a document a message shows. */
export interface Cut {
  readonly groups: readonly Group[];
  readonly detail: Detail;
  readonly page?: Shown["page"];
  /** Blocks that tell what was left out. */
  readonly leftOut?: readonly Block[];
  /** Whether lists are cut to the room of the message. */
  readonly listsFit?: boolean;
}

/** Lays a part of a document out as a message; the caller checks whether it fits. */
export function compose(document: ReplyDocument, renderOptions: RenderOptions, cut: Cut): OutgoingMessage {
  const { groups, detail, page, leftOut = [] } = cut;
  const wording = wordingOf(renderOptions.locale);
  const shown = { groups: groups.length, all: document.groups.length, page };
  const sources = sourcesOf(groups, detail);
  const opening = writeOpening(
    document,
    detail,
    wording,
    page && page.pages > 1 ? `${page.page}/${page.pages}` : undefined,
  );
  const question = document.question === undefined ? [] : [questionText(document.question)];
  const [first, second] = document.isQuestionFirst ? [question, []] : [[], question];
  const rest = [
    ...second,
    ...(document.typed === undefined ? [] : [typedText(document.typed)]),
    ...nameSharer(renderOptions, wording),
    ...layOutBlocks(document.lead ?? [], groups, detail, wording),
    ...layOutGroups(groups, { detail, shown, wording }, sources),
    ...layOutBlocks([...document.closing, ...leftOut], groups, detail, wording),
    ...listSources(sources, groups, detail, wording),
    ...layOutFiles(document),
  ];
  const quotes = groups.flatMap((group) => shownQuotesOf(group, detail));
  const controls = layOutActions(
    listActions(document, renderOptions, shown, { quotes, wording }),
    quotes.length,
    wording,
  );
  const pages = linkRow(document.links ?? []);
  const build = (listRoom?: number) =>
    layOut(document, [...first, ...layOutOpening(opening, wording, listRoom), ...rest], [...controls, ...pages]);
  const message = build();
  return cut.listsFit ? build(MAX_TEXT - measureText(message) + measureLists(opening)) : message;
}

function layOut(
  { files }: ReplyDocument,
  body: readonly APIComponentInContainer[],
  buttons: readonly APIMessageTopLevelComponent[],
): OutgoingMessage {
  const pictures = files.filter(({ description }) => description !== undefined);
  const gallery = pictures.map(({ name, description }) => ({ media: { url: `attachment://${name}` }, description }));
  return {
    components: [
      ...(body.length === 0 ? [] : [container(body)]),
      ...(gallery.length === 0 ? [] : [{ type: ComponentType.MediaGallery, items: gallery } as const]),
      ...buttons,
    ],
    ...(files.length === 0 ? {} : { files }),
  };
}

function nameSharer(renderOptions: RenderOptions, { answer }: Wording): APIComponentInContainer[] {
  if (renderOptions.to !== "channel" || renderOptions.sharedBy === undefined) return [];
  return [textOf(`-# ${escapeText(answer.sharedBy({ name: renderOptions.sharedBy }))}`)];
}

/** Each block by itself; of cases only those whose quotations are shown. */
function layOutBlocks(
  blocks: readonly Block[],
  groups: readonly Group[],
  detail: Detail,
  wording: Wording,
): APIComponentInContainer[] {
  const quoted = new Set(groups.flatMap(quotesOf).map(({ article }) => article.case));
  return blocks.flatMap((block): APIComponentInContainer[] => {
    if (block.kind !== "outcomes") return [textOf(writeBlock(block, detail, wording).join("\n"))];
    const cases = block.cases.filter(({ slug }) => groups.length === 0 || slug === block.subject || quoted.has(slug));
    const lines = writeOutcomes({ ...block, cases }, groups.flatMap(quotesOf), wording);
    return lines.length === 0 ? [] : [textOf(lines.join("\n"))];
  });
}

/** The sources of the message's quotations, once at its foot. */
function listSources(
  sources: NumberedSources,
  groups: readonly Group[],
  detail: Detail,
  wording: Wording,
): APIComponentInContainer[] {
  if (sources.articles.length === 0) return [];
  const isDated = groups.some(({ kind }) => kind === "entry");
  const isShort = isDated || groups.some(({ kind }) => kind === "claim");
  return [textOf(writeSources(sources, detail, wording, { isDated, isShort }).join("\n"))];
}

/** The buttons, and the menu below them. */
function layOutActions(
  { buttons, options, opensOnly }: MessageActions,
  places: number,
  { actions }: Wording,
): APIMessageTopLevelComponent[] {
  const label = opensOnly ? actions.openCase : actions.menu({ places, hasMore: options.length > places });
  return [...row(buttons), ...menu(label, options)];
}

function layOutFiles({ files }: ReplyDocument): APIComponentInContainer[] {
  return files
    .filter(({ description }) => description === undefined)
    .map(({ name }) => ({ type: ComponentType.File, file: { url: `attachment://${name}` } }));
}
