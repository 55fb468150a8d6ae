import type { Doubt } from "../../../app/planImport.ts";
import type { WantedField } from "../../../ingest/page.ts";
import { IMPORT_OPTIONS, importing } from "./importing.ts";

/** Importing a folder of PDFs: only the terminal does. */
export const folderImport = {
  /** The file, whose name stands before the sentence. */
  it: "It",
  lacksFacts: ({ missing }: { readonly missing: readonly WantedField[] }) =>
    `Not found in the PDF: ${missing.join(", ")}; import it by itself, with ${missing.map((field) => IMPORT_OPTIONS[field]).join(" ")}.`,
  wouldReplace: ({ what, path }: { readonly what: Exclude<Doubt, "new case">; readonly path: string }) =>
    `${importing.doubts[what]({ path })}; import it by itself to replace that.`,
  /** Files that are none of those that a folder is imported for. */
  passedOver: ({ files }: { readonly files: number }) =>
    files === 1
      ? "1 other file or folder was passed over: of a folder only its own files that end in .pdf are imported."
      : `${files} other files or folders were passed over: of a folder only its own files that end in .pdf are imported.`,
};
