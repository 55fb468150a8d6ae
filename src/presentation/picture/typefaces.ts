import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import type { Face, Measure } from "./style.ts";

/** The fonts' names as their files have them, for SVG. Latin, Greek, Cyrillic and Vietnamese; other letters are a box. */
export const FAMILIES: Record<Face, { readonly family: string; readonly weight: number }> = {
  serif: { family: "Source Serif 4", weight: 400 },
  "serif semibold": { family: "Source Serif 4", weight: 600 },
  sans: { family: "Source Sans 3", weight: 400 },
  "sans semibold": { family: "Source Sans 3", weight: 600 },
};

const require = createRequire(import.meta.url);

const FILES: Record<Face, string> = {
  serif: require.resolve("@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
  "serif semibold": require.resolve("@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
  sans: require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  "sans semibold": require.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
};

export interface Typefaces {
  /** The fonts' files. */
  readonly files: readonly Uint8Array[];
  readonly measure: Measure;
}

interface Typeface {
  readonly file: Buffer;
  readonly font: Font;
}

let loaded: ReadonlyMap<Face, Typeface> | undefined;

/** Reads the fonts once. `measure` keeps what it measured, so it is for one picture. */
export function loadTypefaces(): Typefaces {
  const typefaces = load();
  const widths = new Map<string, number>();
  const measure: Measure = (text, { face, size }) => {
    const key = `${face} ${text}`;
    const width = widths.get(key) ?? measureEms(text, face);
    widths.set(key, width);
    return width * size;
  };
  return { files: [...typefaces.values()].map(({ file }) => file), measure };
}

function load(): ReadonlyMap<Face, Typeface> {
  loaded ??= new Map(Object.entries(FILES).map(([face, path]) => [face as Face, readTypeface(path)]));
  return loaded;
}

function readTypeface(path: string): Typeface {
  const file = readFileSync(path);
  const font = create(file);
  if (!("layout" in font)) throw new Error(`${path} holds several fonts`);
  return { file, font };
}

/** A part of a text that one font draws. */
export interface Run {
  readonly text: string;
  readonly face: Face;
}

/**
 * The text by the fonts that have its letters: the face's own, else another, else the own one's box. Left to itself, what
 * draws would set a whole line in another font for the sake of one letter, and not as wide as it was measured.
 */
export function splitByFace(text: string, face: Face): readonly Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const lender = findLender(letter, face);
    const last = runs.at(-1);
    if (last?.face === lender) runs[runs.length - 1] = { text: last.text + letter, face: lender };
    else runs.push({ text: letter, face: lender });
  }
  return runs;
}

function findLender(letter: string, face: Face): Face {
  const codePoint = letter.codePointAt(0) ?? 0;
  const has = (one: Face) => load().get(one)?.font.hasGlyphForCodePoint(codePoint) === true;
  return has(face) ? face : ([...load().keys()].find(has) ?? face);
}

/** With kerning and ligatures. A tab and a line end are as wide as a blank, which they are drawn as. */
function measureEms(text: string, face: Face): number {
  return splitByFace(text.replace(/[\t\n]/g, " "), face).reduce((width, run) => width + measureRun(run), 0);
}

function measureRun({ text, face }: Run): number {
  const font = load().get(face)?.font;
  return font ? font.layout(text).advanceWidth / font.unitsPerEm : 0;
}
