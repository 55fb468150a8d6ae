import { type CooperativeTask, runToCompletion } from "../cooperativeTask.ts";
import type { Article } from "../documents/article.ts";
import { type Result, succeed } from "../result.ts";
import { buildNextSnapshot, type LibrarySnapshot } from "../search/index/snapshot.ts";
import { EMPTY_CACHE, type FileCache } from "../storage/folder/fileCache.ts";
import type { FolderProblem } from "../storage/folder/folderProblem.ts";
import { type FolderContents, rereadFolder } from "../storage/folder/readFolder.ts";
import { fingerprint } from "../text/fingerprint.ts";
import type { CorpusReport } from "./reloading.ts";

/** Which edition of each article and case a library was built from: a fingerprint of all that its file says, by id or slug. */
export interface ContentVersions {
  readonly articles: ReadonlyMap<string, string>;
  readonly cases: ReadonlyMap<string, string>;
}

/** A library with what the next one can be built from. */
export interface ReadSnapshot {
  readonly library: LibrarySnapshot;
  readonly shelf: CorpusReport;
  readonly editions: ContentVersions;
  readonly memory: FileCache;
}

/** A library with what the next one can be built from, or why the folder is not read. */
export type SnapshotReading = Result<ReadSnapshot, FolderProblem>;

/** Reads the folder and builds the library from it, in this thread and in one go. */
export function readSnapshot(folder: string): SnapshotReading {
  return runToCompletion(readNextSnapshot({ memory: EMPTY_CACHE }, folder));
}

/**
 * Reads the folder once more and builds the next library from what is the same. The one before stays as it is, and what
 * comes out is what reading all anew would give, but that files which turned bad are served as they were.
 */
export function* readNextSnapshot(
  before: Pick<ReadSnapshot, "memory"> & Partial<Pick<ReadSnapshot, "library">>,
  folder: string,
): CooperativeTask<SnapshotReading> {
  const reading = yield* rereadFolder(before.memory, folder);
  if (!reading.ok) return reading;
  const { cases, articles, hidden, rejected } = reading.value.shelf;
  const library = yield* buildNextSnapshot(before.library, cases, articles);
  const retracted = articles.filter((article) => article.retracted).length;
  const passages = library.index.passages;
  const shelf = { articles: articles.length, passages, hidden, retracted, rejected };
  const editions = yield* readEditions(reading.value.shelf);
  return succeed({ library, shelf, editions, memory: reading.value.memory });
}

function* readEditions({ articles, cases }: FolderContents): CooperativeTask<ContentVersions> {
  const editions = { articles: new Map<string, string>(), cases: new Map<string, string>() };
  for (const { slug, ...said } of cases) editions.cases.set(slug, fingerprint(JSON.stringify(said)));
  for (const article of articles) {
    if (!known.has(article)) yield;
    editions.articles.set(article.id, nameEdition(article));
  }
  return editions;
}

/** Most articles are the same in the next library. */
const known = new WeakMap<Article, string>();

function nameEdition(article: Article): string {
  const { paragraphs: _layout, ...said } = article;
  const edition = known.get(article) ?? fingerprint(JSON.stringify(said));
  known.set(article, edition);
  return edition;
}
