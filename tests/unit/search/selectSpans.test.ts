import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../src/search/query/question.ts";
import type { Features, ScoredSpan } from "../../../src/search/rerank/features.ts";
import { answerQuestion } from "../../../src/search/search.ts";
import { dropFillers, pickComplementary, pickDistinct, pickStanding } from "../../../src/search/selectSpans.ts";
import { splitArticle } from "../../../src/search/spans/sentenceSequence.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const HARROW = "On May 2, Ada Harrow received a sentence of ten years.";
const AGAIN = "The sentence of Ada Harrow was the longest in Port Amber since the storm.";
const PELL = "For his part in it, Tom Pell paid a fine of 900 dollars.";
const REST = "The harbour was rebuilt after the storm.\n\nBoats leave the quay at dawn.";
const ARTICLE = articleOf([HARROW, AGAIN, PELL, REST].join("\n\n## Later\n\n"));
const LIBRARY = libraryOf(ARTICLE);
const SENTENCES = [...LIBRARY.indexed.values()].flatMap(splitArticle);
const NO_FEATURES = {} as Features; // nothing here looks at them
const NO_COMPARISON = { article: new Float64Array(), span: new Float64Array() };

/** The sentences with these texts as spans, each with its score; the best first. */
function spansOf(...scored: readonly (readonly [text: string, score: number])[]): ScoredSpan[] {
  return scored.map(([text, score]) => {
    const at = SENTENCES.findIndex((sentence) => sentence.text === text);
    expect(at, text).toBeGreaterThan(-1);
    return { sentences: SENTENCES, first: at, last: at, features: NO_FEATURES, relative: NO_COMPARISON, score };
  });
}

const textsOf = (spans: readonly ScoredSpan[]) => spans.map(({ first }) => SENTENCES[first]?.text);
const BOTH = parseQuestion("Compare the sentence of Ada Harrow with that of Tom Pell", LIBRARY);

describe("quotations that complete each other", () => {
  it("are of both whom the question names, where the best two by score are of one", () => {
    const spans = spansOf([HARROW, 9], [AGAIN, 8.9], [PELL, 8.5]);
    expect(textsOf(pickDistinct(spans, 2))).toEqual([HARROW, AGAIN]);
    expect(textsOf(pickComplementary(BOTH)(spans, 2))).toEqual([HARROW, PELL]);
    expect(textsOf(pickComplementary(BOTH)(spans, 3))).toEqual([HARROW, PELL, AGAIN]);
  });

  it("are none that are far worse", () => {
    const spans = spansOf([HARROW, 109], [AGAIN, 108], [PELL, 1]);
    expect(textsOf(pickComplementary(BOTH)(spans, 2))).toEqual([HARROW, AGAIN]);
  });

  it("are as many as are asked for and there are, each once", () => {
    const spans = spansOf([HARROW, 9], [HARROW, 8.9], [PELL, 8.5]);
    expect(textsOf(pickComplementary(BOTH)(spans, 5))).toEqual([HARROW, PELL]);
    expect(pickComplementary(BOTH)(spans, 0)).toEqual([]);
    expect(pickComplementary(BOTH)([], 3)).toEqual([]);
  });

  it("are those by score where the question has nothing of any", () => {
    const other = parseQuestion("List the boats", LIBRARY);
    const spans = spansOf([HARROW, 9], [AGAIN, 8.9], [PELL, 8.5]);
    expect(textsOf(pickComplementary(other)(spans, 3))).toEqual([HARROW, AGAIN, PELL]);
  });

  it("are given to a question that compares two", () => {
    const { quotes } = answerQuestion(LIBRARY, { question: "Compare what Ada Harrow and Tom Pell got", limit: 2 });
    const told = quotes.map(({ text }) => text).join("\n");
    expect(told).toContain("Ada Harrow");
    expect(told).toContain("Tom Pell");
  });
});

describe("a whole short paragraph", () => {
  it("is quoted for a sentence of it, and a sentence alone where the whole meets a better quote", () => {
    const bought = "In April, Ada Harrow agreed to buy the ship for $44 million.";
    const page = `${bought} Ada Harrow had pledged to pay $54 for each share.\n\nTom Pell claimed that the ship leaked.`;
    const library = libraryOf(articleOf(`${page}\n\n## Later\n\n${REST}`));
    const { quotes } = answerQuestion(library, { question: "How much did Ada Harrow pay for the ship?", limit: 3 });
    expect(quotes.map(({ text }) => text).join("\n")).toContain(bought);
    const spans = quotes.map(({ start, end }) => ({ start, end }));
    for (const one of spans)
      for (const other of spans) expect(one === other || one.end <= other.start || other.end <= one.start).toBe(true);
  });
});

describe("two parts of one paragraph", () => {
  const [first, second] = ["Ada Harrow was fined in April.", "The ferry of Tom Pell sank at dawn."];
  const spansIn = (page: string) => {
    const sentences = [...libraryOf(articleOf(page)).indexed.values()].flatMap(splitArticle);
    return [0, sentences.length - 1].map((at) => ({ sentences, first: at, last: at }));
  };

  it("are no two quotations where it is short", () => {
    expect(pickDistinct(spansIn(`${first} ${second}`), 2)).toHaveLength(1);
    expect(pickDistinct(spansIn(`${first}\n\n${second}`), 2)).toHaveLength(2);
    expect(pickDistinct(spansIn(`${first} ${"Gulls cried over the quay. ".repeat(15)}${second}`), 2)).toHaveLength(2);
  });
});

describe("quotations of a first page", () => {
  const [told, leaning, stands] = [
    "The heirs signed a settlement.",
    "Oda Fenn approved the settlement.",
    "Tom Pell sailed.",
  ];
  const page = [told, "Gulls cried over the quay.", leaning, stands, "Boats leave at dawn.", "A mill burnt."].join(
    "\n\n",
  );
  const sentences = [...libraryOf(articleOf(page, { title: "The ferry" })).indexed.values()].flatMap(splitArticle);
  const spanOf = (text: string, score: number, features: Partial<Features> = {}): ScoredSpan => {
    const at = sentences.findIndex((sentence) => sentence.text === text);
    expect(at, text).toBeGreaterThan(-1);
    const all = { ...NO_FEATURES, focus: 0, intent: 0, ...features };
    return { sentences, first: at, last: at, features: all, relative: NO_COMPARISON, score };
  };
  const pick = (spans: readonly ScoredSpan[], limit = 3) =>
    pickStanding(spans, limit).map(({ first }) => sentences[first]?.text);
  const best = spanOf("Gulls cried over the quay.", 9);

  it("are those that a reader understands before those that lean on what isn't shown", () => {
    expect(pick([best, spanOf(leaning, 8), spanOf(stands, 7)])).toEqual(
      [best, spanOf(stands, 7), spanOf(leaning, 8)].map(({ first }) => sentences[first]?.text),
    );
    expect(pick([best, spanOf(told, 8.5), spanOf(leaning, 8)])[2]).toBe(leaning);
  });

  it("are none first that are far below the best, which would end the page", () => {
    expect(pick([best, spanOf(leaning, 8), spanOf(stands, 3)])[1]).toBe(leaning);
  });

  it("are the best first, whatever it leans on, and what has more of what is asked or gives it", () => {
    expect(pick([spanOf(leaning, 9), spanOf(stands, 7)])[0]).toBe(leaning);
    expect(pick([best, spanOf(leaning, 8, { focus: 0.5 }), spanOf(stands, 7)])[1]).toBe(leaning);
    expect(pick([best, spanOf(leaning, 8, { intent: 0.6 }), spanOf(stands, 7)])[1]).toBe(leaning);
  });

  it("begin what is asked for behind them, however many are asked for at once", () => {
    const spans = [
      best,
      spanOf(leaning, 8),
      spanOf(stands, 7),
      spanOf("Boats leave at dawn.", 6),
      spanOf("A mill burnt.", 5),
    ];
    const all = pick(spans, 5);
    expect(all).toHaveLength(5);
    for (const limit of [0, 1, 2, 3, 4]) expect(pick(spans, limit)).toEqual(all.slice(0, limit));
  });
});

describe("quotations that add nothing", () => {
  const CASE = { ...parseQuestion("What sentence did Ada Harrow get?", LIBRARY), isCaseChosen: true };
  const withFeatures = (spans: readonly ScoredSpan[], features: Partial<Features>) =>
    spans.map((span) => ({ ...span, features: { ...span.features, ...features } }));

  it("are left out where they are far worse than the best, and none after them is shown", () => {
    const spans = withFeatures(spansOf([HARROW, 20], [AGAIN, 17], [PELL, 14.9]), { focus: 1, intent: 0 });
    expect(textsOf(dropFillers(CASE, spans))).toEqual([HARROW, AGAIN]);
    const close = withFeatures(spansOf([HARROW, 20], [AGAIN, 17], [PELL, 15]), { focus: 1, intent: 0 });
    expect(textsOf(dropFillers(CASE, close))).toEqual([HARROW, AGAIN, PELL]);
  });

  it("are left out later where the latest is asked for", () => {
    const spans = withFeatures(spansOf([HARROW, 20], [AGAIN, 13], [PELL, 12.9]), { focus: 1, intent: 0 });
    expect(textsOf(dropFillers({ ...CASE, intent: "status" }, spans))).toEqual([HARROW, AGAIN]);
  });

  it("are not those that end or deny an accusation", () => {
    const accused = { ...CASE, intent: "accusation" } as const;
    const ends = withFeatures(spansOf([HARROW, 20], [AGAIN, 9]), { focus: 1, intent: 0.6 });
    expect(dropFillers(accused, ends)).toHaveLength(2);
    const claims = withFeatures(spansOf([HARROW, 20], [AGAIN, 9]), { focus: 1, intent: 0.5 });
    expect(dropFillers(accused, claims)).toHaveLength(1);
  });

  it("are left out sooner where they have nothing but the question's names", () => {
    const spans = withFeatures(spansOf([HARROW, 20], [AGAIN, 16.9]), { focus: 0, intent: 0 });
    expect(textsOf(dropFillers(CASE, spans))).toEqual([HARROW]);
  });

  it("are kept where quotations complete each other, and where no case is named", () => {
    const spans = withFeatures(spansOf([HARROW, 20], [AGAIN, 1]), { focus: 1, intent: 0 });
    expect(dropFillers({ ...CASE, wantsSeveral: true }, spans)).toHaveLength(2);
    expect(dropFillers({ ...CASE, cases: [], isCaseChosen: false }, spans)).toHaveLength(2);
  });

  it("are those of another case than the best's, and all after them, but not where quotations complete each other", () => {
    const other = articleOf("The ferry company was fined 900 dollars for its part.", {}, "ferry/fine");
    const [ferry] = splitArticle([...libraryOf(other).indexed.values()][0] as never);
    const strange = spansOf([HARROW, 19]).map((span) => ({
      ...span,
      sentences: ferry ? [ferry] : [],
      first: 0,
      last: 0,
    }));
    const [best, later] = withFeatures(spansOf([HARROW, 20], [AGAIN, 18]), { focus: 1, intent: 0 });
    const spans = [best, ...withFeatures(strange, { focus: 1, intent: 0 }), later].filter((span) => span !== undefined);
    expect(textsOf(dropFillers(CASE, spans))).toEqual([HARROW]);
    expect(textsOf(dropFillers({ ...CASE, cases: [], isCaseChosen: false }, spans))).toEqual([HARROW]);
    expect(dropFillers({ ...CASE, wantsSeveral: true }, spans)).toHaveLength(3);
  });

  it("are there for who asks for more", () => {
    const page = [HARROW, "Ada Harrow was born by the sea.", REST].join("\n\n## Later\n\n");
    const library = libraryOf(articleOf(page));
    const query = {
      question: "What sentence did Ada Harrow receive on May 2?",
      case: articleOf(page).cases[0],
      limit: 3,
    };
    const first = answerQuestion(library, query);
    expect(first.quotes.map(({ text }) => text)).toEqual([HARROW]);
    expect(first.more).toBe(true);
    const next = answerQuestion(library, { ...query, skip: 1 });
    expect(next.quotes[0]?.text).toBe("Ada Harrow was born by the sea.");
  });
});
