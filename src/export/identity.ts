import { createHash } from "node:crypto";
import type { TimelineEntry } from "../library/timeline/timeline.ts";

/** 128 bits in hexadecimal: as many as a UUID, which RFC 7986 proposes for a UID, and free of anybody's name. */
const LENGTH = 32;

/**
 * An entry's name in every export of the case: whoever imports a newer file gets the same event anew, and not a second
 * one. It changes with the article's text, the quotation's place in it or the date.
 */
export function identifyEntry(slug: string, { date, status, quote }: TimelineEntry): string {
  const { article, text } = quote.article.fingerprint;
  const parts = [slug, article, text, quote.start, quote.end, date, status];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, LENGTH);
}
