import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { describeError } from "../../errors.ts";
import { fail, type Result, succeed } from "../../result.ts";
import { findVisibleText } from "./coveredText.ts";
import { type Matrix, multiply, toMatrix } from "./matrix.ts";
import type { PdfLimits, PdfPage, PdfProblem, TextItem } from "./pdfPage.ts";

/** What PDF.js gives of a document, as far as it is used. */
type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfDocumentPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** PDF.js moves fonts by a method that Node 20 lacks; without it every page's drawing would end at its first font. */
function supplyTransfer(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const moved = new ArrayBuffer(length);
      new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return moved;
    },
  });
}

/** A PDF says so within its first kilobyte (ISO 32000-1, annex H). */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes("%PDF-");
}

/**
 * Reads the text of a PDF's pages with PDF.js, which runs nothing that is in it. Blocks its thread for as long as it
 * takes: a hostile file can make that long, so whoever must not wait gives it a thread that is watched. `onPage` is told
 * of each page that is done. Takes `bytes` over.
 */
export async function readPdfPages(
  bytes: Uint8Array,
  limits: PdfLimits,
  onPage: (page: number, of: number) => void,
): Promise<Result<PdfPage[], PdfProblem>> {
  if (!isPdf(bytes)) return fail({ code: "not-a-pdf" });
  supplyTransfer();
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const count = pdf.numPages;
    if (count > limits.pages) return fail({ code: "pdf-too-many-pages", pages: count, limit: limits.pages });
    const pages: PdfPage[] = [];
    let characters = 0;
    for (let number = 1; number <= count; number += 1) {
      const page = await readPage(pdf, number);
      characters += page.items.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > limits.characters) return fail({ code: "pdf-too-long", limitCharacters: limits.characters });
      pages.push(page);
      onPage(number, count);
    }
    return succeed(pages);
  } finally {
    await pdf.destroy();
  }
}

async function open(data: Uint8Array): Promise<Result<PdfDocument, PdfProblem>> {
  try {
    return succeed(
      await getDocumentProxy(data, {
        verbosity: 0,
        isEvalSupported: false,
        disableFontFace: true,
        useSystemFonts: false,
        // Pictures have no text: none is decoded that has more than one dot.
        maxImageSize: 1,
        stopAtErrors: false,
      }),
    );
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : "";
    return fail({ code: /password/i.test(name + describeError(fault)) ? "pdf-locked" : "pdf-damaged" });
  }
}

async function readPage(pdf: PdfDocument, number: number): Promise<PdfPage> {
  const damaged = { page: number, width: 0, height: 0, items: [], covered: 0, isDamaged: true };
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const view = toMatrix(transform);
    if (!view) return damaged;
    const items = await readItems(page, view);
    // Nothing can lie under a box on a page without text.
    const visible = items.length === 0 ? undefined : await readVisible(page, view);
    page.cleanup();
    return { page: number, width, height, items, covered: 0, ...visible, isDamaged: false };
  } catch {
    return damaged; // PDF.js throws whatever it stumbles over in a broken page; the others may be sound
  }
}

async function readItems(page: PdfDocumentPage, view: Matrix): Promise<TextItem[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const own = toMatrix(item.transform);
    const placed = own && multiply(view, own);
    return placed && isUpright(placed) ? [makeItem(item.str, placed, item.width)] : [];
  });
}

/** Text in a margin that is turned by a quarter would run into the lines beside it. */
function isUpright([a, b]: Matrix): boolean {
  return a > 0 && Math.abs(b) < a * 0.1;
}

function makeItem(text: string, [, , c, d, x, y]: Matrix, width: number): TextItem {
  return { text, x, right: x + width, y, size: Math.hypot(c, d) };
}

async function readVisible(
  page: PdfDocumentPage,
  view: Matrix,
): Promise<Pick<PdfPage, "items" | "covered"> | undefined> {
  const [{ OPS }, list] = await Promise.all([getResolvedPDFJS(), page.getOperatorList()]);
  return findVisibleText(list, OPS, view);
}
