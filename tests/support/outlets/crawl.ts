import type { Page } from "../../../tools/browser/openPage.ts";

/** How far pages are followed. */
export interface CrawlOptions {
  /** Most pages in all. */
  readonly limit: number;
  /** Most pages of one path, whatever stands in their query; the whole limit unless set. */
  readonly perPath?: number;
  /** Where it begins; the first page unless set. */
  readonly from?: readonly string[];
  /** Whether each page is asked for by another reader, as a trusted proxy would say it, so that none goes too fast. */
  readonly isProxied?: boolean;
}

/** Files to save, which are no pages. */
const FILES = /^\/timeline\/(?:file|picture\.png)$/;

/**
 * Opens a site's pages as a reader who follows every link of it, and gives each path once its page is loaded. Links to other sites
 * are left alone.
 */
export async function* crawl(
  page: Page,
  site: string,
  { limit, perPath = limit, from = ["/"], isProxied = true }: CrawlOptions,
): AsyncGenerator<string> {
  const queue = [...from];
  const seen = new Set(queue);
  const counts = new Map<string, number>();
  let opened = 0;
  for (let next = queue.shift(); next !== undefined && opened < limit; next = queue.shift()) {
    const { pathname } = new URL(next, site);
    const count = counts.get(kindOf(pathname)) ?? 0;
    if (count >= perPath || FILES.test(pathname)) continue;
    counts.set(kindOf(pathname), count + 1);
    opened += 1;
    if (isProxied) await page.setExtraHTTPHeaders({ "x-forwarded-for": `192.0.2.${opened % 250}` });
    await page.goto(site + next);
    yield next;
    const links = await page
      .locator("a[href]")
      .evaluateAll((found) => found.map((one) => (one as HTMLAnchorElement).href));
    for (const link of links) {
      const path = link.startsWith(`${site}/`) ? link.slice(site.length).replace(/#.*$/, "") : undefined;
      if (path === undefined || seen.has(path)) continue;
      seen.add(path);
      queue.push(path);
    }
  }
}

/** Documents are pages of one kind. */
function kindOf(pathname: string): string {
  return pathname.replace(/^\/(d|draft)\/.*$/, "/$1/");
}
