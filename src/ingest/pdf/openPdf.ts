import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { describeError } from "../../errors.ts";
import { fail, type Result, succeed } from "../../result.ts";
import { findVisibleText } from "./coveredText.ts";
import type { FilledBox } from "./drawing.ts";
import { apply, type Matrix, toMatrix } from "./matrix.ts";
import { awaitPictures } from "./pagePictures.ts";
import { type DrawnText, isOnPage, type PageView, placeUpright, turnToText } from "./pageView.ts";
import type { PdfLimits, PdfPage, PdfProblem } from "./pdfPage.ts";

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

/**
 * Most dots of a picture that is decoded: a box of 8 × 4 inches has 2.9 million at 300 dots an inch. Whole pages have more, and
 * would take a second each; what a larger picture covers is hidden without a look at it, unless it is one of a page.
 */
const MAX_IMAGE = 3_000_000;

async function open(data: Uint8Array): Promise<Result<PdfDocument, PdfProblem>> {
  try {
    return succeed(
      await getDocumentProxy(data, {
        verbosity: 0,
        isEvalSupported: false,
        disableFontFace: true,
        useSystemFonts: false,
        maxImageSize: MAX_IMAGE,
        stopAtErrors: false,
      }),
    );
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : "";
    return fail({ code: /password/i.test(name + describeError(fault)) ? "pdf-locked" : "pdf-damaged" });
  }
}

async function readPage(pdf: PdfDocument, number: number): Promise<PdfPage> {
  const damaged = { page: number, width: 0, height: 0, items: [], stamps: [], covered: 0, isDamaged: true };
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const view = toMatrix(transform);
    if (!view) return damaged;
    const shown = { view, width, height };
    const drawn = await readText(page);
    const seen = turnToText(shown, drawn);
    const items = placeUpright(drawn, seen);
    // Nothing can lie under a box on a page without text.
    const visible = items.length === 0 ? undefined : await readVisible(page, seen);
    page.cleanup();
    const stamps = seen.view === view ? [] : placeUpright(drawn, shown);
    return {
      page: number,
      width: seen.width,
      height: seen.height,
      items,
      stamps,
      covered: 0,
      ...visible,
      isDamaged: false,
    };
  } catch {
    return damaged; // PDF.js throws whatever it stumbles over in a broken page; the others may be sound
  }
}

async function readText(page: PdfDocumentPage): Promise<DrawnText[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const matrix = toMatrix(item.transform);
    return matrix ? [{ text: item.str, matrix, width: item.width }] : [];
  });
}

async function readVisible(
  page: PdfDocumentPage,
  seen: PageView,
): Promise<Pick<PdfPage, "items" | "covered"> | undefined> {
  const [{ OPS }, list, annotations] = await Promise.all([
    getResolvedPDFJS(),
    page.getOperatorList(),
    page.getAnnotations({ intent: "any" }),
  ]);
  const marked = annotations.flatMap((one) => markedArea(one, seen.view));
  const visible = findVisibleText(list, OPS, seen.view, await awaitPictures(page, list, OPS), marked);
  return visible && { ...visible, items: visible.items.filter((item) => isOnPage(item, seen)) };
}

/** Where somebody marked words to be made black and the program has not yet done so: a `Redact` annotation (ISO 32000-2, 12.5.6.23). */
function markedArea(annotation: unknown, view: Matrix): FilledBox[] {
  const { subtype, rect } = annotation as { readonly subtype?: unknown; readonly rect?: unknown };
  if (subtype !== "Redact" || !Array.isArray(rect)) return [];
  const [left = 0, bottom = 0, right = 0, top = 0] = rect.map(Number);
  const [[x, y], [u, v]] = [apply(view, left, bottom), apply(view, right, top)];
  const order = Number.POSITIVE_INFINITY;
  return [{ order, left: Math.min(x, u), right: Math.max(x, u), top: Math.min(y, v), bottom: Math.max(y, v), tone: 0 }];
}
