import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { placeAt, readPagePlaces } from "../../../src/documents/pagePlaces.ts";
import { readPdfPages } from "../../../src/ingest/pdf/openPdf.ts";
import { PDF_LIMITS } from "../../../src/ingest/pdf/pdfPage.ts";
import { type ReadFiling, readFiling } from "../../../src/ingest/pdf/readFiling.ts";
import { parseMarkdown } from "../../../src/text/markdown.ts";
import { type Report, writeFigure, writeTable } from "../report.ts";
import { type Agreement, compareWords, f1, onlyIn, removeFurniture, wordsOf } from "./pageWords.ts";

/** One page, as Casebook and another program read it. */
interface ComparedPage extends Agreement {
  /** Of the PDF, from 1. */
  readonly page: number;
  readonly onlyOurs: readonly string[];
  readonly onlyTheirs: readonly string[];
}

interface ComparedFiling {
  readonly file: string;
  readonly problem?: string;
  readonly pages: readonly ComparedPage[];
  readonly facts?: ReadFiling["fields"];
  readonly report?: ReadFiling["report"];
  /** Sentences whose first words stand on the page that is told, of those looked up. */
  readonly placed: { readonly right: number; readonly all: number };
}

/** Reads every PDF of folders, and compares each page with what `pdftotext` (poppler) reads. */
export async function compareFilings(folders: readonly string[]): Promise<Report> {
  const filings: ComparedFiling[] = [];
  for (const path of folders.flatMap(listPdfs)) filings.push(await compareFiling(path));
  return { text: describe(filings), data: filings };
}

/** The paths of a folder's PDFs, by name. */
function listPdfs(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.pdf$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function compareFiling(path: string): Promise<ComparedFiling> {
  const file = basename(path);
  const none = { file, pages: [], placed: { right: 0, all: 0 } };
  const pages = await readPdfPages(new Uint8Array(readFileSync(path)), PDF_LIMITS, () => {});
  if (!pages.ok) return { ...none, problem: pages.problem.code };
  const read = readFiling(pages.value, { fileName: file }, {}, new Date().toISOString());
  if (!read.ok) return { ...none, problem: read.problem.code };
  const { report, fields, markdown } = read.value;
  const left = new Set([...report.withoutText, ...report.unreadable, ...report.unclearColumns]);
  const ours = textsByPage(markdown);
  const numbers = pages.value.map(({ page }) => page);
  const [theirs = [], laid = []] = ORDERS.map((order) =>
    removeFurniture(numbers.map((page) => readWithPoppler(path, page, order))),
  );
  const compared = numbers
    .filter((page) => !left.has(page))
    .map((page) => comparePage(page, ours.get(page) ?? "", [theirs[page - 1] ?? "", laid[page - 1] ?? ""]));
  return { file, pages: compared, facts: fields, report, placed: checkPlaces(ours, theirs) };
}

/** The reader's own order, which takes a transcript's page for a table, and that of the lines from top to bottom. */
const ORDERS = [[], ["-layout"]];

/** A page is compared in whichever order agrees best. */
function comparePage(page: number, ours: string, theirs: readonly string[]): ComparedPage {
  const one = wordsOf(ours);
  const [best] = theirs
    .map((text) => {
      const other = wordsOf(text);
      return { page, ...compareWords(one, other), onlyOurs: onlyIn(one, other), onlyTheirs: onlyIn(other, one) };
    })
    .toSorted((left, right) => f1(right.inOrder, right) - f1(left.inOrder, left));
  return best ?? { page, ...compareWords(one, []), onlyOurs: one, onlyTheirs: [] };
}

function readWithPoppler(path: string, page: number, order: readonly string[]): string {
  const { stdout, error } = spawnSync("pdftotext", [...order, "-f", String(page), "-l", String(page), path, "-"], {
    encoding: "utf8",
  });
  if (error) throw new Error("pdftotext doesn't run; install poppler-utils.", { cause: error });
  return stdout;
}

/** The text of each page of a filing's file, by the page's number. */
function textsByPage(markdown: string): ReadonlyMap<number, string> {
  const blocks = parseMarkdown(markdown) ?? [];
  const { places } = runToCompletion(readPagePlaces(blocks));
  const texts = new Map<number, string>();
  let start = 0;
  for (const { text } of blocks) {
    for (const [from, to] of cutAt(
      places.map(({ at }) => at),
      start,
      start + text.length,
    )) {
      const page = placeAt(places, from)?.page;
      if (page !== undefined) texts.set(page, `${texts.get(page) ?? ""}${text.slice(from - start, to - start)} `);
    }
    start += text.length + 2;
  }
  return texts;
}

function cutAt(cuts: readonly number[], start: number, end: number): [from: number, to: number][] {
  const inside = [start, ...cuts.filter((at) => at > start && at < end), end];
  return inside.slice(1).map((to, index) => [inside[index] ?? start, to]);
}

/** How many words of a sentence's beginning tell where it stands, and how many sentences of a page are looked up. */
const OPENING = 6;
const SENTENCES_PER_PAGE = 12;

/** Looks up sentences' first words in the other reader's pages. What stands on several pages, or on none, tells nothing. */
function checkPlaces(ours: ReadonlyMap<number, string>, theirs: readonly string[]): ComparedFiling["placed"] {
  const pages = theirs.map((text) => ` ${wordsOf(text).join(" ")} `);
  let [right, all] = [0, 0];
  for (const [page, text] of ours) {
    const sentences = text
      .split(/(?<=[.?!])\s+/)
      .map(wordsOf)
      .filter((words) => words.length >= OPENING);
    for (const words of sentences.slice(0, SENTENCES_PER_PAGE)) {
      const opening = ` ${words.slice(0, OPENING).join(" ")} `;
      const found = pages.flatMap((words, index) => (words.includes(opening) ? [index + 1] : []));
      if (found.length !== 1) continue;
      all += 1;
      if (found[0] === page) right += 1;
    }
  }
  return { right, all };
}

const COLUMNS = [
  "file",
  "pages",
  "F1 in order",
  "F1 anywhere",
  "lowest page",
  "its F1",
  "pages below 98",
  "on the right page",
];

function describe(filings: readonly ComparedFiling[]): string {
  const rows = filings.map((filing) => [filing.file, ...figuresOf([filing])]);
  const facts = filings.map(({ file, problem, facts: fields }) => [
    file,
    ...(fields
      ? [fields.kind, fields.title, fields.court, fields.docket, fields.number, fields.filed].map((fact) => fact ?? "–")
      : [problem ?? "–", "", "", "", "", ""]),
  ]);
  return [
    writeTable(COLUMNS, [...rows, ["all", ...figuresOf(filings)]]),
    writeTable(["file", "kind", "title", "court", "docket", "number", "filed"], facts),
    "",
  ].join("\n\n");
}

function figuresOf(filings: readonly ComparedFiling[]): string[] {
  const pages = filings.flatMap((filing) => filing.pages);
  const sum = (of: (page: ComparedPage) => number) => pages.reduce((total, page) => total + of(page), 0);
  const all = { ours: sum(({ ours }) => ours), theirs: sum(({ theirs }) => theirs) };
  const ranked = pages.toSorted((one, other) => f1(one.inOrder, one) - f1(other.inOrder, other));
  const [lowest] = ranked;
  const right = filings.reduce((total, { placed }) => total + placed.right, 0);
  const looked = filings.reduce((total, { placed }) => total + placed.all, 0);
  const percent = (share: number) => writeFigure(pages.length === 0 ? Number.NaN : share * 100, 1);
  return [
    String(pages.length),
    percent(
      f1(
        sum(({ inOrder }) => inOrder),
        all,
      ),
    ),
    percent(
      f1(
        sum(({ anywhere }) => anywhere),
        all,
      ),
    ),
    lowest ? String(lowest.page) : "–",
    percent(lowest ? f1(lowest.inOrder, lowest) : Number.NaN),
    String(pages.filter((page) => f1(page.inOrder, page) < 0.98).length),
    `${right} of ${looked}`,
  ];
}
