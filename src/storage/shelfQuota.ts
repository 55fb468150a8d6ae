/** What one server's shelf may hold and do, so that none slows the others down. */
export interface ShelfQuota {
  /** Files, those of cases among them. */
  readonly documents: number;
  /** Of all files together. */
  readonly bytes: number;
  /** Within any sixty minutes. */
  readonly importsAnHour: number;
}

/** Twice the articles of the largest case that was measured, and more than a person imports by hand. */
export const DEFAULT_QUOTA: ShelfQuota = { documents: 2_000, bytes: 50 * 1024 * 1024, importsAnHour: 60 };

/** Why a server may not have more on its shelf, or not yet. */
export type QuotaProblem =
  | { readonly code: "too-many-documents"; readonly limit: number }
  | { readonly code: "too-many-bytes"; readonly limit: number }
  | { readonly code: "too-many-imports"; readonly limit: number };
