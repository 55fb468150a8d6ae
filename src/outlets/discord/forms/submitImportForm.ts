import type { ModalSubmitInteraction } from "discord.js";
import { importPage } from "../../../../commands/import.ts";
import { askBehindAnswers } from "../../../app/askBehindAnswers.ts";
import { type ExampleQuestion, findExamples } from "../../../app/exampleQuestions.ts";
import { importInWorker } from "../../../app/importInWorker.ts";
import { keepImportPace, takeImportTurn } from "../../../app/importTurns.ts";
import type { UnattendedRequest } from "../../../app/importUnattended.ts";
import type { ImportedArticle } from "../../../app/planImport.ts";
import { readPdfInWorker } from "../../../app/readPdfInWorker.ts";
import { reloadAfterOthers } from "../../../app/reloadAfterOthers.ts";
import type { CaseSlug } from "../../../documents/caseSlug.ts";
import { MAX_UPLOADED_PDF_BYTES } from "../../../ingest/pdf/pdfPage.ts";
import type { Locale } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import { fail, type Result, succeed } from "../../../result.ts";
import type { ReloadResult } from "../../../service/reloading.ts";
import type { BotContext } from "../botContext.ts";
import { readCaller } from "../caller.ts";
import { refuse } from "../commands/runCommand.ts";
import { type Answer, respond } from "../gateway/respondInTime.ts";
import { ownModeration } from "../ownModeration.ts";
import { authorize } from "../permissions.ts";
import { localeOfAsker } from "../readerLocale.ts";
import { renderImported, renderRefusedImport } from "../render/renderReply.ts";
import { describeEntryProblem, describeUploadProblem } from "./formProblems.ts";
import { type ImportEntry, readEntry } from "./importEntry.ts";
import { readTypedEntry, writeTypedEntry } from "./typedEntry.ts";
import { fetchUpload, MAX_UPLOAD_BYTES } from "./upload.ts";

/** As much of the bot as an import uses. */
type ImportContext = Pick<
  BotContext,
  "config" | "libraryService" | "knowledge" | "importPace" | "uploadOrigins" | "moderation"
>;

/** Does what a sent form asks for; who sent it is checked anew, as permissions may have gone since it was opened. */
export async function submitImportForm(interaction: ModalSubmitInteraction, context: ImportContext): Promise<string> {
  const authorization = authorize(importPage.audience, readCaller(interaction), context.config);
  if (authorization !== "admitted") return refuse(interaction, authorization);
  const answering = keepImportPace(context.importPace, context.knowledge, () => answer(interaction, context));
  return respond(interaction, answering, { ephemeral: true, isSlow: true });
}

async function answer(interaction: ModalSubmitInteraction, context: ImportContext): Promise<Answer> {
  const imported = await importUpload(interaction, context);
  if (!imported.ok) {
    const typed = writeTypedEntry(readTypedEntry(interaction.fields));
    const message = renderRefusedImport(imported.problem, typed, localeOfAsker(interaction));
    return { message, isForChannel: false, outcome: "not imported" };
  }
  const { id, title: named, file } = imported.value;
  await ownModeration(interaction, context)?.add({ action: "imported", path: `${id}.md`, title: named, file });
  const reloading = await reloadAfterOthers(context.libraryService);
  const title = await findCaseTitle(context, imported.value.slug, reloading);
  const examples = title === undefined ? [] : await exemplify(context, imported.value, title);
  const message = renderImported(imported.value, reloading, title, localeOfAsker(interaction), examples);
  return { message, isForChannel: false, outcome: "imported" };
}

/** Why no article came in: a sentence, or the problem of the import itself. */
type Refusal = Parameters<typeof renderRefusedImport>[0];

/** The article that came in, or why none did. What waits for its turn holds no file yet. */
function importUpload(
  interaction: ModalSubmitInteraction,
  context: ImportContext,
): Promise<Result<ImportedArticle, Refusal>> {
  return takeImportTurn(context.knowledge, () => importInTurn(interaction, context), context.importPace);
}

/** As many as a phone shows below a receipt. */
const MAX_EXAMPLES = 3;

/** Questions that the new article answers first, and surely. */
function exemplify(
  { libraryService }: ImportContext,
  { id, slug }: ImportedArticle,
  title: string,
): Promise<readonly ExampleQuestion[]> {
  const wanted = { case: { slug, title }, document: id, limit: MAX_EXAMPLES };
  // The article is in, whatever becomes of a search that takes too long.
  return libraryService.withSnapshot((library) => findExamples(askBehindAnswers(library), wanted)).catch(() => []);
}

async function importInTurn(
  interaction: ModalSubmitInteraction,
  context: ImportContext,
): Promise<Result<ImportedArticle, Refusal>> {
  const { uploadOrigins, knowledge } = context;
  const locale = localeOfAsker(interaction);
  const wording = wordingOf(locale);
  const now = new Date().toISOString();
  const entry = readEntry(interaction.fields, now);
  if (!entry.ok) return fail(describeEntryProblem(entry.problem, wording));
  const { upload, form, caseTitle, isNewCase, overrides } = entry.value;
  const folderName = await findFolder(context, entry.value);
  const fetched = await fetchUpload(upload, uploadOrigins, form === "pdf" ? MAX_UPLOADED_PDF_BYTES : MAX_UPLOAD_BYTES);
  if (!fetched.ok) return fail(describeUploadProblem(fetched.problem, wording));
  const place = { knowledge, folderName, caseTitle, mayMakeCase: isNewCase, overrides, now, importId: interaction.id };
  if (form !== "pdf") return runImport({ ...place, form, bytes: fetched.value }, locale);
  const source = { fileName: upload.name };
  const read = await readPdfInWorker({ bytes: fetched.value, source, overrides, now });
  if (!read.ok) return fail(wording.problems.page(read.problem, wording.problems.names.pdf));
  const imported = await runImport({ ...place, read: read.value }, locale);
  return imported.ok ? succeed({ ...imported.value, report: read.value.report }) : imported;
}

/** A case that goes by the name already is meant, whatever its folder is called. */
async function findFolder(
  { libraryService }: ImportContext,
  { folderName, caseTitle }: Pick<ImportEntry, "folderName" | "caseTitle">,
): Promise<string> {
  if (caseTitle === undefined) return folderName;
  const found = await libraryService.withSnapshot((library) => library.findCase(caseTitle)).catch(() => undefined);
  return found?.kind === "found" ? found.case.slug : folderName;
}

async function runImport(request: UnattendedRequest, locale: Locale): Promise<Result<ImportedArticle, Refusal>> {
  const job = await importInWorker(request);
  if (job.ok) return job.value.ok ? job.value : fail(job.value.problem);
  if (job.problem.code === "died") throw new Error(`The importing thread died: ${job.problem.cause}`);
  return fail(wordingOf(locale).importing.tookTooLong);
}

/** The title of the case in the library in use; nothing where it has none such, as when the case is hidden. */
async function findCaseTitle(
  { libraryService }: ImportContext,
  slug: CaseSlug,
  { kind }: ReloadResult,
): Promise<string | undefined> {
  if (kind !== "reloaded") return undefined;
  const { cases } = await libraryService.withSnapshot((library) => library.describe());
  return cases.find((one) => one.slug === slug)?.title;
}
