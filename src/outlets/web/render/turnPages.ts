import type { Reply } from "../../../app/reply.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { pathOfTimeline } from "../paths.ts";
import { type Html, html, NOTHING } from "./html.ts";

type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { kind: Kind }>;

/** The link to a timeline with every entry, where some are left out. */
export function renderTimelineLinks({ about, more, ...span }: ReplyOf<"timeline">): Html {
  if (more === 0) return NOTHING;
  const all = `${pathOfTimeline("/timeline", span, about)}&all=yes`;
  return html`<p><a class="button" href="${all}">${webPages.timeline.more}</a></p>`;
}
