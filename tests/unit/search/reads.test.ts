import { describe, expect, it } from "vitest";
import { buildSnapshot, type LibrarySnapshot } from "../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../src/search/query/question.ts";
import { findRelatedArticles } from "../../../src/search/relatedArticles.ts";
import { matchSentence } from "../../../src/search/rerank/sentenceMatch.ts";
import { answerQuestion } from "../../../src/search/search.ts";
import { pickDistinct } from "../../../src/search/selectSpans.ts";
import { createReference } from "../../../src/search/spans/quoteReference.ts";
import { splitArticle } from "../../../src/search/spans/sentenceSequence.ts";
import { createLibraryApi } from "../../../src/service/libraryApi.ts";
import type { Token } from "../../../src/text/tokens.ts";
import { Counted } from "../../support/counted.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

/** What answering reads once, however much else there is. No clock is looked at. */

describe("the words of windows that may say the same", () => {
  it("are read once for each window, however many were picked before", () => {
    const text = Array.from({ length: 60 }, (_, at) => `Porter${at} saw violin${at} in stool${at}.`).join("\n\n");
    const [shelved] = libraryOf(articleOf(text)).indexed.values();
    if (!shelved) throw new Error("nothing was shelved");
    const counts: Counted<Token>[] = [];
    const sentences = splitArticle(shelved).map((sentence) => {
      const counted = new Counted(sentence.tokens);
      counts.push(counted);
      return Object.create(sentence, { tokens: { value: counted.items } });
    });
    const windows = sentences.map((_, at) => ({ sentences: [...sentences], first: at, last: at }));
    expect(pickDistinct(windows, 60)).toHaveLength(60);
    for (const { reads, items } of counts) expect(reads).toBe(items.length);
  });
});

describe("the names of cases", () => {
  it("are read once for a library, however many words of how many questions no article has", () => {
    let reads = 0;
    const one = Object.defineProperty({ slug: asSlug("harrow"), title: "Harrow v. Pell", aliases: [] }, "aliases", {
      get: () => {
        reads += 1;
        return ["the violin case", "Quillfeather"];
      },
    });
    const library = buildSnapshot([one], [articleOf("The violin was found in a piano stool.")]);
    const ask = (question: string) => answerQuestion(library, { question, limit: 1 }).missing;
    expect(ask("Who is Quillfeather, the zither, the quagga and the kiln?")).toEqual(["zither", "quagga", "kiln"]);
    expect(ask("Which Brackenmoor owl and which Tarn ferry?")).toEqual(["Brackenmoor", "owl", "Tarn", "ferry"]);
    expect(findRelatedArticles(library, "Is Quillfeather an owl?").cases).toEqual([one]);
    expect(reads).toBe(2); // for the terms of its names, and for what each name is
  });
});

describe("a question", () => {
  it("is read once for all quotations that are recalled", async () => {
    const library = libraryOf(articleOf("The violin was found. A porter saw it.\n\n".repeat(10)));
    const [shelved] = library.indexed.values();
    const { fingerprint } = shelved?.article ?? {};
    if (!shelved || !fingerprint) throw new Error("nothing was shelved");
    const references = splitArticle(shelved).map(({ start, end }) => ({ fingerprint, start, end }));
    const count = async (many: typeof references) => {
      let reads = 0;
      const names = new Set<string>();
      names.has = () => {
        reads += 1;
        return false;
      };
      const counting: LibrarySnapshot = { ...library, names };
      const recalled = await createLibraryApi(counting).recall(many, "Who saw the violin?");
      expect(recalled.map((quote) => quote && createReference(quote))).toEqual(many);
      return reads;
    };
    expect(await count(references)).toBe(await count(references.slice(0, 1)));
  });
});

describe("a sentence that is too long for any quotation", () => {
  const inside = {
    has: 1,
    namesAbsent: 0,
    shares: new Float64Array(3),
    firstMentions: new Int32Array(3),
    share: () => 0,
  };
  const read = (length: number) => {
    const library = libraryOf(articleOf(`The stolen violin was worth ${"1,".repeat(length)} dollars.`));
    const [sentence] = [...library.indexed.values()].flatMap(splitArticle);
    if (!sentence) throw new Error("there is no sentence");
    return matchSentence(parseQuestion("How much was the stolen violin worth?", library), sentence, inside);
  };

  it("counts by what it covers alone, and is not searched for phrases or kinds of things", () => {
    const [short, long] = [read(10), read(1000)];
    expect(short.fit).toBe(1);
    expect(short.phrases).toContain(true);
    expect([long.fit, long.phrases]).toEqual([0, []]);
    expect(long.share).toBe(short.share);
  });
});
