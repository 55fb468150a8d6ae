import type { Case } from "../documents/case.ts";
import type { Result } from "../result.ts";
import type { SearchSettings } from "../search/pipeline.ts";
import type { Sources, StoreProblem } from "../storage/articleStore.ts";
import type { StoreAddress } from "../storage/storeAddress.ts";
import type { ContentVersions } from "./buildSnapshot.ts";
import type { CorpusStatistics, LibraryApi } from "./libraryService.ts";
import type { MeaningNews } from "./meaning.ts";
import type { CorpusReport } from "./reloading.ts";

/** What a thread starts with: the folder, and what another thread before it last found good there. */
export interface WorkerInput {
  readonly folder: string;
  readonly sources: Sources;
  readonly search: SearchSettings;
}

/** A library that the thread has built from its folder. */
export interface OpenedLibrary {
  /** The library's number: calls name it, and it is kept until it is released. */
  readonly library: number;
  readonly corpus: CorpusReport;
  /** About how much memory it takes. */
  readonly bytes: number;
  readonly statistics: CorpusStatistics;
  readonly cases: readonly Case[];
  readonly versions: ContentVersions;
  /** What was found good in files since the thread last said so, and paths of which nothing is any more. */
  readonly sources: { readonly came: Sources; readonly gone: readonly string[] };
  /** As `StoreRevision` says. */
  readonly generation: number;
}

/** What the library's thread says when it has read its folder. */
export type Opening = Result<OpenedLibrary, StoreProblem>;

/** A reload that is better left to a thread that has nobody to answer. */
export interface MuchChanged {
  readonly code: "much-changed";
}

/** What the thread answers when it is asked to reload. */
export type Reopening = Result<OpenedLibrary, StoreProblem | MuchChanged>;

export type Request =
  /** One call of one of a library's methods. */
  | {
      readonly kind: "call";
      readonly id: number;
      readonly library: number;
      readonly method: keyof LibraryApi;
      readonly values: readonly unknown[];
    }
  /** To build the next library beside those there are; the result is a `Reopening`. */
  | { readonly kind: "reload"; readonly id: number }
  | { readonly kind: "release"; readonly library: number };

/** What a thread starts with that serves many shelves. */
export interface ShelfWorkerInput {
  readonly search: SearchSettings;
}

/** What a thread that serves many shelves is asked. Shelves are numbered by whoever asks. */
export type ShelfRequest =
  | Exclude<Request, { kind: "reload" }>
  /** To build the first library of a shelf; the result is an `Opening`. `cache` is a folder for this shelf's vectors alone. */
  | {
      readonly kind: "open";
      readonly id: number;
      readonly shelf: number;
      readonly address: StoreAddress;
      readonly cache?: string;
    }
  /** To build the next library of a shelf beside those there are; the result is an `Opening`. */
  | { readonly kind: "reload"; readonly id: number; readonly shelf: number };

/** What became of the vectors of the thread's library. */
export interface MeaningMessage {
  readonly kind: "meaning";
  readonly news: MeaningNews;
}

/** The thread works on the call with that id from now on, and on no other before that one has its result. */
export interface Begun {
  readonly kind: "begun";
  readonly id: number;
}

/** What became of the request with that id. `fault` is an error's stack: a bug, for the log alone. */
export type RequestEnd =
  | { readonly kind: "result"; readonly id: number; readonly value: unknown }
  | { readonly kind: "fault"; readonly id: number; readonly fault: string };
