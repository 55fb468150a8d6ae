import type { ListedArticle } from "../documents/catalogue.ts";
import { readDocumentPath } from "../documents/documentId.ts";
import { type HiddenLineProblem, hideArticle, unhideArticle } from "../documents/format/hiddenLine.ts";
import { fail, type Result, succeed } from "../result.ts";
import type { LibraryService } from "../service/libraryService.ts";
import type { ReloadResult } from "../service/reloading.ts";
import type { EditProblem, FileEdit } from "../storage/articleStore.ts";
import type { Kept } from "../storage/channelSettings.ts";
import type { Moderation, ModerationEntry } from "../storage/moderationLog.ts";
import { openArticleStore } from "../storage/openArticleStore.ts";
import type { DatabaseProblem } from "../storage/sqlite/databaseProblem.ts";
import type { StoreAddress } from "../storage/storeAddress.ts";
import { fingerprintBytes } from "../text/fingerprint.ts";
import { reloadAfterOthers } from "./reloadAfterOthers.ts";

/** The moderation log of one server as one of its moderators writes into it. */
export interface OwnModeration {
  /** The newest first, at most `limit`. */
  list(limit: number): Promise<readonly ModerationEntry[]>;
  /** The value takes the entry back, for an action that came to nothing. */
  add(
    entry: Pick<ModerationEntry, "action" | "path" | "title" | "reason" | "file">,
  ): Promise<Kept<() => Promise<void>>>;
}

/** A shelf and what is noted of it. Nothing is noted where `moderation` is absent; that keeps nobody from a takedown. */
export interface ModeratedShelf {
  readonly knowledge: StoreAddress;
  readonly libraryService: Pick<LibraryService, "withSnapshot" | "reload">;
  readonly moderation?: OwnModeration;
}

/** What may be done to a document besides importing and correcting it. */
type Takedown = Exclude<Moderation, "imported" | "corrected">;

/** Which document a moderator means. */
export type ModeratedArticle = Pick<ListedArticle, "id" | "title">;

/** Why a document's file stays as it is. */
export type ModerationProblem =
  | EditProblem
  | HiddenLineProblem
  /** Its bytes are not those of the import that is to be undone. */
  | { readonly code: "changed-since-import" };

/** What came of what a moderator did to a document. */
export type ModerationReply =
  | {
      readonly kind: "article moderated";
      readonly action: Takedown;
      readonly article: ModeratedArticle;
      /** The file's path within the store, escaped for display. */
      readonly path: string;
      /** What is served from now on. */
      readonly reloading: ReloadResult;
      /** Whether it stands in the log, or why it doesn't. */
      readonly noted: "noted" | "no log" | DatabaseProblem;
    }
  | { readonly kind: "article not moderated"; readonly article: ModeratedArticle; readonly problem: ModerationProblem };

/** Takes a document down: its file says `hidden: true` from then on, and the library is read again. */
export function hide(shelf: ModeratedShelf, article: ModeratedArticle, reason?: string): Promise<ModerationReply> {
  return moderate(shelf, { action: "hidden", article, reason }, hideArticle);
}

/** Puts a document back that such a line takes down. */
export function unhide(shelf: ModeratedShelf, article: ModeratedArticle, reason?: string): Promise<ModerationReply> {
  return moderate(shelf, { action: "shown", article, reason }, unhideArticle);
}

/** Takes an imported file away while it is as the import wrote it, hidden since or not; `file` is the fingerprint of those bytes. */
export function undoImport(shelf: ModeratedShelf, article: ModeratedArticle, file: string): Promise<ModerationReply> {
  return moderate(shelf, { action: "import undone", article }, (bytes) =>
    isImported(bytes, file) ? succeed(undefined) : fail({ code: "changed-since-import" }),
  );
}

function isImported(bytes: Uint8Array, file: string): boolean {
  if (fingerprintBytes(bytes) === file) return true;
  const shown = unhideArticle(bytes);
  return shown.ok && fingerprintBytes(shown.value) === file;
}

interface Wanted {
  readonly action: Takedown;
  readonly article: ModeratedArticle;
  readonly reason?: string;
}

/** Noted first, so that nothing is done that nobody can see; taken back where nothing came of it. */
async function moderate(
  { knowledge, libraryService, moderation }: ModeratedShelf,
  { action, article, reason }: Wanted,
  edit: FileEdit<ModerationProblem>,
): Promise<ModerationReply> {
  const { id, title } = article;
  const noted = await moderation?.add({ action, path: `${id}.md`, title, reason });
  const store = await openArticleStore(knowledge);
  const edited: Result<string, ModerationProblem> = await store.edit(id, edit);
  if (!edited.ok) {
    if (noted?.ok) await noted.value();
    return { kind: "article not moderated", article, problem: edited.problem };
  }
  const reloading = await reloadAfterOthers(libraryService);
  return { kind: "article moderated", action, article, path: edited.value, reloading, noted: tellNoted(noted) };
}

function tellNoted(noted: Kept<unknown> | undefined): "noted" | "no log" | DatabaseProblem {
  if (noted === undefined) return "no log";
  return noted.ok ? "noted" : noted.problem;
}

/** An import that can still be undone. */
export interface StandingImport extends ModeratedArticle {
  readonly file: string;
}

/** The imports that nobody has undone yet, the newest first. `entries` is a log, the newest first. */
export function listStandingImports(entries: readonly ModerationEntry[]): readonly StandingImport[] {
  const seen = new Set<string>();
  const standing: StandingImport[] = [];
  for (const { action, path, title, file } of entries) {
    if ((action !== "imported" && action !== "import undone") || seen.has(path)) continue;
    seen.add(path);
    if (action === "imported" && file !== undefined) standing.push({ id: readDocumentPath(path), title, file });
  }
  return standing;
}
