import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkToQuote, MAX_LINK_LENGTH } from "../../../src/documents/textFragment.ts";
import { least, runs } from "../../support/runs.ts";
import { articleOf } from "../../support/search/indexing.ts";

const url = "https://news.test/violin";
const linkTo = (text: string, quote: string, address = url) => {
  const article = articleOf(text, { url: address });
  const start = article.text.indexOf(quote);
  return linkToQuote(article, start, start + quote.length);
};

/** What a browser marks: from the first place of the opening words to the first place after it of the closing words. */
function follow(link: string, page: string): string {
  const [opening = "", closing] = (link.split(":~:text=")[1] ?? "").split(",").map(decodeURIComponent);
  const from = page.toLowerCase().indexOf(opening.toLowerCase());
  if (closing === undefined) return page.slice(from, from + opening.length);
  return page.slice(from, page.toLowerCase().indexOf(closing.toLowerCase(), from + opening.length) + closing.length);
}

describe("a link to a quotation", () => {
  it.each([
    [
      "a short quote stands whole",
      "Ada Harrow was acquitted.",
      "Ada Harrow was acquitted.",
      `${url}#:~:text=Ada%20Harrow%20was%20acquitted`,
    ],
    [
      "dashes, commas and ampersands are encoded",
      "The self-made, rich man of Pell & Sons won.",
      "The self-made, rich man of Pell & Sons won.",
      `${url}#:~:text=The%20self%2Dmade%2C%20rich%20man%20of%20Pell%20%26%20Sons%20won`,
    ],
    [
      "brackets and quotes are encoded",
      "He (Pell) said “no” and won't go.",
      "He (Pell) said “no” and won't go.",
      `${url}#:~:text=He%20%28Pell%29%20said%20%E2%80%9Cno%E2%80%9D%20and%20won%27t%20go`,
    ],
  ])("%s", (_fact, text, quote, expected) => {
    expect(linkTo(text, quote)).toBe(expected);
  });

  it("is absent without an address, and joins an address that has a fragment of its own", () => {
    expect(linkToQuote(articleOf("One two three."), 0, 14)).toBeUndefined();
    expect(linkTo("One two three.", "One two three.", `${url}#part`)).toBe(`${url}#part:~:text=One%20two%20three`);
  });

  it("says more than the headline, which stands before it on the page", () => {
    const quote =
      "Ada Harrow was acquitted of theft on Friday, after a trial of three weeks in the town where she lives.";
    const article = articleOf(quote, { url, title: "Ada Harrow was acquitted of theft" });
    expect(linkToQuote(article, 0, quote.length)).toContain("text=Ada%20Harrow%20was%20acquitted%20of%20theft%20on,");
  });

  it("reaches across no cells of a table, and cuts no accent off", () => {
    expect(linkTo("| Tom Harrow | lost the case |\n|---|---|", "Tom Harrow\tlost the case")).toBe(url);
    expect(linkTo("They sang for Beyonce\u0301", "They sang for Beyonce\u0301")).toMatch(/Beyonce%CC%81$/);
  });

  it("falls back to the page's own address where the fragment would pass 512 characters", () => {
    const long = (length: number) => `https://news.test/${"a".repeat(length - 18)}`;
    const room = MAX_LINK_LENGTH - "#:~:text=One%20two%20three".length;
    expect(linkTo("One two three.", "One two three.", long(room))).toHaveLength(MAX_LINK_LENGTH);
    expect(linkTo("One two three.", "One two three.", long(room + 1))).toBe(long(room + 1));
    expect(linkTo("One two three.", "One two three.", long(MAX_LINK_LENGTH))).toHaveLength(MAX_LINK_LENGTH);
    expect(linkTo("One two three.", "One two three.", long(MAX_LINK_LENGTH + 1))).toBeUndefined();
  });

  it("says enough of the quote to be found nowhere earlier on the page", () => {
    const text =
      "Ada Harrow was acquitted of theft in May, the court of Port Amber said to all who had come to hear it speak.\n\nAda Harrow was acquitted of fraud in June, the court of Port Amber said to all who had come to hear it speak.";
    const quote = text.split("\n\n")[1] ?? "";
    const link = linkTo(text, quote) ?? "";
    expect(link).toContain("fraud");
    expect(follow(link, text)).toBe(quote.slice(0, -1));
  });

  it("leads to the quote and nothing else, or to the page", () => {
    const word = fc.constantFrom(
      "Ada",
      "Harrow",
      "was",
      "acquitted",
      "“no”",
      "self-made",
      "Pell,",
      "4.5",
      "é",
      "&",
      "won't",
      "(so)",
      "🎻",
      "the",
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((some) => some.join(" "));
    let linked = 0;
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.nat(), (sentences, pick) => {
        const article = articleOf(sentences.map((one) => `${one}.`).join("\n\n"), { url });
        const { start, end } = article.paragraphs[pick % article.paragraphs.length] ?? { start: 0, end: 0 };
        const link = linkToQuote(article, start, end) ?? "";
        expect(link.length).toBeLessThanOrEqual(MAX_LINK_LENGTH);
        if (link === url) return;
        linked += 1;
        const quote = article.text.slice(start, end);
        const bare = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").toLowerCase();
        expect(bare(follow(link, article.text))).toBe(bare(quote));
      }),
      { numRuns: runs(2000) },
    );
    expect(linked).toBeGreaterThan(least(500));
  });
});
