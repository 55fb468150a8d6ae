import { MAX_PDF_BYTES } from "../pdf/pdfPage.ts";

/** What a fetch may cost. */
export interface FetchLimits {
  /** Of the page, after decompression. */
  readonly bytes: number;
  /** Of a PDF; as of any page unless it is said. */
  readonly pdfBytes?: number;
  /** For all of it: names, redirects and the last byte. */
  readonly milliseconds: number;
  readonly redirects: number;
}

/** A newspaper's page has at most 2 MB; browsers follow 20 redirects, honest pages need two or three. */
export const DEFAULT_LIMITS: FetchLimits = {
  bytes: 5_000_000,
  pdfBytes: MAX_PDF_BYTES,
  milliseconds: 20_000,
  redirects: 5,
};
