import type { LentLibrary, Stock } from "../librarian.ts";
import type { Case } from "../library/case.ts";
import type { ShelfReport } from "../reloading.ts";
import type { Editions } from "./readLibrary.ts";

/** What the library's thread says when it has read its folder. */
export type Opening =
  | {
      readonly kind: "ready";
      readonly shelf: ShelfReport;
      readonly stock: Stock;
      readonly cases: readonly Case[];
      readonly editions: Editions;
    }
  | { readonly kind: "no folder"; readonly reason: string };

/** One call of one of the library's methods. */
export interface Call {
  readonly id: number;
  readonly method: keyof LentLibrary;
  readonly values: readonly unknown[];
}

/** What became of the call with that id. `fault` is an error's stack: a bug, for the log alone. */
export type Result =
  | { readonly kind: "result"; readonly id: number; readonly value: unknown }
  | { readonly kind: "fault"; readonly id: number; readonly fault: string };
