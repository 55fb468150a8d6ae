import type { DocumentId } from "../../../documents/documentId.ts";
import type { Quote, QuotedArticle } from "../../../documents/quote.ts";

/** The articles of a message's quotations, each with its number from 1 in the order in which they are first quoted. */
export interface NumberedSources {
  readonly articles: readonly QuotedArticle[];
  /** The number of an article; `undefined` if it is none of these. */
  numberOf(article: QuotedArticle): number | undefined;
}

/** Numbers the articles of quotations. */
export function numberSources(quotes: readonly Quote[]): NumberedSources {
  const articles = new Map<DocumentId, QuotedArticle>();
  for (const { article } of quotes) if (!articles.has(article.id)) articles.set(article.id, article);
  const numbers = new Map([...articles.keys()].map((id, at) => [id, at + 1]));
  return { articles: [...articles.values()], numberOf: ({ id }) => numbers.get(id) };
}
