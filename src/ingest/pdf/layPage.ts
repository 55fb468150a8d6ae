import { splitColumns } from "./columns.ts";
import { splitSheet } from "./condensedSheet.ts";
import { layOutSides } from "./layOutSides.ts";
import { numberLines, removeTimes, splitNumberedMargin } from "./lineNumbers.ts";
import type { PageLines } from "./pageFurniture.ts";
import type { PdfPage, TextItem } from "./pdfPage.ts";
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
  const stamped = takeStamps(page.stamps);
  if (sheet.kind === "one") return [addStamps(layPage({ ...page, items }), stamped)];
  if (sheet.kind === "unclear") return [{ page: page.page, height: page.height, lines: [], fate: "unclear columns" }];
  const around = [...stamped, ...takeStamps(sheet.around)];
  return sheet.pages.map(({ items: own, number }, at) =>
    addStamps({ ...layPage({ ...page, items: own }), cited: number }, at === 0 ? around : []),
  );
}

function takeStamps(items: readonly TextItem[]): TextLine[] {
  return layLines(items).filter(({ text }) => parseStamp(text) !== undefined);
}

function addStamps(page: LaidPage, stamps: readonly TextLine[]): LaidPage {
  return { ...page, lines: [...stamps, ...page.lines] };
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
