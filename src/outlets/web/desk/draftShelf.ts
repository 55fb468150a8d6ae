import { randomBytes } from "node:crypto";
import type { Draft } from "../../../app/draft.ts";

/** A draft as it lies on the desk. */
export interface KeptDraft {
  readonly id: string;
  /** The name of the file that was dropped. */
  readonly file: string;
  /** The case that it is meant for, as typed. */
  readonly folderName: string;
  readonly draft: Draft;
}

/** Most drafts at a time: each may be 4 MB. */
export const MAX_DRAFTS = 20;

/** Drafts, in memory alone; nobody but the desk sees them. */
export class DraftShelf {
  private readonly kept = new Map<string, KeptDraft>();

  /** In the order in which they came. */
  list(): readonly KeptDraft[] {
    return [...this.kept.values()];
  }

  find(id: string): KeptDraft | undefined {
    return this.kept.get(id);
  }

  /** The draft as it is kept, once for a file that is sent twice; `undefined` if there is no room. */
  add(file: string, folderName: string, draft: Draft): KeptDraft | undefined {
    const twin = this.list().find(
      (one) => one.file === file && one.folderName === folderName && one.draft.text === draft.text,
    );
    if (twin !== undefined) return twin;
    if (this.kept.size >= MAX_DRAFTS) return undefined;
    const one = { id: randomBytes(9).toString("base64url"), file, folderName, draft };
    this.kept.set(one.id, one);
    return one;
  }

  /** Takes what a moderator has written since; the draft itself if that is nothing. */
  revise(one: KeptDraft, folderName: string, text: string): KeptDraft {
    if (one.folderName === folderName && one.draft.text === text) return one;
    const revised = { ...one, folderName, draft: { ...one.draft, text } };
    this.kept.set(one.id, revised);
    return revised;
  }

  /** Takes a draft off, unless it has been revised since it was found. */
  remove(one: KeptDraft): void {
    if (this.kept.get(one.id) === one) this.kept.delete(one.id);
  }
}
