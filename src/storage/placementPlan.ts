import type { CaseSlug } from "../documents/caseSlug.ts";
import type { Document } from "../documents/document.ts";
import type { Result } from "../result.ts";
import type { FileProblem } from "./folder/fileProblem.ts";
import type { QuotaProblem } from "./shelfQuota.ts";
import type { DatabaseProblem } from "./sqlite/databaseProblem.ts";

/** Where an article's file would go. Nothing is written yet. */
export interface PlacementPlan {
  readonly kind: "place";
  /** Where the store is that made the plan: the knowledge folder's real path. */
  readonly root: string;
  readonly slug: CaseSlug;
  /** The file's name, with `.md`. */
  readonly name: string;
  readonly article: Document;
  /** Whether its own front matter hides or retracts it. */
  readonly isTakenDown: boolean;
  readonly text: string;
  /** Whether the case has no folder yet. */
  readonly isNewCase: boolean;
  /** The text of the `case.md` that a new case gets with its first article; none if absent. */
  readonly caseFile?: string;
  /** What stands there already: the same page with other words, or another article of the name. */
  readonly replaces?: "same page" | "same name";
}

/** The same page with the same words stands at `path`, below the folder. */
export interface StandingArticle {
  readonly kind: "on the shelf";
  readonly path: string;
  readonly slug: CaseSlug;
  /** The name of the file that stands there, and what it holds. */
  readonly name: string;
  readonly text: string;
  /** As it would have been written. */
  readonly article: Document;
  readonly isTakenDown: boolean;
}

/** Why an article's file has no place. Paths are relative to the knowledge folder and escaped for display. */
export type PlacementProblem =
  /** The store would reject the file. */
  | { readonly code: "would-be-rejected"; readonly problems: readonly FileProblem[] }
  /** The knowledge folder can't be read; `cause` is the system's code, such as `ENOENT`. */
  | { readonly code: "folder-unreadable"; readonly cause: string }
  | { readonly code: "database-unusable"; readonly problem: DatabaseProblem }
  | { readonly code: "not-a-case-name"; readonly slug: string }
  | { readonly code: "case-is-no-folder"; readonly slug: string }
  /** The case's folder is a link that leads out of the knowledge folder. */
  | { readonly code: "case-leads-out"; readonly slug: string }
  /** The page stands there hidden or retracted. */
  | { readonly code: "page-is-taken-down"; readonly path: string }
  /** The page stands in another case. */
  | { readonly code: "page-in-other-case"; readonly path: string; readonly slug: string }
  | { readonly code: "file-unreadable"; readonly path: string }
  /** Another article of the name stands there hidden or retracted. */
  | { readonly code: "file-is-taken-down"; readonly path: string }
  | { readonly code: "too-many-of-name"; readonly limit: number; readonly title: string; readonly slug: string };

/** A place, or where the article stands already; or why it has none. */
export type PlacementResult = Result<PlacementPlan | StandingArticle, PlacementProblem>;

/** Tells one address from another as far as they lead to different pages. */
export type AddressKey = (address: string) => string;

/** Why an article's file was not written. `path` is relative to the knowledge folder and escaped for display. */
export type WriteProblem =
  | { readonly code: "folder-leads-out"; readonly slug: string }
  | { readonly code: "not-a-file"; readonly path: string }
  /** It was not there when the place was looked for. */
  | { readonly code: "appeared-meanwhile"; readonly path: string }
  /** `cause` is the system's code. */
  | { readonly code: "read-only" | "not-written"; readonly cause: string; readonly path: string }
  | { readonly code: "database-unusable"; readonly problem: DatabaseProblem }
  | QuotaProblem;
