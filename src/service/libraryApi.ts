import { completeCase, findCase, nameCase } from "../documents/case.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import { findArticles, listArticle, listSources, newestFirst } from "../documents/catalogue.ts";
import { citeInStyles } from "../documents/citationStyles.ts";
import { locate } from "../documents/quote.ts";
import { checkQuotations } from "../search/check/checkQuotation.ts";
import { findClosest } from "../search/closestQuotes.ts";
import type { QuestionMeaning } from "../search/index/sentenceVectors.ts";
import type { LibrarySnapshot, UnindexedSnapshot } from "../search/index/snapshot.ts";
import { DEFAULT_PIPELINE, type SearchPipeline } from "../search/pipeline.ts";
import { answerPlace } from "../search/places/answerPlace.ts";
import { findRelatedArticles } from "../search/relatedArticles.ts";
import { answerWhileReading } from "../search/search.ts";
import { passagesOf } from "../search/spans/answerSpan.ts";
import { readContext } from "../search/spans/context.ts";
import { locateReference, recallQuotes } from "../search/spans/quoteReference.ts";
import { buildTimeline } from "../timeline/buildTimeline.ts";
import { type DatedSentences, findDatedSentences } from "../timeline/datedSentences.ts";
import { listTimelineFilters } from "../timeline/timelineFilters.ts";
import { introduceDocuments, listDocuments } from "./caseDocuments.ts";
import type { CorpusStatistics, LibraryApi } from "./libraryService.ts";
import { readDocument } from "./readDocument.ts";

/** What needs no index. */
export type DatedSentenceCache = Pick<LibraryApi, "findCase" | "describe" | "readTimeline" | "listTimelineFilters">;

/** Articles that are read but not indexed, for whoever asks for a timeline alone: it is there in half the time. */
export function createDatedSentenceCache(corpus: UnindexedSnapshot): DatedSentenceCache {
  const statistics = countCorpus(corpus);
  const datedSentencesOf = cacheDatedSentences(corpus);
  return {
    findCase: async (name) => findCase(corpus.cases, name),
    describe: async () => statistics,
    readTimeline: async ({ case: slug, ...wanted }) => {
      const found = datedSentencesOf(slug);
      return found && buildTimeline(found, wanted);
    },
    listTimelineFilters: async (slug) => {
      const found = datedSentencesOf(slug);
      return found && listTimelineFilters(found);
    },
  };
}

/** Reads a question's meaning beside that of the library's sentences; nothing where either isn't known. */
export type ReadMeaning = (question: string) => Promise<QuestionMeaning | undefined>;

/** A library that answers in this thread, with the search that the process has set up. */
export function createLibraryApi(
  library: LibrarySnapshot,
  pipeline: SearchPipeline = DEFAULT_PIPELINE,
  readMeaning: ReadMeaning = async () => undefined,
): LibraryApi {
  return {
    ...createDatedSentenceCache(library),
    ask: async (query) =>
      answerPlace(library, query) ?? answerWhileReading(library, query, pipeline, readMeaning(query.question)),
    findClosest: async (claims, limit) => claims.map((claim) => findClosest(library, claim, limit, pipeline)),
    checkQuotations: async (texts) => checkQuotations(library, texts),
    findNearest: async (question, slug) => {
      const { cases, articles } = findRelatedArticles(library, question, slug);
      return { cases: cases.map(nameCase), articles };
    },
    completeCase: async (typed, limit) => completeCase(library.cases, typed, limit).map(nameCase),
    listSources: async (slug, page, kind) => listSources(library.articles, slug, page, kind),
    findArticles: async (typed, which, limit) =>
      findArticles(
        (which === "served" ? library.articles.map(listArticle) : library.hidden).toSorted(newestFirst),
        typed,
        limit,
      ),
    listDocuments: async (slug) => listDocuments(library, slug),
    introduceDocuments: async (slug, wanted) => introduceDocuments(library, slug, wanted),
    recall: async (references, question) => recallQuotes(library, references, question),
    readContext: async (reference) => readContext(library, reference),
    readDocument: async (query) => readDocument(library, query),
    cite: async (references) =>
      references.map((one) => {
        const place = locateReference(library, one);
        if (!place) return undefined;
        const { first, last } = passagesOf(place);
        return citeInStyles(first.article, locate(first, last, one.start, one.end));
      }),
  };
}

/** Most cases whose dated sentences are kept for the next page or picture. */
const MAX_KEPT = 8;

/** Reading the dates of all articles costs most of a timeline, and turning its pages needs them each time. */
function cacheDatedSentences({ cases, indexed }: UnindexedSnapshot): (slug: CaseSlug) => DatedSentences | undefined {
  const kept = new Map<CaseSlug, DatedSentences>();
  return (slug) => {
    const one = cases.find((each) => each.slug === slug);
    if (!one) return undefined;
    const found = kept.get(slug) ?? findDatedSentences(one, indexed.values());
    kept.delete(slug);
    kept.set(slug, found);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}

function countCorpus({ cases, articles, indexed }: UnindexedSnapshot): CorpusStatistics {
  const counts = new Map<CaseSlug, number>();
  for (const article of articles) for (const slug of article.cases) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return {
    cases: cases.map((one) => ({ ...nameCase(one), articles: counts.get(one.slug) ?? 0 })),
    articles: articles.length,
    passages: [...indexed.values()].reduce((sum, { passages }) => sum + passages.length, 0),
  };
}
