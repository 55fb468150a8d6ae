import type { QuestionMeaning } from "../index/sentenceVectors.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { passagesOf } from "../spans/answerSpan.ts";
import { withArticleCosine } from "./articleCosine.ts";
import type { ScoredSpan } from "./features.ts";
import { withLead } from "./leadOverOthers.ts";
import { shareNamesApart } from "./namesApart.ts";

/** The span that is judged, with what is measured of none but it. `all` is what was found, best first. */
export function measureBest(
  { question, library }: { readonly question: ParsedQuestion; readonly library: LibrarySnapshot },
  best: ScoredSpan,
  all: readonly ScoredSpan[],
  meaning: QuestionMeaning | undefined,
): ScoredSpan {
  const { article } = passagesOf(best).first;
  const indexed = library.indexed.get(article.fingerprint.article);
  const spansCompared = scaleCount(all.filter((span) => passagesOf(span).first.article === article).length);
  const namesApart = indexed ? shareNamesApart(question, indexed) : 0;
  const measured = { ...best, features: { ...best.features, spansCompared, namesApart } };
  return withArticleCosine(withLead(measured, all), indexed, meaning);
}

/** Of so many spans or more one is near to any question. */
const MANY = 400;

/** The best of many spans is nearer by chance, about as the logarithm of how many they are. */
function scaleCount(spans: number): number {
  return Math.min(1, Math.log(1 + spans) / Math.log(1 + MANY));
}
