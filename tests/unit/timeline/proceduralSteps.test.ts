import { describe, expect, it } from "vitest";
import { tellsStep, tellsTurningPoint } from "../../../src/timeline/proceduralSteps.ts";

describe("a step of a case", () => {
  it.each([
    ["Harrow was formally charged with arson."],
    ["A grand jury indicted Harrow."],
    ["Harrow entered a plea of not guilty."],
    ["The trial of Harrow began in Tarn."],
    ["The jury found Ada Harrow guilty."],
    ["Harrow received a prison sentence of two years."],
    ["The court of appeal upheld it."],
    ["Harrow was released on bail."],
    ["The judge denied a defense motion for a new trial."],
    ["A judge refused to overturn the conviction."],
    ["The judge tossed out two of the counts."],
    ["The court of Tarn affirms the sentence."],
    ["The court rejected the appeal of Harrow."],
    ["A judge granted her request for bail."],
    ["Her petition was rejected."],
  ])("is told by: %s", (text) => {
    expect(tellsStep(text)).toBe(true);
  });

  it.each([
    ["The new album was released by Echo."],
    ["Harrow denies every charge."],
    ["The court is in Tarn."],
    ["The lawyer spoke of the case."],
    ["Harrow rejected the claims."],
    ["Her lawyer rejected a request for comment."],
    ["Harrow refused to speak."],
  ])("is not told by: %s", (text) => {
    expect(tellsStep(text)).toBe(false);
  });
});

describe("what a case turns on", () => {
  it.each([
    ["Prosecutors filed the charging documents against Harrow."],
    ["The jury found Ada Harrow not guilty."],
    ["Harrow received a prison sentence of two years."],
    ["The judge denied a defense motion for a new trial."],
    ["A judge refused to overturn the conviction."],
    ["The court of appeal upheld the verdict."],
  ])("is told by: %s", (text) => {
    expect(tellsTurningPoint(text)).toBe(true);
  });

  it.each([
    ["The judge denied a motion to close the courtroom."],
    ["A museum filed a lawsuit against Harrow."],
    ["The trial of Harrow began in Tarn."],
    ["Harrow was released on bail."],
  ])("is not told by: %s", (text) => {
    expect(tellsTurningPoint(text)).toBe(false);
  });
});
