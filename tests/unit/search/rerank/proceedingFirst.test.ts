import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { makeProceedingCheck, putProceedingFirst } from "../../../../src/search/rerank/proceedingFirst.ts";
import { answerQuestion, findSpans } from "../../../../src/search/search.ts";
import { boundsOf, sentencesOf } from "../../../../src/search/spans/answerSpan.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { articleOf } from "../../../support/search/indexing.ts";

const CASES = [{ slug: asSlug("pell"), title: "The Pell case", aliases: ["Tom Pell"], people: [] }];
const CRIMINAL = "On May 3, 2032, a judge dismissed the charge of murder against Tom Pell.";
const CIVIL = "On June 4, 2031, Tom Pell settled the lawsuit of the widow of Joss Moss, whose death he was blamed for.";
const APPEAL = "Tom Pell was still appealing in May 2030.";
const library = buildSnapshot(CASES, [articleOf([CRIMINAL, CIVIL, APPEAL].join("\n\n"), {}, "pell/case")]);

/** The sentences as a question has them once one of them is ahead of the others by so much. */
function order(question: string, ahead: string, by: number): readonly string[] {
  const parsed = parseQuestion(question, library);
  const spans = findSpans(library, parsed, () => true)
    .filter((span) => span.first === span.last)
    .map((span) => ({ ...span, text: sentencesOf(span)[0]?.text ?? "", score: 0 }))
    .map((span) => ({ ...span, score: span.text === ahead ? by : -boundsOf(span).start / 1e6 }))
    .sort((one, other) => other.score - one.score);
  return putProceedingFirst(parsed, spans).map((span) => sentencesOf(span)[0]?.text ?? "");
}

describe("of the proceedings of one matter", () => {
  it.each([
    ["what happened with the lawsuit against pell", CRIMINAL, CIVIL],
    ["is the pell suit over", CRIMINAL, CIVIL],
    ["did tom pell kill joss moss", CIVIL, CRIMINAL],
    ["is tom pell a murderer", CIVIL, CRIMINAL],
    ["did pell win his appeal", CRIMINAL, APPEAL],
    ["is there an appeal in the pell case", CIVIL, APPEAL],
  ])("the one that is asked about comes first: %s", (question, ahead, first) => {
    expect(order(question, ahead, 5)[0]).toBe(first);
  });

  it.each([
    ["what happened with pell", CRIMINAL],
    ["what happened with pell", CIVIL],
    ["who was the judge in pell's appeal", CRIMINAL],
  ])("the best stays first where none is asked about by its end: %s", (question, ahead) => {
    expect(order(question, ahead, 5)[0]).toBe(ahead);
  });

  it("the best stays first where no other is near it", () => {
    expect(order("is the pell suit over", CRIMINAL, 7)[0]).toBe(CRIMINAL);
  });

  it("none that tells of another alone overtakes the one that is asked about", () => {
    const question = parseQuestion("is the pell suit over", library);
    const spans = findSpans(library, question, () => true).map((span) => ({ ...span, score: 0 }));
    const of = (text: string) =>
      spans.find((span) => span.first === span.last && sentencesOf(span)[0]?.text === text) ?? expect.fail(text);
    expect(makeProceedingCheck(question, of(CIVIL))(of(CRIMINAL))).toBe(false);
    expect(makeProceedingCheck(question, of(CRIMINAL))(of(APPEAL))).toBe(true);
  });
});

it("a lawsuit is answered by its end, though the charge ended later", () => {
  const { quotes } = answerQuestion(library, { question: "how did the lawsuit against pell end", limit: 1 });
  expect(quotes[0]?.text).toContain("settled the lawsuit");
});

it.each([
  [
    "how did tom pell's appeal end",
    "On May 3, 2032, a panel vacated the conviction of Tom Pell.",
    "Tom Pell said in 2019 that he would appeal the verdict.",
  ],
  [
    "how did the lawsuit against tom pell end",
    "On May 3, 2032, a jury found Tom Pell liable for the murder of Joss Moss.",
    "The widow of Joss Moss sued Tom Pell in 2029.",
  ],
])("an end that has not the proceeding's name gives way to nothing that tells none: %s", (question, end, other) => {
  const own = buildSnapshot(CASES, [articleOf(`${end}\n\n${other}`, {}, "pell/case")]);
  expect(answerQuestion(own, { question, limit: 1 }).quotes[0]?.text).toContain("May 3, 2032");
});
