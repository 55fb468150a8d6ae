import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../../../src/storage/folder/readFolder.ts";
import { findShortfalls, readFloor } from "../../../../tools/eval/floor.ts";
import { type QuestionSet, readSets } from "../../../../tools/eval/questionSet.ts";
import { scoreSets } from "../../../../tools/eval/scoreSets.ts";
import { fold } from "../../../../tools/eval/scoring.ts";

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function readStarter(): QuestionSet {
  const place = {
    name: "starter",
    questions: pathOf("../../../../tools/eval/starter/questions.jsonl"),
    knowledge: pathOf("../../../../knowledge"),
  };
  const reading = readSets([place]);
  if (!reading.ok) throw new Error(reading.problem);
  const [set] = reading.sets;
  if (!set) throw new Error("there is no set");
  return set;
}

/** The words of each article on the shelf that is asked of, by id. */
function readWords({ knowledge }: QuestionSet): ReadonlyMap<string, string> {
  const reading = readFolder(knowledge);
  if (!reading.ok) throw new Error(reading.problem.code);
  return new Map(reading.value.contents.articles.map(({ id, text }) => [id, ` ${fold(text)} `]));
}

describe("the golden set", () => {
  it("keeps its floor", async () => {
    const floor = readFloor(pathOf("../../../../tools/eval/floor.json"));
    const [scored] = await scoreSets([readStarter()]);
    const figures = scored?.groups[0]?.figures;
    expect(floor.ok && figures && findShortfalls(floor.floor, figures)).toEqual([]);
  });

  it("expects nothing that its articles don't say", () => {
    const set = readStarter();
    const words = readWords(set);
    const tells = (article: string, answer: string) => words.get(article)?.includes(` ${fold(answer)} `);
    const idle = set.questions.flatMap(({ line, answers, articles, answerable }) => {
      const unsaid = answers.filter((answer) => !articles.some((article) => tells(article, answer)));
      const silent = articles.filter((article) => !answers.some((answer) => tells(article, answer)));
      return answerable ? [...unsaid, ...silent].map((what) => `${line}: ${what}`) : [];
    });
    expect(idle).toEqual([]);
  });

  it("asks nothing twice", () => {
    const asked = readStarter().questions.map(({ question }) => question.toLowerCase().trim());
    expect(asked.filter((question, at) => asked.indexOf(question) !== at)).toEqual([]);
  });
});
