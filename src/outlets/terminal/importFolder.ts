import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type FilingImport, importFiling, readImportedFilings } from "../../app/importFiling.ts";
import type { ImportRequest } from "../../app/planImport.ts";
import { PdfReader } from "../../app/readPdfInWorker.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { isPdfName } from "../../ingest/pageForm.ts";
import { describeFilingProblem } from "../../presentation/present/importing.ts";
import { folderImport } from "../../presentation/wording/english/folderImport.ts";
import { sanitizeLine } from "./sanitizeLine.ts";
import { showProgress } from "./showProgress.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { WORDING } from "./wording.ts";

const { importing } = WORDING;

/**
 * Imports every PDF of a folder, one after another in the order of their names, and says of each what became of it. What
 * was imported before is passed over, so that the same command goes on where it was interrupted. Makes the case's folder where
 * there is none; replaces nothing.
 */
export async function importFolder(
  folder: string,
  place: Omit<ImportRequest, "page" | "knowledge"> & { readonly knowledge: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const all = readdirSync(folder);
  const names = all.filter(isPdfName).sort();
  if (names.length === 0) {
    terminal.error.write(`${importing.noPdfInFolder({ folder: escapePath(folder) })}\n`);
    return 2;
  }
  const reader = new PdfReader();
  try {
    const counts = await importAll(names, folder, { ...place, mayMakeCase: true }, reader, terminal);
    const others = all.length - names.length;
    terminal.error.write(`${importing.folderDone(counts)}\n`);
    if (others > 0) terminal.error.write(`${folderImport.passedOver({ files: others })}\n`);
    return counts.failed === 0 ? 0 : 1;
  } finally {
    await reader.close();
  }
}

async function importAll(
  names: readonly string[],
  folder: string,
  place: Omit<ImportRequest, "page" | "knowledge"> & { readonly knowledge: string; readonly mayMakeCase: boolean },
  reader: PdfReader,
  terminal: Terminal,
): Promise<{ imported: number; before: number; failed: number }> {
  const found = { reader, known: readImportedFilings(place.knowledge) };
  const counts = { imported: 0, before: 0, failed: 0 };
  for (const [at, name] of names.entries()) {
    const result = await importFiling(join(folder, name), place, found, (page, of) => showProgress(terminal, page, of));
    counts[result.ok ? (result.value.kind === "imported" ? "imported" : "before") : "failed"] += 1;
    const outcome = describeOutcome(result);
    const line = importing.filingOfFolder({ number: at + 1, of: names.length, name: escapePath(name), outcome });
    (result.ok ? terminal.output : terminal.error).write(`${sanitizeLine(line)}\n`);
  }
  return counts;
}

function describeOutcome(result: FilingImport): string {
  if (!result.ok) return describeFilingProblem(result.problem, folderImport.it, WORDING);
  if (result.value.kind === "imported before") return importing.importedBefore;
  const { imported } = result.value;
  return [importing.written(imported), ...(imported.report ? importing.filingReport(imported.report) : [])].join(" ");
}
