import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../src/search/query/question.ts";
import { findAnswers } from "../../../src/search/search.ts";
import { asksOfUnknownPerson, namesUnknownPerson } from "../../../src/search/unknownSubject.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf } from "../../support/search/indexing.ts";

const CASE = { slug: asSlug("pell"), title: "People v. Pell", aliases: ["Tom Pell"] };
const TEXT = `A jury convicted Tom Pell of fraud on May 3, 2031, and a judge sentenced Tom Pell to two years in prison.

Oda Fenn represented Tom Pell at the trial.`;
const library = buildSnapshot([CASE], [articleOf(TEXT)]);

describe("somebody of whom the library has never heard", () => {
  it.each([
    "was mo dorrit convicted",
    "is dorrit still in prison",
    "who is dorrits lawyer",
    "how long did little dorrit get",
    "what happened to mo dorrit",
  ])("is answered with nobody else's end: %s", (question) => {
    expect(asksOfUnknownPerson(parseQuestion(question, library))).toBe(true);
    expect(findAnswers(library, { question, limit: 3 }).confidence).toBeUndefined();
  });

  it.each(["was pell convicted", "is tom pell still in prison", "who represented pell", "what did the jury say"])(
    "is nobody whom it knows: %s",
    (question) => {
      expect(asksOfUnknownPerson(parseQuestion(question, library))).toBe(false);
    },
  );

  it("is told by two words that stand together beside a name that it knows", () => {
    expect(namesUnknownPerson(parseQuestion("does Oda Fenn represent mo dorrit", library))).toBe(false); // too short
    expect(namesUnknownPerson(parseQuestion("does Oda Fenn represent amy dorrit", library))).toBe(true);
    expect(namesUnknownPerson(parseQuestion("does Oda Fenn represent Tom Pell", library))).toBe(false);
    expect(namesUnknownPerson(parseQuestion("did amy dorrit write about Tom Pell", library))).toBe(false); // no such question
  });
});
