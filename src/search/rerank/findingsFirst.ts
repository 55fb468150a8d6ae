import { isFiling } from "../../documents/document.ts";
import { isFinding } from "../../documents/documentKind.ts";
import { passagesOf } from "../spans/answerSpan.ts";
import type { ScoredSpan } from "./features.ts";

/** How far below the best a court's own words may be scored and still come before a party's. */
const FINDING_MARGIN = 2;

/** Where both answer, what a court found comes before what a party says. */
export function putFindingsFirst(spans: readonly ScoredSpan[]): ScoredSpan[] {
  const best = spans[0]?.score ?? 0;
  const isFirst = (span: ScoredSpan) => {
    const { article } = passagesOf(span).first;
    return isFiling(article) && isFinding(article.kind) && span.score >= best - FINDING_MARGIN;
  };
  const isClaim = spans.some((span) => isFiling(passagesOf(span).first.article));
  if (!isClaim) return [...spans];
  return [...spans.filter(isFirst), ...spans.filter((span) => !isFirst(span))];
}
