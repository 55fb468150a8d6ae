import { describe, expect, it } from "vitest";
import { CASEBOOK } from "../../../../tools/eval/system.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

const writeCase = (title: string, outcome: string) => `---\ntitle: "${title}"\noutcome: "${outcome}"\n---\n`;

function open() {
  return CASEBOOK.open(
    makeKnowledge({
      "harrow/case.md": writeCase("Harrow", "A jury acquitted Ada Harrow."),
      "harrow/violin.md": writeArticle("The violin was found in a piano stool."),
      "tarn/case.md": writeCase("Tarn", "The claim was dropped."),
      "tarn/bow.md": writeArticle("The bow was found in a boat."),
    }),
  );
}

describe("Casebook as it is measured", () => {
  it("shows the outcome of the case that it quotes", async () => {
    const { ask } = await open();
    expect(await ask("Where was the violin found?")).toEqual({
      found: expect.arrayContaining([{ article: "harrow/violin", text: "The violin was found in a piano stool." }]),
      isUnsure: false,
      shownOutcomes: expect.arrayContaining(["harrow"]),
    });
  });

  it("asks of the chosen case alone", async () => {
    const { ask } = await open();
    const { found, shownOutcomes } = await ask("Where was it found?", "tarn");
    expect(found.map(({ article }) => article)).toEqual(["tarn/bow"]);
    expect(shownOutcomes).toEqual(["tarn"]);
  });

  it("shows nothing where it finds nothing", async () => {
    const { ask } = await open();
    expect(await ask("How tall is the Eiffel tower?")).toEqual({ found: [], isUnsure: false, shownOutcomes: [] });
  });
});
