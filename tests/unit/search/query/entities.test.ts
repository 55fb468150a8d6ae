import { describe, expect, it } from "vitest";
import type { Case } from "../../../../src/documents/case.ts";
import { buildSnapshot } from "../../../../src/search/index/snapshot.ts";
import { findEntities } from "../../../../src/search/query/entities.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { answerQuestion } from "../../../../src/search/search.ts";
import { extractTerms } from "../../../../src/text/tokens.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { articleOf } from "../../../support/search/indexing.ts";

const caseOf = (slug: string, rest: Partial<Case>): Case => ({
  slug: asSlug(slug),
  title: slug,
  aliases: [],
  ...rest,
});

const QUILL = { name: "Mara Quill", aliases: ["Quill", "Mara"] };
const CASES = [
  caseOf("pell", {
    title: "State v. Pell",
    people: [
      { name: "Robert Pell", aliases: ["Bob Pell", "Pell"] },
      { name: "Megan Thee Sparrow", aliases: ["Meg", "Meg Thee Sparrow"] },
    ],
  }),
  caseOf("ferrant", {
    title: "The Joss Ferrant case",
    aliases: ["Joss Ferrant appeal", "Joss Ferrant"],
    people: [{ name: "Joss Ferrant", aliases: ["Ferrant", "Daystar"] }],
  }),
  caseOf("jay-q", { title: "Tarn v. Jay-Q", aliases: ["Jay-Q"], people: [{ name: "Jay-Q", aliases: ["Sean Oda"] }] }),
  caseOf("quill-ship", { title: "The ship of Mara Quill", aliases: ["ship case"], people: [QUILL] }),
  caseOf("quill-bank", { title: "The bank trial", aliases: ["bank trial"], people: [QUILL] }),
  caseOf("fenn-quill", {
    title: "Fenn v. Quill",
    people: [QUILL, { name: "Oda Fenn", aliases: ["Fenn"] }],
  }),
];
const ARTICLES = [
  articleOf("Robert Pell was arrested in May. Megan Thee Sparrow saw it.", {}, "pell/arrest"),
  articleOf(
    "Joss Ferrant filed an appeal. The appeal was denied in June. An appeal takes a year.",
    {},
    "ferrant/appeal",
  ),
  articleOf("Jay-Q settled with the Tarn company in March.", {}, "jay-q/deal"),
  articleOf("Mara Quill lost the ship in a storm.", {}, "quill-ship/storm"),
  articleOf("Mara Quill repaid the bank in July.", {}, "quill-bank/loan"),
  articleOf("Oda Fenn sued Mara Quill over a barn.", {}, "fenn-quill/barn"),
];
const LIBRARY = buildSnapshot(CASES, ARTICLES);

const read = (question: string) => findEntities(extractTerms(question), LIBRARY.cases, LIBRARY.names);
const casesOf = (question: string) => read(question).cases.map(({ slug }) => slug as string);

describe("whom a question names", () => {
  it.each([
    ["by a whole name", "was robert pell arrested", ["pell"]],
    ["by a nickname of somebody with three names", "did meg see it", ["pell"]],
    ["by a short given name with the surname", "when was bob pell arrested", ["pell"]],
    ["by a surname alone", "is ferrant in prison", ["ferrant"]],
    ["by a name that no article has", "did daystar appeal", ["ferrant"]],
    ["by a name that is typed as one word", "what did jayq settle", ["jay-q"]],
    ["by a name that is typed with a space", "what did jay q settle", ["jay-q"]],
    ["by another person's name of a case", "what did oda fenn want", ["fenn-quill"]],
    ["by nothing", "how tall is the bridge", []],
    ["by words of no name", "when was the appeal denied", []],
  ])("is told %s: %s", (_how, question, expected) => {
    expect(casesOf(question)).toEqual(expected);
  });

  it("is each of three cases where they share a name and nothing else tells, and the one that else is named", () => {
    expect(casesOf("what did quill do")).toEqual(["fenn-quill", "quill-bank", "quill-ship"].sort(byPlace));
    expect(casesOf("fenn against quill")).toEqual(["fenn-quill"]);
    expect(casesOf("the quill ship case")).toEqual(["quill-ship"]);
    expect(casesOf("did quill win the bank trial")).toEqual(["quill-bank"]);
    expect(casesOf("did mara quill sue pell")).toEqual(["pell"]);
  });

  it("is never told by one word of an alias beside a name", () => {
    const { people } = read("Joss Ferrant appeal");
    expect([...people].sort()).toEqual(extractTerms("ferrant joss"));
    const { terms } = parseQuestion("did joss ferrant appeal", LIBRARY);
    expect(terms.filter(({ isName, isPerson }) => isName || isPerson).map(({ surfaceForm }) => surfaceForm)).toEqual([
      "joss",
      "ferrant",
    ]);
    expect(casesOf("whose appeal was it")).toEqual([]);
  });

  it("is nobody by the middle of a name", () => {
    expect(casesOf("did thee fishermen return")).toEqual([]);
    expect([...read("did thee fishermen return").people]).toEqual([]);
  });
});

describe("a name that the articles don't use", () => {
  it.each([
    ["meg", "did meg see it", "meg", ["megan", "thee", "sparrow"]],
    ["a short given name", "was bob pell arrested", "bob", ["robert"]],
    ["a name by birth", "did daystar appeal", "daystar", ["joss", "ferrant"]],
    ["a name in one word", "what did jayq settle", "jayq", ["jay", "q"]],
  ])("stands for the one they use: %s", (_what, question, called, expected) => {
    const [term = ""] = extractTerms(called);
    expect(read(question).standsFor.get(term)).toEqual(extractTerms(expected.join(" ")));
  });

  it("finds what the articles tell of them", () => {
    const ask = (question: string) => answerQuestion(LIBRARY, { question, limit: 1 });
    for (const [question, told] of [
      ["when was bob pell arrested", "Robert Pell was arrested in May."],
      ["when did jayq settle", "Jay-Q settled with the Tarn company in March."],
    ] as const) {
      expect(ask(question).quotes[0]?.text, question).toContain(told);
      expect(ask(question).missing, question).toEqual([]);
    }
  });

  it("stands for nothing where it is typed in part", () => {
    expect(read("was bob arrested").standsFor.size).toBe(0);
    expect(read("when did sean settle").standsFor.size).toBe(0);
  });
});

/** In the order of the library's cases. */
function byPlace(one: string, other: string): number {
  const place = (slug: string) => LIBRARY.cases.findIndex((each) => each.slug === slug);
  return place(one) - place(other);
}
