import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { answerQuestion } from "../../../src/search/search.ts";
import { readSnapshot } from "../../../src/service/buildSnapshot.ts";

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
