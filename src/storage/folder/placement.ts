import { type CooperativeTask, runToCompletion } from "../../cooperativeTask.ts";
import { type CaseSlug, toCaseSlug } from "../../documents/caseSlug.ts";
import { type Document, isFiling } from "../../documents/document.ts";
import { checkCases } from "../../documents/format/alsoCovers.ts";
import { type ArticleFile, parseArticleFileInSteps } from "../../documents/format/articleFile.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { isTakenDown, mayTakeDown } from "../../documents/format/takedown.ts";
import { fail, type Result, succeed } from "../../result.ts";
import type {
  AddressKey,
  PlacementPlan,
  PlacementProblem,
  PlacementResult,
  StandingArticle,
} from "../placementPlan.ts";
import { readArticleAt } from "./articleFiles.ts";
import { openDiskTree } from "./diskTree.ts";
import { listFolder, listSlugs } from "./fileNames.ts";
import type { StoredReading } from "./fileProblem.ts";
import type { FileTree } from "./fileTree.ts";
import { type KnownFile, listKnownFiles, paperOf } from "./knownFiles.ts";
import { isSlug, slugify } from "./slug.ts";
import { codeOf, isTooLarge, TOO_LARGE } from "./textFile.ts";
import { standsIn } from "./textOverlap.ts";

/**
 * Finds the place of an article's file in the case whose folder has that name, by the rules by which it would be read
 * there: what would be rejected has none, and what is there already gets no second one. Writes nothing; throws nothing.
 */
export function planPlacement(folder: string, folderName: string, text: string, keyOf: AddressKey): PlacementResult {
  return runToCompletion(planInTree(() => openDiskTree(folder), folderName, text, keyOf));
}

/** A case that articles can be written into. */
interface CasePlace {
  readonly slug: CaseSlug;
  /** Whether it has no folder yet. */
  readonly isNewCase: boolean;
}

/** The case whose folder has that name in a knowledge folder, or why no article can go there. Writes nothing; throws nothing. */
export function findCasePlace(folder: string, folderName: string): Result<CasePlace, PlacementProblem> {
  try {
    return findInTree(openDiskTree(folder), folderName);
  } catch (fault) {
    return fail({ code: "folder-unreadable", cause: codeOf(fault) });
  }
}

/** `planPlacement` in steps of a few milliseconds, for a shelf that is kept anywhere; `open` may throw a system's fault. */
export function* planInTree(
  open: () => FileTree,
  folderName: string,
  text: string,
  keyOf: AddressKey,
): CooperativeTask<PlacementResult> {
  try {
    const tree = open();
    const place = findInTree(tree, folderName);
    if (!place.ok) return place;
    const { slug, isNewCase } = place.value;
    const read = yield* parseArticleFileInSteps(text, slug, "article");
    if (!read.ok) return fail({ code: "would-be-rejected", problems: read.problem });
    const checked = checkFile(text, read.value, tree);
    if (!checked.ok) return fail({ code: "would-be-rejected", problems: checked.problem });
    const { article } = read.value;
    const wanted = { root: tree.root, slug, text, isNewCase, article, isTakenDown: isTakenDown(read.value) };
    return yield* findPlace(tree, wanted, keyOf);
  } catch (fault) {
    return fail({ code: "folder-unreadable", cause: codeOf(fault) });
  }
}

function findInTree(tree: FileTree, folderName: string): Result<CasePlace, PlacementProblem> {
  const isNewCase = !listFolder(tree, "").includes(folderName);
  const shown = escapePath(folderName);
  if (isNewCase && !isSlug(folderName)) return fail({ code: "not-a-case-name", slug: shown });
  if (!isNewCase && !tree.isFolder(folderName)) return fail({ code: "case-is-no-folder", slug: shown });
  if (!isNewCase && !tree.leadsInside(folderName)) return fail({ code: "case-leads-out", slug: shown });
  return succeed({ slug: toCaseSlug(folderName), isNewCase });
}

/** What reading the folder looks at besides the file's own words. */
function checkFile(text: string, file: ArticleFile, tree: FileTree): StoredReading<true> {
  if (isTooLarge(text, Buffer.byteLength(text))) return fail([TOO_LARGE]);
  return checkCases(file, new Set(listSlugs(tree)));
}

type Wanted = Pick<PlacementPlan, "root" | "slug" | "text" | "isNewCase" | "article" | "isTakenDown">;

function* findPlace(tree: FileTree, wanted: Wanted, keyOf: AddressKey): CooperativeTask<PlacementResult> {
  const { slug, article } = wanted;
  const twin = yield* findTwin(tree, article, keyOf);
  if (twin?.isSameText) return succeed(describeStanding(tree, twin, article));
  if (!twin) return findFreeName(tree, wanted);
  const path = escapePath(twin.path);
  if (twin.isTakenDown) return fail({ code: "page-is-taken-down", path });
  if (twin.slug !== slug) return fail({ code: "page-in-other-case", path, slug });
  return succeed({ ...wanted, kind: "place", name: twin.path.slice(slug.length + 1), replaces: "same page" });
}

function describeStanding(tree: FileTree, { slug, path, isTakenDown }: Twin, article: Document): StandingArticle {
  const there = tree.readText(path);
  const text = there.ok ? there.value : ""; // it was read a moment ago
  return {
    kind: "on the shelf",
    path: escapePath(path),
    slug,
    name: path.slice(slug.length + 1),
    text,
    article,
    isTakenDown,
  };
}

/** Articles of one name that are surely other pages get numbers; there are not that many of a title in a case. */
const MAX_OF_A_NAME = 20;

function findFreeName(tree: FileTree, wanted: Wanted): PlacementResult {
  const { slug, article, isNewCase } = wanted;
  const stem = slugify(nameOf(article));
  for (let number = 1; number <= MAX_OF_A_NAME; number += 1) {
    const name = number === 1 ? `${stem}.md` : `${stem}-${number}.md`;
    if (isNewCase || !tree.exists(`${slug}/${name}`)) return succeed({ ...wanted, kind: "place", name });
    const there = readArticleAt(tree, slug, name);
    const path = escapePath(`${slug}/${name}`);
    if (!there.ok) return fail({ code: "file-unreadable", path });
    if (isFiling(article) || (article.url !== undefined && there.value.article.url !== undefined)) continue;
    if (isTakenDown(there.value)) return fail({ code: "file-is-taken-down", path });
    return succeed({ ...wanted, kind: "place", name, replaces: "same name" });
  }
  return fail({ code: "too-many-of-name", limit: MAX_OF_A_NAME, title: article.title, slug });
}

/** Court papers of one title are many: the day and the number on the docket tell them apart. */
function nameOf(article: Document): string {
  if (!isFiling(article)) return article.title;
  return [article.filed ?? article.published.slice(0, 10), article.number, article.title].filter(Boolean).join(" ");
}

interface Twin extends Pick<KnownFile, "slug" | "path"> {
  readonly isSameText: boolean;
  readonly isTakenDown: boolean;
}

/** The file of the same words, wherever; else the one of the same address. */
function* findTwin(tree: FileTree, article: Document, keyOf: AddressKey): CooperativeTask<Twin | undefined> {
  const key = article.url === undefined ? undefined : keyOf(article.url);
  const paper = paperOf(article);
  let twin: Twin | undefined;
  for (const one of listKnownFiles(tree)) {
    yield;
    if (one === undefined) continue;
    const { slug, path } = one;
    if (one.kind === "unread") {
      if (mayHideTwin(tree, path, article, keyOf)) twin ??= { slug, path, isSameText: false, isTakenDown: true };
      continue;
    }
    const found = { slug, path, isSameText: one.text === article.fingerprint.text, isTakenDown: one.isTakenDown };
    if (found.isSameText) return found;
    const isSamePage = key !== undefined && one.url !== undefined && keyOf(one.url) === key;
    if (isSamePage || (paper !== undefined && one.paper === paper)) twin ??= found;
  }
  return twin;
}

/** Whether a file that can't be read may have been meant to take down this very page: it has its text or its address. */
function mayHideTwin(tree: FileTree, path: string, { text, url }: Document, keyOf: AddressKey): boolean {
  const seen = tree.peek(path);
  if (seen === undefined || !mayTakeDown(seen)) return false;
  const addresses = (seen.match(/https?:\/\/[^\s"'<>]{1,2048}/g) ?? []).filter((one) => URL.canParse(one));
  return standsIn(text, seen) || (url !== undefined && addresses.some((one) => keyOf(one) === keyOf(url)));
}
