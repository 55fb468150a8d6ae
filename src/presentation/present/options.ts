import type { Reply } from "../../app/reply.ts";
import { truncate } from "../truncate.ts";
import type { Wording } from "../wording/wording.ts";

type CorpusReport = Extract<Reply, { kind: "reloaded" }>["corpus"];

/** For whom a reply is put into words. */
export interface PresentOptions {
  readonly wording: Wording;
  /**
   * A chat shows a reply to people who may not have seen what was asked, and has buttons; a terminal answers the one who
   * typed, and its commands take slugs.
   */
  readonly medium: "chat" | "terminal";
  /** Whether a chat's reply stands on a page of its own, which has room for all of it. */
  readonly isPage?: boolean;
  /** The page of a list that a reply about one of its entries leads back to, from 1. */
  readonly page?: number;
  /** The folder of articles and what it held, for those who keep it; `undefined` where readers needn't know. */
  readonly folder?: { readonly path: string; readonly held?: Pick<CorpusReport, "hidden" | "retracted" | "rejected"> };
}

/**
 * A name from outside within a sentence: cut to so many UTF-16 code units in a chat, whose messages are short; whole in
 * a terminal and on a page. Never for the words of a quotation.
 */
export function shortenName(
  name: string,
  maxLength: number,
  { medium, isPage = false }: Pick<PresentOptions, "medium" | "isPage">,
): string {
  return medium === "terminal" || isPage ? name : truncate(name, maxLength);
}
