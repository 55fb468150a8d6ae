import type { Result } from "../../result.ts";

/** What a file is, and so which fields of its own take it down: `hidden`, and for an article also `retracted`. */
export type TakedownScope = "article" | "case";

/** What is wrong with a field's value. */
export type FieldFault =
  | {
      readonly code:
        | "not-one-line"
        /** A link to a note stands where the words to be cited should. */
        | "note-link"
        | "empty"
        | "not-a-date"
        | "not-a-web-address"
        | "not-a-list"
        /** A source lacks its outlet or its date. */
        | "not-a-source"
        /** Somebody lacks a name. */
        | "not-a-person"
        /** No kind of document. */
        | "not-a-kind"
        /** Neither `true` nor `false`. */
        | "not-a-flag"
        /** The same of a field that takes an article down, which is not served until it is mended. */
        | "not-a-takedown-flag";
    }
  /** `limit` counts characters, or entries of a list. */
  | { readonly code: "too-long" | "too-many-entries"; readonly limit: number };

/** What is wrong with the text of an article's file or a case's. Names that come from the file are shortened. */
export type FormatFault =
  | {
      readonly code:
        | "no-front-matter"
        | "front-matter-not-closed"
        | "several-yaml-documents"
        | "no-fields"
        | "field-name-not-text"
        | "tab-before-field"
        | "no-space-after-colon"
        | "no-colon"
        | "curly-quotes"
        | "yaml-directive"
        | "yaml-anchor"
        | "yaml-tag"
        /** A comment or a value says that the text is not to be shown. */
        | "hidden-in-value"
        /** A field below the front matter says so. */
        | "hidden-in-body"
        /** A notice stands in the text's place, or above it. */
        | "notice-in-body"
        | "no-text"
        | "too-much-markup";
    }
  | { readonly code: "front-matter-too-long"; readonly limitBytes: number }
  /** `cause` is in the parser's own words. */
  | { readonly code: "not-yaml"; readonly cause: string; readonly isDuplicate: boolean }
  | { readonly code: "field-twice"; readonly field: string }
  /** Nearly called like `meant`, which is not there. */
  | { readonly code: "misspelt-field"; readonly field: string; readonly meant: string }
  | { readonly code: "missing-field"; readonly field: string }
  /** `path` begins with the field as it was typed; numbers are places in a list, from 0. */
  | { readonly code: "unfit-value"; readonly path: readonly (string | number)[]; readonly fault: FieldFault }
  /** A field that takes a text down stands inside another one, where nobody reads it. */
  | { readonly code: "takedown-within"; readonly field: string; readonly within: string }
  /** A field of another program that takes a text down says neither yes nor no. */
  | { readonly code: "unclear-takedown"; readonly field: string; readonly scope: TakedownScope }
  /** A field is called as if it took the text down; `instead` are those that do. */
  | { readonly code: "hiding-field"; readonly field: string; readonly instead: readonly string[] }
  | { readonly code: "perhaps-hiding-field"; readonly field: string }
  | { readonly code: "unknown-cases"; readonly unknown: ShortList; readonly known: ShortList };

/** The first names of a list, and how many are left out. */
export interface ShortList {
  readonly names: readonly string[];
  readonly left: number;
}

/** A fault, and the line in which it stands, from 1. */
export type FormatProblem = FormatFault & { readonly line: number };

/** Something read from a file's text, or all that kept it from being read. */
export type Reading<T> = Result<T, readonly FormatProblem[]>;
