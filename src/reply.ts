import type { Quote } from "./library/quote.ts";

/** A case as a reply names it. `outcomeDate` is an ISO 8601 date. */
export interface NamedCase {
  readonly slug: string;
  readonly title: string;
  readonly outcome?: string;
  readonly outcomeDate?: string;
}

/** A case and how many articles of the shelf cover it. */
export interface ShelvedCase extends NamedCase {
  readonly articles: number;
}

/** Whose copy this is and what is on its shelf, in figures. */
export interface Introduction {
  /** Whom to write to for a correction or takedown; absent where the operator named nobody. */
  readonly contact?: string;
  readonly cases: readonly ShelvedCase[];
  readonly articles: number;
  readonly passages: number;
}

/** How a command is typed, and what it does. */
export interface CommandUsage {
  readonly usage: string;
  readonly description: string;
}

/** All that a command may answer, as plain data: each outlet puts it in its own words. */
export type Reply =
  | {
      readonly kind: "quotes";
      readonly question: string;
      readonly quotes: readonly Quote[];
      readonly cases: readonly NamedCase[];
    }
  | {
      readonly kind: "nothing found";
      readonly question: string;
      /** Words of the question that no article on the shelf has. */
      readonly missing: readonly string[];
      /** What the shelf does cover, for asking again. */
      readonly cases: readonly NamedCase[];
    }
  | { readonly kind: "no question" }
  | { readonly kind: "question too long"; readonly length: number; readonly limit: number }
  | { readonly kind: "unknown case"; readonly name: string; readonly cases: readonly NamedCase[] }
  | { readonly kind: "ambiguous case"; readonly name: string; readonly cases: readonly NamedCase[] }
  | { readonly kind: "empty shelf" }
  | (Introduction & { readonly kind: "help"; readonly commands: readonly CommandUsage[] })
  | (Introduction & { readonly kind: "about" });
