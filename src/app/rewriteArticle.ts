import type { DocumentId } from "../documents/documentId.ts";
import type { FormatProblem } from "../documents/format/formatProblem.ts";
import { fail, type Result, succeed } from "../result.ts";
import type { EditProblem } from "../storage/articleStore.ts";
import { parseArticle } from "../storage/folder/lastValid.ts";
import { openArticleStore } from "../storage/openArticleStore.ts";
import type { StoreAddress } from "../storage/storeAddress.ts";
import { type Fingerprint, fingerprintBytes } from "../text/fingerprint.ts";
import type { ModeratedShelf } from "./moderateArticle.ts";

/** An article's file as it stands. */
export interface ArticleText {
  /** Its title, or its id where the file can't be read as it stands. */
  readonly title: string;
  readonly text: string;
  /** Of its bytes: a change that was begun from others is not written. */
  readonly base: Fingerprint;
}

/** Why an article's file was not rewritten. */
export type RewriteProblem =
  | EditProblem
  /** Its bytes are others than those that the change began from. */
  | { readonly code: "changed-meanwhile" }
  /** The shelf would reject the new text. */
  | { readonly code: "would-be-rejected"; readonly problems: readonly FormatProblem[] };

/** What an article's file holds, or why it can't be read. */
export async function readArticleText(
  knowledge: StoreAddress,
  id: DocumentId,
): Promise<Result<ArticleText, EditProblem>> {
  const store = await openArticleStore(knowledge);
  let found: ArticleText | undefined;
  const edited = await store.edit<{ readonly code: "left-alone" }>(id, (bytes) => {
    const text = Buffer.from(bytes).toString("utf8");
    found = { title: titleOf(id, text), text, base: fingerprintBytes(bytes) };
    return fail({ code: "left-alone" }); // it is looked at and stays as it is
  });
  if (found !== undefined) return succeed(found);
  if (edited.ok || edited.problem.code === "left-alone") throw new Error("an article was edited without being read");
  return fail(edited.problem);
}

function titleOf(id: DocumentId, text: string): string {
  const read = parseArticle(`${id}.md`, text);
  return read.ok ? read.value.article.title : id;
}

/** What the shelf would find wrong with an article's new text; none where it would take it. */
export function checkArticleText(id: DocumentId, text: string): readonly FormatProblem[] {
  const read = parseArticle(`${id}.md`, text);
  return read.ok ? [] : read.problem;
}

/**
 * Writes an article's new text, whole or not at all, unless its file has changed since `base` or the shelf would reject it; gives the
 * file's path. Noted first, where a log is kept, and taken back where nothing came of it.
 */
export async function rewriteArticle(
  { knowledge, moderation }: Pick<ModeratedShelf, "knowledge" | "moderation">,
  id: DocumentId,
  { text, base }: { readonly text: string; readonly base: string },
): Promise<Result<string, RewriteProblem>> {
  const problems = checkArticleText(id, text);
  if (problems.length > 0) return fail({ code: "would-be-rejected", problems });
  const noted = await moderation?.add({ action: "corrected", path: `${id}.md`, title: titleOf(id, text) });
  const store = await openArticleStore(knowledge);
  const edited = await store.edit<RewriteProblem>(id, (bytes) =>
    fingerprintBytes(bytes) === base ? succeed(Buffer.from(text)) : fail({ code: "changed-meanwhile" }),
  );
  if (!edited.ok && noted?.ok) await noted.value();
  return edited;
}
