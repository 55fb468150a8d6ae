import { expect, it } from "vitest";
import { buildSnapshot } from "../../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { makeCountCheck, putCountedFirst } from "../../../../src/search/rerank/countedFirst.ts";
import { findSpans } from "../../../../src/search/search.ts";
import { sentencesOf } from "../../../../src/search/spans/answerSpan.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { articleOf } from "../../../support/search/indexing.ts";

const CASES = [{ slug: asSlug("pell"), title: "The Pell case", aliases: ["Tom Pell"], people: [] }];
const COUNTED = "Four witnesses spoke at the trial of Tom Pell.";
const DATED = "A witness spoke at the trial of Tom Pell on July 12, 2031.";
const LISTED = "In 2030, the witnesses of Tom Pell were his cook, his driver, and his lawyer.";
const YEARS = "Tom Pell faced up to nine years.";
const library = buildSnapshot(CASES, [articleOf([COUNTED, DATED, LISTED, YEARS].join("\n\n"), {}, "pell/trial")]);

function read(question: string) {
  const parsed = parseQuestion(question, library);
  const spans = findSpans(library, parsed, () => true)
    .filter((span) => span.first === span.last)
    .map((span) => ({ ...span, score: 0, text: sentencesOf(span)[0]?.text ?? "" }));
  return { parsed, spans, of: (text: string) => spans.find((span) => span.text === text) ?? expect.fail(text) };
}

it("counts a kind of thing by a number that is of no date, or by a list", () => {
  const { parsed, of } = read("how many witnesses spoke at pell's trial");
  const isCounted = makeCountCheck(parsed);
  expect([COUNTED, DATED, LISTED].map((text) => isCounted(of(text)))).toEqual([true, false, true]);
});

it.each([
  ["Tom Pell was charged with a single count of theft.", true],
  ["Tom Pell was charged with no count of theft.", true],
  ["Tom Pell was charged with counts of theft on May 3, 2031.", false],
])("counts one and none, too: %s", (text, isCounted) => {
  const own = buildSnapshot(CASES, [articleOf(`${text} It was 2031.`, {}, "pell/trial")]);
  const parsed = parseQuestion("how many counts does tom pell face", own);
  const span = findSpans(own, parsed, () => true).find(({ first, last }) => first === 0 && last === 0);
  const whole = span ?? findSpans(own, parsed, () => true)[0] ?? expect.fail();
  expect(makeCountCheck(parsed)({ ...whole, score: 0 })).toBe(isCounted);
});

it("counts nothing where no number of a kind is asked for", () => {
  const { parsed, of } = read("who spoke at pell's trial");
  expect(makeCountCheck(parsed)(of(DATED))).toBe(true);
});

it.each([
  ["how many witnesses spoke at pell's trial", 3, COUNTED],
  ["how many witnesses spoke at pell's trial", 5, DATED],
  ["how many witnesses spoke at the trial", 3, DATED],
])("%s: where one that counts none is ahead by %d, %s comes first", (question, ahead, first) => {
  const { parsed, of } = read(question);
  const ranked = putCountedFirst(parsed, [{ ...of(DATED), score: ahead }, of(COUNTED)]);
  expect(sentencesOf(ranked[0] ?? expect.fail())[0]?.text).toBe(first);
});

it("does not put what somebody might have got before how it ended", () => {
  const { parsed, of } = read("how many years did tom pell get");
  const ranked = putCountedFirst(parsed, [{ ...of(COUNTED), score: 1 }, of(YEARS)]);
  expect(sentencesOf(ranked[0] ?? expect.fail())[0]?.text).toBe(COUNTED);
});
