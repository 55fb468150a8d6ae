import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case } from "../../../src/documents/case.ts";
import { judgeAnswer, judgeByMargin, logOdds } from "../../../src/search/answerability.ts";
import { buildSnapshot } from "../../../src/search/index/snapshot.ts";
import type { Intent } from "../../../src/search/query/intent.ts";
import type { QueryTerm } from "../../../src/search/query/queryTerms.ts";
import { type ParsedQuestion, parseQuestion } from "../../../src/search/query/question.ts";
import { type Features, MeasuredFeatures, type ScoredSpan } from "../../../src/search/rerank/features.ts";
import { answerQuestion, findAnswers } from "../../../src/search/search.ts";
import { STRICTNESSES } from "../../../src/search/strictness.ts";
import { hasUnknownSubject } from "../../../src/search/unknownSubject.ts";
import { asSlug } from "../../support/identifiers.ts";
import { runs } from "../../support/runs.ts";
import { articleOf } from "../../support/search/indexing.ts";

/** A word of a question; one that is unknown stands nowhere on the shelf. */
function word(weight: number, isUnknown: boolean): QueryTerm {
  return {
    surfaceForm: "word",
    forms: new Set(),
    weight,
    matchWeights: isUnknown ? new Map() : new Map([["word", 1]]),
    isName: false,
    isPerson: false,
    isLowInformation: false,
    isAnswerTypeCue: false,
    isNumber: false,
    prefix: undefined,
  };
}

const NOT_ASKED = {
  intent: "other",
  cases: [],
  isCaseChosen: false,
  wantsSeveral: false,
  comparedCases: [],
  asksForEnd: false,
  asksDayOfEvent: false,
  asksWhichPrison: false,
  asksWhoSued: false,
  asksWhatIs: false,
  asksWhatWasGiven: false,
  accusesOffice: false,
} as const;

/** Whether a question lacks its subject; each number is the weight of a word, a negative one of an unknown word. */
function lacks(...weights: readonly number[]): boolean {
  const terms = weights.map((weight) => word(Math.abs(weight), weight < 0));
  const unused = {
    shares: new Float64Array(),
    matches: new Map(),
    type: undefined,
    namePairs: [],
    phrases: [],
    outOfVocabulary: [],
    ...NOT_ASKED,
  };
  const question: ParsedQuestion = { terms, isAccusation: false, ...unused };
  return hasUnknownSubject(question, { type: 0 } as Features); // it looks at nothing else of the window
}

describe("a question whose subject the shelf lacks", () => {
  it.each([
    ["two fifths of its weight are unknown, which is the least that counts", [-2, 3], true],
    ["a hair less is unknown", [-1.99, 3], false],
    ["more than a quarter of its words is unknown", [-4, 1, 1], true],
    ["a quarter of its words is unknown, however heavy", [-9, 1, 1, 1], false],
    ["nothing is unknown", [1, 2, 3], false],
    ["all is unknown", [-1], true],
  ] as const)("is one of which %s: %j is %s", (_what, weights, expected) => {
    expect(lacks(...weights)).toBe(expected);
  });
});

const HARROW: Case = {
  slug: asSlug("harrow"),
  title: "Harrow v. Pell",
  aliases: ["the violin case"],
  people: [
    { name: "Ada Harrow", aliases: ["Ada", "Harrow"] },
    { name: "Tom Pell", aliases: ["Pell"] },
  ],
};

const REST = `
The harbour of Port Amber was built in 1890 and rebuilt after the great storm.

Fishing boats leave the quay at dawn, and the market opens at seven.

The town council met on Tuesday to speak about the price of ice.`;

const libraryOf = (text: string) => buildSnapshot([HARROW], [articleOf(`${text}\n${REST}`)]);
const TOLD = libraryOf(
  "A jury in Port Amber found Ada Harrow not liable for the theft of the violin.\n\nTom Pell claimed that Ada Harrow stole the violin and hid it.\n\nLawyer Oda Fenn represented Ada Harrow at the trial.",
);

/** A question with the best that the library has for it. */
function bestOf(question: string, library = TOLD) {
  const { best, question: parsed } = findAnswers(library, { question, limit: 3 });
  if (!best) throw new Error(`nothing is near: ${question}`);
  return { parsed, best };
}

/** Spans that look like anything at all, each feature between 0 and 1. */
function spansLike(best: ScoredSpan, fixed: Partial<Features>): fc.Arbitrary<ScoredSpan> {
  const names = Object.keys(best.features) as (keyof Features)[]; // keys of a feature record
  const features = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.double({ min: 0, max: 1, noNaN: true })])),
  );
  return fc
    .tuple(features, fc.double({ min: -20, max: 200, noNaN: true }))
    .map(([some, score]) => ({ ...best, score, features: { ...best.features, ...some, ...fixed } }));
}

/** What may be judged of a question, whatever the best span looks like but for what is `fixed`. */
function judgements(question: ParsedQuestion, best: ScoredSpan, fixed: Partial<Features> = {}) {
  const seen = new Set<string | undefined>();
  const any = fc.tuple(spansLike(best, fixed), fc.constantFrom(...STRICTNESSES), fc.boolean());
  for (const [span, strictness, hasMeaning] of fc.sample(any, { numRuns: runs(300) }))
    seen.add(judgeAnswer(question, span, strictness, hasMeaning));
  return seen;
}

describe("what is judged of the best span", () => {
  it.each<[string, Intent]>([
    ["did they ever settle", "follow-up"],
    ["was the verdict fair to harrow", "opinion"],
    ["are you a bot", "about the bot"],
    ["thanks bro", "chatter"],
    ["when is the next hearing of harrow", "schedule"],
  ])("is nothing where no article answers, however good it looks: %s", (question, intent) => {
    const { best } = bestOf("Was Ada Harrow found liable for the theft?");
    const parsed = parseQuestion(question, TOLD);
    expect(parsed.intent).toBe(intent);
    expect(judgements(parsed, best)).toEqual(new Set([undefined]));
  });

  it("is never sure of an accusation that the span neither ends nor denies", () => {
    const { parsed, best } = bestOf("did harrow steal the violin");
    expect(parsed.intent).toBe("accusation");
    expect(judgements(parsed, best, { intent: 0 })).toEqual(new Set([undefined]));
    const seen = judgements(parsed, best, { intent: 0.3 });
    expect(seen).not.toContain("sure");
    expect(seen).toContain("unsure");
    expect(judgements(parsed, best, { intent: 1, subject: 1 })).toEqual(new Set(["sure"]));
  });

  it("is never sure of an accusation in a word that the library lacks, or about somebody else", () => {
    const { best } = bestOf("did harrow steal the violin");
    const parsed = parseQuestion("did harrow steal the zeppelin", TOLD);
    expect(parsed.intent).toBe("accusation");
    expect(judgements(parsed, best)).not.toContain("sure");
    const known = parseQuestion("did harrow steal the violin", TOLD);
    expect(judgements(known, best, { subject: 0 })).not.toContain("sure");
  });

  it("is never sure where a case is named and the library lacks the question's subject", () => {
    const { best } = bestOf("Was Ada Harrow found liable for the theft?");
    const parsed = parseQuestion("How heavy is the zeppelin quagga of Harrow?", TOLD);
    expect(hasUnknownSubject(parsed, best.features)).toBe(true);
    expect(judgements(parsed, best)).not.toContain("sure");
  });

  it("needs other words near in meaning, or better odds, where nobody is named and the library lacks the subject", () => {
    const { best } = bestOf("Was Ada Harrow found liable for the theft?");
    const parsed = parseQuestion("How heavy is a zeppelin with a quagga inside?", TOLD);
    const judge = (margin: number, piecesMissing: number, hasMeaning = true) => {
      const span = { ...best, features: { ...best.features, piecesMissing } };
      return judgeByMargin(parsed, span, margin, hasMeaning).confidence;
    };
    expect(judge(0.49, 0.2)).toBe("sure");
    expect(judge(0.49, 0.21)).toBeUndefined();
    expect(judge(0.5, 0.21)).toBe("sure");
    expect(judge(9, 0.2, false)).toBeUndefined();
    expect(judgements(parsed, best)).not.toContain("unsure");
  });

  it("takes a word that the library lacks for a doubt only within a case", () => {
    const { best } = bestOf("Which boats leave the quay at dawn?");
    const look = { ...best, score: 200, features: { ...best.features, focus: 1, piecesMissing: 0.28 } };
    const judge = (question: string) => judgeAnswer(parseQuestion(question, TOLD), look, "usual", true);
    expect(judge("Which zeppelin boats leave the quay at dawn?")).toBe("sure");
    expect(judge("Did Harrow take boats from the quay at dawn by zeppelin?")).toBe("unsure");
    expect(judge("Did Harrow take boats from the quay at dawn?")).toBe("sure");
  });

  it.each([
    [0.01, true, "sure"],
    [-0.01, true, "unsure"],
    [-0.99, true, "unsure"],
    [-1.01, true, undefined],
    [-0.01, false, undefined],
  ] as const)(
    "of a question without a name, few of whose words stand there, %d beside the least, is with meaning (%s) %s",
    (margin, hasMeaning, judged) => {
      const { parsed, best } = bestOf("which boats leave the quay at dawn");
      expect(parsed.cases).toEqual([]);
      const features = { ...best.features, covered: 0.1, piecesTelling: 0.1 };
      const { contributions, least } = logOdds(parsed, { ...best, features, score: 0 }, "usual", hasMeaning);
      const odds = contributions.reduce((sum, { value, weight }) => sum + value * weight, 0);
      const slope = contributions.find(({ name }) => name === "score")?.weight ?? Number.NaN;
      const score = (10 * (least + margin - odds)) / slope; // a tenth of it is what counts
      expect(judgeAnswer(parsed, { ...best, features, score }, "usual", hasMeaning)).toBe(judged);
    },
  );

  it("has doubts where a case is asked about in a way that the span has nothing of", () => {
    const { parsed, best } = bestOf("Who represented Harrow?");
    expect(parsed.intent).toBe("representation");
    expect(judgements(parsed, best, { intent: 0 })).not.toContain("sure");
    expect(judgements(parsed, best, { intent: 1, subject: 1 })).toEqual(new Set(["sure"]));
  });

  it("has doubts where the span speaks of who is named, and of nothing else that is asked", () => {
    const { parsed, best } = bestOf("When does the market of Harrow open?");
    const judge = (span: ScoredSpan, focus: number) =>
      judgeAnswer(parsed, { ...span, features: { ...span.features, focus } });
    const looks = fc.sample(spansLike(best, { intent: 0, covered: 1 }), { numRuns: runs(300) });
    const judged = looks.map((span) => [judge(span, 0), judge(span, 1)]);
    expect(judged).not.toContainEqual(["sure", "unsure"]);
    expect(judged).toContainEqual(["unsure", "sure"]);
  });

  it("has doubts about a reason of something else", () => {
    const library = libraryOf("Ada Harrow said that she stayed at home because the ferry was late.");
    const { best } = bestOf("Why did Ada Harrow stay at home?", library);
    const judge = (asked: string, focus: number) =>
      judgeAnswer(parseQuestion(asked, library), {
        ...best,
        score: -200,
        features: { ...best.features, focus, intent: 0.6, subject: 1 },
      });
    expect(judge("Why did Ada Harrow stay at home?", 0.2)).toBe("sure");
    expect(judge("Why did Ada Harrow stay at home?", 0.19)).toBe("unsure");
    expect(judge("What did Ada Harrow say about home?", 0.19)).toBe("sure");
  });

  it.each([
    [
      "a kind of thing",
      "Which school did Ada Harrow visit before the trial?",
      "Which jury found Ada Harrow not liable?",
    ],
    ["a number of things", "How many lawyers did Ada Harrow have?", "Which jury found for Ada Harrow?"],
    ["a relative", "Was Ada Harrow's wife found not liable?", "Was Ada Harrow found not liable?"],
    [
      "a relative in the plural",
      "Were Ada Harrow's brothers found not liable?",
      "Were the Harrow brothers found liable?",
    ],
  ])("has doubts where the span lacks %s that is asked for", (_what, asked, told) => {
    const { best } = bestOf("Was Ada Harrow found liable for the theft?");
    expect(best.sentences[best.first]?.text).toContain("found Ada Harrow not liable");
    expect(judgements(parseQuestion(asked, TOLD), best)).not.toContain("sure");
    expect(judgements(parseQuestion(told, TOLD), best)).toContain("sure");
  });

  it("has doubts where the span has a name, but not that person's words that are asked for", () => {
    const library = libraryOf(
      "Ada Harrow told the jury about the theft. Tom Pell, her lawyer, spoke for Ada Harrow of rest.",
    );
    const { best } = bestOf("Did Ada Harrow tell the jury about the theft?", library);
    expect(judgements(parseQuestion("What did Ada Harrow say about the theft?", library), best)).toContain("sure");
    expect(judgements(parseQuestion("What did Tom Pell say about the theft?", library), best)).not.toContain("sure");
    const { best: found } = bestOf("Was Ada Harrow found liable for the theft?");
    expect(judgements(parseQuestion("What did Ada Harrow say about the jury?", TOLD), found)).not.toContain("sure");
  });

  it("is never sure of an accusation of a court's people, by what they are called", () => {
    const library = buildSnapshot(
      [{ slug: asSlug("harrow"), title: "The violin", aliases: ["Ada Harrow", "Tom Pell"] }],
      [articleOf("Prosecutor Tom Pell dropped the charge of fraud against Ada Harrow in May.")],
    );
    const judged = (asked: string) => findAnswers(library, { question: asked, limit: 3 }).confidence;
    expect(judged("is Ada Harrow guilty of fraud")).toBe("sure");
    expect(judged("is Tom Pell guilty of fraud")).not.toBe("sure");
  });

  it("takes a relative for told by another word, and of that person alone", () => {
    const library = libraryOf(
      "Ida Harrow, the widow of Ada Harrow, sued the ferry. Tom Pell and his wife stayed away.",
    );
    const { best } = bestOf("Did the widow of Ada Harrow sue the ferry?", library);
    expect(judgements(parseQuestion("who is ada harrows wife", library), best)).toContain("sure");
    expect(judgements(parseQuestion("who is ada harrows father", library), best)).not.toContain("sure");
  });

  it("has doubts about what has the look that is wanted, where no case is named and the words are others", () => {
    const { best } = bestOf("Was Ada Harrow found liable for the theft?");
    const parsed = parseQuestion("What became of the other thief?", TOLD);
    const look = { ...new MeasuredFeatures(), intent: 1, subject: 1, uncovered: 1 };
    expect(parsed.cases).toEqual([]);
    expect(judgeAnswer(parsed, { ...best, score: 0, features: look })).not.toBe("sure");
  });

  it("is nearer to nothing the stricter it is", () => {
    const order = ["sure", "unsure", undefined];
    const { parsed, best } = bestOf("When did Harrow visit the market?");
    fc.assert(
      fc.property(spansLike(best, {}), fc.boolean(), (span, hasMeaning) => {
        const judged = STRICTNESSES.map((one) => order.indexOf(judgeAnswer(parsed, span, one, hasMeaning)));
        expect(judged).toEqual(judged.toSorted((one, other) => one - other));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("an answer", () => {
  const ask = (question: string, library = TOLD) => answerQuestion(library, { question, limit: 3 });

  it("to an accusation is the outcome first, and sure", () => {
    const { confidence, quotes } = ask("did harrow steal the violin");
    expect(quotes[0]?.text).toContain("not liable");
    expect(confidence).toBe("sure");
  });

  it("to an accusation that was only made is never sure", () => {
    const claimed = libraryOf("Tom Pell claimed that Ada Harrow stole the violin and hid it in a stool.");
    for (const question of ["did harrow steal the violin", "harrow stole that violin", "is Ada Harrow a thief?"])
      expect(ask(question, claimed).confidence, question).not.toBe("sure");
  });

  it("has quotes if and only if it has a confidence", () => {
    const questions = ["did harrow steal the violin", "who made harrow's shoes", "how heavy is a zeppelin", "hello"];
    const seen = questions.map((question) => {
      const { confidence, quotes } = ask(question);
      expect(confidence !== undefined, question).toBe(quotes.length > 0);
      return confidence;
    });
    expect(seen).toEqual(["sure", "unsure", undefined, undefined]);
  });
});
