import { expect, it } from "vitest";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { findSpans } from "../../../../src/search/search.ts";
import { boundsOf, passagesOf } from "../../../../src/search/spans/answerSpan.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** The feature of the span that is the whole text, to a question. */
function measure(question: string, text: string): number | undefined {
  const library = libraryOf(articleOf(text));
  const spans = findSpans(library, parseQuestion(question, library), () => true);
  return spans.find((span) => {
    const { start, end } = boundsOf(span);
    return passagesOf(span).first.article.text.slice(start, end) === text;
  })?.features.newNames;
}

it.each([
  ["The violin was sold by Mara Quill in Harrow.", 3],
  ["The violin was sold by its owner.", 0],
  ["Mara sold the violin.", 0],
  ["The violin was sold. “Mara sold it,” said the clerk.", 0],
  ["The violin, Élodie's own, was sold to Ivo.", 2],
  ["The violin was sold to Ada Bell, Ivo Crane, Mara Quill, Otto Reed and Una Stone.", 6],
])("names that a question lacks are counted inside sentences, six at most: %s", (text, count) => {
  expect(measure("who sold the violin", text)).toBeCloseTo(count / 6);
});

it.each([
  ["Did Mara Quill sell the violin?", 1],
  ["Did Mara sell the violin?", 2],
])("names of the question are none: %s", (question, count) => {
  expect(measure(question, "The violin was sold by Mara Quill in Harrow.")).toBeCloseTo(count / 6);
});
