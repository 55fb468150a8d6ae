import { describe, expect, it } from "vitest";
import type { Case } from "../../../../src/documents/case.ts";
import { buildSnapshot } from "../../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { answerQuestion, findSpans } from "../../../../src/search/search.ts";
import { boundsOf, passagesOf } from "../../../../src/search/spans/answerSpan.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { articleOf } from "../../../support/search/indexing.ts";

const HARROW: Case = {
  slug: asSlug("harrow"),
  title: "Harrow v. Pell",
  aliases: [],
  people: [{ name: "Ada Harrow", aliases: ["Ada", "Harrow"] }],
};

const REVIEWED = "On May 9, 2024, an appeals court in Port Amber refused to overturn the conviction of Ada Harrow.";
const CONVICTED = "On March 4, 2023, a jury in Port Amber convicted Ada Harrow of theft.";
const ASIDE = "A jury convicted Ada Harrow of taking the violin, which Tom Pell had bought in March 2019.";
const SUED = "On July 1, 2024, the buyer filed a lawsuit over the theft by Ada Harrow.";
const library = buildSnapshot([HARROW], [articleOf([REVIEWED, CONVICTED, ASIDE, SUED].join("\n\n"))]);

/** What each sentence alone is measured at. */
function measure(asked: string): Record<string, number> {
  const question = parseQuestion(asked, library);
  const spans = findSpans(library, question, () => true).filter(({ first, last }) => first === last);
  return Object.fromEntries(
    spans.map((span) => {
      const { start, end } = boundsOf(span);
      return [passagesOf(span).first.article.text.slice(start, end), span.features.dated];
    }),
  );
}

describe("the day of what a question asks about", () => {
  it("is told by the sentence that opens with it, less by one that has it elsewhere, least by a ruling upon it", () => {
    const told = measure("When was Ada Harrow convicted?");
    expect(told[CONVICTED]).toBe(1);
    expect(told[ASIDE]).toBeCloseTo(0.6);
    expect(told[REVIEWED]).toBeCloseTo(0.2);
  });

  it("is not that of a lawsuit over it, but where the lawsuit is asked about", () => {
    expect(measure("When was the theft by Ada Harrow?")[SUED]).toBeCloseTo(0.2);
    expect(measure("When was the lawsuit over the theft by Ada Harrow?")[SUED]).toBe(1);
  });

  it("is that of the ruling where the ruling is asked about", () => {
    expect(measure("When did the court refuse to overturn Ada Harrow's conviction?")[REVIEWED]).toBe(1);
  });

  it.each([["Who convicted Ada Harrow?"], ["When was the conviction?"], ["When was it, Ada Harrow?"]])(
    "is measured only where the day of something is asked, in a case: %s",
    (asked) => {
      expect(Object.values(measure(asked)).filter((dated) => dated > 0)).toEqual([]);
    },
  );

  it("comes first in the answer", () => {
    const { quotes } = answerQuestion(library, { question: "when did ada get convicted", limit: 3 });
    expect(quotes[0]?.text).toContain(CONVICTED);
  });
});
