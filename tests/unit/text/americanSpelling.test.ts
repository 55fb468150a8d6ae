import { describe, expect, it } from "vitest";
import { toAmericanSpelling } from "../../../src/text/americanSpelling.ts";
import { extractTerms } from "../../../src/text/tokens.ts";

describe("a word as America spells it", () => {
  it.each([
    ["apologise", "apologize"],
    ["apologised", "apologized"],
    ["recognising", "recognizing"],
    ["organisations", "organizations"],
    ["unauthorised", "unauthorized"],
    ["analysed", "analyzed"],
    ["armourer", "armorer"],
    ["honourable", "honorable"],
    ["dishonoured", "dishonored"],
    ["misdemeanour", "misdemeanor"],
    ["defence", "defense"],
    ["defences", "defenses"],
    ["offence", "offense"],
    ["licence", "license"],
    ["centre", "center"],
    ["theatres", "theaters"],
    ["judgement", "judgment"],
    ["acknowledgements", "acknowledgments"],
    ["paedophile", "pedophile"],
    ["enquiry", "inquiry"],
    ["recognisance", "recognizance"],
    ["organisational", "organizational"],
    ["gaol", "jail"],
    ["cheque", "check"],
    ["practised", "practiced"],
  ])("%s is %s", (form, american) => {
    expect(toAmericanSpelling(form)).toBe(american);
  });

  it.each(
    `promise promised exercised supervised unsupervised revised advice advise surprise surprising enterprise compromise franchise
    merchandise disguised expertise raise praised noise rise arises wise otherwise likewise precise premises despise advertised televised
    improvise circumcised treatise louise denise island this his is disk crisis analysis hours four pour court flour your tour source
    courtesy pouring contour detour fence hence silence absence sentence evidence conference entered were there where here fire acre mere
    chastised disenfranchised disenfranchisement misadvised mum tyre nuisance assistance judge judged acknowledged enquirer paid`.split(
      /\s+/,
    ),
  )("%s stays as it is", (form) => {
    expect(toAmericanSpelling(form)).toBe(form);
  });
});

it("has the same term as the other spelling of it", () => {
  const british = "He apologised to the armourer’s defence, who criticised the judgement of a paedophile’s honour";
  const american = "He apologized to the armorer’s defense, who criticized the judgment of a pedophile’s honor";
  expect(extractTerms(british)).toEqual(extractTerms(american));
});
