import { findMarkFaults, type MarkedPage, type MarkFault, readMarkedPages } from "../documents/markedPages.ts";
import { splitPassages } from "../documents/passage.ts";
import { decodePage } from "../ingest/decodePage.ts";
import type { PageForm, PageProblem, WantedField } from "../ingest/page.ts";
import { addressKey } from "../ingest/pageAddress.ts";
import type { PdfProblem } from "../ingest/pdf/pdfPage.ts";
import type { FilingReport } from "../ingest/pdf/readFiling.ts";
import { readPage } from "../ingest/readPage.ts";
import { writeArticleFile } from "../ingest/writeArticleFile.ts";
import { fail, type Result, succeed } from "../result.ts";
import { openArticleStore } from "../storage/openArticleStore.ts";
import type { PlacementProblem } from "../storage/placementPlan.ts";
import type { StoreAddress } from "../storage/storeAddress.ts";
import { commitAllowed, type UnattendedProblem } from "./importUnattended.ts";
import { findDoubt, type ImportedArticle } from "./planImport.ts";

/** What was read of a file that somebody dropped, as the file that would be published: it may lack facts still. */
export interface Draft {
  readonly text: string;
  readonly missing: readonly WantedField[];
  /** How many blocks of a page were left out as none of the article's. */
  readonly leftOut: number;
  /** What of a PDF is not in the text. */
  readonly report?: FilingReport;
}

/** Reads a page that is no PDF. Takes up to a second: for a thread of its own. */
export function readDraft(bytes: Uint8Array, form: PageForm, now: string): Result<Draft, PageProblem | PdfProblem> {
  const read = readPage({ form, source: decodePage(bytes, form) }, {}, now);
  if (!read.ok) return read;
  const { fields, markdown, missing, leftOut } = read.value;
  return succeed({ text: writeArticleFile(fields, markdown), missing, leftOut });
}

/** A draft's text and the case it is meant for. */
export interface DraftPlace {
  readonly knowledge: StoreAddress;
  /** The name of the case's folder, as somebody typed it. */
  readonly folderName: string;
  readonly text: string;
}

/** What publishing a draft would do. */
export interface DraftCheck {
  /** Where it would stand, and what it would replace; `undefined` if the same words stand on the shelf already. */
  readonly place?: { readonly path: string; readonly doubt?: "new case" | "same page" | "same name" };
  readonly title: string;
  readonly passages: number;
  readonly isTakenDown: boolean;
  /** Where the pages of its PDF begin. */
  readonly pages: readonly MarkedPage[];
  readonly faults: readonly MarkFault[];
}

/** Finds a draft's place by the rules by which it would be served there. Writes nothing. */
export async function checkDraft({
  knowledge,
  folderName,
  text,
}: DraftPlace): Promise<Result<DraftCheck, PlacementProblem>> {
  const store = await openArticleStore(knowledge);
  const placed = await store.place(folderName, text, addressKey);
  if (!placed.ok) return placed;
  const plan = placed.value;
  const { article, isTakenDown } = plan;
  return succeed({
    place: plan.kind === "place" ? { path: `${plan.slug}/${plan.name}`, doubt: findDoubt(plan) } : undefined,
    title: article.title,
    passages: splitPassages(article).length,
    isTakenDown,
    pages: readMarkedPages(article),
    faults: findMarkFaults(text, article),
  });
}

/** A draft that was published. */
export interface PublishedDraft extends ImportedArticle {
  /** Whether another file stood there, which is gone. */
  readonly hasReplaced: boolean;
}

/** Publishes a draft, whole or not at all; what it would replace or make, `mayReplace` and `mayMakeCase` must allow. */
export async function publishDraft(
  { knowledge, folderName, text }: DraftPlace,
  may: { readonly mayReplace: boolean; readonly mayMakeCase: boolean },
): Promise<Result<PublishedDraft, UnattendedProblem>> {
  const store = await openArticleStore(knowledge);
  await store.removeUnfinished();
  const placed = await store.place(folderName, text, addressKey);
  if (!placed.ok) return fail({ code: "no-place", problem: placed.problem, missing: [] });
  const plan = { ...placed.value, knowledge, missing: [], leftOut: 0 };
  const committed = await commitAllowed(plan, may);
  if (!committed.ok) return committed;
  const doubt = plan.kind === "place" ? findDoubt(plan) : undefined;
  return succeed({ ...committed.value, hasReplaced: doubt === "same page" || doubt === "same name" });
}
