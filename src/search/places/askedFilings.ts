import { type Filing, isFiling } from "../../documents/document.ts";
import type { DocumentKind } from "../../documents/documentKind.ts";
import { extractTerms } from "../../text/tokens.ts";
import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import type { ParsedQuestion } from "../query/question.ts";
import type { AskedFiling } from "./placeQuestion.ts";

/** A court paper as the index has it. */
export type IndexedFiling = IndexedArticle & { readonly article: Filing };

/**
 * The papers that a question means: those of the named kind or number, in the case that was chosen or named, whose titles
 * have most of the question's words; the newest first. Several where nothing tells them apart. `chosenKind` is the one kind
 * that the asker chose beside the question.
 */
export function findAskedFilings(
  library: LibrarySnapshot,
  text: string,
  question: ParsedQuestion,
  { kinds, number }: AskedFiling,
  chosenKind?: DocumentKind,
): IndexedFiling[] {
  const cases = new Set(question.cases.map(({ slug }) => slug));
  const filings = [...library.indexed.values()].filter(isIndexedFiling).filter(({ article }) => {
    const isOfCase = cases.size === 0 || article.cases.some((slug) => cases.has(slug));
    const isOfKind = number !== undefined || kinds.length === 0 || kinds.includes(article.kind);
    const isChosen = chosenKind === undefined || article.kind === chosenKind;
    return (
      !article.retracted && isChosen && isOfCase && isOfKind && (number === undefined || article.number === number)
    );
  });
  const asked = new Set(extractTerms(text));
  const scored = filings.map((one) => ({ one, score: one.title.filter(({ term }) => asked.has(term)).length }));
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return scored
    .filter(({ score }) => score === best)
    .map(({ one }) => one)
    .sort((one, other) => (one.article.published < other.article.published ? 1 : -1));
}

function isIndexedFiling(one: IndexedArticle): one is IndexedFiling {
  return isFiling(one.article);
}
