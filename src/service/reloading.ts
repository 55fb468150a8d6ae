import type { StoreContents, StoreProblem } from "../storage/articleStore.ts";

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
  readonly rejected: StoreContents["rejected"];
}

/** Why the library in use stays. */
export type ReloadProblem =
  | StoreProblem
  /** Casebook is being stopped. */
  | { readonly code: "stopping" }
  /** A bug, or a thread that ended: the log says more. */
  | { readonly code: "not-read-to-the-end" };

/** What came of reading the folder again. */
export type ReloadResult =
  | {
      readonly kind: "reloaded";
      readonly corpus: CorpusReport;
      readonly articles: Changes;
      readonly cases: Changes;
      readonly milliseconds: number;
    }
  | { readonly kind: "already reloading" }
  | { readonly kind: "not reloaded"; readonly problem: ReloadProblem };
