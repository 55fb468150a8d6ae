import { expect, it } from "vitest";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { putOrdinalFirst } from "../../../../src/search/rerank/ordinalFirst.ts";
import { findSpans } from "../../../../src/search/search.ts";
import { boundsOf } from "../../../../src/search/spans/answerSpan.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const SECOND = "A judge dropped the charge of Tom Pell for good, as a ledger had been hidden.";
const FIRST = "Prosecutors dropped the first charge of Tom Pell, as a witness had left.";
const library = libraryOf(articleOf(`${SECOND}\n\n${FIRST}`));

/** Where the first of two spans begins, of which that of the later charge is scored higher by so much. */
function startOfFirst(question: string, behind: number): number | undefined {
  const parsed = parseQuestion(question, library);
  const spans = findSpans(library, parsed, () => true)
    .filter((span) => span.first === span.last)
    .map((span) => ({ ...span, score: boundsOf(span).start === 0 ? behind : 0 }))
    .sort((one, other) => other.score - one.score);
  const [first] = putOrdinalFirst(parsed, spans);
  return first && boundsOf(first).start;
}

it.each([
  ["why was the first charge dropped", 3, SECOND.length + 2],
  ["why was the first charge dropped", 7, 0],
  ["why was the charge dropped", 3, 0],
  ["why was the third charge dropped", 3, 0],
])("%s: where another is ahead by %d the quotation begins at %d", (question, behind, start) => {
  expect(startOfFirst(question, behind)).toBe(start);
});
