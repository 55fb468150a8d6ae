import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../src/search/index/snapshot.ts";
import { keepToNamedCase, putOwnMatterFirst } from "../../../src/search/namedCase.ts";
import { parseQuestion } from "../../../src/search/query/question.ts";
import { answerQuestion, findSpans } from "../../../src/search/search.ts";
import { type AnswerSpan, sentencesOf } from "../../../src/search/spans/answerSpan.ts";
import { readSnapshot } from "../../../src/service/buildSnapshot.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf } from "../../support/search/indexing.ts";

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const reading = readSnapshot(pathOf("../../../knowledge"));
if (!reading.ok) throw new Error(reading.problem.code);
const STARTER = reading.value.library;

const QUESTIONS = [
  "How much was David Halls fined?",
  "who was the judge in the twitter lawsuit",
  "what was the verdict in twitter vs elon",
  "did Kraft get his tapes back",
];

it("quotes no other case beside the one that a question names and its best quotation is of", () => {
  const mixed = QUESTIONS.filter((question) => {
    const { named, quotes } = answerQuestion(STARTER, { question, limit: 3 });
    const [only, ...others] = named;
    const isOf = (cases: readonly string[]) => only !== undefined && cases.includes(only.slug);
    const casesOf = (id: string) => STARTER.articles.find((article) => article.id === id)?.cases ?? [];
    const [best, ...rest] = quotes.map(({ article }) => isOf(casesOf(article.id)));
    return others.length === 0 && best === true && rest.includes(false);
  });
  expect(mixed).toEqual([]);
});

describe("the spans of a question that names one case", () => {
  const people = (name: string) => [{ name, aliases: [] }];
  const library = buildSnapshot(
    [
      { slug: asSlug("harrow"), title: "The violin", aliases: [], people: people("Ada Harrow") },
      { slug: asSlug("pell"), title: "The crate", aliases: [], people: people("Tom Pell") },
    ],
    [
      articleOf("Ada Harrow paid for the violin.", {}, "harrow/violin"),
      articleOf("The company paid damages of $4 million.\n\nAda Harrow was never paid a cent.", {}, "pell/crate"),
    ],
  );
  const spans = findSpans(library, parseQuestion("who paid", library), () => true)
    .filter(({ first, last }) => first === last)
    .map((span) => ({
      ...span,
      score: 1,
    }));
  const textOf = (span: AnswerSpan) => sentencesOf(span)[0]?.text ?? "";
  const keep = (question: string, ...texts: string[]) => {
    const ranked = texts.flatMap((text) => spans.filter((span) => textOf(span).includes(text)).slice(0, 1));
    return keepToNamedCase(parseQuestion(question, library), ranked).map(textOf);
  };

  it("are none of another case, where the best has none of the question's names", () => {
    expect(keep("how much did harrow pay", "damages", "violin")).toEqual(["Ada Harrow paid for the violin."]);
  });

  it("are all of them, where the best names somebody whom the question names", () => {
    expect(keep("how much did harrow pay", "never paid", "violin")).toHaveLength(2);
  });

  it("are none of another case, where the best names only one of two whom the question names", () => {
    const shared = [
      { slug: asSlug("harrow"), title: "Harrow v. Pell", aliases: [], people: people("Ada Harrow") },
      { slug: asSlug("crate"), title: "The crate", aliases: [], people: people("Tom Pell") },
    ];
    const shelf = buildSnapshot(
      shared.map((one) => ({ ...one, people: [...(one.people ?? []), { name: "Tom Pell", aliases: [] }] })),
      [articleOf("Ada Harrow lost.", {}, "harrow/end"), articleOf("Tom Pell had to pay $4 million.", {}, "crate/end")],
    );
    const textsOf = (question: string) => answerQuestion(shelf, { question, limit: 3 }).quotes.map(({ text }) => text);
    expect(textsOf("how much did pell have to pay for the crate")).toEqual(["Tom Pell had to pay $4 million."]);
    expect(textsOf("how much did pell have to pay harrow")).not.toContain("Tom Pell had to pay $4 million.");
  });

  it("are all of them, where no case is named", () => {
    expect(keep("how much was paid", "damages", "violin")).toHaveLength(2);
  });
});

describe("the spans of one matter with the first", () => {
  const people = (...names: string[]) => names.map((name) => ({ name, aliases: [] }));
  const library = buildSnapshot(
    [
      { slug: asSlug("harrow"), title: "The violin", aliases: [], people: people("Ada Harrow", "Tom Pell") },
      { slug: asSlug("pell"), title: "The crate", aliases: [], people: people("Tom Pell") },
    ],
    [
      articleOf("Tom Pell paid for the violin.\n\nA lawyer, Joss Moss, saw who paid.", {}, "harrow/violin"),
      articleOf("Tom Pell paid for the crate.\n\nJoss Moss was paid for the crate.", {}, "pell/crate"),
    ],
  );
  const order = (asked: string, ...texts: readonly (readonly [text: string, focus: number, score: number])[]) => {
    const question = parseQuestion(asked, library);
    const all = findSpans(library, question, () => true);
    const ranked = texts.flatMap(([text, focus, score]) =>
      all
        .filter((span) => span.first === span.last && sentencesOf(span)[0]?.text === text)
        .slice(0, 1)
        .map((span) => ({ ...span, score, features: { ...span.features, focus } })),
    );
    expect(ranked).toHaveLength(texts.length);
    return putOwnMatterFirst(question, ranked).map((span) => sentencesOf(span)[0]?.text);
  };
  const [violin, lawyer] = ["Tom Pell paid for the violin.", "A lawyer, Joss Moss, saw who paid."];
  const [crate, paid] = ["Tom Pell paid for the crate.", "Joss Moss was paid for the crate."];

  it("come before those of another case that a shared name names, too", () => {
    expect(order("what did pell pay for", [violin, 0.5, 3], [crate, 0.5, 2.9], [lawyer, 0, 1])).toEqual([
      violin,
      lawyer,
      crate,
    ]);
  });

  it("are those of all cases that tell nearly as much, where the question names nobody", () => {
    expect(order("who was it that paid", [violin, 0.5, 3], [crate, 0.5, 2.9], [lawyer, 0, 1])[1]).toBe(crate);
    expect(order("who was it that paid", [violin, 0.5, 9], [crate, 0.5, 2.9], [lawyer, 0, 1])[1]).toBe(lawyer);
  });

  it("stay behind one of another case that has clearly more of what is asked", () => {
    expect(order("what did pell pay for", [violin, 0.2, 3], [crate, 0.5, 2.9], [lawyer, 0, 1])[1]).toBe(crate);
    expect(order("what did pell pay for", [violin, 0.4, 3], [crate, 0.5, 2.9], [lawyer, 0, 1])[1]).toBe(lawyer);
  });

  it("stay in their order where quotations must complete each other", () => {
    expect(order("list what pell paid for", [violin, 0.5, 3], [crate, 0.5, 2.9], [lawyer, 0, 1])[1]).toBe(crate);
  });

  it("stay behind one nearly as good of somebody whom a question names and who belongs to no case", () => {
    expect(order("was Moss paid", [lawyer, 0.5, 3], [paid, 0.5, 1], [violin, 0, 0.9])[1]).toBe(paid);
    expect(order("was Moss paid", [lawyer, 0.5, 5], [paid, 0.5, 1], [violin, 0, 0.9])[1]).toBe(violin);
  });
});
