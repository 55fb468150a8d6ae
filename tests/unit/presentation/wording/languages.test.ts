import { describe, expect, it } from "vitest";
import { DOCUMENT_KINDS } from "../../../../src/documents/documentKind.ts";
import { LOCALES, readLocale } from "../../../../src/presentation/wording/locale.ts";
import { wordingOf } from "../../../../src/presentation/wording/wording.ts";
import { sampleArguments } from "../../../support/presentation/wording/sampleArguments.ts";

type Leaf = string | undefined | readonly string[] | ((...given: unknown[]) => unknown);

/** Every sentence of a language by its path, such as `answer.checks.exact`. */
function listSentences(part: object, path = ""): Map<string, Leaf> {
  return new Map(
    Object.entries(part).flatMap(([key, value]): [string, Leaf][] => {
      const at = path === "" ? key : `${path}.${key}`;
      const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
      return isGroup ? [...listSentences(value, at)] : [[at, value]];
    }),
  );
}

/** Descriptions of commands and sentences of problems have tests of their own; only other languages say that articles are English. */
const ELSEWHERE = /^(?:commands|problems)\.|^answer\.englishOnly$/;

const ENGLISH = new Map([...listSentences(wordingOf("en"))].filter(([path]) => !ELSEWHERE.test(path)));
const OTHERS = LOCALES.filter((locale) => locale !== "en");

/** What a sentence says of samples, and which of them it read. */
function say(path: string, sentence: (...given: unknown[]) => unknown) {
  const { given, read } = sampleArguments(path);
  const said = [sentence(...given)].flat().join("\n");
  return { said, read };
}

describe.each(OTHERS)("the frame in the language %s", (locale) => {
  const sentences = listSentences(wordingOf(locale));

  it("has every sentence that English has, and no other", () => {
    const paths = [...sentences.keys()].filter((path) => !ELSEWHERE.test(path));
    expect(paths.sort()).toEqual([...ENGLISH.keys()].sort());
  });

  it("has its own words for each sentence", () => {
    const texts = [...ENGLISH].filter(([, sentence]) => typeof sentence === "string" && sentence.split(" ").length > 2);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(([path, english]) => [english, "", undefined].includes(sentences.get(path) as string))).toEqual(
      [],
    );
  });

  it("says in each sentence all that the English one says", () => {
    const functions = [...ENGLISH].filter(([, sentence]) => typeof sentence === "function");
    expect(functions.length).toBeGreaterThan(100);
    for (const [path, sentence] of functions) {
      const own = sentences.get(path);
      if (typeof own !== "function" || typeof sentence !== "function") throw new Error(`${path} is no function`);
      const [english, other] = [say(path, sentence), say(path, own)];
      const lost = [...english.read].filter((sample) => english.said.includes(sample) && !other.said.includes(sample));
      expect({ path, lost, said: other.said }).toEqual({ path, lost: [], said: other.said });
      expect(other.said, path).not.toMatch(/undefined|NaN|\[object/);
      expect(english.said, path).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it("counts as the language does", () => {
    const { counts } = wordingOf(locale);
    expect(counts.questions(1)).toMatch(/^1 \S/);
    expect(counts.questions(2)).not.toBe(counts.questions(1).replace("1", "2"));
    expect(counts.characters(1_234_567)).not.toContain(",");
  });

  it("writes dates as precise as they are", () => {
    const { write, abbreviate } = wordingOf(locale).dates;
    expect([write("2031"), abbreviate("2031")]).toEqual(["2031", "2031"]);
    expect(write("2031-05-07")).toMatch(/^7\b.*2031$/);
    expect(write("2031-05")).not.toContain("7");
    expect(abbreviate("2031-05-07").length).toBeLessThanOrEqual(write("2031-05-07").length);
  });

  it("tells what weight a court paper's words have wherever English does, and never more", () => {
    const { standing } = wordingOf(locale).citation;
    const english = wordingOf("en").citation.standing;
    for (const kind of DOCUMENT_KINDS)
      for (const who of [{}, { party: "Pell" }, { witness: "Marsh" }, { court: "Tarn" }]) {
        const [own, theirs] = [standing({ kind, ...who }), english({ kind, ...who })];
        expect(own === undefined, kind).toBe(theirs === undefined);
        for (const name of ["Pell", "Marsh"]) expect(own?.includes(name), kind).toBe(theirs?.includes(name));
      }
  });
});

/** An accusation is never told as more than it is, nor an outcome as another. */
describe("the words of outcomes and accusations", () => {
  it.each([
    ["es", "alegado", "no probado", "no ordenado"],
    ["fr", "allégué", "non prouvé", "non ordonné"],
    ["de", "behauptet", "nicht bewiesen", "nicht angeordnet"],
    ["pt", "alegado", "não provado", "não ordenado"],
  ] as const)("are as careful in %s as in English", (locale, alleged, unproven, unordered) => {
    const { standing } = wordingOf(locale).citation;
    expect(standing({ kind: "complaint" })).toContain(alleged);
    expect(standing({ kind: "indictment" })).toContain(unproven);
    expect(standing({ kind: "proposed order" })).toContain(unordered);
  });
});

it.each([
  ["es-419", "es"],
  ["es-ES", "es"],
  ["fr", "fr"],
  ["de", "de"],
  ["pt-BR", "pt"],
  ["en-GB", "en"],
  ["ja", undefined],
  ["", undefined],
  ["constructor", undefined],
  [undefined, undefined],
])("the language of %j is %j", (tag, locale) => {
  expect(readLocale(tag)).toBe(locale);
});
