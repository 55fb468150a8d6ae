import type { Article, Paragraph } from "./article.ts";
import { type Span, splitSentences } from "./sentence.ts";
import { readTokens, type Token } from "./words/term.ts";

/** A sentence of an article, by its offsets in the article's text, with its words in order. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** A paragraph of prose, or a part of a very long one: what the index finds, and what a quotation is taken from. */
export interface Passage {
  /** Its place among all passages of the library; passages of one article stand together, in order. */
  readonly id: number;
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly sentences: readonly Sentence[];
}

/** A paragraph with more sentences becomes several passages, so that none costs a question more than others. */
const MOST_SENTENCES = 40;

/** The passages of an article in order, numbered from `firstId`; none where it is retracted. */
export function readPassages(article: Article, firstId: number): Passage[] {
  if (article.retracted) return [];
  const passages: Passage[] = [];
  for (const paragraph of article.paragraphs.filter(({ kind }) => kind === "prose")) {
    const sentences = readSentences(article, paragraph);
    for (let at = 0; at < sentences.length; at += MOST_SENTENCES) {
      const part = sentences.slice(at, at + MOST_SENTENCES);
      passages.push({ id: firstId + passages.length, article, paragraph, sentences: part });
    }
  }
  return passages;
}

function readSentences(article: Article, paragraph: Paragraph): Sentence[] {
  const text = article.text.slice(paragraph.start, paragraph.end);
  return splitSentences(text).map((span) => ({
    start: paragraph.start + span.start,
    end: paragraph.start + span.end,
    tokens: readTokens(text.slice(span.start, span.end)),
  }));
}
