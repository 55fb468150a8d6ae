import type { Reply } from "../../../app/reply.ts";
import type { ListedArticle } from "../../../documents/catalogue.ts";
import { writeDate } from "../../../documents/citation.ts";
import { count } from "../../../presentation/wording.ts";
import { fingerprint } from "../../../text/fingerprint.ts";
import { maskLink } from "./citation.ts";
import { escapeText } from "./escape.ts";
import { writeList } from "./list.ts";
import { button, container, fits, type OutgoingMessage, row, textOf, truncate } from "./message.ts";

type Sources = Extract<Reply, { kind: "sources" }>;

const MAX_TITLE_LENGTH = 120;
const MAX_PUBLISHER_LENGTH = 60;
/** What a page's list may take of a message. */
const ROOM = 3500;

/** A page of the list of articles, with buttons that turn it; without links where they leave no room for the list. */
export function renderSources(reply: Sources): OutgoingMessage {
  const linked = layOut(reply, true);
  return fits(linked) ? linked : layOut(reply, false);
}

function layOut({ case: one, articles, page, pages, total }: Sources, isLinked: boolean): OutgoingMessage {
  const of = one === undefined ? "" : ` — ${escapeText(one.title)}`;
  const title = `**On the shelf**${of}\n-# ${count(total, "article")}, newest first · page ${page} of ${pages}`;
  const lines = articles.map((article) => writeArticle(article, isLinked));
  const list = lines.length === 0 ? "No article covers this case yet." : writeList(lines, isLinked ? Infinity : ROOM);
  const slug = one === undefined ? undefined : fingerprint(one.slug);
  const turn = (label: string, to: number) => button(label, { kind: "page", page: to, case: slug });
  const buttons = [...(page > 1 ? [turn("Newer", page - 1)] : []), ...(page < pages ? [turn("Older", page + 1)] : [])];
  return { components: [container([textOf(title), textOf(list)]), ...row(buttons)] };
}

/** An article in a line of a list. */
export function writeArticle(article: ListedArticle, isLinked: boolean): string {
  const { title, publisher, published, updated, url, retracted } = article;
  const dates = writeDate(published) + (updated === undefined ? "" : `, updated ${writeDate(updated)}`);
  const about = `“${truncate(title, MAX_TITLE_LENGTH)}”, ${truncate(publisher, MAX_PUBLISHER_LENGTH)}, ${dates}`;
  return [
    escapeText(about),
    ...(retracted ? ["retracted, never quoted"] : []),
    ...(isLinked ? maskLink("open", url) : []),
  ].join(" · ");
}
