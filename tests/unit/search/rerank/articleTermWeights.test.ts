import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { computeArticleTermWeights } from "../../../../src/search/rerank/articleTermWeights.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const LIBRARY = libraryOf(
  articleOf("Ada Harrow paid for the violin. Tom Pell made it.", { title: "The violin" }, "amber/violin"),
  articleOf("The company of Oda Fenn paid for the crate.", { title: "The crate of Quillon" }, "amber/crate"),
);

/** The share of a question's names that an article lacks. */
function absentOf(question: string, id: string) {
  const indexed = [...LIBRARY.indexed.values()].find(({ article }) => article.id === id);
  if (!indexed) throw new Error(`no article ${id}`);
  return computeArticleTermWeights(parseQuestion(question, LIBRARY), indexed).namesAbsent;
}

describe("the share of a question's names that an article lacks", () => {
  it("counts each of them once, whatever words besides the article lacks", () => {
    expect(absentOf("What did Ada Harrow borrow from Oda Fenn?", "amber/violin")).toBe(0.5);
    expect(absentOf("What did Ada Harrow borrow?", "amber/violin")).toBe(0);
  });

  it("counts none that stands in the title, and one that the library lacks", () => {
    expect(absentOf("Who made the crate of Quillon?", "amber/crate")).toBe(0);
    expect(absentOf("Did Zorin pay for it with Tom Pell?", "amber/violin")).toBeCloseTo(1 / 3);
  });

  it("is 0 where the question has no name", () => {
    expect(absentOf("who paid for it", "amber/crate")).toBe(0);
  });
});
