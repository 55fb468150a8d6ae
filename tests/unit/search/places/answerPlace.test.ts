import { describe, expect, it } from "vitest";
import { answerPlace } from "../../../../src/search/places/answerPlace.ts";
import { readPlaceQuestion } from "../../../../src/search/places/placeQuestion.ts";
import { answerQuestion } from "../../../../src/search/search.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const COMPLAINT = articleOf(
  `<!-- page 1 -->

1\\. The keeper lit the lamp at nine.

<!-- page 2 -->

2\\. The captain took the crate. The crate held a violin.

3\\. Nobody paid for the crate.`,
  { kind: "complaint", title: "Complaint of Ada Harrow", number: "1" },
  "harrow/complaint",
);
const ORDER = articleOf(
  `<!-- page 1, stamped 4 -->

The court finds that the captain took the crate from the quay.

<!-- page 2, stamped 5 -->

The motion for the return of the crate is granted.`,
  { kind: "order", title: "Order on the crate", number: "40" },
  "harrow/order",
);
const HEARING = articleOf(
  `<!-- page 3 --><!-- line 4 -->

Q. Who took the crate?

<!-- line 5 -->

A. The captain took it.`,
  { kind: "transcript", title: "Hearing of the crate" },
  "harrow/hearing",
);
const LIBRARY = libraryOf(COMPLAINT, ORDER, HEARING);

const ask = (question: string) => answerPlace(LIBRARY, { question, limit: 3 });

const COUNTS = articleOf(
  `## COUNT ONE THEFT

4\\. The captain had no right to the crate.

## COUNT TWO FRAUD

5\\. The captain told the owner that the crate was lost.

6\\. The owner relied on it.`,
  { kind: "complaint", title: "Complaint of Ada Harrow", number: "2" },
  "harrow/counts",
);

describe("a count of a complaint", () => {
  it.each([
    [
      "what is count two about?",
      ["5. The captain told the owner that the crate was lost.", "6. The owner relied on it."],
    ],
    ["count I of the complaint", ["4. The captain had no right to the crate."]],
    ["What does Count 1 allege?", ["4. The captain had no right to the crate."]],
  ])("is answered by its paragraphs: %s", (question, quotes) => {
    const found = answerPlace(libraryOf(COUNTS, ORDER), { question, limit: 3 });
    expect(found?.quotes.map(({ text }) => text)).toEqual(quotes);
  });
});

describe("what somebody said", () => {
  const ARGUMENT = articleOf(
    `JUSTICE ROE: Was the crate sealed when the keeper saw it?

MR. QUILL: It was sealed, Your Honor.

The seal of the crate was red, and the keeper drew it in her book.

MS. ORR: The keeper told the deputy that the crate had no seal.`,
    { kind: "transcript", title: "Argument about the crate" },
    "harrow/argument",
  );

  it.each([
    [
      "What did Quill say about the seal of the crate?",
      "The seal of the crate was red, and the keeper drew it in her book.",
    ],
    [
      "what did Orr say about the seal of the crate?",
      "MS. ORR: The keeper told the deputy that the crate had no seal.",
    ],
    ["what did Justice Roe ask about the crate?", "JUSTICE ROE: Was the crate sealed when the keeper saw it?"],
  ])("comes first, also in a paragraph that only goes on with a turn: %s", (question, first) => {
    expect(answerQuestion(libraryOf(ARGUMENT, ORDER), { question, limit: 3 }).quotes[0]?.text).toContain(first);
  });
});

describe("a question about a place", () => {
  it.each([
    ["¶ 2 of the complaint", ["2. The captain took the crate. The crate held a violin."]],
    ["What does paragraph 3 of the complaint say?", ["3. Nobody paid for the crate."]],
    [
      "Compl. ¶¶ 1-2",
      ["1. The keeper lit the lamp at nine.", "2. The captain took the crate. The crate held a violin."],
    ],
    ["what does the order say at 5", ["The motion for the return of the crate is granted."]],
    ["ECF No. 40 at 4", ["The court finds that the captain took the crate from the quay."]],
    [
      "page 2 of the complaint",
      ["2. The captain took the crate. The crate held a violin.", "3. Nobody paid for the crate."],
    ],
    ["page 3 line 5", ["A. The captain took it."]],
    ["Tr. 3:4-5", ["Q. Who took the crate?", "A. The captain took it."]],
    ["line 4 of page 3 of the transcript", ["Q. Who took the crate?"]],
  ])("%s is answered by what stands there", (question, quotes) => {
    expect(ask(question)?.quotes.map(({ text }) => text)).toEqual(quotes);
  });

  it.each([
    "Who took the crate?",
    "Was the order read at 5 pm?",
    "What happened at 10:12?",
    "¶ 99 of the complaint",
    "page 9 of the order",
    "What does the indictment say at 5?",
  ])("%s is none, or has no such place", (question) => {
    expect(ask(question)).toBeUndefined();
  });
});

describe("a count", () => {
  it("is of whole words in the paper that is named, with every place", () => {
    const answer = ask("How often does “crate” stand in the complaint?");
    expect(answer?.counted).toEqual({ words: "crate", total: 3, titles: ["Complaint of Ada Harrow"] });
    expect(answer?.quotes.map(({ text, matches }) => matches.map(([start, end]) => text.slice(start, end)))).toEqual([
      ["crate"],
      ["crate"],
      ["crate"],
    ]);
    expect(ask("How many times is rate mentioned in the complaint?")?.counted?.total).toBe(0);
  });

  it("gives further places after those that were shown", () => {
    const query = { question: "How often does the word crate appear in the complaint?", limit: 2 };
    expect(answerPlace(LIBRARY, query)).toMatchObject({ more: true });
    expect(answerPlace(LIBRARY, { ...query, skip: 2 })?.quotes).toHaveLength(1);
  });

  it("reads signs that mean something in a pattern as they are", () => {
    expect(readPlaceQuestion("How often does (.*)+$ stand in the complaint?")).not.toMatchObject({ kind: "count" });
    expect(ask("How often does “crate (a.*)+” stand in the complaint?")?.counted?.total).toBe(0);
  });
});

it("a court's finding comes before a party's claim where both answer, and a kind keeps others out", () => {
  const query = { question: "Did the captain take the crate from the quay?", limit: 3 };
  const kinds = (kind?: "complaint") =>
    answerQuestion(LIBRARY, { ...query, kind }).quotes.map(({ article }) => article.kind);
  expect(kinds()[0]).toBe("order");
  expect(new Set(kinds("complaint"))).toEqual(new Set(["complaint"]));
});
