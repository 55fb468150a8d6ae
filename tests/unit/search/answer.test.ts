import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../../src/search/search.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const ask = (markdown: string, question: string, limit = 3) =>
  answerQuestion(libraryOf(articleOf(markdown)), { question, limit }).quotes.map((quote) => quote.text);

/** Paragraphs about other things, so that a shelf has words to tell apart. */
const REST = `
The harbour of Port Amber was built in 1890 and rebuilt after the great storm.

Fishing boats leave the quay at dawn, and the market opens at seven.

The town council met on Tuesday to speak about the price of ice.

A new bridge over the Amber river will be opened by the mayor in spring.
`;

describe("answering a question", () => {
  it("quotes the sentence that answers", () => {
    const [first] = ask(
      `Ada Harrow was acquitted of theft on Friday. Crowds cheered outside.\n${REST}`,
      "Who was acquitted of theft?",
    );
    expect(first).toContain("Ada Harrow was acquitted of theft on Friday.");
  });

  it("never quotes a heading that asks the reader's question", () => {
    const page = `Why was the theft case dismissed?\n\nA judge threw it out because the violin had never left the workshop.\n${REST}`;
    const quotes = ask(page, "Why was the theft case dismissed?");
    expect(quotes[0]).toContain("never left the workshop");
    expect(quotes.filter((quote) => quote.includes("?"))).toEqual([]);
    expect(ask(page.replace("Why", "## Why"), "Why was the theft case dismissed?")[0]).toContain(
      "never left the workshop",
    );
  });

  it("takes along the sentence before one that opens with a bare pronoun", () => {
    const page = `Ada Harrow built violins for forty years in Port Amber. She was charged with stealing the Pell violin.\n${REST}`;
    expect(ask(page, "Who was charged with stealing the Pell violin?")[0]).toMatch(/^Ada Harrow built/);
  });

  it("never cuts speech off from its speaker", () => {
    const page = `"The state's case was careless and incomplete," Judge Moss said. "If this is not bad faith, it comes near to it."\n${REST}`;
    expect(ask(page, "What did the judge say about bad faith?")[0]).toContain("Judge Moss said");
    const after = `"I never touched the Pell violin. I was at sea that night," Ada Harrow told the court.\n${REST}`;
    expect(ask(after, "Who touched the Pell violin?")[0]).toContain("told the court");
  });

  it("takes the speaker along up to the longest quote, and drops speech that would lose its speaker", () => {
    const speaker = `Prosecutor Lee Moss, ${"who has tried cases in Port Amber for many years, ".repeat(4)}spoke first.`;
    const speech = `"Ada Harrow stole the Pell violin, ${"and then she lied about it to the police, ".repeat(4)}and that is theft."`;
    expect(ask(`${speaker} ${speech}\n${REST}`, "Who stole the Pell violin?")[0]).toBe(`${speaker} ${speech}`);
    const far = `${speaker.replace("first.", `first${" and at length".repeat(20)}.`)} ${speech}`;
    expect(ask(`${far}\n${REST}`, "Who stole the Pell violin?")).toEqual([]);
  });

  it("offers nobody else's guilt where somebody is named, in whatever letters", () => {
    const page = `Ada Harrow built the violin that was stolen.\n\nA jury found Tom Pell guilty of theft.\n\nThe court met Ada Harrow in May.\n${REST}`;
    for (const question of ["Is Ada Harrow guilty?", "is harrow guilty of theft"]) {
      for (const quote of ask(page, question)) expect(quote).toContain("Harrow");
    }
    expect(ask(page, "Who was found guilty?")[0]).toContain("Tom Pell guilty");
  });

  it("takes nobody's speech about another for speech about who is named, though it leans on what was said of them", () => {
    const page = `Ada Harrow built the violin that was stolen. "Tom Pell is guilty of theft. He took it home."\n\nThe court met Ada Harrow in May.\n${REST}`;
    expect(ask(page, "Is Ada Harrow guilty of theft?").join("\n")).not.toContain("Tom Pell is guilty");
  });

  it("keeps to the case of those who are named", () => {
    const library = libraryOf(
      articleOf(`Ada Harrow carried the violin home on Friday.\n${REST}`),
      articleOf(`Tom Pell carried a loaded gun to the harbour.\n${REST}`, { title: "The gun" }, "pell/gun"),
    );
    const { quotes } = answerQuestion(library, { question: "did harrow know that the gun was loaded", limit: 3 });
    expect(quotes.filter(({ article }) => article.id !== "harrow/violin")).toEqual([]);
  });

  it("takes no other's height, age or name for the one that is asked", () => {
    const page = `Ada Harrow travelled with her old friend from school to the theft trial of Tom Pell, whose full name is Thomas Pellegrin.\n${REST}`;
    expect(ask(page, "What is Tom Pell's real name?")[0]).toContain("Pellegrin");
    expect(ask(page, "What is Ada Harrow's real name?")).toEqual([]);
  });

  it("hears the question through the chat around it", () => {
    const page = `Ada Harrow was acquitted of theft on Friday.\n${REST}`;
    for (const question of [
      "hey does anyone know who was acquitted of theft lol",
      "thanks! whos acquitted of theft pls",
    ]) {
      expect(ask(page, question)[0]).toContain("acquitted");
    }
  });

  it("gives no two quotes that say the same thing", () => {
    const told = "Ada Harrow was acquitted of the theft of the Pell violin on Friday in Port Amber.";
    const library = libraryOf(
      articleOf(`${told}\n${REST}`),
      articleOf(`${told.replace("Friday", "Friday evening")}\n${REST}`, {}, "harrow/other"),
    );
    const { quotes } = answerQuestion(library, {
      question: "Who was acquitted of the theft of the Pell violin?",
      limit: 3,
    });
    expect(quotes.filter((quote) => quote.text.includes("acquitted"))).toHaveLength(1);
  });

  it("finds words that are misspelt, plural, in capitals or beside a mention", () => {
    const page = `Ada Gutierrez Harrow was acquitted of theft on Friday.\n${REST}`;
    for (const question of [
      "was gutierez acquitted",
      "ADA HARROW ACQUITTED OF THEFTS?",
      "<@1234567890123> who was acquitted of theft <:violin:1234>",
    ]) {
      expect(ask(page, question)[0]).toContain("acquitted");
    }
  });

  it("lets no number of words that it knows hide the one that it doesn't", () => {
    const page = `Ada Harrow, a violin maker, was acquitted of theft on Friday.\n${REST}`;
    const answer = answerQuestion(libraryOf(articleOf(page)), { question: "What is Ada Harrow's salary?", limit: 3 });
    expect(answer.quotes).toEqual([]);
    expect(answer.missing).toEqual(["salary"]);
  });

  it("answers how tall, how old and how much with a height, an age and a sum alone", () => {
    const page = `Ada Harrow is a 6'4" sailor. Her brother Tom, a 41-year-old baker, owes Pell $4.5 million.\n\nAda Harrow and Tom Harrow were born in Port Amber.\n${REST}`;
    expect(ask(page, "How tall is Ada Harrow?")[0]).toContain(`6'4"`);
    expect(ask(page, "How old is Tom?")[0]).toContain("41-year-old");
    expect(ask(page, "How much does Tom owe Pell?")[0]).toContain("$4.5 million");
    expect(ask("Ada Harrow was acquitted of theft on Friday.", "How old is Ada Harrow?")).toEqual([]);
    expect(ask("Ada Harrow got a sentence of 18 months.", "How old is Ada Harrow?")).toEqual([]);
    expect(ask("The court freed 12 Harrow on bond in May.", "How much was the bond of Harrow?")).toEqual([]);
    const sealed = "Tom Harrow settled with Pell for an undisclosed sum.";
    expect(ask(sealed, "How much did Tom Harrow settle for?")).toEqual([sealed]);
  });

  it("gives as many quotes as asked, and none of a question without words", () => {
    const things = [
      "an old boat",
      "her brother's bakery",
      "cold tea",
      "seven gulls",
      "the mayor's hat",
      "a broken lamp",
    ];
    const page = things.map((thing) => `A witness spoke about ${thing}.`).join("\n\n## Later\n\n");
    expect(ask(page, "Which witness spoke?", 5)).toHaveLength(5);
    expect(ask(page, "who is it?")).toEqual([]);
    expect(ask(page, "???")).toEqual([]);
  });

  it("searches one case alone where one is named", () => {
    const library = libraryOf(
      articleOf(`Ada Harrow was acquitted.\n${REST}`),
      articleOf(`Tom Pell was acquitted.\n${REST}`, {}, "pell/one"),
    );
    const { quotes } = answerQuestion(library, { question: "Who was acquitted?", limit: 3, case: asSlug("pell") });
    expect(quotes.map((quote) => quote.article.id)).toEqual(["pell/one"]);
  });

  it("never quotes a retracted article", () => {
    const library = libraryOf(articleOf(`Ada Harrow was acquitted of theft.\n${REST}`, { retracted: true }));
    expect(answerQuestion(library, { question: "Who was acquitted of theft?", limit: 3 }).quotes).toEqual([]);
  });

  it("quotes a single sentence whole up to 1,000 characters, and not at all beyond", () => {
    const long = (length: number) =>
      `Ada Harrow was acquitted of theft ${"and so on ".repeat(200)}`.slice(0, length - 1).concat(".");
    expect(ask(`${long(1000)}\n${REST}`, "Who was acquitted of theft?")[0]).toHaveLength(1000);
    expect(ask(`${long(1001)}\n${REST}`, "Who was acquitted of theft?")).toEqual([]);
  });

  it("gives no quote that has nothing of the question", () => {
    const article = articleOf(REST, { title: "The violin of Ada Harrow" });
    expect(answerQuestion(libraryOf(article), { question: "Who is Ada Harrow?", limit: 3 }).quotes).toEqual([]);
  });

  it("keeps links to other stories out of what it quotes", () => {
    const page = `Ada Harrow was acquitted of theft on Friday. Watch the crowd cheer »\n${REST}`;
    expect(ask(page, "Who was acquitted of theft?")[0]).toBe("Ada Harrow was acquitted of theft on Friday.");
  });

  it("marks the question's words by their places in the quote", () => {
    const library = libraryOf(articleOf(`The court acquitted Ada Harrow’s brother.\n${REST}`));
    const [quote] = answerQuestion(library, { question: "Was Harrow's brother acquitted?", limit: 1 }).quotes;
    expect(quote?.matches.map(([start, end]) => quote.text.slice(start, end))).toEqual([
      "acquitted",
      "Harrow’s",
      "brother",
    ]);
  });
});
