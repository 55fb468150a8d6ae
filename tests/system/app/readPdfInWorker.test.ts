import { describe, expect, it } from "vitest";
import { readPdfInWorker } from "../../../src/app/readPdfInWorker.ts";
import { describePageProblem } from "../../../src/presentation/wording/english/pageProblems.ts";
import { HOSTILE_PDFS } from "../../support/hostile/pdfs.ts";
import { makePdf, prosePage } from "../../support/ingest/pdf/makePdf.ts";

const NOW = "2032-01-01T00:00:00.000Z";
const source = { fileName: "paper.pdf" };

describe("a PDF that is read in a thread of its own", () => {
  it("comes back with its text, and tells of each page", async () => {
    const pages: string[] = [];
    const bytes = makePdf(
      [1, 2, 3].map((page) => prosePage([`The lamp was lit on night ${"abc"[page - 1]} of the trial.`])),
    );
    const read = await readPdfInWorker({ bytes, source, overrides: {}, now: NOW }, (page, of) =>
      pages.push(`${page}/${of}`),
    );
    expect(read).toMatchObject({ ok: true, value: { report: { pages: 3, withoutText: [] } } });
    expect(pages).toEqual(["1/3", "2/3", "3/3"]);
  });

  it("is one of at least sixty hostile ones", () => {
    expect(HOSTILE_PDFS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(HOSTILE_PDFS.map(({ name }) => name)).size).toBe(HOSTILE_PDFS.length);
  });

  it.each(HOSTILE_PDFS)("ends with a sentence or its sound text where it is $name", async ({ bytes, may }) => {
    const read = await readPdfInWorker({ bytes: bytes(), source, overrides: {}, now: NOW });
    expect(may).toContain(read.ok ? "read" : read.problem.code);
    if (!read.ok) expect(describePageProblem(read.problem, "paper.pdf")).toMatch(/^paper\.pdf [a-z][^\n]{10,220}\.$/);
  });
});
