import { statSync } from "node:fs";
import { type LoadedPdf, loadSource } from "../../app/loadSource.ts";
import { commitImport, findDoubt, type ImportPlan, type ImportProblem, planImport } from "../../app/planImport.ts";
import { type PdfOutcome, readPdfInWorker } from "../../app/readPdfInWorker.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import type { OverrideProblem } from "../../ingest/overrides.ts";
import type { Overrides } from "../../ingest/page.ts";
import { describeLoadProblem } from "../../presentation/present/importing.ts";
import { importing } from "../../presentation/wording/english/importing.ts";
import { describeOverrideProblem, describePageProblem } from "../../presentation/wording/english/pageProblems.ts";
import {
  describePlacementProblem,
  describeWriteProblem,
} from "../../presentation/wording/english/placementProblems.ts";
import { succeed } from "../../result.ts";
import { findCasePlace } from "../../storage/folder/placement.ts";
import type { PlacementProblem } from "../../storage/placementPlan.ts";
import { canAsk, confirm } from "./confirm.ts";
import { printPlace } from "./printImport.ts";
import { sanitizeLine } from "./sanitizeLine.ts";
import { showProgress } from "./showProgress.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** The flags of `import`. */
export interface ImportFlags extends Overrides {
  readonly knowledge: string;
  readonly case: string;
  /** Writes without asking. */
  readonly yes?: boolean;
  readonly allowPrivate?: boolean;
}

/** Writes a page, by its web address or file, into a case's folder as an article, after showing what it writes. */
export async function runImport(source: string, flags: ImportFlags, terminal: Terminal): Promise<ExitCode> {
  const now = new Date().toISOString();
  const { knowledge, case: folderName } = flags;
  const overrides = readOverrides(flags);
  const wrong = await findWrong(overrides, now);
  if (wrong) return refuse(terminal, describeOverrideProblem(wrong, `--${wrong.field}`));
  const place = findCasePlace(knowledge, folderName);
  if (!place.ok) return refusePlace(place.problem, flags, terminal);
  if (statSync(source, { throwIfNoEntry: false })?.isDirectory()) {
    const { isNewCase, slug } = place.value;
    const allowed = isNewCase ? await allowDoubt(importing.doubts["new case"]({ slug }), flags, terminal) : true;
    if (allowed !== true) return allowed;
    const { importFolder } = await import("./importFolder.ts");
    return importFolder(source, { knowledge, folderName, overrides, now }, terminal);
  }
  const loaded = await loadSource(source, flags.allowPrivate ? () => true : undefined);
  if (!loaded.ok)
    return refuse(terminal, describeLoadProblem(loaded.problem, importing, "--allow-private fetches from there"));
  const page =
    loaded.value.form === "pdf" ? await readPdf(loaded.value, overrides, now, terminal) : succeed(loaded.value);
  if (!page.ok) {
    refuse(terminal, describePageProblem(page.problem, escapePath(source)));
    return page.problem.code === "pdf-without-text" || page.problem.code === "pdf-illegible" ? 1 : 2;
  }
  const plan = await planImport({ knowledge, folderName, page: page.value, overrides, now });
  if (!plan.ok) return refusePlan(plan.problem, source, flags, terminal);
  warnOfMissing(plan.value, terminal);
  if (plan.value.kind === "on the shelf") {
    terminal.output.write(`${importing.onShelfAlready(plan.value)}\n`);
    return 0;
  }
  if (plan.value.leftOut > 0) terminal.error.write(`${importing.leftOut({ blocks: plan.value.leftOut })}\n`);
  terminal.output.write(`${printPlace(plan.value, terminal.colours)}\n`);
  return commit(plan.value, flags, terminal);
}

function readOverrides(flags: ImportFlags): Overrides {
  const { title, publisher, author, published, url, kind, court, docket, number, filed, party } = flags;
  return { title, publisher, author, published, url, kind, court, docket, number, filed, party };
}

/** Loads what reads dates where a fact is given: most papers need none, and are read sooner without it. */
async function findWrong(overrides: Overrides, now: string): Promise<OverrideProblem | undefined> {
  if (Object.values(overrides).every((value) => value === undefined)) return undefined;
  const { checkOverrides } = await import("../../ingest/overrides.ts");
  return checkOverrides(overrides, now);
}

/** Reads a PDF apart, telling how far it is where somebody watches, and what of it is not in its text. */
async function readPdf(pdf: LoadedPdf, overrides: Overrides, now: string, terminal: Terminal): Promise<PdfOutcome> {
  const { bytes, source } = pdf;
  const read = await readPdfInWorker({ bytes, source, overrides, now }, (page, of) => showProgress(terminal, page, of));
  if (read.ok) for (const line of importing.filingReport(read.value.report)) terminal.error.write(`${line}\n`);
  return read;
}

function warnOfMissing({ missing }: Pick<ImportPlan, "missing">, { error }: Terminal): void {
  if (missing.length > 0) error.write(`${importing.notFoundInPage({ missing })}\n`);
}

function refusePlan(problem: ImportProblem, source: string, flags: ImportFlags, terminal: Terminal): ExitCode {
  if (problem.code === "unreadable-page")
    return refuse(terminal, describePageProblem(problem.problem, escapePath(source)));
  warnOfMissing(problem, terminal);
  if (problem.code === "lacks-facts") return refuse(terminal, importing.lacksFacts);
  return refusePlace(problem.problem, flags, terminal);
}

function refusePlace(problem: PlacementProblem, flags: ImportFlags, terminal: Terminal): ExitCode {
  const name = `The knowledge folder ${escapePath(flags.knowledge)}`;
  const sentences = describePlacementProblem(problem, { name, remedy: "; name one with --knowledge" });
  for (const sentence of sentences) refuse(terminal, sentence);
  return 2;
}

async function commit(
  plan: Extract<ImportPlan, { kind: "place" }>,
  flags: ImportFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const doubt = describeDoubt(plan);
  const allowed = doubt === undefined || (await allowDoubt(doubt, flags, terminal));
  if (allowed !== true) return allowed;
  const stored = await commitImport(plan);
  if (!stored.ok) return refuse(terminal, describeWriteProblem(stored.problem));
  terminal.output.write(`${importing.written(stored.value)}\n`);
  return 0;
}

/** Whether somebody affirms what is in doubt, by `--yes` or when asked; else the exit code, once that was told. */
async function allowDoubt(doubt: string, { yes }: ImportFlags, terminal: Terminal): Promise<true | ExitCode> {
  if (yes) return true;
  if (!canAsk(terminal)) return refuse(terminal, importing.yesWritesIt({ doubt }));
  if (await confirm(terminal, importing.writeIt({ doubt }))) return true;
  terminal.output.write(`${importing.nothingWritten}\n`);
  return 0;
}

/** What somebody has to affirm before it is written; `undefined` if nothing. */
function describeDoubt(plan: Extract<ImportPlan, { kind: "place" }>): string | undefined {
  const doubt = findDoubt(plan);
  const { slug, name } = plan;
  return doubt && importing.doubts[doubt]({ slug, path: escapePath(`${slug}/${name}`) });
}

function refuse({ error }: Terminal, sentence: string): 2 {
  error.write(`${sanitizeLine(sentence)}\n`);
  return 2;
}
