import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../../src/search/search.ts";
import { MAX_CONTEXT_LENGTH, readContext } from "../../../src/search/spans/context.ts";
import { createReference, type QuoteReference, resolveReference } from "../../../src/search/spans/quoteReference.ts";
import { fingerprint } from "../../../src/text/fingerprint.ts";
import { asFingerprint } from "../../support/identifiers.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const PAGE =
  "Ada Harrow was acquitted of theft on Friday. The jury took an hour.\n\nTom Pell wept.\n\n## The sentence\n\nMara Quill went home. She slept.";
/** No article has them. */
const NOWHERE = { article: fingerprint("nowhere"), text: fingerprint("nothing") };
const library = libraryOf(articleOf(PAGE));
const article = library.articles[0];

function referenceTo(words: string): QuoteReference {
  const start = article?.text.indexOf(words) ?? -1;
  return { fingerprint: article?.fingerprint ?? NOWHERE, start, end: start + words.length };
}

describe("recalling a quotation", () => {
  it("gives the very quotation that was referred to, with the question's words", () => {
    const question = "Who was acquitted of theft?";
    const [quote] = answerQuestion(library, { question, limit: 1 }).quotes;
    if (!quote) throw new Error("no quote");
    expect(resolveReference(library, createReference(quote), question)).toEqual(quote);
  });

  it.each([
    ["one sentence", "Tom Pell wept."],
    ["sentences of two paragraphs", "The jury took an hour.\n\nTom Pell wept."],
    ["two sentences of a paragraph", "Ada Harrow was acquitted of theft on Friday. The jury took an hour."],
  ])("takes %s", (_what, words) => {
    expect(resolveReference(library, referenceTo(words), "")?.text).toBe(words);
  });

  it.each([
    ["a part of a sentence", "acquitted of theft"],
    ["sentences under two headings", "Tom Pell wept.\n\nThe sentence\n\nMara Quill went home."],
    ["a heading", "The sentence"],
    ["a sentence with the space after it", "Ada Harrow was acquitted of theft on Friday. "],
  ])("refuses %s, which no answer ever was", (_what, words) => {
    expect(resolveReference(library, referenceTo(words), "")).toBeUndefined();
  });

  it("refuses another article's name, another text and what is retracted", () => {
    const reference = referenceTo("Tom Pell wept.");
    const changed = libraryOf(articleOf(`${PAGE} And more.`));
    expect(resolveReference(changed, reference, "")).toBeUndefined();
    expect(resolveReference(libraryOf(), reference, "")).toBeUndefined();
    expect(resolveReference(libraryOf(articleOf(PAGE, { retracted: true })), reference, "")).toBeUndefined();
    const forged = { ...reference, fingerprint: { ...reference.fingerprint, article: asFingerprint("AAAAAAAA") } };
    expect(resolveReference(library, forged, "")).toBeUndefined();
  });

  it("gives nothing but whole sentences of the article, whatever offsets are forged", () => {
    const { fingerprint } = referenceTo("");
    const text = article?.text ?? "";
    const taken: string[] = [];
    for (let start = 0; start <= text.length; start += 1)
      for (let end = 0; end <= text.length + 1; end += 1) {
        const quote = resolveReference(library, { fingerprint, start, end }, "");
        if (quote) taken.push(`${text.slice(start, end) === quote.text ? "" : "not at its place: "}${quote.text}`);
      }
    const [friday, hour] = ["Ada Harrow was acquitted of theft on Friday.", "The jury took an hour."];
    expect(taken).toEqual([
      friday,
      `${friday} ${hour}`,
      `${friday} ${hour}\n\nTom Pell wept.`,
      hour,
      `${hour}\n\nTom Pell wept.`,
      "Tom Pell wept.",
      "Mara Quill went home.",
      "Mara Quill went home. She slept.",
      "She slept.",
    ]);
  });
});

describe("the context of a quotation", () => {
  it("is its paragraph and the prose beside it", () => {
    const context = readContext(library, referenceTo("Tom Pell wept."));
    expect(context).toMatchObject({
      paragraph: { text: "Tom Pell wept." },
      isWhole: true,
      before: { text: "Ada Harrow was acquitted of theft on Friday. The jury took an hour." },
      after: { text: "Mara Quill went home. She slept." },
    });
    expect(readContext(library, referenceTo("She slept."))?.heading).toBe("The sentence");
  });

  it("is nothing where the article has changed", () => {
    expect(readContext(libraryOf(articleOf("New.")), referenceTo("Tom Pell wept."))).toBeUndefined();
  });

  it("of a very long paragraph is the sentences around, whole, within the limit", () => {
    const sentences = Array.from(
      { length: 200 },
      (_, at) => `Witness number ${at} saw the violin by the harbour wall.`,
    );
    const long = libraryOf(articleOf(sentences.join(" ")));
    const text = long.articles[0]?.text ?? "";
    const start = text.indexOf("Witness number 100");
    const reference = { ...referenceTo(""), fingerprint: long.articles[0]?.fingerprint ?? NOWHERE };
    const context = readContext(long, { ...reference, start, end: text.indexOf(".", start) + 1 });
    expect(context?.isWhole).toBe(false);
    expect(context?.paragraph.text).toMatch(/^Witness.*Witness number 100 .*\.$/);
    expect(context?.paragraph.text.length).toBeLessThanOrEqual(MAX_CONTEXT_LENGTH);
    expect(context?.paragraph.text.length).toBeGreaterThan(MAX_CONTEXT_LENGTH - 120);
    expect(text.slice(context?.paragraph.start, context?.paragraph.end)).toBe(context?.paragraph.text);
  });

  it("leaves out a neighbour that there is no room for", () => {
    const long = "The violin was by the harbour wall. ".repeat(50).trim();
    const page = libraryOf(articleOf(`${long}\n\nTom Pell wept.\n\nMara Quill slept.`));
    const start = page.articles[0]?.text.indexOf("Tom") ?? 0;
    const standing = page.articles[0]?.fingerprint ?? NOWHERE;
    const context = readContext(page, { fingerprint: standing, start, end: start + "Tom Pell wept.".length });
    expect(context?.before).toBeUndefined();
    expect(context?.after?.text).toBe("Mara Quill slept.");
  });
});
