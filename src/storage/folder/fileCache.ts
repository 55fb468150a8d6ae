import type { ArticleFile } from "../../documents/format/articleFile.ts";
import type { CaseFile } from "../../documents/format/caseFile.ts";
import type { PassedOver } from "../../documents/format/foreignFields.ts";
import type { Result } from "../../result.ts";
import type { Sources } from "../articleStore.ts";
import type { FileProblem, Withdrawal } from "./fileProblem.ts";
import type { FileStatus } from "./textFile.ts";

/** A valid version of a file: what it says, and the text that says so. */
export interface Version<T> {
  readonly value: T;
  readonly source: Uint8Array;
}

/** Why a file is not served as it stands. */
export interface FileFailure {
  readonly problems: readonly FileProblem[];
  /** Why the file is not served as it last was valid either; `undefined` if it is. */
  readonly withdrawal?: Withdrawal;
}

/** What came of reading a file. */
export type FileReading<T> = Result<Version<T>, FileFailure>;

/** A file as it was when the folder was last read. */
export interface CachedFile<T> {
  /** Absent for a link. */
  readonly status?: FileStatus;
  /** Whether the file has to be read again to know that it is the same: its timestamp is racy. */
  readonly hasRacyTimestamp: boolean;
  readonly reading: FileReading<T>;
  /** The last version that was valid: served while the file is invalid. Absent once the file is hidden or withdrawn. */
  readonly lastValid?: Version<T>;
}

/** All that one reading of a folder leaves to the next. Paths are below the knowledge folder. */
export interface FileCache {
  readonly articles: ReadonlyMap<string, CachedFile<ArticleFile>>;
  readonly cases: ReadonlyMap<string, CachedFile<CaseFile>>;
  /** Valid versions that another thread had, read only where they are needed. */
  readonly sources: Sources;
}

export const EMPTY_CACHE: FileCache = { articles: new Map(), cases: new Map(), sources: new Map() };

/** The text of every valid version that a cache holds. */
export function collectSources({ articles, cases }: FileCache): Sources {
  const sources = new Map<string, Uint8Array>();
  for (const files of [articles, cases])
    for (const [path, { lastValid }] of files) if (lastValid) sources.set(path, lastValid.source);
  return sources;
}

/** A field that was passed over, in the file at `path` below the knowledge folder, still to be escaped. */
export type PassedOverField = PassedOver & { readonly path: string };

/** The fields of served articles that mean something else to the program that wrote them, in the order of files and lines. */
export function listPassedOver({ articles }: FileCache): PassedOverField[] {
  return [...articles].flatMap(([path, { lastValid }]) =>
    (lastValid?.value.passedOver ?? []).map((field) => ({ ...field, path })),
  );
}

/** In memory that threads share, so that handing it on costs nothing. */
export function encodeSource(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** A source's bytes as text. */
export function decodeSource(source: Uint8Array): string {
  return Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString("utf8");
}

/** Whether two sources hold the same bytes. */
export function isSameSource(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
