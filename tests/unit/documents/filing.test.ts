import { describe, expect, it } from "vitest";
import { citeInStyles } from "../../../src/documents/citationStyles.ts";
import { describeStanding, type Standing } from "../../../src/documents/documentKind.ts";
import { splitPassages } from "../../../src/documents/passage.ts";
import { type Quote, takeQuote } from "../../../src/documents/quote.ts";
import { articleOf } from "../../support/search/indexing.ts";

const COURT = "U.S. District Court for the Southern District of New York";
const PAPER = { court: COURT, publisher: COURT, docket: "1:31-cv-00040", number: "40", filed: "2031-08-05" } as const;

/** The quotation of the sentence that has these words. */
function quote(markdown: string, words: string, facts: Parameters<typeof articleOf>[1]): Quote {
  for (const passage of splitPassages(articleOf(markdown, { ...PAPER, ...facts }))) {
    const { text } = passage.article;
    const found = passage.sentences.find(({ start, end }) => text.slice(start, end).includes(words));
    if (found) return takeQuote(passage, found.start, found.end, []);
  }
  throw new Error(`there is no sentence with ${words}`);
}

const ORDER = `<!-- page 1, stamped 3 -->

The court has read the papers of both sides. The lamp was lit at <!-- page 2, stamped 4 -->nine on that night.

The motion is granted.`;

describe("a court paper", () => {
  it("has no passage of its lawyers' addresses, nor of its contents", () => {
    const paper = articleOf(
      `ORLA VANE, SBN 100200 9 Quay Street Telephone: (555) 010-0100 Email: vane@law.test

Ada Harrow, on behalf of herself and others Attorneys for Plaintiff similarly situated

On behalf of the Petitioners 30 ORAL ARGUMENT OF

The statement of facts . . . . . . . . . 12

The keeper lit the lamp and called counsel for the defendant by telephone.`,
      { kind: "complaint" },
    );
    expect(splitPassages(paper).map(({ paragraph }) => paper.text.slice(paragraph.start, paragraph.end))).toEqual([
      "The keeper lit the lamp and called counsel for the defendant by telephone.",
    ]);
  });

  it("is quoted with its pages, which are no part of its text", () => {
    const across = quote(ORDER, "The lamp", { kind: "order", url: "https://tarn.test/40.pdf" });
    expect(across.text).toBe("The lamp was lit at nine on that night.");
    expect(across.pages).toEqual([1, 2]);
    expect(across.locator).toEqual({ kind: "page", first: 3, last: 4 });
    expect(across.link).toBe("https://tarn.test/40.pdf#page=1");
    expect(quote(ORDER, "granted", { kind: "order" }).pages).toEqual([2, 2]);
  });

  it("is cited by court, docket, number, day and page, with what weight its words have", () => {
    expect(quote(ORDER, "granted", { kind: "order" }).citation).toBe(
      `“The violin of Port Amber”, ${COURT}, No. 1:31-cv-00040, ECF No. 40, August 5, 2031, at 4 — ordered by the court`,
    );
    expect(quote(ORDER, "granted", { kind: "proposed order" }).citation).toContain("proposed, not ordered");
  });

  it("is cited in each style with its place", () => {
    const filing = articleOf(ORDER, { ...PAPER, kind: "order" });
    const styles = citeInStyles(filing, { kind: "page", first: 4, last: 4 });
    const write = (pieces: (typeof styles)["mla"]) => pieces.map(({ text }) => text).join("");
    expect(write(styles.bluebook)).toBe(
      "The violin of Port Amber, No. 1:31-cv-00040, ECF No. 40, at 4 (S.D.N.Y. Aug. 5, 2031).",
    );
    for (const style of ["apa", "mla", "plain"] as const) expect(write(styles[style])).toContain("ECF No. 40");
  });

  it("counts its numbered paragraphs only as far as they go on by themselves", () => {
    const complaint = `1\\. The keeper lit the lamp.

She says so herself.

2\\. The crate was gone.

42\\. of the statutes is cited here.

## PRAYER

1\\. The keeper asks for her crate.`;
    const pilcrow = (words: string) => quote(complaint, words, { kind: "complaint" }).locator;
    expect(pilcrow("lit the lamp")).toEqual({ kind: "pilcrow", first: 1, last: 1 });
    expect(pilcrow("herself")).toEqual({ kind: "pilcrow", first: 1, last: 1 });
    expect(pilcrow("was gone")).toEqual({ kind: "pilcrow", first: 2, last: 2 });
    expect(pilcrow("statutes")).toMatchObject({ kind: "paragraph" });
    expect(pilcrow("asks for")).toMatchObject({ kind: "paragraph" });
  });
});

const HEARING = `<!-- page 15, stamped 13 --><!-- line 4 --><!-- witness Jane Doe -->

Q. Did you see the crate that night?

<!-- line 5 -->

MR. MOSS: Objection.

<!-- line 6 -->

A. I did not see it. I saw <!-- line 7 -->the lamp.

<!-- line 8 -->

THE COURT: Is that all you saw?

<!-- line 9 -->

THE WITNESS: It is all.

<!-- witness --><!-- line 10 -->

MR. MOSS: Thank you.`;

describe("a transcript", () => {
  const of = (words: string) => quote(HEARING, words, { kind: "transcript" });

  it("is quoted by page and line, as printed, and by whoever testifies", () => {
    const answer = of("I did not see it");
    expect(answer).toMatchObject({ pages: [15, 15], lines: ["13:6", "13:6"], witness: "Jane Doe" });
    expect(of("I saw").lines).toEqual(["13:6", "13:7"]);
    expect(answer.citation).toMatch(/, 13:6 — testimony of Jane Doe$/);
    expect(of("Thank you").witness).toBeUndefined();
  });

  it("takes no lawyer for the witness who has the same surname", () => {
    const examined = HEARING.replace("Q. Did", "BY MR. DOE: Let us begin.\n\nQ. Did").replace(
      "MR. MOSS: Obj",
      "MR. DOE: Obj",
    );
    for (const words of ["Let us begin", "Objection"])
      expect(quote(examined, words, { kind: "transcript" }).witness).toBeUndefined();
    const named = HEARING.replace("THE WITNESS", "MS. DOE");
    expect(quote(named, "It is all", { kind: "transcript" }).witness).toBe("Jane Doe");
  });

  it("takes for testimony what the witness says, not what is asked or objected", () => {
    expect(of("It is all").witness).toBe("Jane Doe");
    for (const words of ["Did you see the crate", "Objection", "Is that all you saw"]) {
      expect(of(words).witness).toBeUndefined();
      expect(of(words).citation).toMatch(/ — said in court$/);
    }
  });

  it("never gives an answer without its question", () => {
    for (const words of ["I did not see it", "I saw"])
      expect(of(words).asked?.text).toBe("Q. Did you see the crate that night?");
    expect(of("It is all").asked?.text).toContain("Q. Did you see");
    expect(of("Did you see").asked).toBeUndefined();
    expect(of("Thank you").asked).toBeUndefined();
  });

  it("keeps a speaker's name with the sentence that it opens", () => {
    expect(of("I did not see it").text).toBe("A. I did not see it.");
    expect(of("Objection").text).toBe("MR. MOSS: Objection.");
  });
});

it.each<[Standing, string | undefined]>([
  [{ kind: "complaint" }, "alleged in the complaint"],
  [{ kind: "motion", party: "the defense" }, "argued by the defense"],
  [{ kind: "opinion" }, "held by the court"],
  [{ kind: "indictment" }, "charged in the indictment, not proven"],
  [{ kind: "transcript" }, "said in court"],
  [{ kind: "affidavit", witness: "Jane Doe" }, "sworn by Jane Doe"],
  [{ kind: "filing" }, undefined],
  [{ kind: "filing", court: COURT }, "filed in court"],
  [{ kind: "article" }, undefined],
])("%j stands as %s", (standing, words) => {
  expect(describeStanding(standing)).toBe(words);
});
