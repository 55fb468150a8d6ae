import { describe, expect, it } from "vitest";
import {
  accuses,
  answersAccusation,
  contradicts,
  denies,
  isMereClaim,
  measureDisposition,
  retracts,
} from "../../../../src/search/spans/disposition.ts";

const FINAL = [
  "The jury found Mara Quill guilty of theft.",
  "The jury found that Pell was not liable.",
  "Mara Quill was acquitted.",
  "Joss Ferrant was sentenced to ten years in prison.",
  "The judge dismissed the case.",
  "Prosecutors dropped the charges against Pell.",
  "The appeals court affirmed the conviction.",
  "The company settled with the family.",
  "Pell pleaded no contest.",
  "The court denied the petition for review.",
  "The proceedings were terminated in June.",
  "The jury awarded neither side anything.",
  "A mistrial was declared.",
  "Pell received a suspended sentence of six months.",
];

/** What may come, was asked for or was feared. */
const OPEN = [
  "Pell could be sentenced to ten years.",
  "If convicted, Pell would face ten years.",
  "Prosecutors asked the judge to dismiss the case.",
  "A trial is scheduled for May.",
  "Pell faces up to ten years.",
  "The hearing could bring a settlement.",
  "Quill's lawyers urged the court to overturn the conviction.",
  "Both sides hoped to settle.",
];

const CLAIMS = [
  "Pell accused Quill of theft.",
  "The lawsuit alleged that Quill stole the ship.",
  "Quill claimed that Pell lied.",
  "According to the complaint, Pell took the ship.",
  "Prosecutors argued that Pell had hidden the receipt.",
  "A lawyer suggested that Quill had sold the violin.",
];

const DENIALS = [
  "Pell denied the claim.",
  "Quill denies that she took it.",
  "Quill disputed the account of the porters.",
  "Pell pleaded not guilty.",
  "Pell rejected the allegations.",
  "No ruling says that the ship was stolen.",
];

const NEWS = ["The harbour was built in 1890.", "The violin was found in a piano stool.", "Quill tuned the piano."];

describe("how something ended", () => {
  it.each(FINAL)("is told by: %s", (text) => expect(measureDisposition(text)).toBe(1));
  it.each(OPEN)("is not told by what is open: %s", (text) => expect(measureDisposition(text)).toBeLessThan(0.6));
  it.each([...CLAIMS, ...NEWS])("is not told by: %s", (text) => expect(measureDisposition(text)).toBe(0));

  it("counts less where it is asked for than where it came", () => {
    const came = measureDisposition("The judge dismissed the charge against Pell.");
    expect(
      measureDisposition("Quill wanted the charge against Pell dismissed by the judge, who may not."),
    ).toBeLessThan(came);
  });
});

it.each([
  ["A jury in Port Amber found that Tarn had not cheated Pell.", 1],
  ["Tarn testified that she had not cheated Pell.", 0],
  ["Quill said that the crew had not moved the crate.", 0],
])("what somebody had not done ends a case where a court or a jury says so: %s", (text, end) => {
  expect(measureDisposition(text)).toBe(end);
});

describe("an accusation", () => {
  it.each(["Tarn testified that she had not accused Pell of theft.", "The paper retracted the story."])(
    "is taken back: %s",
    (text) => expect(retracts(text)).toBe(true),
  );
  it.each(["Pell denied it.", "Tarn apologized to the crew."])("is not taken back: %s", (text) =>
    expect(retracts(text)).toBe(false),
  );
});

describe("a mere claim", () => {
  it.each(CLAIMS)("is what one side says: %s", (text) => expect(isMereClaim(text)).toBe(true));
  it.each([...FINAL, ...DENIALS, ...NEWS])("is no end, no denial and no news: %s", (text) => {
    expect(isMereClaim(text)).toBe(false);
  });

  it.each([
    "Quill accused Pell of theft, and Pell denied it.",
    "The complaint alleged theft, and the judge dismissed it.",
    "Pell was accused of theft and acquitted: the jury found Pell not guilty.",
  ])("is none together with its end or its denial: %s", (text) => expect(isMereClaim(text)).toBe(false));
});

describe("a denial", () => {
  it.each(DENIALS)("speaks against a claim: %s", (text) => {
    expect(denies(text)).toBe(true);
    expect(contradicts(text)).toBe(true);
  });
  it.each([...CLAIMS, ...NEWS, "The jury found Mara Quill guilty of theft."])("is not: %s", (text) => {
    expect([denies(text), contradicts(text)]).toEqual([false, false]);
  });
  it("may be what was not found", () => {
    expect(denies("Pell was not accused of lying.")).toBe(true);
    expect(denies("The jury found Pell not liable.")).toBe(true);
    expect(contradicts("Tarn called the story a lie.")).toBe(true);
    expect(contradicts("Tarn called it a lie.")).toBe(true);
  });
});

describe("what contradicts a claim", () => {
  it.each(DENIALS.filter((text) => !text.startsWith("No ruling")))("is: %s", (text) =>
    expect(contradicts(text)).toBe(true),
  );

  it.each([
    "Pell denied it on appeal.",
    "Quill denied that she wanted a trial.",
    "Both denied any wrongdoing before the hearing.",
  ])("is also: %s", (text) => expect(contradicts(text)).toBe(true));

  it.each([
    "On May 3, 2031, Judge Lund denied a defense motion for a new trial.",
    "The court denied Pell's second request.",
    "A panel denied review.",
    "The judge denied Quill bail.",
    "The state supreme court denied the petition for a rehearing.",
    "The board denies parole in most cases.",
  ])("is not what a court refuses: %s", (text) => expect(contradicts(text)).toBe(false));
});

describe("somebody is accused", () => {
  it.each([
    ...CLAIMS,
    "The clerk announced that Pell would be charged with theft.",
    "A grand jury indicted Pell for theft.",
    "The heirs filed a wrongful death lawsuit in Port Amber.",
    "The lawsuit named Pell and the crew.",
  ])("where it is left open: %s", (text) => expect(accuses(text)).toBe(true));

  it.each([
    ...NEWS,
    "Pell was charged with theft, and a jury acquitted Pell.",
    "Pell was charged with theft and denied it.",
    "Quill filed a notice of appeal.",
  ])("not where it ended, or where nobody is: %s", (text) => expect(accuses(text)).toBe(false));
});

describe("what answers an accusation", () => {
  it.each([
    "Pell denied the claim.",
    'His lawyer called the charge "a terrible miscarriage of justice."',
    "Quill said that Pell had no cause to expect it.",
    "The lawyers answered the indictment.",
    'They said: "We look forward to our day in court."',
    'Judge Lund said: "I\'m denying that."',
    "The court rejected the argument.",
    "Pell maintains that he is innocent.",
  ])("is: %s", (text) => expect(answersAccusation(text)).toBe(true));

  it.each([...NEWS, "Judge Lund presided over the trial.", "Pell was charged."])("is not: %s", (text) => {
    expect(answersAccusation(text)).toBe(false);
  });
});
