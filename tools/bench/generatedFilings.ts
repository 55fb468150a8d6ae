import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePdf, type PdfPageSpec, prosePage, transcriptPage } from "../../tests/support/ingest/pdf/makePdf.ts";
import { makeRandom, type SentenceWriter, writeSentences } from "./generatedShelf.ts";

/** A folder of court papers of one case; the same for the same numbers. */
export interface GeneratedFilings {
  readonly files: number;
  readonly pages: number;
  /** Three to seven words that say something: most from one sentence of a paper, every fifth from anywhere. */
  readonly makeQuestion: () => string;
}

/** Letters on a line of 12 pt Courier between margins of an inch, and on one of a transcript. */
const LINE = 62;
const TRANSCRIPT_LINE = 44;
const LINES_ON_PAGE = 26;
const LINES_IN_TRANSCRIPT = 25;
const HEADINGS = ["COMPLAINT", "ORDER", "MEMORANDUM OPINION", "MOTION TO DISMISS", "BRIEF IN SUPPORT OF MOTION"];
/** Every so many papers are transcripts, whose turns make more passages than paragraphs do. */
const TRANSCRIPT_EVERY = 10;

/** Writes that many PDFs into a folder, with about so many passages in all. */
export function writeFilings(folder: string, files: number, passages: number): GeneratedFilings {
  mkdirSync(folder, { recursive: true });
  const writer = writeSentences(makeRandom(files));
  const each = Math.round(passages / files);
  let pages = 0;
  for (let number = 1; number <= files; number += 1) {
    const isTranscript = number % TRANSCRIPT_EVERY === 0;
    const specs = isTranscript ? layTurns(writer, each) : layParagraphs(writer, number, each);
    pages += specs.length;
    const name = isTranscript ? transcriptName(number) : `gov.uscourts.nysd.447706.${number}.0.pdf`;
    writeFileSync(join(folder, name), makePdf(specs));
  }
  return { files, pages, makeQuestion: () => writer.writeQuestion() };
}

/** A transcript's name tells its day, which is another one for each. */
function transcriptName(number: number): string {
  const day = new Date(Date.UTC(2021, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
  return `transcript-${number}-${day}.pdf`;
}

/** A transcript of so many full pages; the same for the same `seed`. */
export function makeTranscript(pages: number, seed = pages): Buffer {
  const writer = writeSentences(makeRandom(seed));
  return makePdf(layTurns(writer, Number.POSITIVE_INFINITY, pages));
}

const CAPTION = [
  "IN THE SUPREME COURT OF THE UNITED STATES",
  "The matter came on for a hearing at 10:12 a.m.",
  "APPEARANCES:",
  "ORLA VANE, ESQ., Port Amber; for the Plaintiffs.",
  "BO QUILL, ESQ., Port Amber; for the Defendants.",
  "P R O C E E D I N G S",
];

function layTurns(writer: SentenceWriter, turns: number, pages = Number.POSITIVE_INFINITY): PdfPageSpec[] {
  const lines = [...CAPTION];
  for (let turn = 0; turn < turns && lines.length < pages * LINES_IN_TRANSCRIPT; turn += 1) {
    const speaker = ["Q ", "A ", "MR. QUILL: ", "THE COURT: ", "MS. VANE: "][turn % 5] ?? "";
    lines.push(...wrap(`${speaker}${writer.writeSentence()}`, TRANSCRIPT_LINE));
  }
  return cut(lines, LINES_IN_TRANSCRIPT)
    .slice(0, pages)
    .map((texts, at) => transcriptPage(texts, at + 1));
}

function layParagraphs(writer: SentenceWriter, number: number, paragraphs: number): PdfPageSpec[] {
  const lines = [HEADINGS[number % HEADINGS.length] ?? ""];
  for (let at = 1; at <= paragraphs; at += 1)
    lines.push(...wrap(`${at}. ${writer.writeSentence()} ${writer.writeSentence()}`, LINE));
  const pages = cut(lines, LINES_ON_PAGE);
  return pages.map((texts, at) =>
    prosePage(texts, `Case 1:21-cv-00040-AB Document ${number} Filed 02/02/21 Page ${at + 1} of ${pages.length}`),
  );
}

/** Words on lines of at most that many letters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function cut<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
