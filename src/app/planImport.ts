import { type RunTask, runToCompletion } from "../cooperativeTask.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import { type DocumentId, readDocumentPath } from "../documents/documentId.ts";
import { writeCaseFile } from "../documents/format/caseFile.ts";
import { splitPassagesInSteps } from "../documents/passage.ts";
import {
  type Overrides,
  type Page,
  type PageProblem,
  REQUIRED,
  type ReadPage,
  type WantedField,
} from "../ingest/page.ts";
import { addressKey } from "../ingest/pageAddress.ts";
import type { FilingReport } from "../ingest/pdf/readFiling.ts";
import { writeArticleFile } from "../ingest/writeArticleFile.ts";
import { fail, type Result, succeed } from "../result.ts";
import { openArticleStore } from "../storage/openArticleStore.ts";
import type { PlacementPlan, PlacementProblem, StandingArticle, WriteProblem } from "../storage/placementPlan.ts";
import type { StoreAddress } from "../storage/storeAddress.ts";
import { type Fingerprint, fingerprint } from "../text/fingerprint.ts";

/** A page that somebody hands over, and where it is to go. */
export interface ImportRequest {
  /** The shelf that it goes to: a knowledge folder's path, or a server's in a database. */
  readonly knowledge: StoreAddress;
  /** The name of the case's folder in it, as somebody typed it. */
  readonly folderName: string;
  /** What the case is called if it is a new one; its folder's name if absent. */
  readonly caseTitle?: string;
  /** As it was handed over, or read already, as a PDF is. */
  readonly page: Page | ReadPage;
  /** Facts that win over the page's own; passed by `checkOverrides`. */
  readonly overrides: Overrides;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** What an import would write, or where the same article stands already. Nothing is written yet. */
export type ImportPlan = (PlacementPlan | StandingArticle) & {
  /** The shelf that it is for. */
  readonly knowledge: StoreAddress;
  /** Facts that neither the page nor the overrides tell, and that the citation will lack. */
  readonly missing: readonly WantedField[];
  /** How many blocks of the page were left out as none of the article's. */
  readonly leftOut: number;
};

/** Why a page can't be imported as it was handed over. */
export type ImportProblem =
  | { readonly code: "unreadable-page"; readonly problem: PageProblem }
  /** `missing` has facts without which no article is served, and may have others. */
  | { readonly code: "lacks-facts"; readonly missing: readonly WantedField[] }
  | { readonly code: "no-place"; readonly problem: PlacementProblem; readonly missing: readonly WantedField[] };

/** An article that was written. */
export interface ImportedArticle {
  /** Relative to the knowledge folder. */
  readonly path: string;
  readonly id: DocumentId;
  readonly slug: CaseSlug;
  readonly title: string;
  /** The fingerprint of the file's bytes. */
  readonly file: Fingerprint;
  readonly passages: number;
  /** Facts that its citation lacks. */
  readonly missing: readonly WantedField[];
  /** How many blocks of the page were left out as none of the article's. */
  readonly leftOut: number;
  /** Whether its own front matter hides or retracts it. */
  readonly isTakenDown: boolean;
  /** What of a PDF is not in the article's text. */
  readonly report?: FilingReport;
}

/** What whoever imports must agree to before a plan is committed. */
export type Doubt = "new case" | "same page" | "same name";

/**
 * Reads a page and finds its place in a case, by the rules by which it will be served. Writes nothing but that it clears
 * away what an import that was cut off left behind; throws only bugs. The worst page takes about a second, in one go unless
 * `run` says otherwise.
 */
export async function planImport(
  { knowledge, folderName, caseTitle, page, overrides, now }: ImportRequest,
  run: RunTask = runToCompletion,
): Promise<Result<ImportPlan, ImportProblem>> {
  const store = await openArticleStore(knowledge);
  await store.removeUnfinished();
  const read = "markdown" in page ? succeed(page) : await readWebPage(page, overrides, now);
  if (!read.ok) return fail({ code: "unreadable-page", problem: read.problem });
  const { fields, markdown, missing, leftOut } = read.value;
  if (missing.some((field) => REQUIRED.has(field))) return fail({ code: "lacks-facts", missing });
  const placement = await store.place(folderName, writeArticleFile(fields, markdown), addressKey, run);
  if (!placement.ok) return fail({ code: "no-place", problem: placement.problem, missing });
  const plan = { ...placement.value, knowledge, missing, leftOut };
  const isNamed = plan.kind === "place" && plan.isNewCase && caseTitle !== undefined;
  return succeed(isNamed ? { ...plan, caseFile: writeCaseFile(caseTitle, plan.slug) } : plan);
}

/** Loads what reads HTML where there is some: that takes longer than most PDFs. */
async function readWebPage(page: Page, overrides: Overrides, now: string): Promise<Result<ReadPage, PageProblem>> {
  const { readPage } = await import("../ingest/readPage.ts");
  return readPage(page, overrides, now);
}

/** What the plan would replace, or else make; `undefined` if it only adds a file to a case. */
export function findDoubt({ replaces, isNewCase }: PlacementPlan): Doubt | undefined {
  return replaces ?? (isNewCase ? "new case" : undefined);
}

/**
 * Writes what was planned, whole or not at all. Where a database keeps the shelf, what the same `importId` wrote within the last
 * hour is not written again.
 */
export async function commitImport(
  plan: PlacementPlan & Omit<ImportPlan, "kind">,
  importId?: string,
  run: RunTask = runToCompletion,
): Promise<Result<ImportedArticle, WriteProblem>> {
  const stored = await (await openArticleStore(plan.knowledge)).put(plan, importId);
  return stored.ok ? succeed(await toImported(plan, stored.value, run)) : stored;
}

/** The receipt of an import whose article stands at `path`, as that may be shown. */
export async function toImported(
  { slug, name, text, article, missing, leftOut, isTakenDown }: ImportPlan,
  path: string,
  run: RunTask = runToCompletion,
): Promise<ImportedArticle> {
  const passages = await run(splitPassagesInSteps(article));
  return {
    path,
    id: readDocumentPath(`${slug}/${name}`),
    slug,
    title: article.title,
    file: fingerprint(text),
    passages: passages.length,
    missing,
    leftOut,
    isTakenDown,
  };
}
