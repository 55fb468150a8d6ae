import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { PassageIndex } from "../../../src/search/index/passageIndex.ts";
import type { LibrarySnapshot } from "../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../src/search/query/question.ts";
import { retrieveCandidates } from "../../../src/search/retrieve/candidates.ts";
import { answerQuestion } from "../../../src/search/search.ts";
import { type Token, tokenize } from "../../../src/text/tokens.ts";
import { Counted } from "../../support/counted.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

/** A heading is read once for its section, however many paragraphs stand below it. No clock is looked at. */

const WORDS = Array.from({ length: 500 }, (_, at) => `porter${at}`).join(" ");
const PARAGRAPHS = "The violin was found.\n\n".repeat(200);

describe("a heading's words", () => {
  it.each([
    ["marked", `# ${WORDS}`],
    ["underlined", `${WORDS}\n---`],
    ["underlined twice", `${WORDS}\n===`],
  ])("count up to a hundred of them, and are one list for the section: %s", (_what, heading) => {
    const [shelved] = libraryOf(articleOf(`${heading}\n\n${PARAGRAPHS}`)).indexed.values();
    const lists = new Set(shelved?.passages.map((passage) => passage.heading));
    expect(shelved?.passages).toHaveLength(200);
    expect(lists.size).toBe(1);
    expect([...lists][0]?.map(({ form }) => form)).toEqual(Array.from({ length: 100 }, (_, at) => `porter${at}`));
  });

  it("leave what stands below them quotable, and found by the first of them", () => {
    const library = libraryOf(articleOf(`# ${WORDS}\n\nThe violin was found in a piano stool.`));
    const question = "Where was porter7's violin found?";
    expect(answerQuestion(library, { question, limit: 1 }).quotes.map(({ text }) => text)).toEqual([
      "The violin was found in a piano stool.",
    ]);
  });

  it("are read once for all paragraphs below them when they are indexed, and once for a question", () => {
    const heading = new Counted<Token>(tokenize(WORDS).slice(0, 100));
    const library = readUnder(heading);
    const indexed = heading.reads;
    expect(indexed).toBeLessThanOrEqual(300);
    expect(library.index.documentFrequency("porter7")).toBe(200);
    const evidence = retrieveCandidates(
      library,
      parseQuestion("Where was the violin of porter7?", library),
      () => true,
    );
    expect(evidence.length).toBeGreaterThan(0);
    expect(heading.reads - indexed).toBeLessThanOrEqual(300);
  });
});

/** A library of two hundred paragraphs below this heading. */
function readUnder(heading: Counted<Token>): LibrarySnapshot {
  const library = libraryOf(articleOf(PARAGRAPHS));
  const [[name, read] = []] = library.indexed;
  if (name === undefined || !read) throw new Error("nothing was shelved");
  const shelved = { ...read, passages: read.passages.map((passage) => ({ ...passage, heading: heading.items })) };
  return {
    ...library,
    indexed: new Map([[name, shelved]]),
    index: runToCompletion(PassageIndex.build(new Set([shelved]))),
  };
}
