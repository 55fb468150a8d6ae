import { type CooperativeTask, runToCompletion } from "../cooperativeTask.ts";
import { type Span, splitSentences } from "../text/sentences.ts";
import { type Token, tokenize } from "../text/tokens.ts";
import type { Document, Paragraph } from "./document.ts";
import { labelLength } from "./exchanges.ts";

/** A sentence of an article, by its offsets in the article's text, with its words in order. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** A paragraph of prose, or a part of a very long one: what the index finds, and what a quotation is taken from. */
export interface Passage {
  readonly article: Document;
  /** Its place among the passages of its article, from 0. */
  readonly order: number;
  readonly paragraph: Paragraph;
  /**
   * The words of the heading that it stands under, in order, the first `MAX_HEADING_WORDS` of them; in a transcript those of
   * who speaks and who testifies before them. Passages of one section share the list.
   */
  readonly heading: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** A paragraph with more sentences becomes several passages, so that none costs a question more than others. */
const MAX_SENTENCES = 40;

/**
 * Most words of a heading, without stop words, that count for what stands below it: a question weighs them for each
 * paragraph of the section. In 1,200 news articles no heading has more than 22. A paragraph with a line of dashes below
 * it is a heading too, and may be of any length; the words beyond are not searched for.
 */
const MAX_HEADING_WORDS = 100;

/** The passages of an article in order; none where it is retracted. */
export function splitPassages(article: Document): Passage[] {
  return runToCompletion(splitPassagesInSteps(article));
}

/** The same a paragraph at a time: a transcript has thousands. */
export function* splitPassagesInSteps(article: Document): CooperativeTask<Passage[]> {
  if (article.retracted) return [];
  const passages: Passage[] = [];
  const headings = new Map<string, readonly Token[]>();
  for (const paragraph of article.paragraphs.filter(({ kind }) => kind === "prose")) {
    const text = wordsAbove(paragraph);
    const heading = headings.get(text) ?? tokenize(text).slice(0, MAX_HEADING_WORDS);
    headings.set(text, heading);
    const sentences = readSentences(article, paragraph);
    for (let at = 0; at < sentences.length; at += MAX_SENTENCES) {
      const part = sentences.slice(at, at + MAX_SENTENCES);
      passages.push({ article, order: passages.length, paragraph, heading, sentences: part });
    }
    yield;
  }
  return passages;
}

/** A turn of many paragraphs names its speaker in the first alone; whoever asks what somebody said means all of them. */
function wordsAbove({ heading = "", speaker, witness }: Paragraph): string {
  const named = speaker === undefined || /^[QA]$/.test(speaker) ? [] : [speaker];
  return [...named, ...(witness === undefined ? [] : [witness]), heading].join(" ").trim();
}

function readSentences(article: Document, paragraph: Paragraph): Sentence[] {
  const text = article.text.slice(paragraph.start, paragraph.end);
  const spans = splitSentences(text);
  return (paragraph.speaker === undefined ? spans : joinLabels(text, spans)).map(
    ({ start, end }) => new ReadSentence(article, paragraph.start + start, paragraph.start + end),
  );
}

/** In a transcript, `Q.` and `MR. LONG:` belong to the sentence that they open. */
function joinLabels(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  const label = labelLength(text);
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && last.end <= label) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** Reads its words when they are first asked for: a timeline needs those of dated sentences alone. */
class ReadSentence implements Sentence {
  readonly start: number;
  readonly end: number;
  private readonly article: Document;
  private read: readonly Token[] | undefined;

  constructor(article: Document, start: number, end: number) {
    this.article = article;
    this.start = start;
    this.end = end;
  }

  get tokens(): readonly Token[] {
    this.read ??= tokenize(this.article.text.slice(this.start, this.end));
    return this.read;
  }
}
