import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkQuotations } from "../../../../src/search/check/checkQuotation.ts";
import { runs } from "../../../support/runs.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const FIRST = `The keeper of the lamp told the court that the crate was gone from the quay. She had counted the barrels in the morning.

The captain signed the ledger, “as ever”, and said nothing of the letter.`;
const SECOND = "Nobody in Port Amber has seen the violin since the night of the great storm.";
const LIBRARY = libraryOf(articleOf(FIRST), articleOf(SECOND, { title: "Another" }, "harrow/other"));

const check = (text: string) => checkQuotations(LIBRARY, [text])[0];

describe("a text that is given as a quotation", () => {
  it.each([
    "The keeper of the lamp told the court that the crate was gone from the quay.",
    "told the court that the crate was gone",
    'The captain signed the ledger, "as ever", and said nothing',
    "gone from the quay. She had counted the barrels",
  ])("is exact where it stands so: %s", (text) => {
    expect(check(text)?.kind).toBe("exact");
  });

  it("is altered where words differ, and those are marked on both sides", () => {
    const text = "The keeper of the lamp told the jury that the crate was gone from the quay.";
    const found = check(text);
    if (found?.kind !== "altered") throw new Error(`it is ${found?.kind}`);
    expect(found.claimed.map(([start, end]) => text.slice(start, end))).toEqual(["jury"]);
    const [quote] = found.quotes;
    expect(quote.matches.map(([start, end]) => quote.text.slice(start, end))).toEqual(["court"]);
  });

  it("is altered where words of one sentence are left out", () => {
    const found = check("The keeper of the lamp told the court that the crate was gone the quay.");
    expect(found).toMatchObject({ kind: "altered", claimed: [] });
  });

  it("is altered where only signs or letters' case differ, and the words that have them are marked", () => {
    const marksOf = (text: string) => {
      const found = check(text);
      if (found?.kind !== "altered") throw new Error(`it is ${found?.kind}`);
      const [{ text: source, matches }] = found.quotes;
      const cut = (from: string, marks: readonly (readonly [number, number])[]) =>
        marks.map(([start, end]) => from.slice(start, end));
      return { claimed: cut(text, found.claimed), theirs: cut(source, matches) };
    };
    expect(marksOf("The captain signed the ledger, as ever, and said nothing")).toEqual({
      claimed: ["as", "ever,"],
      theirs: ["“as", "ever”,"],
    });
    expect(marksOf("she had counted the barrels in the morning")).toEqual({ claimed: ["she"], theirs: ["She"] });
  });

  it("is altered rather than joined where one passage has all of it but a capital", () => {
    const hearing = articleOf(
      "<!-- page 3 --><!-- line 4 -->\n\nTHE COURT: Is it the only lamp of the quay?\n\n<!-- line 5 -->\n\nMR. QUILL: The only lamp that burned was the keeper's.",
      { kind: "transcript", title: "Hearing" },
      "harrow/hearing",
    );
    const [found] = checkQuotations(libraryOf(hearing), ["the only lamp that burned was the keeper's"]);
    expect(found).toMatchObject({ kind: "altered", claimed: [[0, 3]], quotes: [{ lines: ["3:5", "3:5"] }] });
  });

  it("is two passages joined where its parts stand apart", () => {
    const found = check("The keeper of the lamp told the court that nobody in Port Amber has seen the violin");
    expect(found?.kind).not.toBe("exact");
    const joined = check("the crate was gone from the quay. Nobody in Port Amber has seen the violin");
    expect(joined).toMatchObject({ kind: "joined" });
    if (joined?.kind === "joined")
      expect(joined.quotes.map(({ article }) => article.id)).toEqual(["harrow/violin", "harrow/other"]);
  });

  it.each(["The jury found the captain guilty of theft on all counts.", "the crate", ""])(
    "is not found: %j",
    (text) => {
      expect(check(text)).toEqual({ kind: "not found" });
    },
  );
});

it("every stretch of whole words of a document is exact, and its quotation is a slice of the document", () => {
  const words = SECOND.split(" ");
  const stretch = fc
    .tuple(fc.nat(words.length - 4), fc.integer({ min: 4, max: words.length }))
    .map(([from, count]) => words.slice(from, from + count).join(" "));
  fc.assert(
    fc.property(stretch, (text) => {
      const found = check(text);
      expect(found).toMatchObject({ kind: "exact", quotes: [{ text: SECOND }] });
    }),
    { numRuns: runs(200) },
  );
});
