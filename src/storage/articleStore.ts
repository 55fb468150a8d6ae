import type { RunTask } from "../cooperativeTask.ts";
import type { Case } from "../documents/case.ts";
import type { ListedArticle } from "../documents/catalogue.ts";
import type { Document } from "../documents/document.ts";
import type { DocumentId } from "../documents/documentId.ts";
import type { Result } from "../result.ts";
import type { Rejection } from "./folder/fileProblem.ts";
import type { FolderProblem } from "./folder/folderProblem.ts";
import type { AddressKey, PlacementPlan, PlacementResult, WriteProblem } from "./placementPlan.ts";
import type { DatabaseProblem } from "./sqlite/databaseProblem.ts";

/** What a store holds: all that could be read, and every file that could not. */
export interface StoreContents {
  readonly cases: readonly Case[];
  /** In the order of their ids. Retracted ones too; hidden ones are only counted. */
  readonly articles: readonly Document[];
  readonly hidden: number;
  /** Those of the hidden ones whose own file hides them, in the order of their ids. */
  readonly hiddenArticles: readonly ListedArticle[];
  readonly rejected: readonly Rejection[];
}

/** The UTF-8 text of files as they last were valid, by path within the store. Threads share these bytes. */
export type Sources = ReadonlyMap<string, Uint8Array>;

/**
 * A change of a file by what it holds: its next bytes, `undefined` to take it away, or why it stays as it is. Throws only
 * bugs.
 */
export type FileEdit<Problem> = (bytes: Uint8Array) => Result<Uint8Array | undefined, Problem>;

/** Why an article's file was not changed. `path` is relative to the store and escaped for display. */
export type EditProblem = WriteProblem | { readonly code: "no-such-article"; readonly path: string };

/** Why a store is not read. A store of another kind adds its own codes. */
export type StoreProblem = FolderProblem | { readonly code: "database-unusable"; readonly problem: DatabaseProblem };

/** What a store held when it was read, or why it is not read. */
export type StoreReading = Result<StoreRevision, StoreProblem>;

/** What a store held when it was read, and the next reading of it. Immutable: it can be read from more than once. */
export interface StoreRevision {
  readonly contents: StoreContents;
  /** Which state of a database's shelf it is, one more with each change; 0 for a folder, which counts none. */
  readonly generation: number;
  /** The last valid text of each file that is served; a thread that replaces this one begins with it. */
  readonly sources: Sources;
  /** How many articles came or seem to have changed since, without reading them. Rejects with nothing. */
  countChanged(run: RunTask): Promise<number>;
  /**
   * Reads the store once more, only what may have changed. A file that turned bad is served as it last was valid, but
   * never if it may have been taken down. Rejects with nothing.
   */
  readNext(run: RunTask): Promise<StoreReading>;
}

/**
 * Where articles are kept: a folder, or a server's shelf in a database that may be a network away. `run` does what costs
 * time in this thread. What a test expects of every store is in `tests/support/storage/articleStoreContract.ts`.
 *
 * @example
 * const store = await openArticleStore("knowledge");
 * const first = await store.read(new Map(), runToCompletion);
 * const next = first.ok ? await first.value.readNext(runToCompletion) : first;
 */
export interface ArticleStore {
  /** Reads all. `sources` is what an earlier thread last found valid; empty if there was none. Rejects with nothing. */
  read(sources: Sources, run: RunTask): Promise<StoreReading>;
  /**
   * Finds the place of an article's file in the case whose folder has that name, by the rules by which `read` would serve
   * it there. Writes nothing; rejects with nothing. In one go unless `run` says otherwise.
   */
  place(folderName: string, text: string, keyOf: AddressKey, run?: RunTask): Promise<PlacementResult>;
  /**
   * Writes an article's file to its place, whole or not at all, over another only if the plan says so. The value is the
   * file's path within the store, escaped for display. Where a database keeps the shelf, what was written under the same
   * `importId` within the last hour is not written again. Rejects with nothing.
   */
  put(plan: PlacementPlan, importId?: string): Promise<Result<string, WriteProblem>>;
  /** Whether an import of that id wrote something within the last hour; a folder keeps no ids. Rejects with nothing. */
  hasImported(importId: string): Promise<boolean>;
  /**
   * Changes the file of an article, whole or not at all; nothing else changes it meanwhile where the store can see to
   * that. The value is the file's path within the store, escaped for display. Rejects with nothing.
   */
  edit<Problem>(id: DocumentId, edit: FileEdit<Problem>): Promise<Result<string, Problem | EditProblem>>;
  /** Removes what writes that were cut off left behind. Rejects with nothing: what can't be removed is never served. */
  removeUnfinished(): Promise<void>;
}
