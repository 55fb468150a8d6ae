import { classifyBlocks, type ParagraphKind } from "../text/boilerplate.ts";
import type { Fingerprint } from "../text/fingerprint.ts";
import type { Block } from "../text/markdown.ts";
import type { CaseSlug } from "./caseSlug.ts";
import type { DocumentId } from "./documentId.ts";

/** One outlet that a brief of ours rests on. `date` is an ISO 8601 date or date-time. */
export interface Source {
  readonly outlet: string;
  readonly date: string;
  readonly title?: string;
  readonly url?: string;
}

/** What an article's front matter says of it. Dates are ISO 8601, a date or a date-time, as written. */
export interface ArticleFacts {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url?: string;
  readonly authors: readonly string[];
  readonly updated?: string;
  readonly accessed?: string;
  readonly retracted: boolean;
  readonly correction?: string;
  readonly sources: readonly Source[];
}

/** A stretch of an article's text between two blank lines: `text.slice(start, end)`, in UTF-16 code units. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly start: number;
  readonly end: number;
  /** Counts prose alone, from 1, as somebody reading the page would; 0 for headings and boilerplate. */
  readonly number: number;
  /** The heading this paragraph stands under. */
  readonly heading?: string;
}

/** Short names that tell whether an article is still the one, and still says the same, without giving away its path. */
export interface DocumentFingerprint {
  /** Of its id. */
  readonly article: Fingerprint;
  /** Of its text. */
  readonly text: Fingerprint;
}

/** What documents of every kind have. `text` never changes after it was read: every quotation is a slice of it. */
interface ReadText extends Omit<ArticleFacts, "sources"> {
  readonly id: DocumentId;
  /** Slugs of the cases it covers, its own folder's first. */
  readonly cases: readonly [CaseSlug, ...CaseSlug[]];
  /** What a reader of the page would see: no markup, paragraphs apart by one blank line. */
  readonly text: string;
  readonly fingerprint: DocumentFingerprint;
  readonly paragraphs: readonly Paragraph[];
}

/** Anybody else's report. */
export interface Article extends ReadText {
  readonly kind: "article";
}

/** A text of ours that rests on others' reports, its sources. */
export interface Brief extends ReadText {
  readonly kind: "brief";
  readonly sources: readonly [Source, ...Source[]];
}

/**
 * A document as it was read; `kind` says whose words it holds.
 *
 * @example
 * const basis = document.kind === "brief" ? document.sources.map(({ outlet }) => outlet) : [document.publisher];
 */
export type Document = Article | Brief;

/** An article, or a brief if it names sources. `fingerprint` gives a text its short name. */
export function makeDocument(
  id: DocumentId,
  cases: readonly [CaseSlug, ...CaseSlug[]],
  facts: ArticleFacts,
  blocks: readonly Block[],
  fingerprint: (text: string) => Fingerprint,
): Document {
  const text = blocks.map((block) => block.text).join("\n\n");
  const {
    sources: [source, ...others],
    ...shared
  } = facts;
  const read: ReadText = {
    ...shared,
    id,
    cases,
    text,
    fingerprint: { article: fingerprint(id), text: fingerprint(text) },
    paragraphs: layParagraphs(blocks),
  };
  return source === undefined ? { ...read, kind: "article" } : { ...read, kind: "brief", sources: [source, ...others] };
}

/**
 * A heading in the page's markup leads everything up to the next one. A line that only looks like
 * a heading, as in a page pasted without its markup, leads the one paragraph after it: nothing
 * tells where its section ends.
 */
function layParagraphs(blocks: readonly Block[]): Paragraph[] {
  const kinds = classifyBlocks(blocks);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let number = 0;
  let section: string | undefined;
  let line: string | undefined;
  for (const [index, block] of blocks.entries()) {
    const kind = kinds[index] ?? "prose";
    const end = start + block.text.length;
    if (kind === "prose") {
      number += 1;
      paragraphs.push({ kind, start, end, number, heading: line ?? section });
      line = undefined;
    } else {
      paragraphs.push({ kind, start, end, number: 0 });
      if (block.kind === "heading") section = block.text;
      if (kind === "heading") line = block.text;
    }
    start = end + 2;
  }
  return paragraphs;
}
