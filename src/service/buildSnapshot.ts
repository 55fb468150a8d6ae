import { type CooperativeTask, type RunTask, runToCompletion } from "../cooperativeTask.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import type { Document } from "../documents/document.ts";
import type { DocumentId } from "../documents/documentId.ts";
import { inheritReadPermissions } from "../documents/readPermission.ts";
import { type Result, succeed } from "../result.ts";
import { buildNextSnapshot, type LibrarySnapshot } from "../search/index/snapshot.ts";
import type {
  ArticleStore,
  Sources,
  StoreContents,
  StoreProblem,
  StoreReading,
  StoreRevision,
} from "../storage/articleStore.ts";
import { readFolderStore } from "../storage/folder/folderStore.ts";
import { type Fingerprint, fingerprint } from "../text/fingerprint.ts";
import type { CorpusReport } from "./reloading.ts";

/** Which version of each article and case a snapshot was built from: a fingerprint of all that its file says, by id or slug. */
export interface ContentVersions {
  readonly articles: ReadonlyMap<DocumentId, Fingerprint>;
  readonly cases: ReadonlyMap<CaseSlug, Fingerprint>;
}

/** A library with what the next one can be built from. */
export interface ReadSnapshot {
  readonly library: LibrarySnapshot;
  readonly corpus: CorpusReport;
  readonly versions: ContentVersions;
  readonly revision: StoreRevision;
}

/** A library with what the next one can be built from, or why the store is not read. */
export type SnapshotReading = Result<ReadSnapshot, StoreProblem>;

/** Reads the folder and builds the library from it, in this thread and in one go. */
export function readSnapshot(folder: string): SnapshotReading {
  return runToCompletion(buildSnapshot(readFolderStore(folder)));
}

/**
 * Reads the store and builds the library from it. `sources` is what an earlier thread last found valid: a file that has
 * turned bad since is served from it.
 */
export async function readFirstSnapshot(
  store: ArticleStore,
  run: RunTask,
  sources: Sources = new Map(),
): Promise<SnapshotReading> {
  return run(buildSnapshot(await store.read(sources, run)));
}

/**
 * Reads the store once more and builds the next library from what is the same. The one before stays as it is, and what
 * comes out is what reading all anew would give, but that files which turned bad are served as they were.
 */
export async function readNextSnapshot(before: ReadSnapshot, run: RunTask): Promise<SnapshotReading> {
  return run(buildSnapshot(await before.revision.readNext(run), before.library));
}

function* buildSnapshot(reading: StoreReading, before?: LibrarySnapshot): CooperativeTask<SnapshotReading> {
  if (!reading.ok) return reading;
  const { contents } = reading.value;
  const { cases, hidden, hiddenArticles, rejected } = contents;
  const articles = inheritReadPermissions(contents.articles, cases);
  const versions = yield* readVersions(contents);
  const library = yield* buildNextSnapshot(before, cases, articles, hiddenArticles);
  const retracted = articles.filter((article) => article.retracted).length;
  const passages = library.index.passages;
  const corpus = { articles: articles.length, passages, hidden, retracted, rejected };
  return succeed({ library, corpus, versions, revision: reading.value });
}

function* readVersions({ articles, cases }: StoreContents): CooperativeTask<ContentVersions> {
  const versions = { articles: new Map<DocumentId, Fingerprint>(), cases: new Map<CaseSlug, Fingerprint>() };
  for (const { slug, ...said } of cases) versions.cases.set(slug, fingerprint(JSON.stringify(said)));
  for (const article of articles) {
    if (!known.has(article)) yield;
    versions.articles.set(article.id, versionOf(article));
  }
  return versions;
}

/** Most articles are the same in the next library. */
const known = new WeakMap<Document, Fingerprint>();

function versionOf(article: Document): Fingerprint {
  const { paragraphs: _layout, ...said } = article;
  const version = known.get(article) ?? fingerprint(JSON.stringify(said));
  known.set(article, version);
  return version;
}
