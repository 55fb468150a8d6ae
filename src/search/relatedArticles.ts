import type { Case, NamedCase } from "../documents/case.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import { termsOfNames } from "../documents/caseTerms.ts";
import { type ListedArticle, listArticle } from "../documents/catalogue.ts";
import type { Document } from "../documents/document.ts";
import { extractTerms } from "../text/tokens.ts";
import type { LibrarySnapshot } from "./index/snapshot.ts";
import { type ParsedQuestion, parseQuestion } from "./query/question.ts";
import { computeArticleShare } from "./rerank/articleTermWeights.ts";
import { weightedShare } from "./rerank/termMatch.ts";
import { collectEvidence } from "./retrieve/evidence.ts";

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
  const question = parseQuestion(text, library, slug);
  const articles = rankArticles(library, question, slug).slice(0, MAX_ARTICLES);
  const asked = new Set([...extractTerms(text), ...question.matches.keys()]);
  const named = library.cases.filter((one) => isNamed(one, asked));
  const told = articles.flatMap(({ cases }) => library.cases.filter((one) => one.slug === cases[0]));
  return {
    cases: [...new Set([...named, ...told])].slice(0, MAX_CASES),
    articles: articles.map(listArticle),
  };
}

/** How many articles are read for what they have of a question. */
const MAX_READ = 40;

/** Those that mention most of the question by the index, then by what they have of it. */
function rankArticles(
  { indexed, index }: LibrarySnapshot,
  question: ParsedQuestion,
  slug: CaseSlug | undefined,
): Document[] {
  const { counts } = collectEvidence(index, question);
  const mentioned = [...indexed.values()]
    .filter(({ article }) => counts.has(article) && (slug === undefined || article.cases.includes(slug)))
    .map((one) => ({ one, share: weightedShare(question, presence(counts.get(one.article))) }))
    .sort((one, other) => other.share - one.share);
  return mentioned
    .slice(0, MAX_READ)
    .map(({ one }) => ({ article: one.article, share: computeArticleShare(question, one) }))
    .filter(({ share }) => share >= NEAR)
    .sort((one, other) => other.share - one.share)
    .map(({ article }) => article);
}

/** For each query term whether it was found at all; what was found in one passage by a synonym is half there. */
function presence(counts: Float64Array = new Float64Array()): Float64Array {
  return counts.map((count) => Math.min(1, count));
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
