import { dump } from "js-yaml";
import type { ArticleFields } from "./page.ts";

/**
 * The text of an article's file. Every value stands in quotation marks on one line, so that none can open a field of its
 * own, or close the front matter.
 */
export function writeArticleFile({ author = [], kept = {}, ...fields }: ArticleFields, markdown: string): string {
  const { title, publisher, published, updated, url, accessed, correction } = fields;
  const authors = author.length > 1 ? author : author[0];
  const { kind, court, docket, number, filed, party } = fields;
  const filing = { kind, court, docket, number, filed, party };
  const all = { title, publisher, author: authors, published, updated, url, accessed, correction };
  const given = Object.entries(filing).filter(([, value]) => value !== undefined);
  const known = Object.fromEntries(
    [...Object.entries({ ...all, ...kept }), ...given].filter(([, value]) => value !== undefined),
  );
  const matter = dump(known, { forceQuotes: true, quoteStyle: "double", lineWidth: -1, noRefs: true });
  return `---\n${matter}---\n\n${markdown.trimEnd()}\n`;
}
