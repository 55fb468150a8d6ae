import { expect, it } from "vitest";
import { findExamples } from "../../../src/app/exampleQuestions.ts";
import { openFiles, openFolder } from "../../support/opening.ts";
import { writeArticle } from "../../support/temporary.ts";

it("examples of every case of the starter shelf are surely answered, each by other words", async () => {
  const library = openFolder("knowledge");
  const { cases } = await library.describe();
  const all: string[] = [];
  for (const one of cases) {
    const found = await findExamples(library, { case: one, limit: 3 });
    expect(found.length, one.slug).toBeLessThanOrEqual(3);
    all.push(...found.map(({ question }) => question));
    const quoted = new Set<string>();
    for (const { question, case: slug } of found) {
      const { quotes, confidence = "sure" } = await library.ask({ question, case: slug, limit: 1 });
      expect([question, confidence]).toEqual([question, "sure"]);
      quoted.add(`${quotes[0]?.article.id} ${quotes[0]?.start}`);
    }
    expect(quoted.size).toBe(found.length);
  }
  expect(all).toContain("Who is Alec Baldwin?");
  expect(all.filter((question) => question.startsWith("What happened on"))).toEqual([]);
});

it("of one document they are answered by that document first", async () => {
  const day = (name: string, date: string) =>
    writeArticle(`${name} was arrested on ${date}, after the harbour police searched the shop.`);
  const library = openFiles({
    "harrow/a.md": day("Mara Quill", "February 2, 2031"),
    "harrow/b.md": day("Sten Okafor", "January 9, 2031").replace("The Stolen Violin", "The Ledger"),
  });
  const [one] = (await library.describe()).cases;
  const [, second] = (await library.listSources(undefined, 1)).articles;
  if (!one || !second) throw new Error("the shelf is empty");
  const found = await findExamples(library, { case: one, limit: 3, document: second.id });
  expect(found.length).toBeGreaterThan(0);
  for (const { question } of found) {
    const { quotes } = await library.ask({ question, case: one.slug, limit: 1 });
    expect([question, quotes[0]?.article.id]).toEqual([question, second.id]);
  }
});

it("ask who somebody is, and not who a thing is", async () => {
  const days = ["February 2, 2031", "March 3, 2031", "April 4, 2031"];
  const told = days.map((day) => `On ${day}, the harbour police took the Amber Ledger from the dealer Mara Quill.`);
  const library = openFiles({
    "harrow/a.md": writeArticle(`${told.join("\n\n")}\n\nIt is the Amber Ledger of the harbour.`),
  });
  const [one] = (await library.describe()).cases;
  const found = one ? await findExamples(library, { case: one, limit: 9 }) : [];
  const questions = found.map(({ question }) => question);
  expect(questions).toContain("Who is Mara Quill?");
  expect(questions).not.toContain("Who is Amber Ledger?");
});

it("none are found where nothing is surely answered", async () => {
  const library = openFiles({ "harrow/a.md": writeArticle("Apples. Pears. Plums.") });
  const [one] = (await library.describe()).cases;
  expect(one && (await findExamples(library, { case: one, limit: 3 }))).toEqual([]);
});
