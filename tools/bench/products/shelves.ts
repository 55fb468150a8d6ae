import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { toCaseSlug } from "../../../src/documents/caseSlug.ts";
import { makeDocumentId } from "../../../src/documents/documentId.ts";
import { parseArticleFile } from "../../../src/documents/format/articleFile.ts";
import { parseCaseFile } from "../../../src/documents/format/caseFile.ts";
import { parseFrontMatter } from "../../../src/documents/format/frontMatter.ts";
import { renderImported, renderReply } from "../../../src/outlets/discord/render/renderReply.ts";
import { EXPORT_FORMATS, exportTimeline } from "../../../src/presentation/export/exportTimeline.ts";
import { loadSnapshot } from "../../../src/search/index/snapshot.ts";
import { EMPTY_CACHE } from "../../../src/storage/folder/fileCache.ts";
import { type FolderReading, rereadFolder } from "../../../src/storage/folder/readFolder.ts";
import { fingerprint } from "../../../src/text/fingerprint.ts";
import { buildTimeline } from "../../../src/timeline/buildTimeline.ts";
import { findDatedSentences } from "../../../src/timeline/datedSentences.ts";
import type { Shape } from "../doubling.ts";
import { CASE, day, repeat, word, write } from "./articles.ts";

/** Files against files, fields against lines, entries against what stands with each. */
export const SHELF_SHAPES: readonly Shape[] = [
  { name: "bad files × files that are still served (files)", size: 800, prepare: rereadBad },
  {
    name: "fields × lines of front matter (KB)",
    size: 15,
    prepare: (size) => reading(repeat((size * 1000) / 9, (at) => `${word(at)}: a\n`)),
  },
  {
    name: "entries of a list × lines of front matter (KB)",
    size: 16,
    prepare: (size) =>
      reading(`sources:\n${repeat((size * 1000) / 40, () => "  - outlet: Amber\n    date: 2031-02-29\n")}`),
  },
  {
    name: "fields that are nearly others × fields (KB)",
    size: 16,
    prepare: (size) => reading(repeat((size * 1000) / 16, (at) => `publishe${word(at)}: a\n`)),
  },
  {
    name: "aliases × letters of each (KB)",
    size: 12,
    prepare: (size) => {
      const file = `---\ntitle: T\naliases:\n${repeat((size * 1000) / 105, (at) => `  - ${word(at)} ${"a ".repeat(45)}\n`)}---\n`;
      return () => void parseCaseFile(file, toCaseSlug("case"));
    },
  },
  {
    name: "rejected files × those of one case, after an import (files)",
    size: 8000,
    prepare: (size) => {
      const rejected = Array.from({ length: size }, (_, at) => ({
        path: `case/${at}.md`,
        problem: { line: 1, code: "no-text" } as const,
      }));
      const corpus = { articles: 1, passages: 1, hidden: 0, retracted: 0, rejected };
      const none = { added: [], changed: [], removed: [] };
      const reloading = { kind: "reloaded", corpus, articles: none, cases: none, milliseconds: 1 } as const;
      const imported = {
        path: "case/a.md",
        id: makeDocumentId(toCaseSlug("case"), "a"),
        file: fingerprint("T"),
        slug: toCaseSlug("case"),
        title: "T",
        passages: 1,
        missing: [],
        leftOut: 0,
        isTakenDown: false,
      } as const;
      return () => void renderImported(imported, reloading, "T", "en");
    },
  },
  { name: "entries of a timeline × sources of their article, as files", size: 200, prepare: exporting },
  {
    name: "entries of a timeline × quotations with each, as messages",
    size: 200,
    prepare: (size) => {
      const told = tellMany(size, 10);
      const reply = { kind: "timeline", case: CASE.slug, title: CASE.title, cases: [CASE], ...told } as const;
      return () => void renderReply(reply, { to: "channel", locale: "en", page: 3 });
    },
  },
];

/** A folder whose files have all turned bad since they were read; each is served as it was. */
function rereadBad(size: number): () => void {
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "case"));
  const put = (text: (at: number) => string) => {
    for (let at = 0; at < size; at += 1) writeFileSync(join(folder, "case", `${at}.md`), text(at));
  };
  put((at) => `---\ntitle: T\npublisher: P\npublished: 2031-03-04\n---\n\nWitness ${at} spoke.\n`);
  const before = memoryOf(runToCompletion(rereadFolder(EMPTY_CACHE, folder)));
  put(() => "---\ntitle: T\n---\n\nNobody knows who published this.\n");
  return () => void runToCompletion(rereadFolder(before, folder));
}

function memoryOf(reading: FolderReading) {
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value.cache;
}

function reading(yaml: string): () => void {
  const file = `---\n${yaml}---\n\nThe violin was found.\n`;
  return () => {
    parseFrontMatter(file);
    parseArticleFile(file, toCaseSlug("case"), "a");
  };
}

/** A timeline with so many entries, each told in other articles too. */
function tellMany(entries: number, articles: number, sources = 0) {
  const facts = {
    sources: Array.from({ length: sources }, (_, at) => ({ outlet: `The ${word(at)} Courier`, date: "2031-03-04" })),
  };
  const told = Array.from({ length: articles }, (_, at) =>
    write(
      repeat(
        entries,
        (line) => `Ada Harrow was sentenced for the theft of the ${word(line)} violin on ${day(line)}.\n\n`,
      ),
      at,
      facts,
    ),
  );
  return buildTimeline(findDatedSentences(CASE, loadSnapshot([CASE], told).indexed.values()), { limit: entries });
}

function exporting(size: number): () => void {
  const timeline = { ...tellMany(size, 4, 100), case: CASE, generated: "2031-05-06T07:08:09Z" };
  return () => {
    for (const format of EXPORT_FORMATS) exportTimeline(format, timeline);
  };
}
