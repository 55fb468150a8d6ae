import { describe, expect, it } from "vitest";
import { setLine } from "../../../../src/presentation/picture/layout.ts";
import { rasterize } from "../../../../src/presentation/picture/pixels.ts";
import type { Face } from "../../../../src/presentation/picture/style.ts";
import { writeLine } from "../../../../src/presentation/picture/svg.ts";
import { loadTypefaces } from "../../../../src/presentation/picture/typefaces.ts";
import { lastInk } from "../../../support/presentation/picture/drawing.ts";

const SIZE = 20;
const { files, measure } = loadTypefaces();

/** Where the ink of the text ends, with a bar behind it. */
async function drawnWidth(text: string, face: Face): Promise<number> {
  const style = { face, size: SIZE, leading: 0, color: "#000" };
  const line = setLine(`${text}|`, 0, 25, style, measure).map(writeLine).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="40"><rect width="1000" height="40" fill="#fff"/>${line}</svg>`;
  return lastInk((await rasterize(svg, files)).png);
}

/** How wide nothing but the bar is, by face. */
const bars = new Map<Face, Promise<number>>();

function barOf(face: Face): Promise<number> {
  const width = bars.get(face) ?? drawnWidth("", face);
  bars.set(face, width);
  return width;
}

describe("a text's measured width", () => {
  it.each([
    ["prose", "The jury (10–2) ruled that “Pell” owed Harrow $1,000,000.50."],
    ["letters that kern", "AVAVAVAVAVToToToTyTyTyWaWaWa"],
    ["letters that join", "office fluffy affix first flight"],
    ["letters that the other typeface lends", "the ɯɰɱʣʤʥᵯṁƊǢ in ɯɰɱʣʤʥᵯṁƊǢ"],
    ["letters that no typeface has", "日本日本日本"],
    ["blanks of all kinds", "a  b\tc\t\td\ne"],
    ["Greek and Cyrillic", "Η δίκη Суд решил"],
  ])("is what is drawn: %s", async (_fact, text) => {
    for (const face of ["serif", "serif semibold", "sans", "sans semibold"] as const) {
      const bar = await barOf(face);
      const width = measure(text, { face, size: SIZE, leading: 0, color: "" });
      const drawn = await drawnWidth(text, face);
      expect(Math.abs(drawn - bar - width), `${face}: ${drawn} ${width}`).toBeLessThan(2);
    }
  });
});
