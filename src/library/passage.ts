import type { Article, Paragraph } from "./article.ts";
import { type Span, splitSentences } from "./sentence.ts";
import { readTokens, type Token } from "./words/term.ts";

/** A sentence of an article, by its offsets in the article's text, with its words in order. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** A paragraph of prose: what the index finds, and what a quotation is taken from. */
export interface Passage {
  /** Its place among all passages of the library; passages of one article stand together, in order. */
  readonly id: number;
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly sentences: readonly Sentence[];
}

/** The passages of an article in order, numbered from `firstId`; none where it is retracted. */
export function readPassages(article: Article, firstId: number): Passage[] {
  if (article.retracted) return [];
  return article.paragraphs
    .filter((paragraph) => paragraph.kind === "prose")
    .map((paragraph, index) => ({
      id: firstId + index,
      article,
      paragraph,
      sentences: readSentences(article, paragraph),
    }));
}

function readSentences(article: Article, paragraph: Paragraph): Sentence[] {
  const text = article.text.slice(paragraph.start, paragraph.end);
  return splitSentences(text).map((span) => ({
    start: paragraph.start + span.start,
    end: paragraph.start + span.end,
    tokens: readTokens(text.slice(span.start, span.end)),
  }));
}
