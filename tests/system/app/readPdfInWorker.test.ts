import type { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { PdfReader, readPdfInWorker } from "../../../src/app/readPdfInWorker.ts";
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

describe("PDFs that are read one after another", () => {
  const paper = (words: string) => ({ bytes: makePdf([prosePage([words])]), source, overrides: {}, now: NOW });
  const textOf = (read: Awaited<ReturnType<PdfReader["read"]>>) => (read.ok ? read.value.markdown : read.problem.code);

  /** Reads them all with one reader, and counts the threads that it starts. */
  async function readAll(requests: readonly Parameters<PdfReader["read"]>[0][]) {
    const threads = new Set<Worker>();
    const count = (worker: Worker) => threads.add(worker);
    process.on("worker", count);
    const reader = new PdfReader();
    try {
      const texts: string[] = [];
      for (const request of requests) texts.push(textOf(await reader.read(request)));
      return { texts, threads: threads.size };
    } finally {
      await reader.close();
      process.off("worker", count);
    }
  }

  it("share a thread", async () => {
    const { texts, threads } = await readAll(["The lamp was lit.", "The crate was gone."].map(paper));
    expect(texts).toEqual([expect.stringContaining("lamp was lit"), expect.stringContaining("crate was gone")]);
    expect(threads).toBe(1);
  });

  it("get another one after one that was refused, and nothing of that", async () => {
    const refused = { ...paper(""), bytes: Buffer.from("%PDF-1.7\nnot a paper") };
    const { texts, threads } = await readAll([paper("The lamp was lit."), refused, paper("The crate was gone.")]);
    expect(texts[1]).toBe("pdf-damaged");
    expect(texts[2]).toContain("crate was gone");
    expect(threads).toBe(2);
  });

  it("keep theirs after a scan", async () => {
    const scan = { ...paper(""), bytes: makePdf([{ lines: [] }]) };
    const { texts, threads } = await readAll([scan, paper("The crate was gone.")]);
    expect(texts).toEqual(["pdf-without-text", expect.stringContaining("crate was gone")]);
    expect(threads).toBe(1);
  });
});
