import { type CooperativeTask, mapInSteps, runToCompletion } from "../cooperativeTask.ts";
import { classifyBlocks, type ParagraphKind } from "../text/boilerplate.ts";
import type { Fingerprint } from "../text/fingerprint.ts";
import type { Block } from "../text/markdown.ts";
import type { CaseSlug } from "./caseSlug.ts";
import type { DocumentId } from "./documentId.ts";
import { type DocumentKind, type FilingKind, isFilingKind } from "./documentKind.ts";
import { readTurns } from "./exchanges.ts";
import { numberParagraphs } from "./numberedParagraphs.ts";
import type { AsideMark } from "./pageMark.ts";
import { type MarkedPlaces, type PagePlace, readPagePlaces, type TextRange } from "./pagePlaces.ts";
import { classifyPaperBlocks } from "./paperBlocks.ts";

/** One outlet that a brief of ours rests on. `date` is an ISO 8601 date or date-time. */
export interface Source {
  readonly outlet: string;
  readonly date: string;
  readonly title?: string;
  readonly url?: string;
}

/** What a court paper says of itself, or is said of it. */
export interface FilingFacts {
  /** What it is; an article, or a brief of ours where it has sources, if it doesn't say. */
  readonly kind?: DocumentKind;
  /** The court in whose file it is, by its whole name. */
  readonly court?: string;
  /** The number under which the court keeps the case. */
  readonly docket?: string;
  /** Its number on the docket, and of an attachment behind a dash: `40`, `1137-13`. */
  readonly number?: string;
  /** The day on which it was filed, or of a transcript that of the hearing. ISO 8601. */
  readonly filed?: string;
  /** The side whose paper it is, such as `plaintiffs` or `the defense`; whoever swears an affidavit. */
  readonly party?: string;
}

/** What an article's front matter says of it. Dates are ISO 8601, a date or a date-time, as written. */
export interface ArticleFacts extends FilingFacts {
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
  /** Whether it may be read whole on web pages; absent if nobody said so of it. */
  readonly read?: boolean;
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
  /** The number (¶) that a pleading gives it, from 1. */
  readonly pilcrow?: number;
  /** Whoever speaks, as a transcript writes it, where the paragraph opens the turn or goes on from it. */
  readonly speaker?: string;
  /** Where in the text the question stands that it answers: a paragraph of a transcript. */
  readonly answers?: TextRange;
  /** Who testifies. */
  readonly witness?: string;
  /** What it is beside a court paper's text: a note at a page's foot, or a signature. */
  readonly aside?: AsideMark;
}

/** Short names that tell whether an article is still the one, and still says the same, without giving away its path. */
export interface DocumentFingerprint {
  /** Of its id. */
  readonly article: Fingerprint;
  /** Of its text. */
  readonly text: Fingerprint;
}

/** What documents of every kind have. `text` never changes after it was read: every quotation is a slice of it. */
interface ReadText extends Omit<ArticleFacts, "sources" | "kind"> {
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
  readonly kind: "brief of ours";
  readonly sources: readonly [Source, ...Source[]];
}

/** A paper of a court's file. */
export interface Filing extends ReadText {
  readonly kind: FilingKind;
  /** Where its pages and numbered lines begin, in the order of the text; empty if its file marks none. */
  readonly places: readonly PagePlace[];
}

/**
 * A document as it was read; `kind` says whose words it holds.
 *
 * @example
 * const basis = document.kind === "brief of ours" ? document.sources.map(({ outlet }) => outlet) : [document.publisher];
 */
export type Document = Article | Brief | Filing;

/** Whether a document is a paper of a court's file. */
export function isFiling(document: Document): document is Filing {
  return document.kind !== "article" && document.kind !== "brief of ours";
}

/** What its facts say it is: an article, or a brief of ours if it names sources and no kind. `fingerprint` gives a text its short name. */
export function makeDocument(
  id: DocumentId,
  cases: readonly [CaseSlug, ...CaseSlug[]],
  facts: ArticleFacts,
  blocks: readonly Block[],
  fingerprint: (text: string) => Fingerprint,
): Document {
  return runToCompletion(makeDocumentInSteps(id, cases, facts, blocks, fingerprint));
}

/** The same in steps of about a millisecond where it is a court paper. */
export function* makeDocumentInSteps(
  id: DocumentId,
  cases: readonly [CaseSlug, ...CaseSlug[]],
  facts: ArticleFacts,
  blocks: readonly Block[],
  fingerprint: (text: string) => Fingerprint,
): CooperativeTask<Document> {
  const text = blocks.map((block) => block.text).join("\n\n");
  const {
    sources: [source, ...others],
    kind,
    ...shared
  } = facts;
  const marked = yield* readPagePlaces(blocks);
  const isPaper = kind !== undefined && isFilingKind(kind);
  const kinds = isPaper ? yield* classifyPaperBlocks(blocks, marked.asides) : classifyBlocks(blocks);
  const read: ReadText = {
    ...shared,
    id,
    cases,
    text,
    fingerprint: { article: fingerprint(id), text: fingerprint(text) },
    paragraphs: layParagraphs(blocks, kinds),
  };
  yield;
  if (kind !== undefined && isFilingKind(kind))
    return { ...read, kind, places: marked.places, paragraphs: yield* placeParagraphs(read, kind, marked) };
  if (source === undefined || kind === "article") return { ...read, kind: "article" };
  return { ...read, kind: "brief of ours", sources: [source, ...others] };
}

/** Those kinds whose paragraphs are numbered and cited by the number. */
const PLEADINGS: ReadonlySet<FilingKind> = new Set(["complaint", "answer", "indictment", "affidavit"]);

/** What a court paper's paragraphs have beside an article's: the numbers of a pleading, the turns of a transcript. */
function* placeParagraphs(
  { paragraphs, text }: Pick<ReadText, "paragraphs" | "text">,
  kind: FilingKind,
  { witnesses, asides }: MarkedPlaces,
): CooperativeTask<Paragraph[]> {
  const texts = paragraphs.map((one) => (one.kind === "heading" ? undefined : text.slice(one.start, one.end)));
  yield;
  const numbers = PLEADINGS.has(kind) ? numberParagraphs(texts, (index) => asides[index] !== undefined) : [];
  yield;
  const turns = kind === "transcript" ? readTurns(texts) : [];
  return yield* mapInSteps(paragraphs, (paragraph, index) => {
    const { speaker, answers: asked } = turns[index] ?? {};
    const question = asked === undefined ? undefined : paragraphs[asked];
    const answers = question && { start: question.start, end: question.end };
    return { ...paragraph, pilcrow: numbers[index], speaker, answers, witness: witnesses[index], aside: asides[index] };
  });
}

/**
 * A heading in the page's markup leads everything up to the next one. A line that only looks like
 * a heading, as in a page pasted without its markup, leads the one paragraph after it: nothing
 * tells where its section ends.
 */
function layParagraphs(blocks: readonly Block[], kinds: readonly ParagraphKind[]): Paragraph[] {
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
