import type { FormatProblem } from "../../documents/format/formatProblem.ts";
import type { Result } from "../../result.ts";

/** What is wrong with a file or folder, beside what its text says. `line` counts from 1. */
export type StorageProblem = { readonly line: number } & (
  | {
      readonly code: /** A link that leads out of the knowledge folder: an article's file, and a case's folder. */
        | "file-leads-out"
        | "case-leads-out"
        | "not-a-file"
        | "utf-16"
        | "not-utf-8"
        | "nul"
        | "name-not-utf-8"
        | "name-unseen"
        /** A folder that is named like a place for what was taken down. */
        | "takedown-folder"
        /** The knowledge folder holds other programs' folders and no article. */
        | "no-shelf"
        | "outside-any-case"
        | "not-markdown"
        | "folder-in-case";
    }
  /** `cause` is the system's code, such as `EACCES`. */
  | { readonly code: "file-unreadable" | "case-unreadable"; readonly cause: string }
  | { readonly code: "file-too-large"; readonly limitBytes: number }
  /** `other` is the case file that is read instead. */
  | { readonly code: "second-case-file"; readonly other: string }
  /** Letter case alone tells it from `other`, a path below the knowledge folder. */
  | { readonly code: "same-name"; readonly other: string }
  /** A bug: reading it threw. `fault` is in the error's own words. */
  | { readonly code: "stumbled"; readonly fault: string }
);

/** What keeps a file from being served. Names in it come from outside and are still to be escaped. */
export type FileProblem = FormatProblem | StorageProblem;

/** What was read from a file or folder, or all that kept it from being read. */
export type StoredReading<T> = Result<T, readonly FileProblem[]>;

/** Why the last valid version is not served: the file may be meant as a takedown, or not all of its text is there any more. */
export type Withdrawal = "perhaps-taken-down" | "text-gone";

/** What a rejection means for what is served. */
export type Consequence =
  /** None of the case's articles is. */
  | "case-not-served"
  /** The case's articles are, without its title, aliases and outcome. */
  | "served-without-facts"
  /** The last valid version is. */
  | "last-version-served"
  /** Not even the last valid version is. */
  | Withdrawal;

/** A file that is not served as it stands. `path` is below the knowledge folder; characters that a terminal hides are spelt out in it. */
export interface Rejection {
  readonly path: string;
  readonly problem: FileProblem;
  /** `undefined` if nothing of it is served. */
  readonly consequence?: Consequence;
}

/** How many files were rejected; one may have several problems. */
export function countFiles(rejected: readonly Pick<Rejection, "path">[]): number {
  return new Set(rejected.map(({ path }) => path)).size;
}
