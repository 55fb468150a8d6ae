import { expect, it } from "vitest";
import { readPdfPages } from "../../../../src/ingest/pdf/openPdf.ts";
import { PDF_LIMITS } from "../../../../src/ingest/pdf/pdfPage.ts";
import { readFilingInSteps } from "../../../../src/ingest/pdf/readFiling.ts";
import { makePdf, transcriptPage } from "../../../support/ingest/pdf/makePdf.ts";

const NOW = "2032-01-01T00:00:00.000Z";

it("a transcript's pages are made a paper in many steps, between which others go first", async () => {
  const page = (number: number) => {
    const turns = Array.from({ length: 12 }, (_, at) => `${at % 2 === 0 ? "Q" : "A"} The crate was in room ${at}.`);
    return transcriptPage(turns, number);
  };
  const pdf = makePdf([1, 2, 3, 4, 5, 6].map(page));
  const pages = await readPdfPages(new Uint8Array(pdf), PDF_LIMITS, () => {});
  const steps = readFilingInSteps(pages.ok ? pages.value : [], { fileName: "hearing.pdf" }, {}, NOW);
  let count = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      expect(step.value).toMatchObject({ ok: true, value: { fields: { kind: "transcript" } } });
      break;
    }
    count += 1;
  }
  // Each page is laid out, cleaned twice and grouped, and each of some seventy turns is read, joined and written.
  expect(count).toBeGreaterThan(4 * 6 + 3 * 60);
});
