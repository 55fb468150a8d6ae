import type { PageProblem } from "../ingest/page.ts";
import type { PdfProblem } from "../ingest/pdf/pdfPage.ts";
import { fail, type Result, succeed } from "../result.ts";
import { listSourceFiles } from "../storage/folder/sourceFiles.ts";
import type { Fingerprint } from "../text/fingerprint.ts";
import { fingerprintBytes } from "../text/fingerprint.ts";
import { importUnattended, type UnattendedProblem } from "./importUnattended.ts";
import { type LoadProblem, readPdfFile } from "./loadSource.ts";
import type { ImportedArticle, ImportRequest } from "./planImport.ts";
import type { PdfReader } from "./readPdfInWorker.ts";

/** What became of one PDF of a folder. */
export type FilingImport = Result<
  { readonly kind: "imported"; readonly imported: ImportedArticle } | { readonly kind: "imported before" },
  FilingProblem
>;

/** Why a PDF of a folder was not imported. */
export type FilingProblem =
  | { readonly code: "not-loaded"; readonly problem: LoadProblem }
  | { readonly code: "unreadable"; readonly problem: PageProblem | PdfProblem }
  | { readonly code: "not-imported"; readonly problem: UnattendedProblem };

/** The PDFs that the knowledge folder's documents were imported from, by the fingerprints of their bytes. */
export function readImportedFilings(knowledge: string): Set<string> {
  return new Set(listSourceFiles(knowledge));
}

/** Imports a PDF that `reader` reads unless `known` has it, and adds it there. `onPage` is told of each page that is read. */
export async function importFiling(
  path: string,
  place: Omit<ImportRequest, "page"> & { readonly mayMakeCase: boolean },
  { reader, known }: { readonly reader: PdfReader; readonly known: Set<string> },
  onPage?: (page: number, of: number) => void,
): Promise<FilingImport> {
  const loaded = readPdfFile(path);
  if (!loaded.ok) return fail({ code: "not-loaded", problem: loaded.problem });
  const { bytes, source } = loaded.value;
  const fingerprint: Fingerprint = fingerprintBytes(bytes);
  if (known.has(fingerprint)) return succeed({ kind: "imported before" });
  const { overrides, now } = place;
  const read = await reader.read({ bytes, source, overrides, now }, onPage);
  if (!read.ok) return fail({ code: "unreadable", problem: read.problem });
  const imported = await importUnattended({ ...place, read: read.value });
  if (!imported.ok && imported.problem.code === "on-the-shelf") return succeed({ kind: "imported before" });
  if (!imported.ok) return fail({ code: "not-imported", problem: imported.problem });
  known.add(fingerprint);
  return succeed({ kind: "imported", imported: { ...imported.value, report: read.value.report } });
}
