import { setTimeout as pause } from "node:timers/promises";
import type { ModalSubmitInteraction } from "discord.js";
import { importPage } from "../../../../commands/import.ts";
import { importInWorker } from "../../../app/importInWorker.ts";
import type { ImportResult } from "../../../app/importPage.ts";
import type { ReloadResult } from "../../../service/reloading.ts";
import type { BotContext } from "../botContext.ts";
import { readFormId } from "../buttons/customId.ts";
import { readCaller } from "../caller.ts";
import { refuse } from "../commands/runCommand.ts";
import { type Answer, respond } from "../gateway/respond.ts";
import { authorize } from "../permissions.ts";
import { renderImported, renderImporting } from "../render/imported.ts";
import { readEntry } from "./importEntry.ts";
import { fetchUpload } from "./upload.ts";

/** Does what a sent form asks for; who sent it is checked anew, as permissions may have gone since it was opened. */
export async function submitImportForm(interaction: ModalSubmitInteraction, station: BotContext): Promise<string> {
  if (readFormId(interaction.customId) === undefined) return refuse(interaction, "unknown form");
  const admission = authorize(importPage.audience, readCaller(interaction), station.config);
  if (admission !== "admitted") return refuse(interaction, admission);
  return respond(interaction, answer(interaction, station), { ephemeral: true, isSlow: true });
}

async function answer(interaction: ModalSubmitInteraction, station: BotContext): Promise<Answer> {
  const importing = await importUpload(interaction, station);
  if (importing.kind !== "imported")
    return { message: renderImporting(importing), isForChannel: false, outcome: importing.kind };
  const reloading = await reloadAfterOthers(station.librarian);
  const message = renderImported(importing, reloading, await findCaseTitle(station, importing.slug, reloading));
  return { message, isForChannel: false, outcome: importing.kind };
}

async function importUpload({ fields }: ModalSubmitInteraction, station: BotContext): Promise<ImportResult> {
  const now = new Date().toISOString();
  const read = readEntry(fields, now);
  if (read.kind === "refused") return { kind: "not imported", reason: read.reason };
  const { upload, form, slug, isNewCase, given } = read.entry;
  const fetched = await fetchUpload(upload, station.uploadOrigins);
  if (fetched.kind === "not fetched") return { kind: "not imported", reason: fetched.reason };
  const { knowledge } = station;
  const order = { knowledge, slug, mayMakeCase: isNewCase, form, bytes: fetched.bytes, given, now };
  const imported = await importInWorker(order);
  switch (imported.kind) {
    case "too long":
      return { kind: "not imported", reason: TOO_LONG };
    case "died":
      throw new Error(`The importing thread died: ${imported.reason}`);
    case "done":
      return imported.value;
  }
}

const TOO_LONG =
  "The page takes too long to read, so the import was given up; save its text as a .txt file and import that";

/** Another reload may have read the folder before the article was there. Milliseconds; a reload of 100,000 passages takes half of it. */
const MAX_WAIT_MS = 180_000;
const BETWEEN_LOOKS = 250;

/** Reloads once no other reload is running; says that one is where it goes on for too long. */
async function reloadAfterOthers(librarian: BotContext["librarian"]): Promise<ReloadResult> {
  const started = performance.now();
  for (;;) {
    const reloading = await librarian.reload();
    if (reloading.kind !== "already reloading" || performance.now() - started > MAX_WAIT_MS) return reloading;
    await pause(BETWEEN_LOOKS, undefined, { ref: false });
  }
}

/** The title of the case in the library in use; nothing where it has none such, as when the case is hidden. */
async function findCaseTitle(station: BotContext, slug: string, { kind }: ReloadResult): Promise<string | undefined> {
  if (kind !== "reloaded") return undefined;
  const { cases } = await station.librarian.withSnapshot((library) => library.describe());
  return cases.find((one) => one.slug === slug)?.title;
}
