import type { APIComponentInContainer } from "discord.js";
import type { Reply } from "../../../app/reply.ts";
import { writeDate } from "../../../documents/citation.ts";
import type { Quote } from "../../../documents/quote.ts";
import { count } from "../../../presentation/wording.ts";
import { createReference } from "../../../search/spans/quoteReference.ts";
import { fingerprint } from "../../../text/fingerprint.ts";
import type { OtherDate, TimelineEntry } from "../../../timeline/timeline.ts";
import { type LinkDetail, writeCitation } from "./citation.ts";
import { escapeText, quoteLines } from "./escape.ts";
import {
  button,
  container,
  fits,
  type OutgoingMessage,
  questionText,
  row,
  section,
  separator,
  textOf,
  truncate,
} from "./message.ts";
import { type RenderOptions, renderOutcomes } from "./quotes.ts";

type TimelineReply = Extract<Reply, { kind: "timeline" }>;

/** A quotation of the timeline with what stands above it. */
interface Item {
  /** The part of the timeline that it belongs to; entries need no name. */
  readonly part?: string;
  /** As plain text: Discord's own timestamps would shift a day by the reader's time zone. */
  readonly date?: string;
  readonly quote: Quote;
  readonly alsoIn: readonly Quote[];
  readonly otherDates: readonly OtherDate[];
}

/** More would be a wall on a phone. */
const MAX_ON_A_PAGE = 5;
const MAX_ALSO_NAMED = 3;
/** Beyond so many other dates a reader wants the export. */
const MAX_OTHERS = 3;
const MAX_NAME_LENGTH = 60;

/** A page of a case's chronology, oldest first: what happened, what was scheduled, what has no date. */
export function renderTimeline(reply: TimelineReply, showing: RenderOptions): OutgoingMessage {
  const items = listItems(reply);
  const pages = paginate(reply, showing, items);
  const page = Math.min(Math.max(1, showing.page ?? 1), pages.length);
  const shown = pages[page - 1] ?? [];
  return (
    layOut(reply, showing, shown, { page, pages: pages.length }) ??
    layOutWith(reply, showing, [], { page, pages: pages.length }, TIGHTEST)
  );
}

/** Whether there is anything to show. */
export function isTold({ entries, scheduled, undated }: TimelineReply): boolean {
  return entries.length + scheduled.length + undated.length > 0;
}

function listItems({ entries, scheduled, undated }: TimelineReply): Item[] {
  const dated = (entry: TimelineEntry, part?: string) => ({ ...entry, date: writeDate(entry.date), part });
  return [
    ...entries.map((entry) => dated(entry)),
    ...scheduled.map((entry) => dated(entry, "Scheduled, and not reported since")),
    ...undated.map((quote) => ({ part: "Without a date of its own", quote, alsoIn: [], otherDates: [] })),
  ];
}

/** As many as fit, page after page, so that the same number always means the same page. */
function paginate(reply: TimelineReply, showing: RenderOptions, items: readonly Item[]): Item[][] {
  const pages: Item[][] = [[]];
  for (const item of items) {
    const last = pages.at(-1) ?? [];
    const longer = [...last, item];
    const isRoom = longer.length <= MAX_ON_A_PAGE && layOut(reply, showing, longer, WIDEST) !== undefined;
    if (last.length === 0 || isRoom) last.push(item);
    else pages.push([item]);
  }
  return pages;
}

interface Pages {
  readonly page: number;
  readonly pages: number;
}

/** In the middle of many, where all buttons stand. */
const WIDEST: Pages = { page: 500, pages: 999 };

const TIGHTEST: Room = { linking: "none", isWhole: false };
const WAYS: readonly Room[] = [
  { linking: "at the quotation", isWhole: true },
  { linking: "to the page", isWhole: true },
  { linking: "none", isWhole: true },
  TIGHTEST,
];

/** With as much beside the quotations as there is room for; nothing where the quotations themselves have none. */
function layOut(reply: TimelineReply, showing: RenderOptions, items: readonly Item[], pages: Pages) {
  for (const room of WAYS) {
    const message = layOutWith(reply, showing, items, pages, room);
    if (fits(message)) return message;
  }
  return undefined;
}

interface Room {
  readonly linking: LinkDetail;
  /** Whether quotations with another date are shown too, or only named. */
  readonly isWhole: boolean;
}

function layOutWith(
  reply: TimelineReply,
  showing: RenderOptions,
  items: readonly Item[],
  pages: Pages,
  room: Room,
): OutgoingMessage {
  const body: APIComponentInContainer[] = [textOf(writeHeading(reply, pages))];
  if (reply.about !== undefined) body.push(questionText(reply.about));
  if (showing.to === "channel" && showing.sharedBy !== undefined)
    body.push(textOf(`-# Shared by ${escapeText(showing.sharedBy)}`));
  let part: string | undefined;
  for (const [place, item] of items.entries()) {
    body.push(separator());
    if (item.part !== undefined && item.part !== part) body.push(textOf(`**${item.part}**`));
    part = item.part;
    body.push(composeItem(item, place, room));
  }
  body.push(...renderOutcomes(reply.cases));
  return { components: [container(body), ...row(listButtons(reply, showing, pages))] };
}

function writeHeading({ title, from, to, entries, more, scheduled, undated }: TimelineReply, { page, pages }: Pages) {
  const span = [...(from ? [`from ${writeDate(from)}`] : []), ...(to ? [`to ${writeDate(to)}`] : [])];
  const shown = count(entries.length, "dated quotation");
  const left = more > 0 ? `the ${shown} that matter most of ${entries.length + more}` : shown;
  const nothing = entries.length + scheduled.length + undated.length === 0;
  const what = nothing ? "The articles tell no date of that." : `${left}, oldest first · page ${page} of ${pages}`;
  return `**Timeline** — ${escapeText(truncate(title, 150))}\n-# ${[...span, what].join(" · ")}`;
}

function composeItem(item: Item, place: number, room: Room): APIComponentInContainer {
  const { date, quote, alsoIn, otherDates } = item;
  const lines = [
    ...(date === undefined ? [] : [`**${date}**`]),
    quoteLines(quote.text, quote.matches),
    writeCitation(quote, room.linking),
    ...nameAlso(alsoIn),
    ...otherDates.slice(0, MAX_OTHERS).map((other) => writeOther(other, room)),
    ...(otherDates.length > MAX_OTHERS ? [`-# and ${otherDates.length - MAX_OTHERS} more dates`] : []),
  ];
  return section(lines.join("\n"), button("Context", { kind: "context", place, reference: createReference(quote) }));
}

function nameAlso(quotes: readonly Quote[]): string[] {
  if (quotes.length === 0) return [];
  const named = [...new Set(quotes.map(nameSource))];
  const more = named.length - MAX_ALSO_NAMED;
  const list = [...named.slice(0, MAX_ALSO_NAMED), ...(more > 0 ? [`${more} more`] : [])];
  return [`-# Also in ${list.join("; ")}`];
}

function nameSource({ article: { publisher, title, published }, paragraph }: Quote): string {
  const named = [`“${truncate(title, MAX_NAME_LENGTH)}”`, truncate(publisher, MAX_NAME_LENGTH), writeDate(published)];
  return escapeText([...named, `paragraph ${paragraph}`].join(", "));
}

function writeOther({ date, quote }: OtherDate, { isWhole, linking }: Room): string {
  const heading = `**Also dated ${writeDate(date)}**`;
  return isWhole
    ? [heading, quoteLines(quote.text, quote.matches), writeCitation(quote, linking)].join("\n")
    : `${heading} in ${nameSource(quote)}`;
}

function listButtons(reply: TimelineReply, showing: RenderOptions, { page, pages }: Pages) {
  const { case: slug, from, to } = reply;
  const span = { case: fingerprint(slug), from, to };
  const turn = (label: string, to: number) => button(label, { kind: "timeline", page: to, ...span });
  if (!isTold(reply)) return showing.to === "channel" ? [button("Delete", { kind: "delete" })] : [];
  return [
    ...(page > 1 ? [turn("Earlier", page - 1)] : []),
    ...(page < pages ? [turn("Later", page + 1)] : []),
    ...(reply.entries.length > 0 ? [button("Picture", { kind: "picture", ...span })] : []),
    button("Export", { kind: "export", ...span }),
    showing.to === "channel" ? button("Delete", { kind: "delete" }) : button("Share", { kind: "post", ...span }),
  ];
}
