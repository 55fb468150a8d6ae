import { computeLayout } from "./layout.ts";
import type { PicturedTimeline } from "./picture.ts";
import { MAX_PAGE_HEIGHT, type Measure } from "./style.ts";

/** As many pictures as Discord shows in one message. */
const MAX_PAGES = 10;

/**
 * A timeline in pages that a phone shows without opening them, each with as many entries as it has room for, and one that
 * is longer than a page alone. What it is about stands on the first. Where there are too many pages the oldest are left
 * out: the newest entry is always there.
 */
export function splitPages(timeline: PicturedTimeline, measure: Measure): readonly PicturedTimeline[] {
  const { title, subtitle, entries } = timeline;
  const pages: PicturedTimeline[] = [];
  let from = 0;
  do {
    const left: PicturedTimeline = {
      title,
      ...(from === 0 && subtitle !== undefined ? { subtitle } : {}),
      entries: entries.slice(from),
    };
    const shown = Math.max(1, computeLayout(left, measure, MAX_PAGE_HEIGHT).entries.length);
    pages.push({ ...left, entries: left.entries.slice(0, shown) });
    from += shown;
  } while (from < entries.length);
  return pages.slice(-MAX_PAGES);
}
