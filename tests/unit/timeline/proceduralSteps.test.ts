import { describe, expect, it } from "vitest";
import { tellsStep } from "../../../src/timeline/proceduralSteps.ts";

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
  ])("is told by: %s", (text) => {
    expect(tellsStep(text)).toBe(true);
  });

  it.each([
    ["The new album was released by Echo."],
    ["Harrow denies every charge."],
    ["The court is in Tarn."],
    ["The lawyer spoke of the case."],
  ])("is not told by: %s", (text) => {
    expect(tellsStep(text)).toBe(false);
  });
});
