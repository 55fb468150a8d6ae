import { describe, expect, it } from "vitest";
import { answer as answerQuery, ask, MAX_QUESTION_LENGTH } from "../../../commands/ask.ts";
import { DEFAULT_QUOTES } from "../../../src/app/replySizes.ts";
import type { LibraryApi } from "../../../src/service/libraryService.ts";
import { openFiles } from "../../support/opening.ts";
import { writeArticle } from "../../support/temporary.ts";

const VIOLIN =
  "Mara Quill found the stolen violin inside a piano stool. The stool had stood in her shop for two years.";
const SHELF = {
  "harrow-v-pell/case.md":
    "---\ntitle: Harrow v. Pell\naliases: [the violin case, the Tarn dispute]\noutcome: Settled.\noutcomeDate: 2032-01-09\n---\n",
  "harrow-v-pell/violin.md": writeArticle(VIOLIN),
  "in-re-marsh/case.md": "---\ntitle: In re Marsh\naliases: [the orchard case, the Tarn dispute]\n---\n",
  "in-re-marsh/orchard.md": writeArticle("Judge Oda Fenn closed the orchard after the flood.").replace(
    "The Stolen Violin",
    "The Orchard",
  ),
};
const QUESTION = "Who found the stolen violin?";

const answer = (library: LibraryApi, question: string, name?: string, limit = DEFAULT_QUOTES) =>
  answerQuery(library, { question, caseName: name, limit });

describe("asking", () => {
  it("answers with quotes and with how their case ended", async () => {
    const reply = await answer(openFiles(SHELF), QUESTION);
    expect(reply).toMatchObject({
      kind: "quotes",
      question: QUESTION,
      quotes: [{ start: 0, article: { id: "harrow-v-pell/violin", case: "harrow-v-pell" } }],
      cases: [{ slug: "harrow-v-pell", title: "Harrow v. Pell", outcome: "Settled.", outcomeDate: "2032-01-09" }],
    });
    if (reply.kind !== "quotes") return expect.fail(reply.kind);
    expect(VIOLIN).toContain(reply.quotes[0]?.text);
  });

  it("says that nothing was found, which words no article has, and what the shelf covers", async () => {
    const reply = await answer(openFiles(SHELF), "How do I bake sourdough bread?");
    expect(reply).toMatchObject({
      kind: "nothing found",
      question: "How do I bake sourdough bread?",
      cases: [{ slug: "harrow-v-pell" }, { slug: "in-re-marsh" }],
      missing: expect.arrayContaining(["sourdough"]),
    });
  });

  it("passes white space around a question over", async () => {
    expect(await answer(openFiles(SHELF), `  ${QUESTION}\n`)).toEqual(await answer(openFiles(SHELF), QUESTION));
  });

  it.each([[""], ["   "], ["\n\t"]])("%j is no question", async (question) => {
    expect(await answer(openFiles(SHELF), question)).toEqual({ kind: "no question" });
  });

  it("an empty shelf says so", async () => {
    expect(await answer(openFiles({}), QUESTION)).toEqual({ kind: "empty shelf" });
    expect(await answer(openFiles({ "harrow/": "" }), QUESTION)).toEqual({ kind: "empty shelf" });
  });
});

describe("the length of a question", () => {
  it.each([
    ["letters", "v"],
    ["characters of two code units", "🎻"],
  ])("300 characters are answered and 301 are not, counted in %s", async (_unit, character) => {
    const library = openFiles(SHELF);
    expect(MAX_QUESTION_LENGTH).toBe(300);
    expect((await answer(library, character.repeat(300))).kind).toBe("nothing found");
    const tooLong = { kind: "question too long", length: 301, limit: 300 };
    expect(await answer(library, character.repeat(301))).toEqual(tooLong);
  });

  it("white space around it doesn't count", async () => {
    expect((await answer(openFiles(SHELF), ` ${"v".repeat(300)} `)).kind).toBe("nothing found");
  });

  it("is declared to the outlets", () => {
    expect(ask.options.find((option) => option.name === "question")).toMatchObject({ required: true, maxLength: 300 });
  });
});

describe("asking about one case", () => {
  it.each([
    ["its slug", "harrow-v-pell"],
    ["its title", "Harrow v. Pell"],
    ["its title in another letter case", "HARROW V PELL"],
    ["an alias", "the violin case"],
  ])("the case is found by %s", async (_way, name) => {
    expect(await answer(openFiles(SHELF), QUESTION, name)).toMatchObject({ kind: "quotes" });
  });

  it("leaves out what other cases say", async () => {
    expect(await answer(openFiles(SHELF), QUESTION, "in-re-marsh")).toMatchObject({ kind: "nothing found" });
  });

  it("finds articles of other folders that cover the case", async () => {
    const files = { ...SHELF, "harrow-v-pell/violin.md": writeArticle(VIOLIN, "cases: [in-re-marsh]") };
    expect(await answer(openFiles(files), QUESTION, "in-re-marsh")).toMatchObject({
      kind: "quotes",
      quotes: [{ article: { id: "harrow-v-pell/violin" } }],
    });
  });

  it("an unknown case is told, with those that there are", async () => {
    expect(await answer(openFiles(SHELF), QUESTION, "doe")).toMatchObject({
      kind: "unknown case",
      name: "doe",
      cases: [{ slug: "harrow-v-pell" }, { slug: "in-re-marsh" }],
    });
  });

  it("an alias that two cases share names neither", async () => {
    expect(await answer(openFiles(SHELF), QUESTION, "the Tarn dispute")).toMatchObject({
      kind: "ambiguous case",
      name: "the Tarn dispute",
      cases: [{ slug: "harrow-v-pell" }, { slug: "in-re-marsh" }],
    });
  });
});

describe("takedowns", () => {
  it.each([["hidden: true"], ["retracted: true"], ["hidden: yes"], ["retracted: maybe"], ["hiden: true"]])(
    "an article with %s is never quoted",
    async (field) => {
      const library = openFiles({ ...SHELF, "harrow-v-pell/violin.md": writeArticle(VIOLIN, field) });
      expect(await answer(library, QUESTION)).toMatchObject({ kind: "nothing found" });
    },
  );

  it("a shelf of nothing but a retracted article is empty", async () => {
    expect(await answer(openFiles({ "harrow/a.md": writeArticle(VIOLIN, "retracted: true") }), QUESTION)).toEqual({
      kind: "empty shelf",
    });
  });
});

describe("how many quotes there are", () => {
  const people =
    "Abel Bryn Cato Dara Enid Finn Gwen Hale Iris Joss Kara Lorn Mira Nell Otis Pia Quin Rhea Saul Tess".split(" ");
  const things =
    "stool cellar bakery harbour chapel mill library garden tower market bridge stable forge attic pier well barn school ferry inn".split(
      " ",
    );
  const body = people.map((name, index) => `${name} said the stolen violin was in the ${things[index]}.`).join("\n\n");

  it.each([
    [1, 1],
    [2, 2],
    [DEFAULT_QUOTES, 3],
  ])("a limit of %i gives %i", async (limit, expected) => {
    const reply = await answer(
      openFiles({ "harrow/a.md": writeArticle(body) }),
      "Where was the stolen violin?",
      undefined,
      limit,
    );
    expect(reply.kind === "quotes" && reply.quotes.length).toBe(expected);
  });

  it("three are usual", async () => {
    const reply = await answer(openFiles({ "harrow/a.md": writeArticle(body) }), "Where was the stolen violin?");
    expect(reply.kind === "quotes" && reply.quotes.length).toBe(3);
  });

  it("25 gives more than three", async () => {
    const reply = await answer(
      openFiles({ "harrow/a.md": writeArticle(body) }),
      "Where was the stolen violin?",
      undefined,
      25,
    );
    expect(reply.kind === "quotes" && reply.quotes.length).toBeGreaterThan(3);
    expect(reply.kind === "quotes" && reply.quotes.length).toBeLessThanOrEqual(25);
  });
});

describe("the command", () => {
  it("gives what its values ask for", async () => {
    const library = openFiles(SHELF);
    const reply = await ask.run({ question: QUESTION, case: "in-re-marsh" }, { library, commands: [] });
    expect(reply).toEqual(await answer(library, QUESTION, "in-re-marsh"));
  });
});

describe("how sure an answer is", () => {
  const [OUTCOME, HARROW] = ["Settled.", "harrow-v-pell"];

  /** The shelf, where the search is as sure as told. */
  function openSure(confidence: "sure" | "unsure"): LibraryApi {
    const library = openFiles(SHELF);
    return { ...library, ask: async (query) => ({ ...(await library.ask(query)), confidence }) };
  }

  it.each(["sure", "unsure"] as const)("goes with the quotes: %s", async (confidence) => {
    expect(await answer(openSure(confidence), QUESTION)).toMatchObject({ kind: "quotes", confidence });
  });

  it.each([
    ["and when did it start", "follow-up"],
    ["are you a bot", "about the bot"],
    ["thanks bro", "chatter"],
    ["do you think Harrow v. Pell was fair", "opinion"],
    ["when is the next hearing in Harrow v. Pell", "schedule"],
    ["Wie wird ein Brot gebacken?", "other language"],
    ["How do I bake sourdough bread?", undefined],
  ])("is told for what no article answers, with the reason: %s is %s", async (question, reason) => {
    const reply = await answer(openFiles(SHELF), question);
    if (reply.kind !== "nothing found") return expect.fail(reply.kind);
    expect(reply.reason).toBe(reason);
  });

  it("is told with the case that the question names, unless many may be meant", async () => {
    const namedIn = async (question: string, files: Readonly<Record<string, string>> = SHELF) => {
      const reply = await answer(openFiles(files), question);
      if (reply.kind !== "nothing found") return expect.fail(reply.kind);
      return reply.named.map(({ slug, outcome }) => ({ slug, outcome }));
    };
    expect(await namedIn("when is the next hearing in Harrow v. Pell")).toEqual([{ slug: HARROW, outcome: OUTCOME }]);
    expect(await namedIn("when is the next hearing in the Tarn dispute")).toHaveLength(2);
    expect(await namedIn("when is the next hearing")).toEqual([]);
    const third = { "third/case.md": SHELF["in-re-marsh/case.md"].replace("In re Marsh", "In re Oda") };
    expect(await namedIn("when is the next hearing in the Tarn dispute", { ...SHELF, ...third })).toEqual([]);
  });
});
