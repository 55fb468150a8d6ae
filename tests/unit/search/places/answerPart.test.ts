import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../../src/search/index/snapshot.ts";
import { answerPlace } from "../../../../src/search/places/answerPlace.ts";
import { readPartQuestion } from "../../../../src/search/places/partQuestion.ts";
import { answerQuestion } from "../../../../src/search/search.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const COMPLAINT = articleOf(
  `## INTRODUCTION

1\\. The crate was taken from the quay on May 3, 2031.

## THE PARTIES

2\\. Plaintiff Ada Harrow is a keeper of the harbour light. She lives at Port Amber.

3\\. Plaintiff Bo Tarn is a cooper.

4\\. Defendant Harbour Lines is a company of Port Amber.

## COUNT ONE CONVERSION

5\\. Plaintiffs repeat and reallege the foregoing paragraphs.

6\\. Every crate has an owner.

7\\. The defendant breached its duty when it kept the crate.

## COUNT TWO FRAUD

8\\. Plaintiffs incorporate by reference each of the preceding paragraphs.

9\\. The defendant told a lie about the crate.

## PRAYER FOR RELIEF

WHEREFORE, Plaintiffs pray that the court grant:

1\\. The return of the crate;

2\\. Damages of $4,000.`,
  { kind: "complaint", title: "Complaint" },
  "harrow/complaint",
);
const HEARING = articleOf(
  `<!-- page 1 --><!-- line 1 -->

Monday, May 3, 2031

<!-- line 2 -->

The matter came on for a hearing at 10:12 a.m.

<!-- line 3 -->

APPEARANCES:

<!-- line 4 -->

ORLA VANE, ESQ., Port Amber; for the Plaintiffs.

<!-- line 5 -->

BO QUILL, JR., ESQ., Solicitor General; on behalf of Defendant.

## PROCEEDINGS

<!-- page 2 --><!-- line 1 -->

MS. VANE: The lamp was dark and the crate was gone.

<!-- line 2 -->

GENERAL QUILL: The lamp was lit and the crate was there.

<!-- line 3 -->

THE COURT: The lamp is of no weight.

<!-- page 3 --><!-- line 1 --><!-- witness Cara Finn -->

CARA FINN, having been duly sworn, testified as follows:

<!-- line 2 -->

Q. Who lit the lamp?

<!-- line 3 -->

A. I did.

<!-- line 4 --><!-- witness Dov Orr -->

DOV ORR, having been duly sworn, testified as follows:

<!-- line 5 -->

A. I saw her.

<!-- line 6 -->

(Whereupon, at 11:41 a.m., the hearing was concluded.)`,
  { kind: "transcript", title: "Hearing" },
  "harrow/hearing",
);
const LIBRARY = libraryOf(COMPLAINT, HEARING);

function ask(question: string, limit = 3) {
  return answerPlace(LIBRARY, { question, limit })?.quotes.map(({ text }) => text);
}

describe("a question about a part of a court paper", () => {
  it.each([
    [
      "Who are the plaintiffs?",
      ["2. Plaintiff Ada Harrow is a keeper of the harbour light.", "3. Plaintiff Bo Tarn is a cooper."],
    ],
    ["who is being sued", ["4. Defendant Harbour Lines is a company of Port Amber."]],
    [
      "who filed the complaint?",
      ["2. Plaintiff Ada Harrow is a keeper of the harbour light.", "3. Plaintiff Bo Tarn is a cooper."],
    ],
    ["What do the plaintiffs want?", ["1. The return of the crate;", "2. Damages of $4,000."]],
    ["what relief does the complaint ask for", ["1. The return of the crate;", "2. Damages of $4,000."]],
    [
      "What are the claims in the complaint?",
      ["7. The defendant breached its duty when it kept the crate.", "9. The defendant told a lie about the crate."],
    ],
    ["Who is the Solicitor General?", ["BO QUILL, JR., ESQ., Solicitor General; on behalf of Defendant."]],
    ["who was the lawyer for the plaintiffs", ["ORLA VANE, ESQ., Port Amber; for the Plaintiffs."]],
    ["Who represented the defendant?", ["BO QUILL, JR., ESQ., Solicitor General; on behalf of Defendant."]],
    [
      "who testified at the hearing?",
      [
        "CARA FINN, having been duly sworn, testified as follows:",
        "DOV ORR, having been duly sworn, testified as follows:",
      ],
    ],
    ["When did the hearing end?", ["(Whereupon, at 11:41 a.m., the hearing was concluded.)"]],
    ["when was the hearing held?", ["The matter came on for a hearing at 10:12 a.m.", "Monday, May 3, 2031"]],
    ["What is count two about?", ["9. The defendant told a lie about the crate."]],
  ])("%s", (question, texts) => {
    expect(ask(question)).toEqual(texts);
  });

  it.each([
    ["what does the motion ask for?", ["The plaintiffs respectfully request that the court order a search."]],
    ["What does the order do?", ["1. The crate shall be given back.", "2. The lamp shall be lit."]],
    [
      "what did the opinion decide",
      ["For these reasons the appeal is dismissed.", "We dismiss the appeal of the harbour."],
    ],
    ["What are the claims in the indictment?", ["2. The captain unlawfully took the crate."]],
  ])("of papers of other kinds: %s", (question, texts) => {
    const papers = libraryOf(
      articleOf(
        "The crate is gone.\n\nThe plaintiffs respectfully request that the court order a search.",
        { kind: "motion", title: "Motion" },
        "harrow/motion",
      ),
      articleOf(
        "The court heard both sides.\n\n## IT IS HEREBY ORDERED THAT:\n\n1\\. The crate shall be given back.\n\n2\\. The lamp shall be lit.",
        { kind: "order", title: "Order" },
        "harrow/order",
      ),
      articleOf(
        `We dismiss the appeal of the harbour.\n\n${"The lamp is of no weight. ".repeat(30)}\n\nThe motion for a search is denied by the district court.\n\nFor these reasons the appeal is dismissed.`,
        { kind: "opinion", title: "Opinion" },
        "harrow/opinion",
      ),
      articleOf(
        "## I. THEFT ACT\n\n1\\. The allegations above are incorporated by reference herein.\n\n2\\. The captain unlawfully took the crate.\n\n## CONCLUSION\n\n3\\. The captain unlawfully sold it.",
        { kind: "indictment", title: "Indictment" },
        "harrow/indictment",
      ),
    );
    const asked = { question, limit: 3, kind: undefined };
    expect(answerPlace(papers, asked)?.quotes.map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ["Who are the plaintiffs' lawyers?", ["/s/ Orla Vane ORLA VANE Attorneys for the Harbour Keepers"]],
    ["who represents the plaintiffs in the complaint", ["/s/ Orla Vane ORLA VANE Attorneys for the Harbour Keepers"]],
    ["Who signed the order?", ["Dated: May 3, 2031 EDA MOSS Chief Judge"]],
    ["who is the judge in the order", ["Dated: May 3, 2031 EDA MOSS Chief Judge"]],
    ["What does footnote 2 of the complaint say?", ["2 The ledger says so."]],
  ])("of who signed, and of a note: %s", (question, texts) => {
    const papers = libraryOf(
      articleOf(
        `<!-- page 1 -->

1\\. The crate is gone.

<!-- note 2 -->

2 The ledger says so.

It was a large crate.

<!-- signature -->

/s/ Orla Vane ORLA VANE Attorneys for the Harbour Keepers

<!-- signature -->

6 Quay Rd. Port Amber`,
        { kind: "complaint", title: "Complaint" },
        "harrow/complaint",
      ),
      articleOf(
        "The crate shall be given back.\n\n<!-- signature -->\n\nDated: May 3, 2031 EDA MOSS Chief Judge",
        { kind: "order", title: "Order" },
        "harrow/order",
      ),
    );
    const quotes = answerPlace(papers, { question, limit: 3 })?.quotes;
    expect(quotes?.map(({ text }) => text)).toEqual(texts);
  });

  it("of who sat and wrote, where an opinion is not signed", () => {
    const opinion = articleOf(
      `Before Moss, Chief Judge,

Tarn and Orr, Circuit Judges.

Orla Vane, with whom Bo Quill was on brief, for appellant.

TARN, Circuit Judge. The crate is gone. It was large.`,
      { kind: "opinion", title: "Opinion" },
      "harrow/opinion",
    );
    const askIt = (question: string) =>
      answerPlace(libraryOf(opinion), { question, limit: 3 })?.quotes.map(({ text }) => text);
    expect(askIt("Who wrote the opinion?")).toEqual([
      "Before Moss, Chief Judge,",
      "Tarn and Orr, Circuit Judges.",
      "TARN, Circuit Judge.",
    ]);
    expect(askIt("who is the lawyer for the appellant")).toEqual([
      "Orla Vane, with whom Bo Quill was on brief, for appellant.",
    ]);
    expect(askIt("who is the lawyer for the cooper")).toBeUndefined();
  });

  it("of what a court decided is left to articles where there are some", () => {
    const order = articleOf("The motion is granted.", { kind: "order", title: "Order" }, "harrow/order");
    const question = { question: "What did the court decide?", limit: 3 };
    expect(answerPlace(libraryOf(order), question)?.quotes.map(({ text }) => text)).toEqual(["The motion is granted."]);
    expect(answerPlace(libraryOf(order, articleOf("A judge granted it.")), question)).toBeUndefined();
  });

  it("ends where a complaint is signed", () => {
    const signed = articleOf(
      "## PRAYER FOR RELIEF\n\nWHEREFORE, Plaintiffs pray for the return of the crate.\n\nRespectfully submitted,\n\nOrla Vane of Port Amber",
      { kind: "complaint", title: "Complaint" },
      "harrow/signed",
    );
    const answer = answerPlace(libraryOf(signed), { question: "What do they want?", limit: 3 });
    expect(answer?.quotes.map(({ text }) => text)).toEqual(["WHEREFORE, Plaintiffs pray for the return of the crate."]);
  });

  it("has more where the part has more than is shown", () => {
    const answer = answerPlace(LIBRARY, { question: "Who are the parties?", limit: 2 });
    expect(answer).toMatchObject({ confidence: "sure", more: true });
    const rest = answerPlace(LIBRARY, { question: "Who are the parties?", limit: 2, skip: 2 });
    expect(rest).toMatchObject({
      more: false,
      quotes: [{ text: "4. Defendant Harbour Lines is a company of Port Amber." }],
    });
  });

  it.each([
    "Who represents the cooper?",
    "who is the attorney general?",
    "What did the plaintiffs ask the keeper about the lamp?",
    "who took the crate",
    "when will the hearing be?",
  ])("is none where it asks for something in particular: %s", (question) => {
    expect(ask(question)).toBeUndefined();
  });

  it("keeps to the kind that was chosen beside it", () => {
    const asked = { question: "Who are the plaintiffs?", limit: 3 };
    expect(answerPlace(LIBRARY, { ...asked, kind: "complaint" })?.quotes).toHaveLength(2);
    expect(answerPlace(LIBRARY, { ...asked, kind: "transcript" })).toBeUndefined();
    expect(answerPlace(LIBRARY, { question: "¶ 3 of the complaint", limit: 3, kind: "transcript" })).toBeUndefined();
  });

  it("is answered of no case where several have the part and none is named", () => {
    const other = articleOf(
      "## PARTIES\n\n1\\. Plaintiff Eda Moss is a weaver.",
      { kind: "complaint", title: "Complaint of Moss" },
      "moss/complaint",
    );
    const moss = { slug: asSlug("moss"), title: "Moss v. Tarn", aliases: [] };
    const library = buildSnapshot([{ slug: asSlug("harrow"), title: "Harrow", aliases: [] }, moss], [COMPLAINT, other]);
    expect(answerPlace(library, { question: "Who are the plaintiffs?", limit: 3 })).toBeUndefined();
    const answer = answerPlace(library, { question: "Who are the plaintiffs?", limit: 3, case: moss.slug });
    expect(answer?.quotes.map(({ text }) => text)).toEqual(["1. Plaintiff Eda Moss is a weaver."]);
  });

  it("is told in time that grows with its length alone", () => {
    const started = performance.now();
    for (const text of [`who are the ${"plaintiffs ".repeat(9)}`, `what do they want ${"to do it ".repeat(11)}x`])
      readPartQuestion(text);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("a question about what an office or a side said", () => {
  it.each([
    ["What did the Solicitor General say about the lamp?", "GENERAL QUILL: The lamp was lit and the crate was there."],
    [
      "What did the lawyer for the plaintiffs say about the lamp?",
      "MS. VANE: The lamp was dark and the crate was gone.",
    ],
    ["What did the defense say about the lamp?", "GENERAL QUILL: The lamp was lit and the crate was there."],
    ["What did the judge say about the lamp?", "THE COURT: The lamp is of no weight."],
  ])("%s", (question, first) => {
    expect(answerQuestion(LIBRARY, { question, limit: 3 }).quotes[0]?.text.split("\n")[0]).toBe(first);
  });
});
