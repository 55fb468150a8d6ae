import type { Document } from "../../documents/document.ts";
import { MAX_SENTENCE_LENGTH } from "../../documents/quote.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import { wantsFit } from "../query/intent.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { measureIntentFit } from "../rerank/intentFit.ts";
import { textOf } from "../rerank/sentenceText.ts";
import { splitArticle } from "../spans/sentenceSequence.ts";
import type { ScoredPassage } from "./retriever.ts";

/** How many passages of a case are looked through for what the question wants, and how many of them are taken. */
const MAX_LOOKED_THROUGH = 400;
const MAX_BY_INTENT = 30;

/**
 * Where a question names one case, what its intent wants may stand in that case's articles without any of the question's
 * words. The latest articles are looked through first.
 */
export function retrieveByIntent(
  library: LibrarySnapshot,
  question: ParsedQuestion,
  keep: (article: Document) => boolean,
): ScoredPassage[] {
  const [only, ...others] = question.cases;
  if (!only || others.length > 0 || !wantsFit(question.intent)) return [];
  const own = [...library.indexed.values()].filter(({ article }) => article.cases.includes(only.slug) && keep(article));
  own.sort((one, other) => (one.article.published < other.article.published ? 1 : -1));
  const found: ScoredPassage[] = [];
  let looked = 0;
  for (const indexed of own) {
    const sentences = splitArticle(indexed);
    let first = 0;
    for (const passage of indexed.passages) {
      looked += 1;
      if (looked > MAX_LOOKED_THROUGH || found.length === MAX_BY_INTENT) return found;
      const inPassage = sentences.slice(first, first + passage.sentences.length);
      first += passage.sentences.length;
      const gives = inPassage.some(
        (sentence) =>
          sentence.end - sentence.start <= MAX_SENTENCE_LENGTH && measureIntentFit(question, textOf(sentence)) > 0.5,
      );
      if (gives) found.push({ indexed, passage, passageScore: 0, articleScore: 0 });
    }
  }
  return found;
}
