import { basename } from "node:path";
import { escapePath } from "../documents/format/escapePath.ts";
import { DEFAULT_LIMITS } from "../ingest/fetch/fetchLimits.ts";
import type { FetchedPage } from "../ingest/fetch/fetchPage.ts";
import type { FetchProblem } from "../ingest/fetch/fetchProblem.ts";
import type { Page, PageForm } from "../ingest/page.ts";
import { isPdfName, readPageForm } from "../ingest/pageForm.ts";
import { findFilingLink, isArchivePage, toListing } from "../ingest/pdf/filingLink.ts";
import { MAX_PDF_BYTES } from "../ingest/pdf/pdfPage.ts";
import type { FilingSource } from "../ingest/pdf/readFiling.ts";
import { fail, type Result, succeed } from "../result.ts";
import { readBytes } from "../storage/folder/textFile.ts";

/** Why a page could not be loaded. `file` is escaped for display. */
export type LoadProblem =
  | FetchProblem
  | { readonly code: "not-a-page-file"; readonly file: string }
  | { readonly code: "file-too-large"; readonly file: string; readonly limitBytes: number }
  /** `cause` is the system's code, such as `ENOENT`. */
  | { readonly code: "file-unreadable"; readonly file: string; readonly cause: string }
  /** A page of an archive of court papers that leads to no PDF, or to several. */
  | { readonly code: "no-filing-linked"; readonly address: string }
  | { readonly code: "several-filings-linked"; readonly address: string; readonly count: number };

/** A PDF as it was loaded, not read yet. */
export interface LoadedPdf {
  readonly form: "pdf";
  readonly bytes: Uint8Array;
  readonly source: FilingSource;
}

/** Gets the page or PDF that somebody names: a web address, or a file of theirs. `permits` are the IP addresses that may be asked. */
export async function loadSource(
  source: string,
  permits?: (ip: string) => boolean,
): Promise<Result<Page | LoadedPdf, LoadProblem>> {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return isPdfName(source) ? readPdfFile(source) : readPageFile(source);
  const fetched = await fetchFrom(toListing(source), permits);
  if (!fetched.ok) return fetched;
  const { bytes, form, charset, address } = fetched.value;
  if (form === "pdf") return succeed(toPdf(fetched.value));
  const page = { form, source: await decode(bytes, form, charset), address };
  return isArchivePage(address) ? loadLinked(page, permits) : succeed(page);
}

/** The PDF that a page of an archive is about. */
async function loadLinked(
  { source, address }: Page & { readonly address: string },
  permits?: (ip: string) => boolean,
): Promise<Result<LoadedPdf, LoadProblem>> {
  const link = findFilingLink(source, address);
  if (link.kind === "none") return fail({ code: "no-filing-linked", address });
  if (link.kind === "several") return fail({ code: "several-filings-linked", address, count: link.count });
  const fetched = await fetchFrom(link.address, permits);
  if (!fetched.ok) return fetched;
  return fetched.value.form === "pdf" ? succeed(toPdf(fetched.value)) : fail({ code: "no-filing-linked", address });
}

/** Loads what speaks to the web where it is used: that takes longer than most files do. */
async function fetchFrom(
  address: string,
  permits?: (ip: string) => boolean,
): Promise<Result<FetchedPage, FetchProblem>> {
  const { fetchPage } = await import("../ingest/fetch/fetchPage.ts");
  return fetchPage(address, { permits });
}

function toPdf({ bytes, address }: FetchedPage): LoadedPdf {
  return { form: "pdf", bytes, source: { fileName: basename(new URL(address).pathname), address } };
}

/** Reads a PDF's file, which is read no further yet. */
export function readPdfFile(path: string): Result<LoadedPdf, LoadProblem> {
  const bytes = readLimited(path, MAX_PDF_BYTES);
  return bytes.ok ? succeed({ form: "pdf", bytes: bytes.value, source: { fileName: basename(path) } }) : bytes;
}

async function readPageFile(path: string): Promise<Result<Page, LoadProblem>> {
  const form = readPageForm(path);
  if (!form) return fail({ code: "not-a-page-file", file: escapePath(path) });
  const bytes = readLimited(path, DEFAULT_LIMITS.bytes);
  return bytes.ok ? succeed({ form, source: await decode(bytes.value, form) }) : bytes;
}

/** Loads what knows the ways to write letters as bytes where there is a text: a PDF needs none of it. */
async function decode(bytes: Uint8Array, form: PageForm, charset?: string): Promise<string> {
  const { decodePage } = await import("../ingest/decodePage.ts");
  return decodePage(bytes, form, charset);
}

function readLimited(path: string, limitBytes: number): Result<Uint8Array, LoadProblem> {
  const bytes = readBytes(path, limitBytes);
  if (bytes.ok) return bytes;
  const { problem } = bytes;
  const file = escapePath(path);
  if (problem.code === "too-large") return fail({ code: "file-too-large", file, limitBytes });
  return fail({ code: "file-unreadable", file, cause: problem.cause });
}
