import { join } from "node:path";
import type { CooperativeTask } from "../../cooperativeTask.ts";
import type { CaseSlug } from "../../documents/caseSlug.ts";
import { type Document, isFiling } from "../../documents/document.ts";
import { isTakenDown } from "../../documents/format/takedown.ts";
import type { Fingerprint } from "../../text/fingerprint.ts";
import { readArticleInSteps } from "./articleFiles.ts";
import { isArticleName, isCaseName, listFolder, listSlugs } from "./fileNames.ts";
import type { FileTree } from "./fileTree.ts";
import { type FileStatus, hasRacyTimestamp, isSameStatus } from "./textFile.ts";

/** What an import asks of each file that is there. `path` is relative to the folder. */
export type KnownFile = { readonly slug: CaseSlug; readonly path: string } & (
  | { readonly kind: "unread" }
  | {
      readonly kind: "read";
      readonly text: Fingerprint;
      readonly url?: string;
      /** Which paper of a court it is, as `paperOf` says. */
      readonly paper?: string;
      readonly isTakenDown: boolean;
    }
);

/** A paper of a court, by its case and its number there; `undefined` if it isn't known. */
export function paperOf(article: Document): string | undefined {
  const { docket, number, court = "" } = article;
  return isFiling(article) && docket !== undefined && number !== undefined ? `${court} ${docket} ${number}` : undefined;
}

interface Remembered {
  readonly status: FileStatus;
  readonly file: KnownFile;
}

/** Most files that are remembered: a folder of filings is imported file by file, and reading all others each time would take hours. */
const MAX_REMEMBERED = 50_000;
const remembered = new Map<string, Remembered>();

/**
 * Every article's file of the folder with what an import asks of it, read anew only where it has changed since. In steps of a few
 * milliseconds, each of which gives nothing.
 */
export function* listKnownFiles(tree: FileTree): Generator<KnownFile | undefined, void, undefined> {
  for (const slug of listSlugs(tree)) {
    for (const name of listFolder(tree, slug)) {
      if (isArticleName(name) && !isCaseName(name)) yield yield* knowFile(tree, slug, name);
    }
  }
}

function* knowFile(tree: FileTree, slug: CaseSlug, name: string): CooperativeTask<KnownFile> {
  const key = join(tree.root, slug, name);
  const status = tree.readStatus(`${slug}/${name}`);
  const before = remembered.get(key);
  if (before && status && isSameStatus(before.status, status)) return before.file;
  const readAt = Date.now();
  const file = yield* readKnown(tree, slug, name);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  if (status && !hasRacyTimestamp(status, readAt)) remembered.set(key, { status, file });
  return file;
}

function* readKnown(tree: FileTree, slug: CaseSlug, name: string): CooperativeTask<KnownFile> {
  const reading = yield* readArticleInSteps(tree, slug, name);
  const path = `${slug}/${name}`;
  if (!reading.ok) return { slug, path, kind: "unread" };
  const { article } = reading.value;
  return {
    slug,
    path,
    kind: "read",
    text: article.fingerprint.text,
    url: article.url,
    paper: paperOf(article),
    isTakenDown: isTakenDown(reading.value),
  };
}
