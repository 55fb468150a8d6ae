import type { PageForm, PageProblem } from "../ingest/page.ts";
import { isPdfName, readPageForm } from "../ingest/pageForm.ts";
import type { PdfProblem } from "../ingest/pdf/pdfPage.ts";
import { writeArticleFile } from "../ingest/writeArticleFile.ts";
import { fail, type Result, succeed } from "../result.ts";
import type { PlacementProblem } from "../storage/placementPlan.ts";
import { fingerprintBytes } from "../text/fingerprint.ts";
import { type JobProblem, makeJobQueue } from "../workers/jobQueue.ts";
import type { Draft, DraftCheck, DraftPlace, PublishedDraft, publishDraft } from "./draft.ts";
import type { UnattendedProblem } from "./importUnattended.ts";
import { readPdfInWorker } from "./readPdfInWorker.ts";

/** What the drafting thread does. Plain data. */
export type DraftJob =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly form: PageForm; readonly now: string }
  | { readonly kind: "check"; readonly place: DraftPlace }
  | { readonly kind: "publish"; readonly place: DraftPlace; readonly may: Parameters<typeof publishDraft>[1] };

/** Why a job gave nothing though nothing is wrong with the file. */
export interface TooLong {
  readonly code: "took-too-long";
}

/** The worst page takes about a second, and looking through a shelf of 10,000 articles some more. Milliseconds. */
const MAX_JOB = 60_000;

const run = makeJobQueue<DraftJob, unknown>({ module: new URL("./draftWorker", import.meta.url), limit: MAX_JOB });

/** What is wrong with a file that was dropped. */
export type DropProblem = PageProblem | PdfProblem | TooLong | { readonly code: "not-a-page-file" };

/** Reads a file that was dropped, each in a thread of its own. `now` is ISO 8601 in UTC. */
export async function readDroppedFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  now: string,
): Promise<Result<Draft, DropProblem>> {
  if (isPdfName(name)) return readPdf(name, bytes, now);
  const form = readPageForm(name);
  if (form === undefined) return fail({ code: "not-a-page-file" });
  return perform<Draft, PageProblem | PdfProblem>({ kind: "read", bytes, form, now });
}

async function readPdf(fileName: string, bytes: Uint8Array, now: string): Promise<Result<Draft, DropProblem>> {
  const source = { fileName, fingerprint: fingerprintBytes(bytes) };
  const read = await readPdfInWorker({ bytes, source, overrides: {}, now });
  if (!read.ok) return read;
  const { fields, markdown, missing, leftOut, report } = read.value;
  return succeed({ text: writeArticleFile(fields, markdown), missing, leftOut, report });
}

/** As `checkDraft`, in a thread of its own. */
export function checkInWorker(place: DraftPlace): Promise<Result<DraftCheck, PlacementProblem | TooLong>> {
  return perform({ kind: "check", place });
}

/** As `publishDraft`, in a thread of its own. */
export function publishInWorker(
  place: DraftPlace,
  may: Parameters<typeof publishDraft>[1],
): Promise<Result<PublishedDraft, UnattendedProblem | TooLong>> {
  return perform({ kind: "publish", place, may });
}

async function perform<Value, Problem>(job: DraftJob): Promise<Result<Value, Problem | TooLong>> {
  const done = await run(job);
  if (done.ok) return done.value as Result<Value, Problem>; // what the thread posts for a job of this kind
  return fail(tooLong(done.problem));
}

function tooLong(problem: JobProblem): TooLong {
  if (problem.code === "died") throw new Error(`The drafting thread died: ${problem.cause}`);
  return { code: "took-too-long" };
}
