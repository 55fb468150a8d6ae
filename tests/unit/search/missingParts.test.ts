import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../src/search/index/snapshot.ts";
import { findMissingPoint, findMissingThing } from "../../../src/search/missingParts.ts";
import { parseQuestion } from "../../../src/search/query/question.ts";
import { findSpans } from "../../../src/search/search.ts";
import { boundsOf, passagesOf } from "../../../src/search/spans/answerSpan.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf } from "../../support/search/indexing.ts";

const CASE = { slug: asSlug("harrow"), title: "Harrow v. Pell", aliases: ["Ada Harrow", "Tom Pell"] };

/** The question, and the longest span of a page of a case or of none, as if it had the best score. */
function read(question: string, page: string, cases: readonly (typeof CASE)[] = []) {
  const library = buildSnapshot(cases, [articleOf(page)]);
  const parsed = parseQuestion(question, library);
  const lengthOf = (span: Parameters<typeof boundsOf>[0]) => boundsOf(span).end - boundsOf(span).start;
  const [span] = findSpans(library, parsed, () => true).sort((one, other) => lengthOf(other) - lengthOf(one));
  if (!span) throw new Error("there is no span");
  return { parsed, best: { ...span, score: 10 } };
}

function missingOf(...asked: Parameters<typeof read>) {
  const { parsed, best } = read(...asked);
  return findMissingThing(parsed, best);
}

describe("a relative who is asked about", () => {
  it.each([
    ["Ada Harrow built violins. Her mother taught her to carve.", undefined],
    ["Ada Harrow's mother taught her to carve. She built violins.", undefined],
    ["Tom Pell met Ada Harrow in May. His mother taught him to carve.", "relative"],
    ["Ada Harrow built violins. Tom Pell taught her to carve.", "relative"],
  ])("is told of or not: %s", (page, missing) => {
    expect(missingOf("What did Ada Harrow's mother teach her?", page, [CASE])).toBe(missing);
  });

  it("is read in capitals and short words, too", () => {
    const page = "Tom Pell met Ada Harrow in May. Joss Moss taught her to carve.";
    for (const question of ["WHO IS ADA HARROWS MOTHER", "did ada harrows bf leave", "did ada harrows parents sue"]) {
      expect(missingOf(question, page, [CASE]), question).toBe("relative");
    }
  });
});

describe("somebody who is asked about", () => {
  const cases = [
    {
      slug: asSlug("harrow"),
      title: "People v. Harrow",
      aliases: ["Joss Moss", "the violin case"],
      outcome: "Ada Harrow was acquitted of the theft from Tom Pell.",
    },
  ];
  const judge = (question: string, told: string, title = "The trial") => {
    const library = buildSnapshot(cases, [
      articleOf(`${told}\n\nJoss Moss and Tom Pell came in a ferry to Port Amber.`, { title }),
    ]);
    const parsed = parseQuestion(question, library);
    const best = findSpans(library, parsed, () => true).find((span) => textOf(span).startsWith(told));
    if (!best) throw new Error("there is no span");
    return { missing: findMissingThing(parsed, { ...best, score: 10 }), named: parsed.cases.length };
  };
  const textOf = (span: Parameters<typeof boundsOf>[0]) => {
    const { start, end } = boundsOf(span);
    return passagesOf(span).first.article.text.slice(start, end);
  };
  const TOLD = "The trial in the violin case ended on Friday.";

  it.each([
    [
      "who is no party, in no quotation of the case",
      "Did the trial of Harrow end for Joss Moss?",
      TOLD,
      "The trial",
      "person",
    ],
    ["whom the title names", "Did the trial of Harrow end for Joss Moss?", TOLD, "Joss Moss", undefined],
    ["whom the quotation names", "Was the trial for Joss Moss?", "Joss Moss left the trial.", "The trial", undefined],
    ["after whom the case is named", "Did the trial of Harrow end?", TOLD, "The trial", undefined],
    ["of whom the outcome tells", "Did the trial for Tom Pell and Harrow end?", TOLD, "The trial", undefined],
    ["by a name of the case", "Did the trial end in the violin case?", TOLD, "The trial", undefined],
  ])("is told of or not: %s", (_who, question, told, title, missing) => {
    expect(judge(question, told, title)).toEqual({ missing, named: 1 });
  });
});

describe("what a court or somebody before it is asked to have done", () => {
  it.each([
    ["Was Tom Pell charged?", "Tom Pell met the ferry of Ada Harrow in May.", "act"],
    ["was tom pell charged yet", "Tom Pell was accused of the theft of a ferry.", undefined],
    ["so did tom pell testify or not", "Tom Pell said that he built the ferry.", "act"],
    ["did Tom Pell ever testify in court?", "Tom Pell testified about the ferry.", undefined],
    ["Has Tom Pell been fined for that?", "Tom Pell sailed a ferry.", "act"],
    ["was ada harrow charged", "Tom Pell was charged with stealing from Ada Harrow.", "act"],
    [
      "was tom pell charged with theft",
      "Tom Pell, who is a sailor, was charged with stealing from Ada Harrow.",
      undefined,
    ],
    ["was tom pell charged", "The court heard of the charge against Tom Pell.", undefined],
    ["did tom pell testify at the trial", "Tom Pell left before the trial of Ada Harrow began.", "act"],
    ["did tom pell resign as captain", "Tom Pell was the captain of the ferry.", "act"],
    ["did tom pell testify at the trial", "Tom Pell came to the trial. He testified about the ferry.", undefined],
    ["did ada harrow sue tom pell", "Ada Harrow was sued by Tom Pell over the ferry.", "act"],
    ["did tom pell sue ada harrow", "Ada Harrow was sued by Tom Pell over the ferry.", undefined],
    ["did tom quill testify", "Tom Pell testified about the ferry.", "person"],
    ["what was tom pell charged with", "Tom Pell sailed a ferry.", undefined],
    ["when was tom pell charged", "Tom Pell sailed a ferry in May.", undefined],
  ])("is told of or not: %s %s", (question, page, missing) => {
    expect(missingOf(question, page)).toBe(missing);
  });
});

describe("the day of something that happened", () => {
  const PLAN = "The judge refused to move the trial of Tom Pell from its start date of May 4, 2031.";
  it.each([
    ["when did the trial of Tom Pell start", PLAN, "day"],
    ["what day was the trial of tom pell", "The trial of Tom Pell was set for May 4, 2031.", "day"],
    ["when did the trial of Tom Pell start", "The trial of Tom Pell started on May 4, 2031.", undefined],
    ["when was the trial of Tom Pell supposed to start", PLAN, undefined],
    ["what was the trial of Tom Pell about", PLAN, undefined],
    [
      "when was the case of Tom Pell dismissed",
      "The case of Tom Pell was dismissed on May 4, 2031 due to a lack of proof.",
      undefined,
    ],
  ])("is no day of a plan: %s %s", (question, page, missing) => {
    expect(missingOf(question, page, [CASE])).toBe(missing);
  });
});

describe("one of several that is asked of", () => {
  it.each([
    ["why was the first charge of Tom Pell dropped", "The charge of Tom Pell was dropped for want of proof.", "which"],
    ["why was the first charge of Tom Pell dropped", "The first charge of Tom Pell was dropped.", undefined],
    ["was Ada Harrow first to appeal her sentence", "Ada Harrow appealed her sentence.", undefined],
    ["why was the charge of Tom Pell dropped first", "The charge of Tom Pell was dropped.", undefined],
  ])("is told of or not: %s %s", (question, page, missing) => {
    expect(missingOf(question, page)).toBe(missing);
  });
});

describe("an institution that is asked for", () => {
  const cases = [{ slug: asSlug("harrow"), title: "People v. Pell", aliases: ["Tom Pell"] }];
  it.each([
    ["how many witnesses did Tom Pell have", "Tom Pell called a witness on July 12, 2031.", "kind"],
    ["how many witnesses did Tom Pell have", "Tom Pell called four witnesses.", undefined],
    ["was there a settlement with Tom Pell", "A jury found on May 3, 2031 that Tom Pell owed $2 million.", "kind"],
    ["was there a settlement with Tom Pell", "Tom Pell reached a settlement on May 3, 2031.", undefined],
    ["is there any new trial for Tom Pell", "A panel affirmed the conviction of Tom Pell.", "kind"],
    ["was there a hung jury for Tom Pell", "The jurors could not agree on Tom Pell.", undefined],
    ["which prison is Tom Pell in", "Tom Pell got a prison sentence of two years.", "kind"],
    ["which prison is Tom Pell in", "Tom Pell is in prison, a judge said.", "kind"],
    ["which prison is Tom Pell in", "Tom Pell was sentenced to two years in prison on August 8, 2031.", "kind"],
    ["which prison is Tom Pell in", "The prison sentence of Tom Pell is long.", "kind"],
    ["which prison is Tom Pell in", "Tom Pell was sent to Amber Prison in May.", undefined],
    ["what prison is Tom Pell in", "Tom Pell is in the prison of Port Amber.", undefined],
    ["where is Tom Pell locked up", "Tom Pell got a prison sentence of two years.", "kind"],
    ["where's Tom Pell doing his time now", "Tom Pell was sent to a prison in May.", "kind"],
    ["where is Tom Pell serving his sentence", "Tom Pell was sent to Amber Prison in May.", undefined],
    ["where is Tom Pell being held", "Tom Pell is in the jail of Tarn County.", undefined],
    ["where was the trial of Tom Pell held", "The trial of Tom Pell was held in Port Amber.", undefined],
    ["is Tom Pell in prison", "Tom Pell got a prison sentence of two years.", undefined],
  ])("stands there with its name or not: %s %s", (question, page, missing) => {
    const library = buildSnapshot(cases, [articleOf(page)]);
    const parsed = parseQuestion(question, library);
    const [span] = findSpans(library, parsed, () => true);
    if (!span) throw new Error("there is no span");
    const best = { ...span, features: { ...span.features, intent: 0 }, score: 10 };
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

it.each([
  ["Ada Harrow posted the letters in May 2031 that led to Harrow v. Pell.", "look"],
  ["In May 2031, a jury found that Ada Harrow had not defamed Tom Pell.", undefined],
])("the year of a verdict is told by a verdict alone: %s", (page, missing) => {
  const { parsed, best } = read("what year was the verdict in harrow v pell", page, [CASE]);
  expect(findMissingPoint(parsed, best, 10)).toBe(missing);
});
