import { splitColumns } from "./columns.ts";
import { splitSheet } from "./condensedSheet.ts";
import { layOutSides } from "./layOutSides.ts";
import { numberLines, removeTimes, splitNumberedMargin } from "./lineNumbers.ts";
import type { PageLines } from "./pageFurniture.ts";
import type { PdfPage } from "./pdfPage.ts";
import { hasReadableLetters } from "./readability.ts";
import { parseStamp } from "./stamp.ts";
import { layLines, type TextLine } from "./textLine.ts";

/** A page's lines in reading order, or why it has none. */
export interface LaidPage extends PageLines {
  readonly fate: "text" | "unreadable" | "unclear columns";
}

/**
 * Lays a page's text into lines: the numbers of its margin beside them, its columns one after the other. A sheet of a condensed
 * transcript gives each of its pages.
 */
export function layPages(page: PdfPage): LaidPage[] {
  const items = removeTimes(page.items);
  const sheet = splitSheet(items);
  if (sheet.kind === "one") return [layPage({ ...page, items })];
  if (sheet.kind === "unclear") return [{ page: page.page, height: page.height, lines: [], fate: "unclear columns" }];
  const stamps = layLines(sheet.around).filter(({ text }) => parseStamp(text) !== undefined);
  return sheet.pages.map(({ items: own, number }, at) => {
    const laid = layPage({ ...page, items: own });
    return { ...laid, cited: number, lines: at === 0 ? [...stamps, ...laid.lines] : laid.lines };
  });
}

function layPage({ page, width, height, items, isDamaged }: PdfPage): LaidPage {
  const none = (fate: LaidPage["fate"]): LaidPage => ({ page, height, lines: [], fate });
  if (isDamaged) return none("unreadable");
  const margin = splitNumberedMargin(items);
  const columns = splitColumns(margin.items, width);
  if (columns.kind === "unclear") return none("unclear columns");
  const lines: readonly TextLine[] =
    columns.kind === "several"
      ? columns.columns.flatMap(layLines)
      : numberLines(layOutSides(margin.items, width), margin);
  return hasReadableLetters(lines) ? { page, height, lines, fate: "text" } : none("unreadable");
}
