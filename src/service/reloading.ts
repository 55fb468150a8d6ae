import type { Rejection } from "../documents/format/rejection.ts";

/** What came, changed and went between two libraries, by id or slug, each in order. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What a folder held when it was last read. */
export interface CorpusReport {
  readonly articles: number;
  readonly passages: number;
  readonly hidden: number;
  readonly retracted: number;
  readonly rejected: readonly Rejection[];
}

export type ReloadResult =
  | {
      readonly kind: "reloaded";
      readonly shelf: CorpusReport;
      readonly articles: Changes;
      readonly cases: Changes;
      readonly milliseconds: number;
    }
  | { readonly kind: "already reloading" }
  /** The library in use stays. `reason` completes “The knowledge folder …”. */
  | { readonly kind: "not reloaded"; readonly reason: string };
