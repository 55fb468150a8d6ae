import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { answerQuestion, findSpans } from "../../../../src/search/search.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** How far a sentence gives what a question wants, as its best span has it. */
function measure(question: string, sentence: string): number {
  const library = libraryOf(articleOf(sentence));
  const spans = findSpans(library, parseQuestion(question, library), () => true);
  return Math.max(0, ...spans.map(({ features }) => features.intent));
}

describe("who held an office", () => {
  it.each([
    ["Who was the judge?", "Judge Nora Tarn adjourned the hearing.", "Judge Tarn adjourned the hearing."],
    ["Who was the judge?", "Chancellor Nora M. Tarn stayed the suit.", "Chancellor Tarn stayed the suit."],
    ["Who was the prosecutor?", "Prosecutor Tom Pell rested.", "Prosecutor Pell rested."],
  ])("is told better by a full name: %s %s", (question, full, short) => {
    expect(measure(question, full)).toBeGreaterThan(measure(question, short));
    expect(measure(question, short)).toBeGreaterThan(0.6);
  });
});

describe("what somebody is charged with", () => {
  it.each([
    ["Ada Harrow was charged with theft.", "The charges against Ada Harrow came in two versions."],
    ["Ada Harrow pleaded guilty to theft.", "Ada Harrow was sued; the complaint told of a misdemeanor."],
    ["A grand jury indicted Ada Harrow for theft.", "Ada Harrow filed a civil lawsuit that alleged fraud."],
  ])("is told by the crime's name, of the accused: %s", (named, told) => {
    const question = "What is Ada Harrow accused of?";
    expect(measure(question, named)).toBeGreaterThan(measure(question, told));
  });
});

describe("how it came out", () => {
  it("is told by a court before one side's lawyer tells of it", () => {
    const question = "Was Ada Harrow found innocent?";
    const byCourt = measure(question, "A jury found Ada Harrow guilty of theft.");
    const bySide = measure(
      question,
      'Tom Pell, the lawyer of a witness, said that Ada Harrow was convicted "at last."',
    );
    expect(byCourt).toBeGreaterThan(bySide);
  });
});

describe("who somebody's lawyer is", () => {
  it("is told by a lawyer's name, not by lawyers without one", () => {
    const question = "Ada Harrow's lawyer?";
    expect(measure(question, "The lawyers of Ada Harrow disputed the account.")).toBe(0);
    expect(measure(question, "Tom Pell, a lawyer for Ada Harrow, disputed the account.")).toBeGreaterThan(0.9);
  });
});

describe("how many", () => {
  it("is answered by a number, before a sentence that has none but a date", () => {
    const library = libraryOf(
      articleOf("On June 3, 2031, the crew of the ferry sued its owner.\n\nIn the end three members of the crew sued."),
    );
    const [first] = answerQuestion(library, { question: "How many members of the crew sued?", limit: 1 }).quotes;
    expect(first?.text).toContain("three");
  });
});

describe("what somebody got", () => {
  const library = libraryOf(articleOf("Tom Pell asked the jury to award Ada Harrow $190 million for the violin."));
  it("is no sum that was only asked for", () => {
    const spansOf = (question: string) => findSpans(library, parseQuestion(question, library), () => true);
    expect(spansOf("how much did ada harrow get")).toEqual([]);
    expect(spansOf("how much did ada harrow want")).not.toEqual([]);
  });
});

describe("an accusation", () => {
  it("is answered by a court before one side's lawyer", () => {
    const byCourt = measure("did ada harrow steal it", "A jury convicted Ada Harrow of theft.");
    const bySide = measure(
      "did ada harrow steal it",
      'Tom Pell, the lawyer of the owner, said that Ada Harrow was convicted "at last."',
    );
    expect(byCourt).toBeGreaterThan(bySide);
  });
});

describe("a word that has synonyms", () => {
  it("is no slip for a word of the shelf that is spelt nearly so", () => {
    const library = libraryOf(articleOf("The prosecutors filed a notice. Tom Pell was fined."));
    const [, fired] = parseQuestion("prosecutors fired", library).terms;
    expect(fired?.matchWeights.size).toBe(0);
  });
});

describe("a verdict", () => {
  it("is told by who gave it, before what somebody says of it", () => {
    const question = "ada harrow verdict";
    const told = measure(question, "A jury found that Ada Harrow had not cheated the crew.");
    expect(told).toBeGreaterThan(measure(question, "Ada Harrow said that she accepted the verdict.") + 0.2);
  });
});

describe("what somebody said", () => {
  it.each([
    ["What did Tom Pell say about the crate?", "Tom Pell said: “It was empty.”", "The guard said of Tom Pell: “No.”"],
    ["what did the Ninth Circuit say about the crate", "The Ninth Circuit affirmed the fine.", "The guard said no."],
    ["what did Pell tell the guard", "Pell stood up; he told them no.", "A note told of Pell."],
  ])("is told by the one whose words are asked for, before others: %s", (question, own, others) => {
    expect(measure(question, own)).toBeGreaterThan(measure(question, others));
  });
});

describe("why something came about", () => {
  it("is told by a reason for what is asked, where the question has no name", () => {
    const question = "why was the ferry sold to the harbour";
    const own = measure(question, "The ferry was sold to the harbour because it leaked.");
    expect(own).toBeGreaterThan(measure(question, "The harbour was closed because it rained.") + 0.1);
  });
});
