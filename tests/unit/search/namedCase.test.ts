import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../src/search/index/snapshot.ts";
import { keepToNamedCase } from "../../../src/search/namedCase.ts";
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

  it("are all of them, where no case is named", () => {
    expect(keep("how much was paid", "damages", "violin")).toHaveLength(2);
  });
});
