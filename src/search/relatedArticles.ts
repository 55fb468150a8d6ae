import type { Case, NamedCase } from "../documents/case.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import { termsOfNames } from "../documents/caseTerms.ts";
import { type ListedArticle, listArticle } from "../documents/catalogue.ts";
import type { Document } from "../documents/document.ts";
import { extractTerms } from "../text/tokens.ts";
import type { LibrarySnapshot } from "./index/snapshot.ts";
import { type ParsedQuestion, parseQuestion } from "./query/question.ts";

/** What the library has nearest to a question that it can't answer. Empty where nothing is near: no guesses. */
export interface RelatedArticles {
  /** Cases that the question names, then those of the articles. */
  readonly cases: readonly Case[];
  readonly articles: readonly ListedArticle[];
}

const MAX_CASES = 3;
const MAX_ARTICLES = 3;
/** How much of the question, by weight, an article must speak of. */
const NEAR = 0.6;

/**
 * The cases and articles nearest to a question that found nothing, best first; only of the case with that slug if one
 * is given.
 */
export function findRelatedArticles(library: LibrarySnapshot, text: string, slug?: CaseSlug): RelatedArticles {
  const question = parseQuestion(text, library);
  const articles = rankArticles(library, question, slug).slice(0, MAX_ARTICLES);
  const asked = new Set([...extractTerms(text), ...question.matches.keys()]);
  const named = library.cases.filter((one) => isNamed(one, asked));
  const told = articles.flatMap(({ cases }) => library.cases.filter((one) => one.slug === cases[0]));
  return {
    cases: [...new Set([...named, ...told])].slice(0, MAX_CASES),
    articles: articles.map(listArticle),
  };
}

function rankArticles(
  { indexed, index }: LibrarySnapshot,
  question: ParsedQuestion,
  slug: CaseSlug | undefined,
): Document[] {
  const total = question.terms.reduce((sum, { weight }) => sum + weight, 0);
  const scored = [...indexed.values()]
    .filter(({ article: { cases, retracted } }) => !retracted && (slug === undefined || cases.includes(slug)))
    .map((one) => {
      let spoken = 0;
      for (const { weight, matchWeights } of question.terms) {
        const has = ([term, credit]: [string, number]) => (index.findPostings(term).has(one) ? credit : 0);
        spoken += weight * Math.max(0, ...[...matchWeights].map(has));
      }
      return { article: one.article, share: spoken / (total || 1) };
    });
  return scored
    .filter(({ share }) => share >= NEAR)
    .sort((one, other) => other.share - one.share)
    .map(({ article }) => article);
}

/** Whether all words of one of the case's names are asked about. */
function isNamed(one: Case, asked: ReadonlySet<string>): boolean {
  return termsOfNames(one).some((terms) => terms.length > 0 && terms.every((term) => asked.has(term)));
}

/** Cases and articles that a question may have meant; none where the library has nothing near. */
export interface RelatedOnShelf {
  readonly cases: readonly NamedCase[];
  readonly articles: readonly ListedArticle[];
}
