import { splitColumns } from "./columns.ts";
import { numberLines, splitNumberedMargin } from "./lineNumbers.ts";
import type { PageLines } from "./pageFurniture.ts";
import type { PdfPage } from "./pdfPage.ts";
import { hasReadableLetters } from "./readability.ts";
import { layLines, type TextLine } from "./textLine.ts";

/** A page's lines in reading order, or why it has none. */
export interface LaidPage extends PageLines {
  readonly fate: "text" | "unreadable" | "unclear columns";
}

/** Lays a page's text into lines: the numbers of its margin beside them, its columns one after the other. */
export function layPage({ page, width, height, items, isDamaged }: PdfPage): LaidPage {
  const none = (fate: LaidPage["fate"]): LaidPage => ({ page, height, lines: [], fate });
  if (isDamaged) return none("unreadable");
  const margin = splitNumberedMargin(items);
  const columns = splitColumns(margin.items, width);
  if (columns.kind === "unclear") return none("unclear columns");
  const lines: readonly TextLine[] =
    columns.kind === "several" ? columns.columns.flatMap(layLines) : numberLines(layLines(margin.items), margin);
  return hasReadableLetters(lines) ? { page, height, lines, fate: "text" } : none("unreadable");
}
