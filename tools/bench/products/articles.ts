import type { Case } from "../../../src/documents/case.ts";
import { toCaseSlug } from "../../../src/documents/caseSlug.ts";
import { type ArticleFacts, type Document, makeDocument } from "../../../src/documents/document.ts";
import { makeDocumentId } from "../../../src/documents/documentId.ts";
import { loadSnapshot } from "../../../src/search/index/snapshot.ts";
import { fingerprint } from "../../../src/text/fingerprint.ts";
import { parseMarkdown } from "../../../src/text/markdown.ts";
import { buildTimeline } from "../../../src/timeline/buildTimeline.ts";
import { findDatedSentences } from "../../../src/timeline/datedSentences.ts";
import type { TimelineQuery } from "../../../src/timeline/timeline.ts";

/** Articles and cases that the products are made of. */

export const CASE: Case = { slug: toCaseSlug("case"), title: "People v. Harrow", aliases: ["Harrow"] };
export const FACTS: ArticleFacts = {
  title: "The Stolen Violin",
  publisher: "The Tarn Courier",
  published: "2031-03-04",
  url: "https://tarn.test/violin",
  authors: [],
  retracted: false,
  sources: [],
};

/** An article of the case from Markdown; `at` tells it from others. */
export function write(markdown: string, at = 0, facts: Partial<ArticleFacts> = {}): Document {
  const blocks = parseMarkdown(markdown);
  if (!blocks) throw new Error("the article's markup is refused, so nothing would be measured");
  return makeDocument(
    makeDocumentId(toCaseSlug("case"), `a${at}`),
    [toCaseSlug("case")],
    { ...FACTS, ...facts },
    blocks,
    fingerprint,
  );
}

/** So many of something, one after another. */
export function repeat(count: number, make: (at: number) => string): string {
  return Array.from({ length: Math.ceil(count) }, (_, at) => make(at)).join("");
}

/** Different words: small letters alone, so that they are no names, and no word of a language. */
export function word(at: number): string {
  return `q${at.toString(36).replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "")}z`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A day in words, another one for each number, over some 300 years. */
export function day(at: number): string {
  return `${MONTHS[at % 12]} ${(at % 28) + 1}, ${1700 + (at % 331)}`;
}

/** All that a timeline costs once its articles are read; each time anew, as what was read of a sentence is kept. */
export function tell(articles: readonly Document[], wanted: Partial<TimelineQuery> = {}, one = CASE): void {
  buildTimeline(findDatedSentences(one, loadSnapshot([one], articles).indexed.values()), { limit: 12, ...wanted });
}
