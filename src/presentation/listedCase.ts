import type { ListedCase } from "./replyDocument.ts";
import type { Wording } from "./wording/wording.ts";

/** A case's title in a list, with how many articles cover it where that is told; as plain text. */
export function writeListedCase({ title, articles }: ListedCase, { corpus }: Pick<Wording, "corpus">): string {
  return articles === undefined ? title : corpus.caseWithCount({ title, articles });
}
