import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isVerbatim, MAX_QUOTE_LENGTH, MAX_SENTENCE_LENGTH, type Quote } from "../../../src/documents/quote.ts";
import { answerQuestion } from "../../../src/search/search.ts";
import { MAX_SENTENCES } from "../../../src/search/spans/answerSpan.ts";
import { MAX_ANSWER_SENTENCES } from "../../../src/search/spans/completeSpan.ts";
import { least, runs } from "../../support/runs.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const NAMES = [
  "Ada Harrow",
  "Tom Pell",
  "Judge Moss",
  "the U.S. court",
  "Lee O’Hara Jr.",
  "Beyoncé 🎻",
  "the “Pell” violin",
];
const ACTS = [
  "acquitted",
  "sued",
  'said it was "over" to',
  "paid $4.5 million to",
  "met at 5 p.m. with",
  "wrote ... to",
  "charged",
];
const ENDS = [
  ".",
  "!",
  "?",
  '."',
  "… ",
  " (reported).",
  " *today*.",
  " [here](https://a.test).",
  " &amp; left.",
  "<br>again.",
  "  \nthen.",
];
const FURNITURE = [
  "Loading Video…",
  "VIOLIN MAKER WALKS FREE IN PORT AMBER",
  "FILE - Ada Harrow speaks. (Photo by Lee Moss/Getty Images)",
  "Read more from Amber News",
];

const sentence = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...ACTS),
    fc.constantFrom(...NAMES),
    fc.constantFrom(...ENDS),
    fc.string({ maxLength: 8 }),
  )
  .map(([who, act, whom, end, noise]) => `${who} ${act} ${whom} ${noise}${end}`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((some) => some.join(" "));
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  fc.constantFrom(...FURNITURE, "## The trial", "- an item", "> said"),
);
const page = fc.array(block, { minLength: 1, maxLength: 8 }).map((some) => some.join("\n\n"));
const question = fc
  .tuple(
    fc.constantFrom("Who", "When was", "How much did", ""),
    fc.constantFrom(...NAMES),
    fc.constantFrom("acquitted", "sue", "pay", "say about", "meet"),
    fc.constantFrom(...NAMES),
  )
  .map((words) => words.join(" "));

describe("a quotation", () => {
  it("is a slice of its article's text: whole sentences of prose that stand together, within the limits", () => {
    let answered = 0;
    fc.assert(
      fc.property(page, question, (markdown, asked) => {
        const article = articleOf(markdown);
        const library = libraryOf(article);
        for (const quote of answerQuestion(library, { question: asked, limit: 3 }).quotes) {
          answered += 1;
          expect(article.text.slice(quote.start, quote.end)).toBe(quote.text);
          expect(isVerbatim(article, quote)).toBe(true);
          const [shelved] = library.indexed.values();
          const passages = shelved?.passages ?? [];
          const sentences = passages
            .flatMap((one) => one.sentences)
            .filter(({ start, end }) => quote.start <= start && end <= quote.end);
          expect([sentences[0]?.start, sentences.at(-1)?.end]).toEqual([quote.start, quote.end]);
          expect(sentences.length).toBeLessThanOrEqual(MAX_SENTENCES + MAX_ANSWER_SENTENCES);
          expect(quote.text.length).toBeLessThanOrEqual(
            sentences.length === 1 ? MAX_SENTENCE_LENGTH : MAX_QUOTE_LENGTH,
          );
          const { paragraph, lastParagraph = paragraph } = quote;
          const numbers = article.paragraphs.flatMap(({ kind, start, end, number }) =>
            kind === "prose" && start < quote.end && quote.start < end ? [number] : [],
          );
          expect([numbers[0], numbers.at(-1)]).toEqual([paragraph, lastParagraph]);
          // Nothing but blank lines stands between its sentences.
          for (const [at, { start }] of sentences.entries()) {
            const before = sentences[at - 1];
            if (before) expect(article.text.slice(before.end, start).trim()).toBe("");
          }
        }
      }),
      { numRuns: runs(1500) },
    );
    expect(answered).toBeGreaterThan(least(500));
  });

  it("is refused when one of its characters changes, goes or comes", () => {
    const article = articleOf("Ada Harrow was acquitted of theft on Friday. “It is over,” she said.");
    const [quote, ...others] = answerQuestion(libraryOf(article), {
      question: "Who was acquitted of theft?",
      limit: 1,
    }).quotes;
    if (!quote) return expect.fail("there is no quotation");
    expect(others).toEqual([]);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        fc.constantFrom("change", "drop", "add"),
        (place, sign, how) => {
          const at = place % quote.text.length;
          const text =
            quote.text.slice(0, at) + (how === "drop" ? "" : sign) + quote.text.slice(how === "add" ? at : at + 1);
          expect(isVerbatim(article, { ...quote, text })).toBe(text === quote.text);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it("is refused where it stands at other offsets, or is empty", () => {
    const article = articleOf("Ada Harrow was acquitted.");
    const quote = (start: number, end: number, text: string): Pick<Quote, "text" | "start" | "end"> => ({
      start,
      end,
      text,
    });
    expect(isVerbatim(article, quote(0, 10, "Ada Harrow"))).toBe(true);
    expect(isVerbatim(article, quote(1, 11, "Ada Harrow"))).toBe(false);
    expect(isVerbatim(article, quote(4, 4, ""))).toBe(false);
  });
});
