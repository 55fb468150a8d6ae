import type { Quote } from "../documents/quote.ts";
import { extractTerms } from "../text/tokens.ts";
import type { IndexedArticle } from "./index/indexedArticle.ts";
import type { LibrarySnapshot } from "./index/snapshot.ts";
import { parseQuestion } from "./query/question.ts";
import { quoteSpan } from "./search.ts";
import { type AnswerSpan, boundsOf, enumerateSpans } from "./spans/answerSpan.ts";
import { splitArticle } from "./spans/sentenceSequence.ts";

/** What an article begins with, in sentences: what it is about stands there. */
const MAX_OPENING = 12;

/**
 * The quotation that tells what a document is about: of the spans that stand alone at its beginning the one that shares most
 * terms with its title, the first of those. `undefined` where none can be quoted, or the article is retracted.
 */
export function quoteLead(library: LibrarySnapshot, indexed: IndexedArticle): Quote | undefined {
  const { article } = indexed;
  if (article.retracted) return undefined;
  const sentences = splitArticle(indexed);
  const title = new Set(extractTerms(article.title));
  const shared = (span: AnswerSpan) => {
    const { start, end } = boundsOf(span);
    return new Set(extractTerms(article.text.slice(start, end)).filter((term) => title.has(term))).size;
  };
  const spans = enumerateSpans(sentences, 0, Math.min(MAX_OPENING, sentences.length)).map((span) => ({
    span,
    score: shared(span),
  }));
  const [best] = spans.sort((one, other) => other.score - one.score || compare(one.span, other.span));
  return best && quoteSpan(parseQuestion("", library), best.span);
}

function compare(one: AnswerSpan, other: AnswerSpan): number {
  return one.first - other.first || one.last - other.last;
}
