import type { Block, Group, ReplyDocument } from "../../../presentation/replyDocument.ts";
import { note, notice, paragraph } from "../../../presentation/replyDocument.ts";
import { type Wording, wordingOf } from "../../../presentation/wording/wording.ts";
import { type Detail, FULL_DETAIL } from "./blocks.ts";
import { type LinkDetail, tellTooLong } from "./citation.ts";
import { type Cut, compose } from "./composeMessage.ts";
import { quotesOf } from "./layOutGroups.ts";
import { fits, type OutgoingMessage } from "./message.ts";
import type { RenderOptions } from "./renderOptions.ts";

/** How much is left out to make room, the least first. */
export const LINK_DETAILS: readonly LinkDetail[] = ["at the quotation", "to the page", "none"];

/**
 * A document with as many of its groups as a message has room for. Links are left out first, then quotations of a claim,
 * then the last groups.
 */
export function fitGroups(document: ReplyDocument, renderOptions: RenderOptions): OutgoingMessage {
  const groups = document.groups.map((group) =>
    group.kind === "claim" ? dropTooLong(document, group, renderOptions) : group,
  );
  for (const cut of listCuts(groups, wordingOf(renderOptions.locale))) {
    const message = compose(document, renderOptions, cut);
    if (fits(message)) return message;
  }
  return tellNoRoom(document, renderOptions);
}

/** From all groups in full detail to one group without links. */
function* listCuts(groups: readonly Group[], wording: Wording): Generator<Cut> {
  const most = Math.max(1, ...groups.map((group) => quotesOf(group).length));
  for (let shown = groups.length; shown > 0; shown -= 1) {
    for (let quotesPerGroup = most; quotesPerGroup > 0; quotesPerGroup -= 1) {
      for (const links of shown === 1 && quotesPerGroup === 1 ? LINK_DETAILS : LINK_DETAILS.slice(0, 2)) {
        const detail: Detail = { ...FULL_DETAIL, links, quotesPerGroup };
        yield {
          groups: groups.slice(0, shown),
          detail,
          leftOut: tellLeftOut(groups[0]?.kind, groups.length - shown, wording),
        };
      }
    }
  }
}

function tellLeftOut(kind: Group["kind"] | undefined, count: number, { answer, citation }: Wording): Block[] {
  if (count === 0) return [];
  if (kind === "claim") return [note(answer.noRoomForClaims({ count }))];
  return kind === "citation" ? [note(citation.noRoomForOthers)] : [];
}

/** A claim without the quotations that no message has room for; the first of them is named if none is left. */
function dropTooLong(document: ReplyDocument, group: Group, renderOptions: RenderOptions): Group {
  const alone: Detail = { ...FULL_DETAIL, links: "none" };
  const blocks = group.blocks.filter(
    (block) =>
      block.kind !== "quote" ||
      fits(compose(document, renderOptions, { groups: [{ ...group, blocks: [block] }], detail: alone })),
  );
  const [first] = quotesOf(group);
  if (first === undefined || blocks.some(({ kind }) => kind === "quote")) return { ...group, blocks };
  return { ...group, blocks: [...blocks, paragraph(tellTooLong(first.article, wordingOf(renderOptions.locale)))] };
}

/** Not even one group fits. */
function tellNoRoom(document: ReplyDocument, renderOptions: RenderOptions): OutgoingMessage {
  const [group] = document.groups;
  const [first] = group ? quotesOf(group) : [];
  if (group?.kind === "citation")
    return compose(notice(wordingOf(renderOptions.locale).citation.allTooLong), renderOptions, {
      groups: [],
      detail: FULL_DETAIL,
    });
  if (group?.kind === "claim") return compose(document, renderOptions, { groups: [], detail: FULL_DETAIL });
  const told = first ? [paragraph(tellTooLong(first.article, wordingOf(renderOptions.locale)))] : [];
  const { question } = document;
  const message = compose(
    { ...notice(""), opening: [], question, closing: told },
    { to: "asker", locale: renderOptions.locale },
    { groups: [], detail: FULL_DETAIL },
  );
  return { ...message, isForAsker: true };
}
