import type { DocumentId } from "../documents/documentId.ts";
import type { FormatProblem } from "../documents/format/formatProblem.ts";
import { fail, type Result, succeed } from "../result.ts";
import type { EditProblem } from "../storage/articleStore.ts";
import { parseArticle } from "../storage/folder/lastValid.ts";
import { openArticleStore } from "../storage/openArticleStore.ts";
import type { StoreAddress } from "../storage/storeAddress.ts";
import { type Fingerprint, fingerprintBytes } from "../text/fingerprint.ts";

/** An article's file as it stands. */
export interface ArticleText {
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
    found = { text: Buffer.from(bytes).toString("utf8"), base: fingerprintBytes(bytes) };
    return fail({ code: "left-alone" }); // it is looked at and stays as it is
  });
  if (found !== undefined) return succeed(found);
  if (edited.ok || edited.problem.code === "left-alone") throw new Error("an article was edited without being read");
  return fail(edited.problem);
}

/** What the shelf would find wrong with an article's new text; none where it would take it. */
export function checkArticleText(id: DocumentId, text: string): readonly FormatProblem[] {
  const read = parseArticle(`${id}.md`, text);
  return read.ok ? [] : read.problem;
}

/** Writes an article's new text, whole or not at all, unless its file has changed since `base` or the shelf would reject it. */
export async function rewriteArticle(
  knowledge: StoreAddress,
  id: DocumentId,
  { text, base }: { readonly text: string; readonly base: string },
): Promise<Result<string, RewriteProblem>> {
  const problems = checkArticleText(id, text);
  if (problems.length > 0) return fail({ code: "would-be-rejected", problems });
  const store = await openArticleStore(knowledge);
  return store.edit<RewriteProblem>(id, (bytes) =>
    fingerprintBytes(bytes) === base ? succeed(Buffer.from(text)) : fail({ code: "changed-meanwhile" }),
  );
}
