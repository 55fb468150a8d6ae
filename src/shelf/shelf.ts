import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../library/article.ts";
import type { Case } from "../library/case.ts";
import { type ArticleFile, readArticleFile } from "./articleFile.ts";
import { type CaseFile, mayHide, nameAfterFolder, readCaseFile } from "./caseFile.ts";
import { codeOf, glanceAtFile, isWithin, readTextFile } from "./file.ts";
import { fail, isSeen, type Reading, type Rejection, spellPath } from "./rejection.ts";

/** What a knowledge folder holds: all that could be read, and every file that could not. */
export interface Shelf {
  readonly cases: readonly Case[];
  /** In the order of their ids. Retracted ones too; hidden ones are only counted. */
  readonly articles: readonly Article[];
  readonly hidden: number;
  readonly rejected: readonly Rejection[];
}

export type ShelfReading =
  | { readonly kind: "read"; readonly shelf: Shelf }
  | { readonly kind: "no folder"; readonly reason: string };

/** Reads `folder/<case>/<article>.md`. A bad file keeps nothing but itself off the shelf. Throws nothing. */
export function readShelf(folder: string): ShelfReading {
  // An empty path would mean wherever the program happens to run.
  if (folder.trim() === "") return { kind: "no folder", reason: "has no name" };
  try {
    const root = realpathSync(folder);
    if (!statSync(root).isDirectory()) return { kind: "no folder", reason: "is not a folder" };
    return { kind: "read", shelf: new ShelfReader(root).read() };
  } catch (error) {
    const code = codeOf(error);
    return { kind: "no folder", reason: code === "ENOENT" ? "does not exist" : `can't be read (${code})` };
  }
}

const NOT_SERVED = "the whole case is not served";
const SERVED_WITHOUT_FACTS = "its articles are served without the case's title, aliases and outcome";

/** One walk through the folder; what can't be read is set down as the walk meets it. */
class ShelfReader {
  private readonly root: string;
  private readonly cases: Case[] = [];
  private readonly files: { readonly path: string; readonly file: ArticleFile }[] = [];
  private readonly rejected: Rejection[] = [];
  private readonly slugs = new Set<string>();
  /** By the fingerprint of the article's id. */
  private readonly paths = new Map<string, string>();
  private hidden = 0;

  constructor(root: string) {
    this.root = root;
  }

  read(): Shelf {
    for (const name of listFolder(this.root)) {
      if (isFolder(join(this.root, name))) this.readCase(name);
      else if (isArticleName(name) && !/^readme\.md$/i.test(name)) {
        this.take(name, fail(1, "lies outside any case; move it into the folder of its case"));
      } else if (isMisread(name)) this.take(name, checkName(name));
    }
    const known = this.files.filter(({ path, file }) => this.take(path, checkCases(file, this.slugs)) !== undefined);
    const shown = known.filter(({ file }) => !file.hidden);
    return {
      cases: this.cases,
      articles: shown.map(({ file }) => file.article),
      hidden: this.hidden + known.length - shown.length,
      rejected: this.rejected,
    };
  }

  private readCase(slug: string): void {
    const names = this.take(slug, listCaseFolder(slug, this.root));
    if (!names) return;
    this.slugs.add(slug);
    const caseFile = this.readCaseFiles(slug, names.filter(isCaseName));
    if (caseFile.hidden) {
      this.hidden += names.filter((name) => isArticleName(name) && !isCaseName(name)).length;
      return;
    }
    this.cases.push(caseFile.case);
    for (const name of names) {
      const path = `${slug}/${name}`;
      if (isArticleName(name) && !isCaseName(name)) this.readArticle(slug, name);
      else if (TEXT_NAME.test(name)) this.take(path, fail(1, "is not Markdown; save it as a file that ends in .md"));
      else if (holdsArticles(join(this.root, path)))
        this.take(path, fail(1, "is a folder inside a case; move its articles up into the case's"));
      else if (isMisread(name)) this.take(path, checkName(name));
    }
  }

  /** Where letter case parts names there may be several: the first is read, and each may take the case down. */
  private readCaseFiles(slug: string, [name, ...others]: readonly string[]): CaseFile {
    if (name === undefined) return { case: nameAfterFolder(slug), hidden: false };
    const first = this.readCaseFile(slug, name);
    const hiding = others.filter((other) => {
      const hidden = this.mayHide(slug, other);
      this.take(`${slug}/${other}`, fail(1, `is one more case file beside ${name}; remove one`));
      if (hidden) this.sayWhatFollows(NOT_SERVED);
      return hidden;
    });
    return { ...first, hidden: first.hidden || hiding.length > 0 };
  }

  /** A case file that can't be read names its case no more, and takes it down if it may have meant to. */
  private readCaseFile(slug: string, name: string): CaseFile {
    const read = this.readFile(slug, name, (text) => readCaseFile(text, slug));
    if (read) return read;
    const hidden = this.mayHide(slug, name);
    this.sayWhatFollows(hidden ? NOT_SERVED : SERVED_WITHOUT_FACTS);
    return { case: nameAfterFolder(slug), hidden };
  }

  /** What a file that can't even be opened may have meant is not known. */
  private mayHide(slug: string, name: string): boolean {
    const seen = glanceAtFile(join(this.root, slug, name), this.root);
    return seen === undefined || mayHide(seen);
  }

  /** Adds to the last rejection what it means for other files. */
  private sayWhatFollows(consequence: string): void {
    const last = this.rejected.pop();
    if (last) this.rejected.push({ ...last, reason: `${last.reason}; until it is mended, ${consequence}` });
  }

  private readArticle(slug: string, name: string): void {
    const path = `${slug}/${name}`;
    const file = this.readFile(slug, name, (text) => readArticleFile(text, path.slice(0, -".md".length), slug));
    if (file && this.take(path, this.checkId(file, path))) this.files.push({ path, file });
  }

  /** The library tells articles apart by their ids' fingerprints, so no two may share one, as `a.md` and `a.MD` would. */
  private checkId({ article }: ArticleFile, path: string): Reading<true> {
    const { article: id } = article.fingerprint;
    const other = this.paths.get(id);
    if (other !== undefined) return fail(1, `can't be told from ${other} by its name; rename one of them`);
    this.paths.set(id, path);
    return { ok: true, value: true };
  }

  /** A fault in reading one file must not take the others along. */
  private readFile<T>(slug: string, name: string, read: (text: string) => Reading<T>): T | undefined {
    const named = checkName(name);
    const text = named.ok ? readTextFile(join(this.root, slug, name), this.root) : named;
    try {
      return this.take(`${slug}/${name}`, text.ok ? read(text.value) : text);
    } catch (fault) {
      const reason = `makes Casebook stumble (${fault instanceof Error ? fault.message : fault}); please report it`;
      return this.take(`${slug}/${name}`, fail(1, reason));
    }
  }

  /** What was read, or nothing, and then why not stands among the rejected. */
  private take<T>(path: string, reading: Reading<T>): T | undefined {
    if (reading.ok) return reading.value;
    for (const problem of reading.problems) this.rejected.push({ path: spellPath(path), ...problem });
    return undefined;
  }
}

function listCaseFolder(slug: string, root: string): Reading<string[]> {
  const named = checkName(slug);
  if (!named.ok) return named;
  try {
    const path = join(root, slug);
    if (!isWithin(realpathSync(path), root)) return fail(1, "is a link that leads out of the knowledge folder");
    return { ok: true, value: listFolder(path) };
  } catch (error) {
    return fail(1, `can't be read (${codeOf(error)}); check that the bot's user may read the folder`);
  }
}

/** A name that a terminal shows otherwise than it is could pass for another file's. */
function checkName(name: string): Reading<string> {
  if (isMisread(name)) return fail(1, "has a name that is not UTF-8; rename it");
  return isSeen(name) ? { ok: true, value: name } : fail(1, "has invisible characters in its name; rename it");
}

/** Node puts this sign for what it can't read of a name, and by such a name nothing can be opened. */
function isMisread(name: string): boolean {
  return name.includes("\ufffd");
}

function checkCases({ alsoCovers }: ArticleFile, slugs: ReadonlySet<string>): Reading<true> {
  const unknown = alsoCovers.slugs.filter((slug) => !slugs.has(slug));
  if (unknown.length === 0) return { ok: true, value: true };
  return fail(alsoCovers.line, `cases names ${list(unknown)}, which has no folder; there are ${list([...slugs])}`);
}

/** As many names as help whoever mistyped one. */
const MOST_NAMED = 20;

function list(names: readonly string[]): string {
  const left = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(", ") + (left > 0 ? ` and ${left} more` : "");
}

/** In the order of their names, so that two runs number passages alike; names with a dot first are other programs'. */
function listFolder(path: string): string[] {
  return readdirSync(path)
    .filter((name) => !name.startsWith("."))
    .sort();
}

/** A link to a folder counts as one, as a mounted volume may be made of them; one that leads nowhere does not. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function holdsArticles(path: string): boolean {
  try {
    return isFolder(path) && readdirSync(path).some(isArticleName);
  } catch {
    return false;
  }
}

function isArticleName(name: string): boolean {
  return /\.md$/i.test(name);
}

/** What a moderator may have saved an article as. */
const TEXT_NAME = /\.(?:txt|html?|markdown|mdx|rtf|docx?|odt|pdf)$/i;

/** Also with what can't be seen in its name, which rejects it: it may take its case down all the same. */
function isCaseName(name: string): boolean {
  return name.replace(/[\p{C}\p{Z}\p{DI}]/gu, "").toLowerCase() === "case.md";
}
