import { expect, it } from "vitest";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { findSpans } from "../../../../src/search/search.ts";
import { boundsOf, passagesOf } from "../../../../src/search/spans/answerSpan.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** The texts that could be quoted in answer to a question. */
function listTexts(question: string, text: string): string[] {
  const library = libraryOf(articleOf(text));
  return findSpans(library, parseQuestion(question, library), () => true).map((span) => {
    const { start, end } = boundsOf(span);
    return passagesOf(span).first.article.text.slice(start, end);
  });
}

const named = "The violin maker Ada Harrow died on Monday.";

it.each(["She left a workshop to three apprentices.", "But three apprentices go on."])(
  "a paragraph that leans on the one before is quoted with it, though it has no word of the question: %s",
  (leaning) => {
    const text = `${named}\n\n${leaning}`;
    expect(listTexts("Who was Ada Harrow?", text)).toContain(text);
  },
);

it.each(["The ferry to the island sank in a storm.", "It rained on the island."])(
  "a paragraph that stands alone isn't: %s",
  (alone) => {
    const text = `${named}\n\n${alone}`;
    expect(listTexts("Who was Ada Harrow?", text)).not.toContain(text);
  },
);
