import { type CooperativeTask, runToCompletion } from "../../cooperativeTask.ts";
import type { Case } from "../../documents/case.ts";
import type { CaseSlug } from "../../documents/caseSlug.ts";
import { listArticle } from "../../documents/catalogue.ts";
import { checkCases } from "../../documents/format/alsoCovers.ts";
import type { ArticleFile } from "../../documents/format/articleFile.ts";
import { type CaseFile, nameAfterFolder, parseCaseFileInSteps } from "../../documents/format/caseFile.ts";
import { mayTakeDown } from "../../documents/format/takedown.ts";
import { fail, type Result, succeed } from "../../result.ts";
import type { Fingerprint } from "../../text/fingerprint.ts";
import type { StoreContents } from "../articleStore.ts";
import { findCases, listCaseFolder } from "./caseFolder.ts";
import { openDiskTree } from "./diskTree.ts";
import { type CachedFile, EMPTY_CACHE, encodeSource, type FileCache } from "./fileCache.ts";
import { checkName, holdsArticles, isArticleName, isCaseName, isMisread, listFolder, TEXT_NAME } from "./fileNames.ts";
import type { StoredReading } from "./fileProblem.ts";
import type { FileTree } from "./fileTree.ts";
import type { FolderProblem } from "./folderProblem.ts";
import {
  judgeCaseFile,
  judgeLastValid,
  parseArticleInSteps,
  parseValidArticle,
  withhold,
  withholdArticle,
} from "./lastValid.ts";
import { hasLostArticles } from "./lostFolder.ts";
import { RejectedFiles } from "./rejectedFiles.ts";
import { findLastValid, type ParseText, revalidateFile } from "./revalidate.ts";
import { codeOf } from "./textFile.ts";

/** What a folder holds, and what the next reading of it builds on. */
export interface ReadFolder {
  readonly contents: StoreContents;
  readonly cache: FileCache;
}

/** What a folder holds, or why it is not read. */
export type FolderReading = Result<ReadFolder, FolderProblem>;

/** Reads `folder/<case>/<article>.md`. A bad file keeps nothing but itself from being served. Throws nothing. */
export function readFolder(folder: string): FolderReading {
  return runToCompletion(rereadFolder(EMPTY_CACHE, folder));
}

/**
 * Reads the folder once more: a file that is as it was is not read, and one that turned bad is served as it last was
 * valid, as long as all of that text stands in it and nothing in it may be a takedown. Throws nothing.
 */
export function* rereadFolder(before: FileCache, folder: string): CooperativeTask<FolderReading> {
  if (folder.trim() === "") return fail({ code: "no-name" });
  try {
    const tree = openDiskTree(folder);
    if (!tree.isFolder("")) return fail({ code: "not-a-folder" });
    const read = yield* readTree(before, tree);
    const { articles, hidden } = read.contents;
    if (articles.length + hidden === 0 && hasLostArticles(before, tree)) return fail({ code: "lost" });
    return succeed(read);
  } catch (error) {
    const cause = codeOf(error);
    return fail(cause === "ENOENT" ? { code: "missing" } : { code: "unreadable", cause });
  }
}

/** Reads a shelf wherever it is kept, as `rereadFolder` reads a folder. Throws a system's fault. */
export function readTree(before: FileCache, tree: FileTree): CooperativeTask<ReadFolder> {
  return new FolderReader(tree, before).read();
}

/** Stands for a case file that may have meant to take its case down. Unlike the file itself it is never taken for its next state. */
const HIDING = "hidden: true\0";

/** One walk through the folder; what can't be read is set down as the walk meets it. */
class FolderReader {
  private readonly tree: FileTree;
  private readonly before: FileCache;
  private readonly articles = new Map<string, CachedFile<ArticleFile>>();
  private readonly caseFiles = new Map<string, CachedFile<CaseFile>>();
  private readonly cases: Case[] = [];
  private readonly rejected = new RejectedFiles();
  private readonly slugs = new Set<CaseSlug>();
  /** By the fingerprint of the article's id. */
  private readonly paths = new Map<Fingerprint, string>();
  private hidden = 0;

  constructor(tree: FileTree, before: FileCache) {
    this.tree = tree;
    this.before = before;
  }

  *read(): CooperativeTask<ReadFolder> {
    const cases = this.rejected.take(".", findCases(this.tree)) ?? [];
    const slugs = new Map<string, CaseSlug>(cases.map((slug) => [slug, slug]));
    for (const name of listFolder(this.tree, "")) {
      if (this.tree.isFolder(name)) {
        const slug = slugs.get(name);
        if (slug !== undefined) yield* this.readCase(slug);
      } else if (isArticleName(name) && !/^readme\.md$/i.test(name)) {
        this.rejected.take(name, fail([{ line: 1, code: "outside-any-case" }]));
      } else if (isMisread(name)) this.rejected.take(name, checkName(name));
    }
    const known: ArticleFile[] = [];
    for (const [path, file] of this.articles) {
      const served = this.chooseServedVersion(path, file);
      if (served && this.rejected.take(path, this.checkId(served, path))) known.push(served);
    }
    const shown = known.filter(({ hidden }) => !hidden);
    return {
      contents: {
        cases: this.cases,
        articles: shown.map(({ article }) => article),
        hidden: this.hidden + known.length - shown.length,
        hiddenArticles: known.filter(({ hidden }) => hidden).map(({ article }) => listArticle(article)),
        rejected: this.rejected.all,
      },
      cache: { articles: this.articles, cases: this.caseFiles, sources: EMPTY_CACHE.sources },
    };
  }

  private *readCase(slug: CaseSlug): CooperativeTask<void> {
    const names = this.rejected.take(slug, listCaseFolder(slug, this.tree));
    if (!names) return;
    this.slugs.add(slug);
    const caseFile = yield* this.readCaseFiles(slug, names.filter(isCaseName));
    if (caseFile.hidden) {
      this.hidden += names.filter((name) => isArticleName(name) && !isCaseName(name)).length;
      return;
    }
    this.cases.push(caseFile.case);
    for (const name of names) {
      const path = `${slug}/${name}`;
      if (isArticleName(name) && !isCaseName(name)) yield* this.readArticle(slug, name);
      else if (TEXT_NAME.test(name)) this.rejected.take(path, fail([{ line: 1, code: "not-markdown" }]));
      else if (holdsArticles(this.tree, path)) this.rejected.take(path, fail([{ line: 1, code: "folder-in-case" }]));
      else if (isMisread(name)) this.rejected.take(path, checkName(name));
      yield;
    }
  }

  /** Where letter case parts names there may be several: the first is read, and each may take the case down. */
  private *readCaseFiles(slug: CaseSlug, [name, ...others]: readonly string[]): CooperativeTask<CaseFile> {
    if (name === undefined) return { case: nameAfterFolder(slug), hidden: false };
    const first = yield* this.readCaseFile(slug, name);
    const hiding = others.filter((other) => {
      const path = `${slug}/${other}`;
      const hides = this.mayHide(path);
      this.rejected.take(path, fail([{ line: 1, code: "second-case-file", other: name }]));
      if (hides) this.rejected.setConsequence(path, "case-not-served");
      return hides;
    });
    return { ...first, hidden: first.hidden || hiding.length > 0 };
  }

  /** What a case file that can't even be opened may have meant is not known. */
  private mayHide(path: string): boolean {
    const text = this.tree.peek(path);
    return text === undefined || mayTakeDown(text);
  }

  /**
   * A case file that can't be read takes its case down if it may have meant to, and else says what it last said.
   * A case that was taken down stays so until the file can be read.
   */
  private *readCaseFile(slug: CaseSlug, name: string): CooperativeTask<CaseFile> {
    const unread = { case: nameAfterFolder(slug), hidden: false };
    const path = `${slug}/${name}`;
    const parse = (text: string) => parseCaseFileInSteps(text, slug);
    const file = yield* this.revalidate(path, parse, this.before.cases.get(path));
    if (file.reading.ok) {
      this.caseFiles.set(path, { ...file, lastValid: file.reading.value });
      return file.reading.value.value;
    }
    const lastValid = this.mayHide(path)
      ? { value: { ...unread, hidden: true }, source: encodeSource(HIDING) }
      : this.findLastValidVersion(path, this.before.cases.get(path), (text): CaseFile => {
          const read = runToCompletion(parse(text));
          return read.ok ? read.value : { ...unread, hidden: mayTakeDown(text) };
        });
    this.caseFiles.set(path, { ...file, lastValid });
    this.rejected.setConsequence(path, judgeCaseFile(lastValid?.value));
    return withhold(lastValid?.value ?? unread);
  }

  /** The library tells articles apart by their ids' fingerprints, so no two may share one, as `a.md` and `a.MD` would. */
  private checkId({ article }: ArticleFile, path: string): StoredReading<true> {
    const { article: id } = article.fingerprint;
    const other = this.paths.get(id);
    if (other !== undefined) return fail([{ line: 1, code: "same-name", other }]);
    this.paths.set(id, path);
    return succeed(true);
  }

  private *readArticle(slug: CaseSlug, name: string): CooperativeTask<void> {
    const path = `${slug}/${name}`;
    const parse = (text: string) => parseArticleInSteps(path, text);
    this.articles.set(path, yield* this.revalidate(path, parse, this.before.articles.get(path)));
  }

  /** What is served of an article's file now that all cases are known; what turned bad is served as it was. */
  private chooseServedVersion(path: string, file: CachedFile<ArticleFile>): ArticleFile | undefined {
    const { reading } = file;
    const own = reading.ok ? this.rejected.take(path, checkCases(reading.value.value, this.slugs)) : undefined;
    if (reading.ok && own) {
      const { value } = reading.value;
      this.articles.set(path, { ...file, lastValid: value.hidden ? undefined : reading.value });
      return value;
    }
    const last = this.findLastValidVersion(path, this.before.articles.get(path), (text) =>
      parseValidArticle(path, text),
    );
    const withdrawal = reading.ok ? judgeLastValid(reading.value, last?.source) : reading.problem.withdrawal;
    const lastValid = withdrawal === undefined ? last : undefined;
    this.articles.set(path, { ...file, lastValid });
    if (last && withdrawal) this.rejected.setConsequence(path, withdrawal);
    if (!lastValid || !checkCases(lastValid.value, this.slugs).ok) return undefined;
    this.rejected.setConsequence(path, "last-version-served");
    return withholdArticle(lastValid.value);
  }

  /** A file as it is now; what is wrong with it stands among the rejected. */
  private *revalidate<T>(
    path: string,
    parse: ParseText<T>,
    earlier: CachedFile<T> | undefined,
  ): CooperativeTask<CachedFile<T>> {
    const last = earlier ? earlier.lastValid?.source : this.before.sources.get(path);
    const file = yield* revalidateFile({ tree: this.tree, path }, parse, earlier, last);
    if (!file.reading.ok) for (const problem of file.reading.problem.problems) this.rejected.reject(path, problem);
    return file;
  }

  private findLastValidVersion<T>(
    path: string,
    earlier: CachedFile<T> | undefined,
    parse: (text: string) => T | undefined,
  ) {
    return findLastValid({ tree: this.tree, path }, earlier, this.before.sources.get(path), parse);
  }
}
