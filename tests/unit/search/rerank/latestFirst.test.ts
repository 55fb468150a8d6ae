import { describe, expect, it } from "vitest";
import type { Case } from "../../../../src/documents/case.ts";
import { buildSnapshot } from "../../../../src/search/index/snapshot.ts";
import { answerQuestion } from "../../../../src/search/search.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { articleOf } from "../../../support/search/indexing.ts";

const CASES: readonly Case[] = [
  {
    slug: asSlug("orrin"),
    title: "Orrin Mills v. Tarn",
    aliases: ["Orrin Mills", "Orrin", "mill case"],
    people: [{ name: "Lev Tarn", aliases: ["Tarn"] }],
  },
];
const MILL = [
  "Orrin Mills sued Lev Tarn over the mill in March 2030 and asked the court for $9 million.",
  "On May 4, 2031, a jury found that Lev Tarn was not liable to Orrin Mills, and the suit of Orrin Mills seemed lost.",
  "On June 9, 2032, an appeals court ruled that Lev Tarn owed Orrin Mills rent, which was put at $2 million.",
  "On July 7, 2033, the appeals court affirmed a judgment of $3.5 million against Lev Tarn.",
  "It rained in Port Amber in August 2033.",
];
const BRIDGE = "Lev Tarn was fined $400 on October 2, 2034 for a bridge that he had left open.";
const library = buildSnapshot(CASES, [
  articleOf(MILL.join("\n\n"), { published: "2035-01-09" }, "orrin/mill"),
  articleOf(BRIDGE, { published: "2035-01-09" }, "orrin/bridge"),
]);
const firstOf = (question: string) => answerQuestion(library, { question, limit: 3 }).quotes[0]?.text;

describe("how a matter stands", () => {
  it.each(
    `is the orrin mills thing settled
    is the mill case over
    what happened with orrin mills
    whats the latest on orrin mills
    is the orrin suit done yet
    how did the mill case end
    any update on orrin mills
    tldr orrin mills
    where does the mill case stand
    so whats up with orrin mills now
    what's the deal with the orrin suit
    is orrin mills v tarn still going
    outcome of the mill case
    what came of the orrin mills suit
    how did orrin mills turn out
    orrin mills news
    is the mill case closed
    whats the status of orrin mills
    when did the mill case end
    did the orrin thing ever get resolved`
      .split("\n")
      .map((line) => line.trim()),
  )("is told by its latest end, whatever an earlier one has of the question: %s", (question) => {
    expect(firstOf(question)).toContain("affirmed a judgment of $3.5 million");
  });

  it.each([
    "how much does tarn owe orrin",
    "how much is tarn to pay orrin mills",
    "how much must tarn pay orrin mills",
    "how much does tarn have to pay to orrin mills in the end",
    "how many dollars does tarn owe orrin mills",
  ])("is told by the latest sum that ended it: %s", (question) => {
    expect(firstOf(question)).toContain("$3.5 million");
  });

  it.each([
    "how much did tarn owe orrin",
    "how much did orrin mills get from tarn",
    "how much did tarn have to pay orrin mills",
  ])("is told by the latest sum also where it is asked as past: %s", (question) => {
    expect(firstOf(question)).toContain("$3.5 million");
  });

  it.each(["how much did tarn owe orrin at first", "how much was tarn to pay orrin mills originally"])(
    "is told by the sum at first where that is asked for: %s",
    (question) => {
      expect(firstOf(question)).toContain("$2 million");
    },
  );

  it("is not told by a later sum where the matter itself was settled for one that is kept secret", () => {
    const text = [
      "On May 4, 2031, Lev Tarn and Orrin Mills reached an undisclosed settlement of the suit over the mill.",
      "On June 9, 2032, Lev Tarn and a clerk of Orrin Mills settled another suit for $3,000.",
    ];
    const shelf = buildSnapshot(CASES, [articleOf(text.join("\n\n"), { published: "2035-01-09" }, "orrin/mill")]);
    const question = "how much did tarn pay orrin mills in the settlement";
    expect(answerQuestion(shelf, { question, limit: 3 }).quotes[0]?.text).toContain("undisclosed");
  });

  it.each([
    [
      "how much did tarn have to pay",
      "A judge ordered Lev Tarn to pay $1 million on May 4, 2031.",
      "On June 9, 2032, a clerk was ordered to pay $50,000 to the court.",
    ],
    [
      "how much was lev tarn fined",
      "A judge fined Lev Tarn $1 million on May 4, 2031.",
      "On June 9, 2032, the lawyers of Lev Tarn were awarded $9,000.",
    ],
  ])("is not told by what another had to pay, nor a fine by what is none: %s", (question, own, later) => {
    const shelf = buildSnapshot(CASES, [articleOf(`${own}\n\n${later}`, { published: "2035-01-09" }, "orrin/mill")]);
    expect(answerQuestion(shelf, { question, limit: 3 }).quotes[0]?.text).toContain("$1 million");
  });

  it("is not told by the end of another matter, nor by what ended nothing", () => {
    const texts = ["is the mill case over", "what happened with orrin mills"].map(firstOf).join(" ");
    expect(texts).not.toContain("bridge");
    expect(texts).not.toContain("rained");
  });

  it("is not asked where something that had happened is", () => {
    expect(firstOf("how much did orrin mills ask for")).toContain("$9 million");
    expect(firstOf("what did the jury find about lev tarn")).toContain("not liable");
  });
});

it("tells first what became of somebody who is named, not what the case came to later", () => {
  const told = "On May 4, 2031, the court dismissed the motion of clerk Ella Vane.";
  const cases = CASES.map((one) => ({ ...one, aliases: [...one.aliases, "Ella Vane"] }));
  const text = [told, ...MILL.slice(2)].join("\n\n");
  const shelf = buildSnapshot(cases, [articleOf(text, { published: "2035-01-09" }, "orrin/mill")]);
  expect(answerQuestion(shelf, { question: "what happened to ella vane", limit: 3 }).quotes[0]?.text).toBe(told);
});
