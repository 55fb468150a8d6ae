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

export function fail(line: number, reason: string): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ line, reason }] };
}

/** `path:line: reason`, as editors and terminals know it. */
export function writeRejection({ path, line, reason }: Rejection): string {
  return `${path}:${line}: ${reason}`;
}

/** A file's name as it may be printed: controls and bidirectional marks would let it pose as another. */
export function spellPath(path: string): string {
  return path.replace(/\p{C}/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}

/** How many files were rejected; one may have several problems. */
export function countFiles(rejected: readonly Rejection[]): number {
  return new Set(rejected.map(({ path }) => path)).size;
}
