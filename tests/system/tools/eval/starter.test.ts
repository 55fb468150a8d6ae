import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findShortfalls, pickHeld, readFloor } from "../../../../tools/eval/floor.ts";
import { casesOfArticles, INTENTS, type QuestionSet, readSets } from "../../../../tools/eval/questionSet.ts";
import { scoreSets } from "../../../../tools/eval/scoreSets.ts";
import { fold } from "../../../../tools/eval/scoring.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function readStarter(): QuestionSet {
  const place = {
    name: "starter",
    questions: pathOf("../../../../tools/eval/starter/questions.jsonl"),
    knowledge: pathOf("../../../../knowledge"),
    isVerbatim: true,
  };
  const reading = readSets([place]);
  if (!reading.ok) throw new Error(reading.problem);
  const [set] = reading.sets;
  if (!set) throw new Error("there is no set");
  return set;
}

describe("the golden set", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("keeps its floor with the vectors that come with it", async () => {
    vi.stubEnv("MEANING", "on");
    vi.stubEnv("CACHE_DIR", makeKnowledge({}));
    const floor = readFloor(pathOf("../../../../tools/eval/floor.json"));
    const [scored] = await scoreSets([readStarter()]);
    expect(floor.ok && findShortfalls(floor.floor, pickHeld(scored?.groups ?? []))).toEqual([]);
  });

  it("has twenty members' questions of each intent at least, and such of every case", () => {
    const asked = readStarter().questions.filter(({ intent }) => intent !== undefined);
    const counts = INTENTS.map((one) => asked.filter(({ intent }) => intent === one).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(20);
    const cases = new Set(asked.flatMap(casesOfArticles));
    expect([...cases].sort()).toEqual(readdirSync(readStarter().knowledge).sort());
  });

  it("expects of members' questions pieces of three words, which mean something by themselves", () => {
    const short = readStarter().questions.flatMap(({ line, intent, answers, all, harm }) =>
      [...answers, ...all.flat(), ...harm]
        .filter((text) => intent !== undefined && fold(text).split(" ").length < 3)
        .map((text) => `${line}: ${text}`),
    );
    expect(short).toEqual([]);
  });

  it("asks nothing twice", () => {
    const asked = readStarter().questions.map(({ question }) => question.toLowerCase().trim());
    expect(asked.filter((question, at) => asked.indexOf(question) !== at)).toEqual([]);
  });
});
