import type { Article } from "../documents/article.ts";
import type { Case } from "../documents/case.ts";
import { termsOfNames } from "../documents/caseTerms.ts";
import { type ListedArticle, listArticle } from "../documents/catalogue.ts";
import type { Library } from "./index/snapshot.ts";
import { readTerms } from "../text/tokens.ts";
import { type Question, readQuestion } from "./query/question.ts";

/** What the shelf has nearest to a question that it can't answer. Empty where nothing is near: no guesses. */
export interface Nearest {
  /** Cases that the question names, then those of the articles. */
  readonly cases: readonly Case[];
  readonly articles: readonly ListedArticle[];
}

const MOST_CASES = 3;
const MOST_ARTICLES = 3;
/** How much of the question, by weight, an article must speak of. */
const NEAR = 0.6;

export function findNearest(library: Library, text: string, slug?: string): Nearest {
  const question = readQuestion(text, library);
  const articles = rankArticles(library, question, slug).slice(0, MOST_ARTICLES);
  const asked = new Set([...readTerms(text), ...question.sought.keys()]);
  const named = library.cases.filter((one) => isNamed(one, asked));
  const told = articles.flatMap(({ cases }) => library.cases.filter((one) => one.slug === cases[0]));
  return {
    cases: [...new Set([...named, ...told])].slice(0, MOST_CASES),
    articles: articles.map(listArticle),
  };
}

function rankArticles({ shelved, index }: Library, question: Question, slug: string | undefined): Article[] {
  const total = question.concepts.reduce((sum, { weight }) => sum + weight, 0);
  const scored = [...shelved.values()]
    .filter(({ article: { cases, retracted } }) => !retracted && (slug === undefined || cases.includes(slug)))
    .map((one) => {
      let spoken = 0;
      for (const { weight, credits } of question.concepts) {
        const has = ([term, credit]: [string, number]) => (index.findMentions(term).has(one) ? credit : 0);
        spoken += weight * Math.max(0, ...[...credits].map(has));
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
