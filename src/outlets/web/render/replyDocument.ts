import type { Quote } from "../../../documents/quote.ts";
import type { Block, Group, Line, ReplyDocument } from "../../../presentation/replyDocument.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { pathOfAction } from "../paths.ts";
import { renderBlocks } from "./blocks.ts";
import { type Html, html, NOTHING } from "./html.ts";
import { renderLine } from "./lines.ts";
import type { Rendering } from "./rendering.ts";

/** What a reply's page has besides the reply. */
interface ReplyPage {
  /** Whether documents may be read whole of which neither they nor their case say it. */
  readonly offersReading?: boolean;
  /** What the page is called where the reply has no heading of its own. */
  readonly title?: string;
  /** What stands between the heading and the reply, such as what narrows it. */
  readonly belowHeading?: Html;
}

/** A reply's document as the main part of a page: everything in it, whole, and its actions as links. Its files are links of their own. */
export function renderReplyDocument(
  document: ReplyDocument,
  wording: Wording,
  { offersReading = false, title = webPages.answer, belowHeading = NOTHING }: ReplyPage = {},
): Html {
  const rendering = { wording, offersReading, quotes: listQuotes(document) };
  const { heading, question, sharing } = document;
  const isUnsure = sharing?.kind === "answer" && sharing.isUnsure === true;
  return html`<article class="reply${isUnsure ? " unsure" : ""}">
<h1 dir="auto">${heading === undefined ? (question ?? title) : renderLine(heading)}</h1>
${belowHeading}
${renderParts(document, rendering)}
${renderActions(document)}
</article>`;
}

/** What a reply's document says in its heading, as plain text; `undefined` where it has none. */
export function nameDocument({ heading, question }: Pick<ReplyDocument, "heading" | "question">): string | undefined {
  return heading === undefined ? question : nameLine(heading);
}

function nameLine(line: Line): string {
  return typeof line === "string" ? line : line.map(({ text }) => text).join("");
}

/** What a reply's document says below its heading, without its actions. */
export function renderReplyParts(document: ReplyDocument, wording: Wording): Html {
  return renderParts(document, { wording, offersReading: false, quotes: listQuotes(document) });
}

function renderParts({ opening, lead = [], groups, closing }: ReplyDocument, rendering: Rendering): Html {
  return html`${renderBlocks(opening, rendering)}
${renderBlocks(lead, rendering)}
${renderGroups(groups, rendering)}
${renderBlocks(closing, rendering)}`;
}

/** A timeline's entries are a list in their order; whatever else is shown stands by itself. */
function renderGroups(groups: readonly Group[], rendering: Rendering): Html {
  return html`${groups.map((group, at) => {
    const isFirst = group.part !== undefined && group.part !== groups[at - 1]?.part;
    return html`${isFirst ? html`<h2>${group.part}</h2>` : ""}<section class="${group.kind}">${renderHeading(group)}${renderBlocks(group.blocks, { ...rendering, marksWords: group.kind === "claim" })}</section>`;
  })}`;
}

/** Who goes from heading to heading doesn't want to hear a paragraph. UTF-16 code units. */
const MAX_HEADING_LENGTH = 200;

function renderHeading({ kind, heading, part }: Group): Html {
  if (heading === undefined) return NOTHING;
  if (kind === "claim" && typeof heading !== "string" && nameLine(heading).length > MAX_HEADING_LENGTH)
    return html`<h2 dir="auto">${renderLine(heading.slice(0, 1))}</h2><p class="said" dir="auto">${renderLine(heading.slice(1))}</p>`;
  const words = renderLine(heading);
  return part === undefined ? html`<h2 dir="auto">${words}</h2>` : html`<h3 dir="auto">${words}</h3>`;
}

/** The quotations that a reply shows with their citations, from top to bottom. */
export function listQuotes({ groups }: Pick<ReplyDocument, "groups">): Quote[] {
  const shown = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "quote" ? [block.quote] : []));
  return groups.flatMap(({ blocks }) => shown(blocks));
}

function renderActions(document: ReplyDocument): Html {
  const place = { question: document.question, quotes: listQuotes(document) };
  const offered = document.actions.flatMap((action) => {
    const path = pathOfAction(action, place);
    return path === undefined ? [] : [html`<li><a class="button" href="${path}">${action.label}</a></li>`];
  });
  if (offered.length === 0) return NOTHING;
  return html`<nav class="actions" aria-label="${webPages.actions}"><ul>${offered}</ul></nav>`;
}
