import { type DropProblem, readDroppedFile } from "../../../app/draftInWorker.ts";
import { takeImportTurn } from "../../../app/importTurns.ts";
import { isPdfName } from "../../../ingest/pageForm.ts";
import { MAX_PDF_BYTES } from "../../../ingest/pdf/pdfPage.ts";
import { desk } from "../../../presentation/wording/english/desk.ts";
import { DEFAULT_LOCALE } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import { fail, type Result, succeed } from "../../../result.ts";
import type { DeskContext } from "./deskContext.ts";
import { type KeptDraft, MAX_DRAFTS } from "./draftShelf.ts";

const WORDING = wordingOf(DEFAULT_LOCALE);
const { drop } = desk;
/** Most bytes of a page that is no PDF. */
const MAX_PAGE_BYTES = 10_000_000;

/** The draft that is made of a file, or one sentence that says why there is none. */
export async function dropFile(
  file: File,
  folderName: string,
  { drafts, knowledge }: DeskContext,
): Promise<Result<KeptDraft, string>> {
  const limit = isPdfName(file.name) ? MAX_PDF_BYTES : MAX_PAGE_BYTES;
  if (file.size > limit) return fail(drop.tooLarge({ file: file.name, megabytes: limit / 1_000_000 }));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await takeImportTurn(knowledge, () =>
    readDroppedFile({ name: file.name, bytes }, new Date().toISOString()),
  );
  if (!read.ok) return fail(describeDrop(file.name, read.problem));
  const kept = drafts.add(file.name, folderName.trim(), read.value);
  return kept === undefined ? fail(drop.full({ limit: MAX_DRAFTS })) : succeed(kept);
}

function describeDrop(file: string, problem: DropProblem): string {
  if (problem.code === "not-a-page-file") return drop.notAPage({ file });
  const why =
    problem.code === "took-too-long" ? drop.tookTooLong : WORDING.problems.page(problem, WORDING.problems.names.page);
  return drop.notRead({ file, why });
}
