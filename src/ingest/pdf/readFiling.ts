import { type CooperativeTask, mapInSteps, runToCompletion } from "../../cooperativeTask.ts";
import { type FilingKind, isFinding } from "../../documents/documentKind.ts";
import { speakerOf } from "../../documents/exchanges.ts";
import { fail, type Result, succeed } from "../../result.ts";
import type { Fingerprint } from "../../text/fingerprint.ts";
import { parseMarkdownInSteps } from "../../text/markdown.ts";
import { sanitizeText } from "../../text/sanitize.ts";
import { type ArticleFields, FILING_WANTED, type Overrides, type PageProblem, type ReadPage } from "../page.ts";
import { readCaption } from "./caption.ts";
import { citePages } from "./citedPages.ts";
import { type HeadingLine, readFilingTitle, readPlainTitle } from "./filingKind.ts";
import { isSameFiling, writeFilingMarkdown } from "./filingMarkdown.ts";
import { readFilingName } from "./filingName.ts";
import { readParty } from "./filingParty.ts";
import { collectWords, joinGroups } from "./joinLines.ts";
import { type LaidPage, layPages } from "./layPage.ts";
import { type CleanPage, removeFurniture } from "./pageFurniture.ts";
import { groupLines } from "./paragraphLines.ts";
import type { PdfPage, PdfProblem } from "./pdfPage.ts";
import { mergeStamps, type Stamp } from "./stamp.ts";
import { markWitnesses } from "./witnesses.ts";

/** What of a PDF is not in the text that came out of it. Pages are the PDF's, from 1, in order. */
export interface FilingReport {
  readonly pages: number;
  /** Nothing but a picture, or nothing beside a stamp. */
  readonly withoutText: readonly number[];
  /** Letters that can't be told, or a page that could not be read. */
  readonly unreadable: readonly number[];
  /** Columns that can't be told apart. */
  readonly unclearColumns: readonly number[];
  /** Words that a box was drawn over. */
  readonly covered: readonly number[];
  /** What stood in the stamps that were taken off the text. */
  readonly stamp?: Stamp;
}

/** A PDF that was read as a court paper. */
export interface ReadFiling extends ReadPage {
  readonly report: FilingReport;
}

/** Where a PDF came from. */
export interface FilingSource {
  readonly fileName: string;
  readonly address?: string;
  /** Of its bytes: by it a folder's import knows what it has imported. */
  readonly fingerprint?: Fingerprint;
}

/** Makes a court paper of a PDF's pages: its facts, of which `overrides` win, and its text as Markdown with its pages marked. `now` is ISO 8601. */
export function readFiling(
  pages: readonly PdfPage[],
  source: FilingSource,
  overrides: Overrides,
  now: string,
): Result<ReadFiling, PageProblem | PdfProblem> {
  return runToCompletion(readFilingInSteps(pages, source, overrides, now));
}

/** The same in steps, most of which take a few milliseconds: a transcript of some hundred pages takes half a second. */
export function* readFilingInSteps(
  pages: readonly PdfPage[],
  source: FilingSource,
  overrides: Overrides,
  now: string,
): CooperativeTask<Result<ReadFiling, PageProblem | PdfProblem>> {
  const laid = (yield* mapInSteps(pages, layPages)).flat();
  const clean = yield* removeFurniture(laid);
  const report = reportOf(pages, laid, clean);
  const readable = clean.filter(({ lines }) => lines.length > 0);
  if (readable.length === 0) return fail(explainNothing(report));
  const isTranscript = overrides.kind === undefined ? looksLikeTranscript(readable) : overrides.kind === "transcript";
  yield;
  const groups = yield* groupLines(readable, isTranscript);
  const cite = citePages(clean, isTranscript);
  const words = yield* collectWords(groups);
  const blocks = yield* joinGroups(groups, { words, cite, marksLines: isTranscript });
  yield;
  const marked = isTranscript ? markWitnesses(blocks) : blocks;
  const markdown = yield* writeFilingMarkdown(marked);
  const read = yield* parseMarkdownInSteps(markdown);
  if (!read) return fail({ code: "too-many-elements" });
  if (!isSameFiling(marked, read)) return fail({ code: "layout-not-kept" });
  const fields = readFields(readable, report, source, isTranscript, now);
  const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  const settled = settleFields({ ...fields, ...given });
  const missing = FILING_WANTED.filter((name) => settled[name] === undefined);
  return succeed({ fields: { ...settled, kind: settled.kind ?? "filing" }, markdown, missing, leftOut: 0, report });
}

/** The court stands for the publisher, and the day of filing for that of publication, where nobody gives these. */
function settleFields(fields: ArticleFields): ArticleFields {
  const { publisher = fields.court, published = fields.filed } = fields;
  return { ...fields, publisher, published };
}

/** Most pages have numbered lines, and turns of speakers. */
function looksLikeTranscript(pages: readonly CleanPage[]): boolean {
  const numbered = pages.filter(({ lines }) => lines.filter(({ number }) => number !== undefined).length >= 8);
  const turns = pages.flatMap(({ lines }) => lines.filter(({ text }) => speakerOf(text) !== undefined));
  return numbered.length >= pages.length * 0.4 && turns.length >= numbered.length * 0.8;
}

function explainNothing({ pages, unclearColumns, unreadable }: FilingReport): PdfProblem {
  if (unclearColumns.length > 0) return { code: "pdf-illegible", fault: "columns" };
  return unreadable.length > 0 ? { code: "pdf-illegible", fault: "letters" } : { code: "pdf-without-text", pages };
}

function reportOf(pages: readonly PdfPage[], laid: readonly LaidPage[], clean: readonly CleanPage[]): FilingReport {
  const numbers = (isOne: (page: LaidPage, at: number) => boolean) => [
    ...new Set(laid.filter(isOne).map(({ page }) => page)),
  ];
  return {
    pages: pages.length,
    withoutText: numbers(({ fate }, at) => fate === "text" && (clean[at]?.lines.length ?? 0) === 0),
    unreadable: numbers(({ fate }) => fate === "unreadable"),
    unclearColumns: numbers(({ fate }) => fate === "unclear columns"),
    covered: pages.filter(({ covered }) => covered > 0).map(({ page }) => page),
    stamp: mergeStamps(clean.find(({ stamps }) => stamps.length > 0)?.stamps ?? []),
  };
}

function readFields(
  pages: readonly CleanPage[],
  { stamp }: FilingReport,
  { fileName, address, fingerprint: pdf }: FilingSource,
  isTranscript: boolean,
  now: string,
): ArticleFields {
  const named = readFilingName(fileName);
  const sides = pages.slice(0, 2).flatMap(({ lines }) => lines.flatMap(({ segments }) => segments));
  const firstPages = sides.map(({ text }) => text).join("\n");
  const caption = readCaption(firstPages, isTranscript);
  const court = named.court?.name ?? stamp?.court?.name ?? caption.court?.name ?? caption.courtName;
  const title = readTitle(pages, court, isTranscript);
  const number = stamp?.number ?? named.number;
  const docket = stamp?.docket ?? named.docket ?? caption.docket;
  const heard = title?.kind === "transcript" ? readCaption(firstPages, true).day : undefined;
  const filed = heard ?? stamp?.filed ?? named.filed ?? caption.day;
  return {
    title:
      title?.title ?? readPlainTitle(headingsOf(pages[0])) ?? (number === undefined ? undefined : `ECF No. ${number}`),
    kind: title?.kind !== undefined && mayBeProposed(title.kind, docket, number) ? undefined : title?.kind,
    court,
    docket,
    number,
    party: title && readParty(title.title),
    filed: filed !== undefined && filed <= now.slice(0, 10) ? filed : undefined,
    url: address,
    accessed: address === undefined ? undefined : now.slice(0, 10),
    kept: { file: sanitizeText(fileName).slice(0, 200), pdf },
  };
}

/** What a party attaches to a motion in a district court is a proposed order as a rule, also where it doesn't say so. */
function mayBeProposed(kind: FilingKind, docket = "", number = ""): boolean {
  const isAttachment = /^\d+-\d/.test(number) && /\d-(?:cv|cr|mc|mj|md|bk)-?\d/i.test(docket);
  return isAttachment && (kind === "order" || kind === "judgment");
}

function textOf(pages: readonly CleanPage[]): string {
  return pages.map(({ lines }) => lines.map(({ text }) => text).join("\n")).join("\n");
}

/** So many pages are looked through for a heading: a caption with many parties and lawyers fills the first ones. */
const TITLE_PAGES = 3;

/** From the first pages' headings and what runs along all pages, else from how such papers begin. */
function readTitle(
  pages: readonly CleanPage[],
  court: string | undefined,
  isTranscript: boolean,
): { readonly kind?: FilingKind; readonly title: string } | undefined {
  if (isTranscript) return { kind: "transcript", title: readTranscriptTitle(pages) ?? "Transcript" };
  const heads = (pages[0]?.heads ?? []).map((text) => ({ text, x: 0, y: 0, size: 0 }));
  for (const [at, page] of pages.slice(0, TITLE_PAGES).entries()) {
    const headings = headingsOf(page);
    const title = readFilingTitle(headings);
    if (title) return court === undefined && isFinding(title.kind) ? undefined : title;
    // A notice of appeal may have the order behind it that it appeals from.
    const plain = at === 0 ? readPlainTitle(headings) : undefined;
    if (plain !== undefined) return { title: plain };
  }
  const running = readFilingTitle(heads);
  if (running) return running;
  const text = textOf(pages.slice(0, 1));
  if (/^Dear \p{L}/mu.test(text)) return { kind: "letter", title: "Letter" };
  return isSlipOpinion(text) ? { kind: "opinion", title: "Opinion" } : undefined;
}

/** `Deposition of Jane Roe`, `Reporter’s Transcript of Proceedings`: what tells several of a case apart. */
function readTranscriptTitle(pages: readonly CleanPage[]): string | undefined {
  const found = readFilingTitle(headingsOf(pages[0]));
  return found?.kind === "transcript" && /\b(?:deposition|transcript)\b/i.test(found.title) ? found.title : undefined;
}

/** The pieces of a page's lines that may be headings. */
function headingsOf(page: CleanPage | undefined): HeadingLine[] {
  return (page?.lines ?? []).flatMap(({ segments, y, size }) => segments.map((part) => ({ ...part, y, size })));
}

/** A panel of a court of appeals names itself above its opinions. */
function isSlipOpinion(text: string): boolean {
  return /\bBefore:?\s[\s\S]{3,200}\bCircuit Judges?\b/i.test(text) && /\bcourt of appeals\b/i.test(text);
}
