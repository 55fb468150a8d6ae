/** One thing that is wrong with a file, in a sentence that says what to do. Lines count from 1. */
export interface Problem {
  readonly line: number;
  readonly reason: string;
}

/** A problem with the file's path below the knowledge folder; characters that a terminal hides are spelt out. */
export interface Rejection extends Problem {
  readonly path: string;
}

/** Something read from a file, or all that kept it from being read. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A file that can't be read. What its reason takes from the file is spelt as names are. */
export function fail(line: number, reason: string): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ line, reason: escapePath(reason) }] };
}

/** `path:line: reason`, as editors and terminals know it. */
export function writeRejection({ path, line, reason }: Rejection): string {
  return `${path}:${line}: ${reason}`;
}

/** A file's name as it may be printed: what nobody sees, and what turns or breaks a line, would let it pose as another. */
export function escapePath(path: string): string {
  return path.replace(UNSEEN, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}

/** Controls, line ends of all kinds, bidirectional and zero-width marks, and letters that fill no space. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?!\p{M})\p{DI}/gu;

/** Whether all of a name can be seen. */
export function isSeen(name: string): boolean {
  return name.search(UNSEEN) < 0;
}

/** So many signs of a name tell which one is meant. */
const MAX_NAME_LENGTH = 60;

/** A field's name as it may be printed within a sentence. */
export function escapeName(name: string): string {
  const signs = [...name.slice(0, MAX_NAME_LENGTH * 2)];
  return escapePath(signs.slice(0, MAX_NAME_LENGTH).join("")) + (signs.length > MAX_NAME_LENGTH ? "…" : "");
}

/** How many files were rejected; one may have several problems. */
export function countFiles(rejected: readonly Rejection[]): number {
  return new Set(rejected.map(({ path }) => path)).size;
}
