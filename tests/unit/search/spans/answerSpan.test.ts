import { describe, expect, it } from "vitest";
import { type AnswerSpan, boundsOf, completeParagraph } from "../../../../src/search/spans/answerSpan.ts";
import { splitArticle } from "../../../../src/search/spans/sentenceSequence.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** The text of a span's paragraph as it is completed; the span is the sentences `first` to `last` of the text. */
function complete(markdown: string, first: number, last = first): string {
  const article = articleOf(markdown);
  const sentences = [...libraryOf(article).indexed.values()].flatMap(splitArticle);
  const span: AnswerSpan = { sentences, first, last };
  const completed = completeParagraph(span);
  const { start, end } = boundsOf(completed);
  return article.text.slice(start, end);
}

const [ONE, TWO, THREE] = ["Mara Quill tuned the violin.", "Joss Ferrant heard it.", "A porter wept."];

describe("a part of a paragraph", () => {
  it("is completed to the whole where that is comfortable to read", () => {
    const text = `${ONE} ${TWO} ${THREE}`;
    for (const at of [0, 1, 2]) expect(complete(text, at)).toBe(text);
    expect(complete(text, 0, 1)).toBe(text);
  });

  it("is left as it is where it is the whole", () => {
    expect(complete(ONE, 0)).toBe(ONE);
    expect(complete(`${ONE} ${TWO}`, 0, 1)).toBe(`${ONE} ${TWO}`);
  });

  it("is not completed into the next paragraph or section", () => {
    const text = `${ONE} ${TWO}\n\n${THREE}`;
    expect(complete(text, 0)).toBe(`${ONE} ${TWO}`);
    expect(complete(text, 2)).toBe(THREE);
    expect(complete(text, 1, 2)).toBe(`${TWO}\n\n${THREE}`);
  });

  it("is left as it is where the whole is too long, or has more than three sentences", () => {
    const long = `A porter wept${", and wept,".repeat(40)} all night.`;
    expect(complete(`${ONE} ${long}`, 0)).toBe(ONE);
    expect(complete(`${ONE} ${TWO} ${THREE} It rained.`, 0)).toBe(ONE);
  });

  it("takes nothing along that sells the page's own", () => {
    expect(complete(`${ONE} Watch the crowd cheer »`, 0)).toBe(ONE);
  });

  it("is a new span of the same sentences, with all else that was known of it", () => {
    const sentences = [...libraryOf(articleOf(`${ONE} ${TWO}`)).indexed.values()].flatMap(splitArticle);
    const span = { sentences, first: 0, last: 0, score: 4 };
    expect(completeParagraph(span)).toEqual({ ...span, last: 1 });
    expect(span.last).toBe(0);
  });
});
