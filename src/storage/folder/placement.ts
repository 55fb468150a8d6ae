import { lstatSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../documents/article.ts";
import { type ArticleFile, parseArticleFile } from "../../documents/format/articleFile.ts";
import { escapePath, type Problem } from "../../documents/format/rejection.ts";
import { isTakenDown, mayTakeDown } from "../../documents/format/takedown.ts";
import { listArticleFiles, readArticleAt, type StoredFile } from "./articleFiles.ts";
import { isFolder, listFolder } from "./fileNames.ts";
import { isSlug, slugify } from "./slug.ts";
import { codeOf, isWithin, MAX_FILE_BYTES, peekFile } from "./textFile.ts";
import { standsIn } from "./textOverlap.ts";

/** Where an article's file would go. Nothing is written yet. */
export interface PlacementPlan {
  readonly kind: "place";
  /** The knowledge folder's real path. */
  readonly root: string;
  readonly slug: string;
  /** The file's name, with `.md`. */
  readonly name: string;
  readonly article: Article;
  /** Whether its own front matter hides or retracts it. */
  readonly isTakenDown: boolean;
  readonly text: string;
  /** Whether the case has no folder yet. */
  readonly isNewCase: boolean;
  /** What stands there already: the same page with other words, or another article of the name. */
  readonly replaces?: "same page" | "same name";
}

export type PlacementResult =
  | PlacementPlan
  /** The same page with the same words stands at `path`, below the folder. */
  | { readonly kind: "on the shelf"; readonly path: string; readonly isTakenDown: boolean }
  /** The shelf would reject the file. */
  | { readonly kind: "rejected"; readonly problems: readonly Problem[] }
  /** The knowledge folder itself can't be read; `code` is the system's, such as `ENOENT`. */
  | { readonly kind: "no folder"; readonly code: string }
  /** `reason` is a sentence without its full stop. */
  | { readonly kind: "refused"; readonly reason: string };

/** Tells one address from another as far as they lead to different pages. */
export type AddressKey = (address: string) => string;

/**
 * Finds the place of an article's file in `folder/slug`, by the rules by which the shelf would read it there: what it
 * would reject has none, and what it has already gets no second one. Writes nothing; throws nothing.
 */
export function planPlacement(folder: string, slug: string, text: string, keyOf: AddressKey): PlacementResult {
  try {
    const root = realpathSync(folder);
    const isNewCase = !listFolder(root).includes(slug);
    const refusal = checkCase(root, slug, isNewCase);
    if (refusal !== undefined) return refuse(refusal);
    const read = parseArticleFile(text, `${slug}/article`, slug);
    if (!read.ok) return { kind: "rejected", problems: read.problems };
    const problem = checkFile(text, read.value, root);
    if (problem) return { kind: "rejected", problems: [problem] };
    const { article } = read.value;
    return findPlace({ root, slug, text, isNewCase, article, isTakenDown: isTakenDown(read.value) }, keyOf);
  } catch (fault) {
    return { kind: "no folder", code: codeOf(fault) };
  }
}

function checkCase(root: string, slug: string, isNewCase: boolean): string | undefined {
  const name = escapePath(slug);
  if (isNewCase)
    return isSlug(slug)
      ? undefined
      : `“${name}” can't be a case's folder; take small letters, digits and dashes, such as harrow-v-pell`;
  const path = join(root, slug);
  if (!isFolder(path)) return `${name} is not a folder; name another case`;
  if (!isWithin(realpathSync(path), root))
    return `The folder ${name} is a link that leads out of the knowledge folder; nothing is written there`;
  return undefined;
}

/** What the shelf looks at besides the file's own words. */
function checkFile(text: string, { alsoCovers }: ArticleFile, root: string): Problem | undefined {
  if (Buffer.byteLength(text) > MAX_FILE_BYTES)
    return { line: 1, reason: "is larger than 1 MiB; split it into several articles" };
  const slugs = listFolder(root).filter((name) => isFolder(join(root, name)));
  const unknown = alsoCovers.slugs.filter((one) => !slugs.includes(one));
  if (unknown.length === 0) return undefined;
  return {
    line: alsoCovers.line,
    reason: `cases names ${unknown.join(", ")}, which has no folder; there are ${slugs.join(", ")}`,
  };
}

type Wanted = Pick<PlacementPlan, "root" | "slug" | "text" | "isNewCase" | "article" | "isTakenDown">;

function findPlace(wanted: Wanted, keyOf: AddressKey): PlacementResult {
  const { root, slug, article } = wanted;
  const twin = findTwin(root, article, keyOf);
  if (twin?.isSameText) return { kind: "on the shelf", path: escapePath(twin.path), isTakenDown: twin.isTakenDown };
  if (!twin) return findFreeName(wanted);
  const path = escapePath(twin.path);
  if (twin.isTakenDown)
    return refuse(`The page is on the shelf as ${path}, hidden or retracted; edit that file by hand`);
  if (twin.slug !== slug)
    return refuse(
      `The page is on the shelf already, as ${path}; write cases: [${slug}] into its front matter for it to count here too`,
    );
  return { ...wanted, kind: "place", name: twin.path.slice(slug.length + 1), replaces: "same page" };
}

/** Articles of one name that are surely other pages get numbers; there are not that many of a title in a case. */
const MAX_OF_A_NAME = 20;

function findFreeName(wanted: Wanted): PlacementResult {
  const { root, slug, article, isNewCase } = wanted;
  const stem = slugify(article.title);
  for (let number = 1; number <= MAX_OF_A_NAME; number += 1) {
    const name = number === 1 ? `${stem}.md` : `${stem}-${number}.md`;
    if (isNewCase || !exists(join(root, slug, name))) return { ...wanted, kind: "place", name };
    const there = readArticleAt(root, slug, name);
    const path = escapePath(`${slug}/${name}`);
    if (!there.ok) return refuse(`${path} is there already and can't be read; mend or remove it first`);
    if (article.url !== undefined && there.value.article.url !== undefined) continue;
    if (isTakenDown(there.value))
      return refuse(`${path} is there already, hidden or retracted; edit that file by hand`);
    return { ...wanted, kind: "place", name, replaces: "same name" };
  }
  return refuse(`There are ${MAX_OF_A_NAME} articles called “${article.title}” in ${slug}; give another title`);
}

interface Twin extends Pick<StoredFile, "slug" | "path"> {
  readonly isSameText: boolean;
  readonly isTakenDown: boolean;
}

/** The file of the same words, wherever; else the one of the same address. */
function findTwin(root: string, article: Article, keyOf: AddressKey): Twin | undefined {
  const key = article.url === undefined ? undefined : keyOf(article.url);
  let twin: Twin | undefined;
  for (const { slug, path, reading } of listArticleFiles(root)) {
    if (!reading.ok) {
      if (mayHideTwin(root, path, article, keyOf)) twin ??= { slug, path, isSameText: false, isTakenDown: true };
      continue;
    }
    const { text, url } = reading.value.article;
    const found = { slug, path, isSameText: text === article.text, isTakenDown: isTakenDown(reading.value) };
    if (found.isSameText) return found;
    if (key !== undefined && url !== undefined && keyOf(url) === key) twin ??= found;
  }
  return twin;
}

/** Whether a file that can't be read may have been meant to take down this very page: it has its text or its address. */
function mayHideTwin(root: string, path: string, { text, url }: Article, keyOf: AddressKey): boolean {
  const seen = peekFile(join(root, path), root);
  if (seen === undefined || !mayTakeDown(seen)) return false;
  const addresses = (seen.match(/https?:\/\/[^\s"'<>]{1,2048}/g) ?? []).filter((one) => URL.canParse(one));
  return standsIn(text, seen) || (url !== undefined && addresses.some((one) => keyOf(one) === keyOf(url)));
}

/** A link that leads nowhere is there, too. */
function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (fault) {
    if (codeOf(fault) === "ENOENT") return false;
    throw fault;
  }
}

function refuse(reason: string): PlacementResult {
  return { kind: "refused", reason };
}
