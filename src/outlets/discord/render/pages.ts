import type { Group, ReplyDocument } from "../../../presentation/replyDocument.ts";
import { paragraph } from "../../../presentation/replyDocument.ts";
import { type Wording, wordingOf } from "../../../presentation/wording/wording.ts";
import { type Detail, FULL_DETAIL } from "./blocks.ts";
import { tellTooLong } from "./citation.ts";
import { compose } from "./composeMessage.ts";
import { quotesOf } from "./layOutGroups.ts";
import { fits, type OutgoingMessage } from "./message.ts";
import type { RenderOptions } from "./renderOptions.ts";
import type { Shown } from "./shown.ts";

type Page = NonNullable<Shown["page"]>;

/** In the middle of many, where all buttons stand. */
const WIDEST: Page = { page: 500, pages: 999 };

const TIGHTEST: Detail = { ...FULL_DETAIL, links: "none" };
const DETAILS: readonly Detail[] = [FULL_DETAIL, { ...FULL_DETAIL, links: "to the page" }, TIGHTEST];

/** One page of a document whose groups are turned like pages; a page that doesn't exist is the nearest one. */
export function renderPage(
  document: ReplyDocument,
  renderOptions: RenderOptions,
  groupsPerPage: number,
): OutgoingMessage {
  const pages = paginate(document, renderOptions, groupsPerPage);
  const page = { page: Math.min(Math.max(1, renderOptions.page ?? 1), pages.length), pages: pages.length };
  const groups = pages[page.page - 1] ?? [];
  return (
    composePage(document, renderOptions, groups, page) ??
    compose(document, renderOptions, {
      groups: groups.map((group) => nameAlone(group, wordingOf(renderOptions.locale))),
      detail: TIGHTEST,
      page,
    })
  );
}

/** As many groups as fit, page after page, so that the same number always means the same page. */
function paginate(document: ReplyDocument, renderOptions: RenderOptions, groupsPerPage: number): Group[][] {
  const pages: Group[][] = [[]];
  for (const group of document.groups) {
    const last = pages.at(-1) ?? [];
    const longer = [...last, group];
    const isRoom = longer.length <= groupsPerPage && composePage(document, renderOptions, longer, WIDEST) !== undefined;
    if (last.length === 0 || isRoom) last.push(group);
    else pages.push([group]);
  }
  return pages;
}

/** With as much beside the quotations as there is room for; `undefined` if the quotations themselves have none. */
function composePage(
  document: ReplyDocument,
  renderOptions: RenderOptions,
  groups: readonly Group[],
  page: Page,
): OutgoingMessage | undefined {
  for (const detail of DETAILS) {
    const message = compose(document, renderOptions, { groups, detail, page });
    if (fits(message)) return message;
  }
  return undefined;
}

/** The article's name in the place of a quotation that no message has room for. */
function nameAlone(group: Group, wording: Wording): Group {
  const [first] = quotesOf(group);
  return { ...group, blocks: first ? [paragraph(tellTooLong(first.article, wording))] : [] };
}
