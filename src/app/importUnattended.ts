import { type RunTask, runToCompletion } from "../cooperativeTask.ts";
import { escapePath } from "../documents/format/escapePath.ts";
import { decodePage } from "../ingest/decodePage.ts";
import type { PageForm, ReadPage } from "../ingest/page.ts";
import { fail, type Result, succeed } from "../result.ts";
import { openArticleStore } from "../storage/openArticleStore.ts";
import type { WriteProblem } from "../storage/placementPlan.ts";
import {
  commitImport,
  findDoubt,
  type ImportedArticle,
  type ImportPlan,
  type ImportProblem,
  type ImportRequest,
  planImport,
  toImported,
} from "./planImport.ts";

/** An import that nobody can be asked about while it runs. Plain data, for a thread of its own. */
export type UnattendedRequest = UnattendedPage & UnattendedPlace;

/** The page: its bytes, or what was read of it already, as of a PDF. */
type UnattendedPage = { readonly form: PageForm; readonly bytes: Uint8Array } | { readonly read: ReadPage };

interface UnattendedPlace extends Omit<ImportRequest, "page"> {
  /** Whether the case's folder may be made. */
  readonly mayMakeCase: boolean;
  /** The id of what asked for it, so that one that is done twice, after a process died, imports once; absent where none can be. */
  readonly importId?: string;
}

/** Why nothing was written. Paths are relative to the knowledge folder. */
export type UnattendedProblem =
  | ImportProblem
  | { readonly code: "not-stored"; readonly problem: WriteProblem }
  /** The same words stand there. */
  | { readonly code: "on-the-shelf"; readonly path: string; readonly isTakenDown: boolean }
  /** Another file would be replaced. */
  | { readonly code: "would-replace"; readonly path: string; readonly what: "same page" | "same name" }
  | { readonly code: "no-such-case"; readonly slug: string };

/** Imports a page where that replaces nothing. Throws only bugs. In one go unless `run` says otherwise. */
export async function importUnattended(
  request: UnattendedRequest,
  run: RunTask = runToCompletion,
): Promise<Result<ImportedArticle, UnattendedProblem>> {
  const page =
    "read" in request ? request.read : { form: request.form, source: decodePage(request.bytes, request.form) };
  const planned = await planImport({ ...request, page }, run);
  return planned.ok ? commitAllowed(planned.value, request, run) : planned;
}

/** What an import may do without anybody being asked, and what it is known by. */
type Allowance = Pick<UnattendedRequest, "mayMakeCase" | "importId"> & {
  /** Whether it may replace the same page, or another of the name. */
  readonly mayReplace?: boolean;
};

/** Writes what was planned as far as it is allowed, whole or not at all. Throws only bugs. */
export async function commitAllowed(
  plan: ImportPlan,
  { mayMakeCase, mayReplace = false, importId }: Allowance,
  run: RunTask = runToCompletion,
): Promise<Result<ImportedArticle, UnattendedProblem>> {
  if (plan.kind === "on the shelf") {
    if (await wasDone(plan, importId)) return succeed(await toImported(plan, plan.path, run));
    return fail({ code: "on-the-shelf", path: plan.path, isTakenDown: plan.isTakenDown });
  }
  const doubt = findDoubt(plan);
  if (doubt === "new case" && !mayMakeCase) return fail({ code: "no-such-case", slug: plan.slug });
  if ((doubt === "same page" || doubt === "same name") && !mayReplace)
    return fail({ code: "would-replace", path: escapePath(`${plan.slug}/${plan.name}`), what: doubt });
  const stored = await commitImport(plan, importId, run);
  return stored.ok ? stored : fail({ code: "not-stored", problem: stored.problem });
}

/** Whether another process did this very import before it died. */
async function wasDone({ knowledge }: ImportPlan, importId: string | undefined): Promise<boolean> {
  if (importId === undefined) return false;
  const store = await openArticleStore(knowledge);
  return store.hasImported(importId);
}
