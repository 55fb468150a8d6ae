import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import type { Document } from "../../../src/documents/document.ts";
import { buildNextSnapshot, buildSnapshot, type LibrarySnapshot } from "../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../src/search/query/question.ts";
import { retrieveCandidates } from "../../../src/search/retrieve/candidates.ts";
import { collectEvidence } from "../../../src/search/retrieve/evidence.ts";
import { asDocumentId } from "../../support/identifiers.ts";
import { runs } from "../../support/runs.ts";
import { articleOf } from "../../support/search/indexing.ts";

const WORDS = "violin porter ledger harbour orchard marten martin garden carbon judge verdict stool piano".split(" ");
const QUESTIONS = [
  "Who found the violin?",
  "Which porter saw the judge in the harbour orchard?",
  "Where is the martan?",
  "What of the ledger, the piano stool and the verdict?",
];

const word = fc.constantFrom(...WORDS);
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `The ${words.join(" ")} was there.`);
const text = fc
  .tuple(fc.array(word, { maxLength: 3 }), fc.array(paragraph, { minLength: 1, maxLength: 5 }))
  .map(([heading, paragraphs]) => [`# ${heading.join(" ")}`, ...paragraphs].join("\n\n"));
/** An article of six: what it says next, or that it goes. */
const edit = fc.record({ at: fc.nat(5), title: word, text: fc.option(text) });

/** Everything that retrieval says of a few questions, and in which order. */
function tellAll(library: LibrarySnapshot) {
  const { index } = library;
  return QUESTIONS.map((asked) => {
    const question = parseQuestion(asked, library);
    const found = retrieveCandidates(library, question, () => true);
    return {
      question,
      found: found.map(({ passage, passageScore, articleScore }) => [
        passage.article.id,
        passage.order,
        passageScore,
        articleScore,
      ]),
      frequencies: WORDS.map((one) => [index.documentFrequency(one), index.collectionFrequency(one)]),
      passages: [index.passages, index.miniSearch.documentCount],
    };
  });
}

function next(before: LibrarySnapshot, articles: readonly Document[]): LibrarySnapshot {
  return runToCompletion(buildNextSnapshot(before, [], articles));
}

const six = Array.from({ length: 6 }, (_, at) => articleOf(`The ${WORDS[at]} was found.`, {}, `harrow/a${at}`));

describe("MiniSearch", () => {
  it("holds one document for each passage", () => {
    const library = buildSnapshot(
      [],
      [articleOf("# Porters\n\nThe violin was found.\n\nA porter saw it.\n\n- one\n- two"), ...six],
    );
    const passages = [...library.indexed.values()].flatMap((one) => one.passages);
    expect(library.index.miniSearch.documentCount).toBe(passages.length);
    expect(passages.length).toBeGreaterThan(six.length);
  });

  it("scores a passage by the sum of what its terms count, whatever their number", () => {
    const { miniSearch } = buildSnapshot([], [articleOf("The porter saw the violin."), ...six]).index;
    const score = (...terms: string[]) => {
      const hits = miniSearch.searchPassages(
        new Map(terms.map((term) => [term, 1])),
        ({ id }) => id === "harrow/violin",
      );
      return hits.reduce((sum, hit) => sum + hit.score, 0);
    };
    expect(score("see")).toBeGreaterThan(0);
    expect(score("porter", "violin", "see")).toBeCloseTo(score("porter") + score("violin") + score("see"));
  });

  it("is asked for the rarest terms where the others stand in too many passages", () => {
    const { index, ...library } = buildSnapshot([], [articleOf("A judge said so.\n\nThe judge saw a porter."), ...six]);
    const question = parseQuestion("Which judge saw the porter?", { ...library, index });
    expect([...collectEvidence(index, question).searched.keys()]).toContain("judg");
    expect([...collectEvidence(index, question, 2).searched.keys()]).not.toContain("judg");
    expect(collectEvidence(index, parseQuestion("The judge?", { ...library, index }), 1).searched.size).toBe(1);
  });
});

describe("a library after edits", () => {
  it("says what one that is built from nothing says, and each earlier one what it said", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const articles = new Map(six.map((article) => [article.id, article]));
        let library = buildSnapshot([], [...articles.values()]);
        const earlier = [{ library, said: tellAll(library) }];
        for (const { at, title, text: said } of edits) {
          const id = asDocumentId(`harrow/a${at}`);
          if (said === null) articles.delete(id);
          else articles.set(id, articleOf(said, { title }, id));
          library = next(library, [...articles.values()]);
          expect(tellAll(library)).toEqual(tellAll(buildSnapshot([], library.articles)));
          earlier.push({ library, said: tellAll(library) });
        }
        for (const one of [...earlier].reverse()) expect(tellAll(one.library)).toEqual(one.said);
      }),
      { numRuns: runs(60) },
    );
  });

  it("is what it was while the next is built, and where that is given up or fails", () => {
    const before = buildSnapshot([], six);
    const said = tellAll(before);
    const changed = [...six.slice(1), articleOf("A porter and a violin.\n\nA judge.", {}, "harrow/new")];
    const steps = buildNextSnapshot(before, [], changed);
    while (!steps.next().done) expect(tellAll(before)).toEqual(said);
    const given = buildNextSnapshot(before, [], changed);
    given.next();
    given.return(before);
    expect(tellAll(before)).toEqual(said);
    const after = next(before, changed);
    expect(tellAll(after)).toEqual(tellAll(buildSnapshot([], changed)));
  });

  it("is whole where a change failed in the middle", () => {
    const before = buildSnapshot([], six);
    const said = tellAll(before);
    const added = articleOf("A porter.\n\nA violin.\n\nA judge.", {}, "harrow/new");
    const after = next(before, [...six, added]);
    expect(tellAll(before)).toEqual(said);
    const { miniSearch } = before.index;
    const { add } = miniSearch;
    let adds = 0;
    miniSearch.add = (document) => {
      adds += 1;
      if (adds === 2) throw new Error("no memory");
      add.call(miniSearch, document);
    };
    expect(() => tellAll(after)).toThrow("no memory");
    expect(tellAll(before)).toEqual(said);
    expect(tellAll(after)).toEqual(tellAll(buildSnapshot([], after.articles)));
  });
});
