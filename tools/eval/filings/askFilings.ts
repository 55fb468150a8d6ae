import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { z } from "zod";
import { answer } from "../../../commands/ask.ts";
import { importFiling } from "../../../src/app/importFiling.ts";
import { PdfReader } from "../../../src/app/readPdfInWorker.ts";
import { DEFAULT_QUOTES } from "../../../src/app/replySizes.ts";
import { type Filing, isFiling } from "../../../src/documents/document.ts";
import type { Quote } from "../../../src/documents/quote.ts";
import { isPdfName } from "../../../src/ingest/pageForm.ts";
import { describeFilingProblem } from "../../../src/presentation/present/importing.ts";
import { DEFAULT_LOCALE } from "../../../src/presentation/wording/locale.ts";
import { wordingOf } from "../../../src/presentation/wording/wording.ts";
import type { LibraryApi } from "../../../src/service/libraryService.ts";
import { type Report, writeTable } from "../report.ts";
import { openLibrary } from "../system.ts";
import { findPlace, holdsPlace } from "./answerPlace.ts";

/** A question about one filing, and the places in it that answer. */
interface FilingQuestion {
  readonly question: string;
  /** The PDF's file name. */
  readonly file: string;
  /** As `findPlace` reads them. */
  readonly places: readonly string[];
}

const SCHEMA = z.object({
  question: z.string().min(1),
  file: z.string().min(1),
  places: z.array(z.string().min(1)).min(1),
});

/** What a question was answered with. */
interface AskedFiling extends FilingQuestion {
  /** Of the first quotation that holds an answer, from 1. */
  readonly rank: number | undefined;
  readonly isUnsure: boolean;
  readonly quotes: readonly Pick<Quote, "citation" | "lines" | "pages" | "text">[];
}

/** Reads the questions; throws at a line that is none. */
function readQuestions(path: string): FilingQuestion[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, at) => {
    if (line.trim() === "") return [];
    const read = SCHEMA.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`${path}:${at + 1}: ${z.prettifyError(read.error)}`);
    return [read.data];
  });
}

/**
 * Imports the PDFs of folders, each as a case of its own, and asks the questions about those that are there, those
 * in the file `questionsPath`: of the case that is chosen beside the question, and of all cases together.
 */
export async function askFilings(folders: readonly string[], questionsPath: string): Promise<Report> {
  const knowledge = mkdtempSync(join(tmpdir(), "filings-"));
  try {
    const cases = await importAll(folders, knowledge);
    const questions = readQuestions(questionsPath).filter(({ file }) => cases.has(file));
    const { library, documents, stock, close } = await openLibrary(knowledge);
    const filings = new Map(documents.filter(isFiling).map((filing) => [filing.cases[0] as string, filing]));
    const ask = (isChosen: boolean) => askAll(library, filings, questions, cases, isChosen);
    const [chosen, together] = [await ask(true), await ask(false)];
    await close();
    return { text: describe(chosen, together, stock), data: { chosen, together } };
  } finally {
    rmSync(knowledge, { recursive: true, force: true });
  }
}

/** The slug of each imported PDF's case, by the PDF's file name. */
async function importAll(folders: readonly string[], knowledge: string): Promise<ReadonlyMap<string, string>> {
  const cases = new Map<string, string>();
  const now = new Date().toISOString();
  const paths = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter(isPdfName)
      .sort()
      .map((name) => join(folder, name)),
  );
  const reader = new PdfReader();
  for (const [at, path] of paths.entries()) {
    const place = { knowledge, folderName: `paper-${at + 1}`, overrides: {}, now, mayMakeCase: true };
    const imported = await importFiling(path, place, { reader, known: new Set() });
    const name = basename(path);
    if (imported.ok) cases.set(name, place.folderName);
    else process.stderr.write(`${name}: ${describeFilingProblem(imported.problem, name, wordingOf(DEFAULT_LOCALE))}\n`);
  }
  await reader.close();
  return cases;
}

async function askAll(
  library: LibraryApi,
  filings: ReadonlyMap<string, Filing>,
  questions: readonly FilingQuestion[],
  cases: ReadonlyMap<string, string>,
  isChosen: boolean,
): Promise<AskedFiling[]> {
  const asked: AskedFiling[] = [];
  for (const one of questions) {
    const slug = cases.get(one.file) ?? "";
    const filing = filings.get(slug);
    if (!filing) throw new Error(`${one.file} was imported and is not served.`);
    const reply = await answer(library, {
      question: one.question,
      caseName: isChosen ? slug : undefined,
      limit: DEFAULT_QUOTES,
    });
    const quotes = reply.kind === "quotes" ? reply.quotes : [];
    const places = one.places.map((written) => findPlace(filing, written));
    const at = quotes.findIndex(
      (quote) => quote.article.id === filing.id && places.some((place) => holdsPlace(quote, place)),
    );
    asked.push({
      ...one,
      rank: at < 0 ? undefined : at + 1,
      isUnsure: reply.kind === "quotes" && reply.confidence === "unsure",
      quotes: quotes.map(({ citation, lines, pages, text }) => ({ citation, lines, pages, text })),
    });
  }
  return asked;
}

function describe(chosen: readonly AskedFiling[], together: readonly AskedFiling[], stock: string): string {
  const rows = chosen.map(({ question, places, quotes, rank, isUnsure }, at) => [
    question,
    mark(rank, isUnsure),
    mark(together[at]?.rank, together[at]?.isUnsure),
    places.join(", "),
    quotes.map(placeOf).join("; ") || "–",
  ]);
  const table = writeTable(["question", "rank", "of all", "answered at", "quoted at"], rows);
  return `${table}\n\n${total(chosen)} with the case chosen, ${total(together)} of all at once (${stock}).\n`;
}

/** `?` behind the rank of an answer that is marked as unsure. */
function mark(rank: number | undefined, isUnsure = false): string {
  return `${rank ?? "–"}${isUnsure ? "?" : ""}`;
}

function total(asked: readonly AskedFiling[]): string {
  const first = asked.filter(({ rank }) => rank === 1).length;
  return `${asked.filter(({ rank }) => rank !== undefined).length} of ${asked.length} in three (${first} first)`;
}

function placeOf({ citation, lines, pages }: AskedFiling["quotes"][number]): string {
  if (lines) return lines.join("–");
  const pilcrow = /¶+ [\d–]+/.exec(citation)?.[0];
  return pilcrow ?? (pages ? `p${[...new Set(pages)].join("–")}` : "?");
}
