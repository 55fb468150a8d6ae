import { describe, expect, it } from "vitest";
import { outcomeAbout, outcomeBeside } from "../../../src/documents/outcomeAbout.ts";

const PEOPLE = [
  { name: "Ada Harrow", aliases: ["Harrow", "the luthier"] },
  { name: "Tom Vale", aliases: ["Vale"] },
  { name: "Joss Ferrant", aliases: [] },
];
const ADA = "Ada Harrow was acquitted of theft.";
const TOM = "Dealer Tom Vale was convicted of fraud; he has appealed.";
const LATER = "The court of appeal has not ruled yet.";
const OUTCOME = `${ADA} ${TOM} ${LATER}`;

describe("an outcome", () => {
  it.each([
    ["of the one who is named", "Was Ada Harrow guilty?", ADA],
    ["by an alias, in whatever letter case", "what became of THE LUTHIER", ADA],
    ["by a possessive", "What was Harrow's sentence?", ADA],
    ["with the sentence that goes on from it", "Is Vale in prison?", `${TOM} ${LATER}`],
    ["of all who are named", "Were Harrow and Vale partners?", OUTCOME],
    ["whole where nobody is named", "Who found the violin?", OUTCOME],
    ["whole where it tells nothing of the one who is named", "Who is Joss Ferrant?", OUTCOME],
    ["whole where a name is only a part of a word", "Where is Harrowgate?", OUTCOME],
  ])("is told %s", (_what, question, told) => {
    expect(outcomeAbout(OUTCOME, PEOPLE, question)).toBe(told);
  });

  it("keeps an opening that names nobody", () => {
    const outcome = `Both were tried in May. ${ADA} ${TOM}`;
    expect(outcomeAbout(outcome, PEOPLE, "Harrow?")).toBe(`Both were tried in May. ${ADA}`);
  });

  it("is told whole where a case file names more than are looked for", () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ name: `Witness ${at}`, aliases: [] }));
    expect(outcomeAbout(OUTCOME, [...many.slice(3), ...PEOPLE], "Harrow?")).toBe(ADA);
    expect(outcomeAbout(OUTCOME, [...many, ...PEOPLE], "Harrow?")).toBe(OUTCOME);
  });

  it("is itself where the case file names no people", () => {
    expect(outcomeAbout(OUTCOME, [], "Harrow?")).toBe(OUTCOME);
  });
});

describe("beside quotations, an outcome", () => {
  const outcome = "Ada Harrow was acquitted of theft on May 3, 2031. Dealer Tom Vale was convicted of fraud.";
  const [ada, tom] = ["Ada Harrow was acquitted of theft on May 3, 2031.", "Dealer Tom Vale was convicted of fraud."];

  it.each([
    ["is whole where they say none of it", "The violin was found in a barn.", outcome],
    [
      "leaves out what one says in the same words",
      "On May 3, 2031, ADA HARROW was acquitted of theft, a clerk said.",
      tom,
    ],
    ["keeps what one says of another day", "On May 4, 2031, Ada Harrow was acquitted of theft.", outcome],
    ["keeps what one says in other words", "On May 3, 2031, a jury cleared Ada Harrow of theft.", outcome],
    ["leaves out what one says in the active voice", "On May 3, 2031, a jury acquitted Ada Harrow of theft.", tom],
    ["leaves out what a judge did by name", "Judge Oda Fenn acquitted Ada Harrow of theft on May 3, 2031.", tom],
    ["keeps what was done on another day", "On May 4, 2031, a jury acquitted Ada Harrow of theft.", outcome],
    ["keeps what was not done", "On May 3, 2031, a jury never acquitted Ada Harrow of theft.", outcome],
    ["keeps what nobody did", "On May 3, 2031, Nobody acquitted Ada Harrow of theft.", outcome],
    ["keeps what was done to more or less", "On May 3, 2031, a jury acquitted Ada Harrow of theft and fraud.", outcome],
    ["keeps what others did", "On May 3, 2031, the papers said a jury acquitted Ada Harrow of theft.", outcome],
    ["keeps what one denies", "Dealer Tom Vale was not convicted of fraud.", outcome],
    ["leaves out a sentence without a day", "In June dealer Tom Vale was convicted of fraud.", ada],
  ])("%s", (_what, quotation, told) => {
    expect(outcomeBeside(outcome, PEOPLE, ["No more.", quotation])).toBe(told);
  });

  it("keeps a sentence that names nobody, and the one that it goes on from", () => {
    const both = `${ada} ${tom} He has appealed.`;
    expect(outcomeBeside(both, PEOPLE, [tom])).toBe(both);
    expect(outcomeBeside("Acquitted.", PEOPLE, ["Acquitted."])).toBe("Acquitted.");
    expect(outcomeBeside(`${tom} Harrow is free.`, PEOPLE, [tom])).toBe("Harrow is free.");
  });

  it("is empty where they say it all", () => {
    expect(outcomeBeside(outcome, PEOPLE, [`On May 3, 2031, ${ada.replace(" on May 3, 2031", "")}`, tom])).toBe("");
  });
});
