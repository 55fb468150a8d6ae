/** A piece of text on a page, as it was drawn. Lengths are points (1/72 inch), `y` the baseline's distance from the top. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The height of the type. */
  readonly size: number;
}

/** One page of a PDF. Lengths are points. */
export interface PdfPage {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which they were drawn; without what lies under a box or outside of the page, and without text that is turned. */
  readonly items: readonly TextItem[];
  /** What stands upright on a page that was turned to its text, such as a court's stamp. */
  readonly stamps: readonly TextItem[];
  /** How many words were left out, as a box was drawn over them. */
  readonly covered: number;
  /** Whether the page could not be read. */
  readonly isDamaged: boolean;
}

/** What reading a PDF may cost. */
export interface PdfLimits {
  readonly pages: number;
  /** Text of all pages, in UTF-16 code units. */
  readonly characters: number;
}

/** A court's longest papers have some hundred pages; twice the longest deposition that was seen. */
export const PDF_LIMITS: PdfLimits = { pages: 1000, characters: 2_500_000 };

/** The largest PDF that is read, in bytes, and the largest that a form takes. */
export const MAX_PDF_BYTES = 50_000_000;
export const MAX_UPLOADED_PDF_BYTES = 10_000_000;

/** Why a PDF gave no document. */
export type PdfProblem =
  | { readonly code: "not-a-pdf" | "pdf-damaged" | "pdf-locked" }
  | { readonly code: "pdf-too-many-pages"; readonly pages: number; readonly limit: number }
  | { readonly code: "pdf-too-long"; readonly limitCharacters: number }
  /** No page has any text but stamps. */
  | { readonly code: "pdf-without-text"; readonly pages: number }
  /** No page has text that can be read: its letters can't be told, or its columns apart. */
  | { readonly code: "pdf-illegible"; readonly fault: "letters" | "columns" }
  /** It took longer or more memory than any paper needs. */
  | { readonly code: "pdf-too-costly" };
