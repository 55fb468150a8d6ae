import { describe, expect, it } from "vitest";
import type { Reply } from "../../../../src/app/reply.ts";
import { writeQuote } from "../../../../src/outlets/discord/render/blocks.ts";
import { printReply } from "../../../../src/outlets/terminal/print.ts";
import { renderQuote } from "../../../../src/outlets/web/render/quotation.ts";
import { wordingOf } from "../../../../src/presentation/wording/wording.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { quoteSpan } from "../../../../src/search/search.ts";
import { findNeededHeading } from "../../../../src/search/spans/sectionHeading.ts";
import { splitArticle } from "../../../../src/search/spans/sentenceSequence.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const TOLD = "Tom Pell said that the ferry matched the rounds.";
const OPENS = "The dispute was about live rounds that a sailor found.";
const PAGE = `Tom Pell sued.\n\n## The hidden rounds\n\n${OPENS}\n\n${TOLD}\n\nGulls cried.`;

const TITLE = "The ferry of Tom Pell";

/** The quotation of the sentence of these words, and the heading that it needs. */
function quote(page: string, words: string, title = TITLE) {
  const article = articleOf(page, { title });
  const library = libraryOf(article);
  const sentences = [...library.indexed.values()].flatMap(splitArticle);
  const first = sentences.findIndex(({ text }) => text.includes(words));
  expect(first, words).toBeGreaterThan(-1);
  const span = { sentences, first, last: first };
  const range = findNeededHeading(span);
  return {
    heading: range && article.text.slice(range.start, range.end),
    quoted: quoteSpan(parseQuestion("Who?", library), span),
  };
}

describe("a section's heading", () => {
  it.each([
    ["speaks of what it tells as known", TOLD],
    ["speaks of the same in another word", "Oda Fenn hid the ammunition."],
    ["opens the section with a word that points back", OPENS],
  ])("is needed by a quotation that %s", (_why, words) => {
    const page = `${PAGE}\n\nOda Fenn hid the ammunition.`;
    expect(quote(page, words).heading).toBe("The hidden rounds");
  });

  it.each([
    ["speaks of nothing of it", PAGE, "Gulls cried.", undefined],
    ["has a title that tells it", PAGE, TOLD, "The rounds of the ferry"],
    ["stands under none", `${OPENS}\n\n${TOLD}`, TOLD, undefined],
    ["stands under one that is hardly a word", `Tom Pell sued.\n\n## The rounds\n\n${TOLD}`, TOLD, undefined],
  ])("is not needed by a quotation that %s", (_why, page, words, title) => {
    expect(quote(page, words, title).heading).toBeUndefined();
  });

  it.each([
    [
      "a thing of which the title has several",
      "The suits of Tom Pell",
      "The suit over the mill",
      "Oda Fenn ended the suit.",
    ],
    ["somebody's statements", TITLE, "Joss Moss's fire claims", "Tom Pell mocked the statements of Joss Moss."],
    ["words by a phrase", TITLE, 'The "old tub" letter', "Tom Pell meant that the phrase was an insult."],
    ["people", TITLE, "The ferry's investors", "Tom Pell had not misled the investors."],
  ])("is needed by a quotation that speaks of %s", (_what, title, heading, text) => {
    expect(quote(`Tom Pell sued.\n\n## ${heading}\n\nGulls cried.\n\n${text}`, text, title).heading).toBe(heading);
  });

  it("is the nearest of its words before the quotation", () => {
    const page = `## The hidden rounds\n\nGulls cried.\n\n${PAGE}`;
    const article = articleOf(page);
    const { quoted } = quote(page, TOLD);
    expect(quoted.heading?.start).toBe(article.text.lastIndexOf("The hidden rounds"));
    expect(article.text.slice(quoted.heading?.start, quoted.heading?.end)).toBe(quoted.heading?.text);
  });

  it("stands above the quotation in Discord, in a terminal and on a web page", () => {
    const { quoted } = quote(PAGE, TOLD);
    expect(writeQuote(quoted)).toBe(`-# The hidden rounds\n> ${TOLD}`);
    const reply = {
      kind: "quotes",
      question: "Who?",
      quotes: [quoted],
      skipped: 0,
      more: false,
      cases: [],
    } satisfies Reply;
    const plain = { dim: (text: string) => text, bold: (text: string) => text } as Parameters<typeof printReply>[1];
    expect(printReply(reply, plain)).toContain(`  The hidden rounds\n│ ${TOLD}`);
    const page = String(renderQuote(quoted, { wording: wordingOf("en"), offersReading: false, quotes: [] }));
    expect(page.indexOf("The hidden rounds")).toBeGreaterThan(-1);
    expect(page.indexOf("The hidden rounds")).toBeLessThan(page.indexOf("<blockquote"));
  });

  it("stands above no quotation that needs none", () => {
    const { quoted } = quote(PAGE, "Gulls cried.");
    expect(quoted.heading).toBeUndefined();
    expect(writeQuote(quoted)).toBe("> Gulls cried.");
  });
});
