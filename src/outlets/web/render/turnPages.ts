import type { Reply } from "../../../app/reply.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { pathOfTimeline, writePath } from "../paths.ts";
import { type Html, html, NOTHING } from "./html.ts";

const { pages: words, timeline } = webPages;

type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { kind: Kind }>;

/** A page of a list. */
export interface ListPage {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** The ways to the pages before and after, with which page this is; nothing where there is one alone. `pathOf` gives the path of a page, from 1. */
export function renderTurns({ page, pages }: ListPage, pathOf: (page: number) => string): Html {
  if (pages < 2) return NOTHING;
  const turn = (to: number, label: string, rel: string) =>
    to < 1 || to > pages ? NOTHING : html`<li><a class="button" rel="${rel}" href="${pathOf(to)}">${label}</a></li>`;
  const label = words.of({ page, pages });
  return html`<nav class="actions" aria-label="${label}"><p class="note">${label}</p><ul>${turn(page - 1, words.previous, "prev")}${turn(page + 1, words.next, "next")}</ul></nav>`;
}

/** A part of a list, of so many entries, and which page that is; the last one where there is none with that number. */
export function takePage<Entry>(
  entries: readonly Entry[],
  page: number,
  length: number,
): ListPage & { readonly taken: Entry[] } {
  const pages = Math.max(1, Math.ceil(entries.length / length));
  const at = Math.min(Math.max(1, page), pages);
  return { page: at, pages, taken: entries.slice((at - 1) * length, at * length) };
}

/** The path of a page of a timeline that shows every entry; of the main ones alone without a page. */
export function pathOfEntries({ about, ...span }: ReplyOf<"timeline">, page?: number): string {
  const path = pathOfTimeline("/timeline", span, about);
  return page === undefined
    ? path
    : `${path}&${writePath("", { all: "yes", page: page === 1 ? undefined : page }).slice(1)}`;
}

/** The link to a timeline with every entry, where some are left out, or back to the main ones. */
export function renderTimelineLinks(reply: ReplyOf<"timeline">, showsAll: boolean): Html {
  const { more, entries } = reply;
  if (!showsAll)
    return more === 0 ? NOTHING : html`<p><a class="button" href="${pathOfEntries(reply, 1)}">${timeline.all}</a></p>`;
  const beyond = more === 0 ? NOTHING : html`<p>${timeline.beyond({ shown: entries.length })}</p>`;
  return html`${beyond}<p><a class="button" href="${pathOfEntries(reply)}">${timeline.main}</a></p>`;
}
