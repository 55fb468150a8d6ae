import { createHash } from "node:crypto";
import type { CaseSlug } from "../../documents/caseSlug.ts";
import type { TimelineEntry } from "../../timeline/timeline.ts";

/** 128 bits in hexadecimal: as many as a UUID, which RFC 7986 proposes for a UID, and free of anybody's name. */
const LENGTH = 32;

/**
 * An entry's name in every export of the case: whoever imports a newer file gets the same event anew, and not a second
 * one. It changes with the article's name or text, the quotation's place in it or the date. Its form
 * is final, as users' calendars and timelines hold these names; that of 0.1.0 rested on 48 bits of article and text.
 */
export function identifyEntry(slug: CaseSlug, { date, status, quote }: TimelineEntry): string {
  const { id, fingerprint } = quote.article;
  const parts = [slug, id, fingerprint.text, quote.start, quote.end, date, status];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, LENGTH);
}
