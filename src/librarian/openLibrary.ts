import type { LentLibrary, Stock } from "../librarian.ts";
import { answerQuestion, findClosest } from "../library/answer/answer.ts";
import { findNearest } from "../library/answer/nearest.ts";
import { completeCase, findCase } from "../library/case.ts";
import { listSources } from "../library/catalogue.ts";
import { citeInStyles } from "../library/citationStyle.ts";
import { readContext } from "../library/context.ts";
import type { Library } from "../library/library.ts";
import { findPlace, recallQuote } from "../library/recall.ts";
import { nameCase } from "../reply.ts";

/** A library that answers in this thread. */
export function openLibrary(library: Library): LentLibrary {
  const stock = takeStock(library);
  return {
    ask: async (query) => answerQuestion(library, query),
    findClosest: async (claims, limit) => claims.map((claim) => findClosest(library, claim, limit)),
    findNearest: async (question, slug) => {
      const { cases, articles } = findNearest(library, question, slug);
      return { cases: cases.map(nameCase), articles };
    },
    findCase: async (name) => findCase(library.cases, name),
    completeCase: async (typed, limit) => completeCase(library.cases, typed, limit).map(nameCase),
    describe: async () => stock,
    listSources: async (slug, page) => listSources(library.articles, slug, page),
    recall: async (references, question) => references.map((one) => recallQuote(library, one, question)),
    readContext: async (reference) => readContext(library, reference),
    cite: async (references) =>
      references.map((one) => {
        const passage = findPlace(library, one)?.passage;
        return passage && citeInStyles(passage.article, passage.paragraph.number);
      }),
  };
}

function takeStock({ cases, articles, index }: Library): Stock {
  const counts = new Map<string, number>();
  for (const article of articles) for (const slug of article.cases) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return {
    cases: cases.map((one) => ({ ...nameCase(one), articles: counts.get(one.slug) ?? 0 })),
    articles: articles.length,
    passages: index.passages.length,
  };
}
