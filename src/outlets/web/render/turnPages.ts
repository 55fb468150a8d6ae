import type { Reply } from "../../../app/reply.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { pathOfTimeline, writePath } from "../paths.ts";
import { type Html, html, NOTHING } from "./html.ts";

type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { kind: Kind }>;

/** Links to the pages of a list before and after the one that is shown. */
export function renderPages(
  { page, pages }: Pick<ReplyOf<"sources">, "page" | "pages">,
  values: Readonly<Record<string, string | undefined>>,
): Html {
  if (pages < 2) return NOTHING;
  const turn = (to: number, label: string, rel: string) =>
    to < 1 || to > pages
      ? ""
      : html`<li><a class="button" rel="${rel}" href="${writePath("/sources", { ...values, page: to })}">${label}</a></li>`;
  const { previous, next, of } = webPages.pages;
  return html`<nav class="actions" aria-label="${of({ page, pages })}"><p class="note">${of({ page, pages })}</p><ul>${turn(page - 1, previous, "prev")}${turn(page + 1, next, "next")}</ul></nav>`;
}

/** The link to a timeline with every entry, where some are left out. */
export function renderTimelineLinks({ about, more, ...span }: ReplyOf<"timeline">): Html {
  if (more === 0) return NOTHING;
  const all = `${pathOfTimeline("/timeline", span, about)}&all=yes`;
  return html`<p><a class="button" href="${all}">${webPages.timeline.more}</a></p>`;
}
