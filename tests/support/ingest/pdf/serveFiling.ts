import { parseArticleFile } from "../../../../src/documents/format/articleFile.ts";
import type { Overrides } from "../../../../src/ingest/page.ts";
import { readPdfPages } from "../../../../src/ingest/pdf/openPdf.ts";
import { PDF_LIMITS } from "../../../../src/ingest/pdf/pdfPage.ts";
import { readFiling } from "../../../../src/ingest/pdf/readFiling.ts";
import { writeArticleFile } from "../../../../src/ingest/writeArticleFile.ts";
import { asSlug } from "../../identifiers.ts";
import { makePdf, type PdfPageSpec } from "./makePdf.ts";

const NOW = "2032-01-01T00:00:00.000Z";
/** What a test gives that its pages have not. */
export const FACTS: Overrides = { title: "A Paper", publisher: "A Court", published: "2031-02-02" };

/** Reads generated pages as an import does. */
export async function read(pages: readonly PdfPageSpec[], overrides: Overrides = FACTS, fileName = "paper.pdf") {
  const found = await readPdfPages(new Uint8Array(makePdf(pages)), PDF_LIMITS, () => {});
  if (!found.ok) throw new Error(found.problem.code);
  return readFiling(found.value, { fileName }, overrides, NOW);
}

/** The document as it is served, and what was left out of it. */
export async function serve(pages: readonly PdfPageSpec[], overrides: Overrides = FACTS, fileName = "paper.pdf") {
  const filing = await read(pages, overrides, fileName);
  if (!filing.ok) throw new Error(filing.problem.code);
  const { fields, markdown, report, missing } = filing.value;
  const file = parseArticleFile(
    writeArticleFile({ ...fields, title: "A Paper", publisher: "A Court", published: "2031-02-02" }, markdown),
    asSlug("harrow"),
    "paper",
  );
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return { document: file.value.article, text: file.value.article.text, report, fields, missing, markdown };
}
