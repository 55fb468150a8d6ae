import { splitSentences } from "../text/sentences.ts";
import type { CaseSlug } from "./caseSlug.ts";
import { citeArticle } from "./citation.ts";
import {
  type Document,
  type DocumentFingerprint,
  type Filing,
  type FilingFacts,
  isFiling,
  type Source,
} from "./document.ts";
import type { DocumentId } from "./documentId.ts";
import { isTestimony } from "./exchanges.ts";
import { locateFiling, type PdfPlace, placeInPdf } from "./locateFiling.ts";
import type { Locator } from "./locator.ts";
import type { TextRange } from "./pagePlaces.ts";
import type { Passage } from "./passage.ts";
import { linkToQuote } from "./textFragment.ts";

declare const verbatim: unique symbol;

/** What a reader is told of the article that a quotation comes from. Dates are ISO 8601, as in the front matter. */
export interface QuotedArticle extends FilingFacts {
  readonly id: DocumentId;
  /** The slug of the article's own folder. */
  readonly case: CaseSlug;
  readonly title: string;
  readonly publisher: string;
  readonly authors?: readonly string[];
  readonly published: string;
  readonly url?: string;
  readonly updated?: string;
  readonly correction?: string;
  readonly sources?: readonly Source[];
  /** Whether its document may be read whole on web pages, as it or its case says; absent where neither does. */
  readonly read?: boolean;
  readonly fingerprint: DocumentFingerprint;
}

/**
 * A part of an article, to the letter: `text` is `article.text.slice(start, end)`, in UTF-16 code units. Only this
 * room makes one, so no other text can pass for it. Plain data: it travels between threads and as JSON.
 */
export interface Excerpt {
  readonly [verbatim]: true;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A quotation: an excerpt that answers, with where it stands. Only `takeQuote` makes one. */
export interface Quote extends Excerpt, PdfPlace {
  /** The number, among the article's prose, of the paragraph in which it begins, from 1. */
  readonly paragraph: number;
  /** Of the one in which it ends, where that is another one. */
  readonly lastParagraph?: number;
  /** Where in the article it stands, as its citation says it. */
  readonly locator: Locator;
  /** The question that it answers, where it holds the answer alone: shown above it, a slice of the same text. */
  readonly asked?: Excerpt;
  /** The heading of its section, where a reader needs it to know what is spoken of: shown above it, a slice of the same text. */
  readonly heading?: Excerpt;
  /** Who testifies in it; absent where it only has what somebody else says, such as a question alone. */
  readonly witness?: string;
  readonly article: QuotedArticle;
  readonly citation: string;
  /** Opens the page at the quotation; absent where the article has no address. */
  readonly link?: string;
  /**
   * The day, month or year that it tells of, in ISO 8601: the latest date in its text that is told as past. Absent where
   * there is none, or where nobody asked.
   */
  readonly told?: string;
  /** The question's words in `text`, as offsets into it. */
  readonly matches: readonly (readonly [start: number, end: number])[];
}

/** Longest quotation of several sentences, and of one sentence that stands alone; UTF-16 code units. */
export const MAX_QUOTE_LENGTH = 600;
export const MAX_SENTENCE_LENGTH = 1000;

/** The one place where an article's words are taken from it. */
export function takeExcerpt({ text }: Document, start: number, end: number): Excerpt {
  const excerpt: Omit<Excerpt, typeof verbatim> = { text: text.slice(start, end), start, end };
  return excerpt as Excerpt; // The brand exists for the compiler alone; this cast is what the one place is for.
}

/** Who testifies from one paragraph to another. Who swears an affidavit speaks throughout. */
export function findWitness({ kind, paragraphs }: Document, first: number, last: number): string | undefined {
  const within = paragraphs.filter(({ number }) => number !== undefined && number >= first && number <= last);
  const labels = kind === "transcript" ? paragraphs.map(({ speaker }) => speaker) : [];
  return within.find(
    ({ speaker, witness }) => witness !== undefined && (kind !== "transcript" || isTestimony(speaker, witness, labels)),
  )?.witness;
}

/**
 * The one place where quotations are made: a slice of the article of a passage, which may end in a later one, `last`, and may need
 * the heading at `heading` above it.
 */
export function takeQuote(
  passage: Passage,
  start: number,
  end: number,
  matches: Quote["matches"],
  last: Passage = passage,
  heading?: TextRange,
): Quote {
  const { article, paragraph } = passage;
  const lastParagraph = last.paragraph.number === paragraph.number ? undefined : last.paragraph.number;
  const locator = locate(passage, last, start, end);
  const witness = findWitness(article, paragraph.number, last.paragraph.number);
  return {
    ...takeExcerpt(article, start, end),
    paragraph: paragraph.number,
    lastParagraph,
    locator,
    ...(isFiling(article) ? placeInPdf(article, start, end) : {}),
    asked: takeQuestion(passage, last, start),
    ...(heading === undefined ? {} : { heading: takeExcerpt(article, heading.start, heading.end) }),
    witness,
    article: describeArticle(article),
    citation: citeArticle(article, locator, witness),
    link: linkToQuote(article, start, end),
    matches,
  };
}

/** A paragraph with its document. */
type Place = Pick<Passage, "article" | "paragraph">;

/** Where a quotation from `start` to `end` stands that begins in one paragraph of a document and ends in that one or a later one. */
export function locate(first: Place, last: Place, start: number, end: number): Locator {
  const { article } = first;
  const found = isFiling(article) ? locateFiling(article, first.paragraph, last.paragraph, start, end) : undefined;
  return found ?? { kind: "paragraph", first: first.paragraph.number, last: last.paragraph.number };
}

/** The longest question that is shown whole above its answer; of a longer one its last sentences. UTF-16 code units. */
const MAX_ASKED_LENGTH = 300;

/** The question to what a quotation answers, where it stands before the quotation and not in it. */
function takeQuestion({ article, paragraph }: Passage, last: Passage, from: number): Excerpt | undefined {
  const { start, end } = paragraph.answers ?? last.paragraph.answers ?? { start: from, end: from };
  if (start >= from) return undefined;
  if (end - start <= MAX_ASKED_LENGTH) return takeExcerpt(article, start, end);
  const sentences = splitSentences(article.text.slice(start, end));
  const first = sentences.find((one) => end - start - one.start <= MAX_ASKED_LENGTH) ?? sentences.at(-1);
  return first && takeExcerpt(article, start + first.start, end);
}

/** Whether a quotation says, to the letter, what its article says there. */
export function isVerbatim(article: Document, quote: Pick<Quote, "text" | "start" | "end">): boolean {
  return quote.text !== "" && article.text.slice(quote.start, quote.end) === quote.text;
}

/** What a reader is told of a document. */
export function describeArticle(article: Document): QuotedArticle {
  const { id, cases, title, publisher, authors, published, url, updated, correction, read, fingerprint } = article;
  return {
    id,
    case: cases[0],
    title,
    publisher,
    authors: authors.length > 0 ? authors : undefined,
    published,
    url,
    updated,
    correction,
    sources: article.kind === "brief of ours" ? article.sources : undefined,
    ...(isFiling(article) ? describeFiling(article) : {}),
    read,
    fingerprint,
  };
}

function describeFiling({ kind, court, docket, number, filed, party }: Filing) {
  return { kind, court, docket, number, filed, party };
}
