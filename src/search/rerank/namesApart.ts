import type { Token } from "../../text/tokens.ts";
import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { ParsedQuestion } from "../query/question.ts";

/**
 * The share of a question's pairs of neighbouring words of a name that an article's title, headings and sentences have nowhere
 * side by side, small words between them aside; 0 where the question has none. Reads all of the article's words at most once.
 */
export function shareNamesApart({ namePairs, matches }: ParsedQuestion, indexed: IndexedArticle): number {
  const apart = new Set(namePairs.map(String));
  const all = apart.size;
  if (all === 0) return 0;
  for (const tokens of listTexts(indexed)) {
    for (let at = 1; at < tokens.length; at += 1) {
      const second = matches.get((tokens[at] as Token).term);
      const first = second && matches.get((tokens[at - 1] as Token).term);
      if (!first) continue;
      for (const one of first) for (const other of second) apart.delete(String([one.queryTerm, other.queryTerm]));
      if (apart.size === 0) return 0;
    }
  }
  return apart.size / all;
}

function* listTexts({ title, passages }: IndexedArticle): Generator<readonly Token[]> {
  yield title;
  let heading: readonly Token[] | undefined;
  for (const passage of passages) {
    if (passage.heading !== heading) yield passage.heading;
    heading = passage.heading;
    for (const { tokens } of passage.sentences) yield tokens;
  }
}
