import type { CleanPage } from "./pageFurniture.ts";

/** The share of a document's pages that must agree on how far printed and counted numbers are apart. */
const MIN_AGREEING = 0.6;

/**
 * The number by which courts cite each page of a PDF: the stamped one, of a transcript the one that its reporter printed,
 * else a printed one that counts through the document. A page that none of them numbers keeps the PDF's number.
 */
export function citePages(pages: readonly CleanPage[], isTranscript: boolean): (page: number) => number {
  const stamped = new Map(
    pages.flatMap(({ page, stamps }) => (stamps[0]?.page === undefined ? [] : [[page, stamps[0].page]])),
  );
  const offset = findOffset(pages);
  const printed = (page: number) => (offset !== undefined && page - offset >= 1 ? page - offset : undefined);
  return (page) => (isTranscript ? (printed(page) ?? stamped.get(page)) : (stamped.get(page) ?? printed(page))) ?? page;
}

/** How many pages of the PDF come before the one that is numbered 1; `undefined` if pages don't agree. */
function findOffset(pages: readonly CleanPage[]): number | undefined {
  const offsets = new Map<number, number>();
  let numbered = 0;
  for (const { page, printed } of pages) {
    if (printed === undefined) continue;
    numbered += 1;
    offsets.set(page - printed, (offsets.get(page - printed) ?? 0) + 1);
  }
  const best = [...offsets].sort((one, other) => other[1] - one[1])[0];
  return best && best[1] >= Math.max(2, numbered * MIN_AGREEING) ? best[0] : undefined;
}
