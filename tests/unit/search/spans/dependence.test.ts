import { describe, expect, it } from "vitest";
import { enumerateSpans } from "../../../../src/search/spans/answerSpan.ts";
import { pointsBack } from "../../../../src/search/spans/dependence.ts";
import { type SentenceInContext, splitArticle } from "../../../../src/search/spans/sentenceSequence.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

function sentencesOf(markdown: string): readonly SentenceInContext[] {
  return [...libraryOf(articleOf(markdown)).indexed.values()].flatMap(splitArticle);
}

/** What could be quoted of a text, each as it would be read. */
function quotable(markdown: string): string[] {
  const sentences = sentencesOf(markdown);
  return enumerateSpans(sentences, 0, sentences.length).map(({ first, last }) =>
    sentences
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(" "),
  );
}

const LEANING = [
  "On the same day, the jury found Mara Quill not guilty of arson.",
  "The same jury acquitted Joss Ferrant.",
  "According to that affidavit, Pell moved the violin.",
  "The ruling granted the motion.",
  "The charges were dropped.",
  "Also, Pell paid the fine.",
  "Later that day Pell left the court.",
  "In that case nobody was hurt.",
  "During the same trial, a porter wept.",
  "The second jury agreed.",
  "The other man left.",
  "The latter won.",
  "The former was released.",
  "The former, who sold it, left.",
  "The two men left.",
  "Both left the court.",
  "She left the court.",
  "However, Pell paid.",
  "“The same day,” he said.",
];

const UPRIGHT = [
  "The jury found Pell guilty of theft.",
  "On May 5, 2031, the jury found Mara Quill guilty of theft.",
  "A jury acquitted Joss Ferrant.",
  "The former porter left the court.",
  "The former Amber County Hall burnt down.",
  "According to Pell, the violin was moved.",
  "The ruling of the Tarn court granted the motion.",
  "Judge Fenn ruled for Pell.",
  "The jury of the Tarn court sat in May.",
  "The third trial of Pell began.",
  "The second lawsuit against Pell was dropped.",
  "The court in Tarn ruled for Pell.",
  "The violin was found in a piano stool.",
  "In 2031 the harbour was rebuilt.",
];

describe("a sentence", () => {
  it.each(LEANING)("leans on what was said before: %s", (text) => expect(pointsBack(text)).toBe(true));
  it.each(UPRIGHT)("stands by itself: %s", (text) => expect(pointsBack(text)).toBe(false));
});

describe("what could be quoted", () => {
  const BEFORE = "On March 6, 2031, a jury in Tarn heard the case of Mara Quill.";

  it.each(LEANING.filter((text) => !text.startsWith("“")))("never begins with what leans: %s", (text) => {
    const quotes = quotable(`${BEFORE} ${text}`);
    expect(quotes).toContain(`${BEFORE} ${text}`);
    expect(quotes).not.toContain(text);
  });

  it("takes what leans along from the paragraph before, too, but from no other section", () => {
    const leaning = "The same jury acquitted Joss Ferrant.";
    expect(quotable(`${BEFORE}\n\n${leaning}`)).not.toContain(leaning);
    expect(quotable(`${BEFORE}\n\n${leaning}`)).toContain(`${BEFORE} ${leaning}`);
    expect(quotable(`${BEFORE}\n\n## Later\n\n${leaning}`)).toContain(leaning);
  });

  it.each(UPRIGHT)("may begin with what stands by itself: %s", (text) => {
    expect(quotable(`${BEFORE} ${text}`)).toContain(text);
  });
});

describe("a claim that the next sentence denies", () => {
  const claim = "The lawsuit alleged that Joss Ferrant stole the violin.";
  const denial = "Joss Ferrant denied the allegation.";

  it("is never quoted without the denial", () => {
    const quotes = quotable(`${claim} ${denial}`);
    expect(quotes).toContain(`${claim} ${denial}`);
    expect(quotes.filter((quote) => quote.endsWith(claim))).toEqual([]);
  });

  it("is no quote at all where both have no room together", () => {
    const long = denial.replace("denied", `${"who sells violins to sailors, ".repeat(32)} denied`);
    expect(quotable(`${claim} ${long}`)).not.toContain(claim);
  });

  it("may stand alone where nothing denies it, or only under another heading", () => {
    expect(quotable(`${claim} The violin was worth a million.`)).toContain(claim);
    expect(quotable(`${claim}\n\n## Later\n\n${denial}`)).toContain(claim);
  });

  it("goes on into the next paragraph", () => {
    const quotes = quotable(`${claim}\n\n${denial}`);
    expect(quotes.filter((quote) => quote.includes(claim) && !quote.includes(denial))).toEqual([]);
    expect(quotes).toContain(`${claim} ${denial}`);
  });

  it("does not hold back the sentence of a court", () => {
    expect(quotable(`A jury found Joss Ferrant guilty of theft. ${denial}`)).toContain(
      "A jury found Joss Ferrant guilty of theft.",
    );
  });
});
