import { describe, expect, it } from "vitest";
import { findMissingPoint, findMissingThing } from "../../../src/search/missingParts.ts";
import { parseQuestion } from "../../../src/search/query/question.ts";
import { findSpans } from "../../../src/search/search.ts";
import { boundsOf } from "../../../src/search/spans/answerSpan.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

/** The question, and the longest span of a page, as if it had the best score. */
function read(question: string, page: string) {
  const library = libraryOf(articleOf(page));
  const parsed = parseQuestion(question, library);
  const lengthOf = (span: Parameters<typeof boundsOf>[0]) => boundsOf(span).end - boundsOf(span).start;
  const [span] = findSpans(library, parsed, () => true).sort((one, other) => lengthOf(other) - lengthOf(one));
  if (!span) throw new Error("there is no span");
  return { parsed, best: { ...span, score: 10 } };
}

describe("a relative who is asked about", () => {
  it.each([
    ["Ada Harrow built violins. Her mother taught her to carve.", undefined],
    ["Ada Harrow's mother taught her to carve. She built violins.", undefined],
    ["Tom Pell met Ada Harrow in May. His mother taught him to carve.", "relative"],
    ["Ada Harrow built violins. Tom Pell taught her to carve.", "relative"],
  ])("is told of or not: %s", (page, missing) => {
    const { parsed, best } = read("What did Ada Harrow's mother teach her?", page);
    expect(findMissingThing(parsed, best)).toBe(missing);
  });
});

describe("a question about no case", () => {
  it("isn't surely answered by a sentence that has the look of it and hardly a word", () => {
    const { parsed, best } = read(
      "What is the maximum sentence for wrecking a ferry in Port Amber?",
      "A court of Port Amber gave Tom Pell two years in prison.",
    );
    expect(parsed.cases).toEqual([]);
    expect(findMissingPoint(parsed, { ...best, features: { ...best.features, uncovered: 0.8 } }, 10)).toBe("look");
    expect(findMissingPoint(parsed, { ...best, features: { ...best.features, uncovered: 0.5 } }, 10)).toBeUndefined();
  });
});
