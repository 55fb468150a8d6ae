import { type FilledBox, type OperationCodes, type OperationList, readDrawing } from "./drawing.ts";
import type { Tone } from "./drawingValues.ts";
import type { Matrix } from "./matrix.ts";
import type { FindImage } from "./paintedImage.ts";
import type { TextItem } from "./pdfPage.ts";
import type { DrawnGlyph } from "./textPen.ts";

/** Stands in the text where a box hides words, so that no sentence closes over the gap. */
export const COVERED = "█";

/**
 * The words of a page that somebody sees, where boxes hide others: a word goes as a whole if one of its characters lies
 * under a box that was drawn after it, or stands in the colour of the box that it was drawn on. `COVERED` takes the place of
 * what is hidden, and of a black box with nothing under it. `undefined` if there is neither, so that the page's own text
 * will do. `marked` are areas that somebody marked to be made black, whatever the page shows of them. (The idea is that of Free Law Project's x-ray.)
 */
export function findVisibleText(
  list: OperationList,
  codes: OperationCodes,
  view: Matrix,
  findImage: FindImage,
  marked: readonly FilledBox[],
): { readonly items: TextItem[]; readonly covered: number } | undefined {
  const drawing = readDrawing(list, codes, view, findImage, marked.length > 0);
  if (!drawing) return undefined;
  const rows = sortIntoRows([...drawing.boxes, ...marked]);
  const words = splitWords(drawing.glyphs);
  const hidden = new Set(words.filter((word) => isHidden(word, rows)));
  const seen = words.filter((word) => !hidden.has(word));
  const named = [...hidden].filter(hasSign);
  const bars = findBars(drawing.boxes, seen);
  if (hidden.size === 0 && bars.length === 0) return undefined;
  const marks = named.flatMap(joinGlyphs).map((item) => ({ ...item, text: COVERED }));
  return { items: [...seen.flatMap(joinGlyphs), ...marks, ...bars], covered: named.length };
}

/** A black box of a line's height hides words, also where they were taken out from under it. Tone, and points. */
const BLACK = 64;
const BAR = { low: 7, high: 32, short: 10 };
/** More boxes than this on a page are a drawing, as of a bar code. */
const MAX_BARS = 200;

function findBars(boxes: readonly FilledBox[], seen: readonly (readonly DrawnGlyph[])[]): TextItem[] {
  const bars = boxes.filter(({ tone, left, right, top, bottom }) => {
    const height = bottom - top;
    return tone !== undefined && tone < BLACK && height >= BAR.low && height <= BAR.high && right - left >= BAR.short;
  });
  if (bars.length > MAX_BARS) return [];
  const glyphs = seen.flat();
  return bars
    .filter(
      ({ left, right, top, bottom }) => !glyphs.some(({ x, y }) => x >= left && x <= right && y > top && y <= bottom),
    )
    .map(({ left, right, top, bottom }) => ({
      text: COVERED,
      x: left,
      right,
      y: bottom - (bottom - top) * MIDDLE,
      size: (bottom - top) * 0.8,
    }));
}

/** A form's blank that a field is drawn over is no word. */
function hasSign(word: readonly DrawnGlyph[]): boolean {
  return word.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Boxes by the rows of so many points in which they lie, so that a character is compared with few. */
const ROW = 20;
/** No page is higher: ISO 32000-1, annex C. Points. */
const MAX_ROWS = 14_400 / ROW;
/** Most boxes of a row that are looked at. */
const MAX_IN_ROW = 300;

function sortIntoRows(boxes: readonly FilledBox[]): ReadonlyMap<number, readonly FilledBox[]> {
  const rows = new Map<number, FilledBox[]>();
  for (const box of boxes) {
    const first = Math.max(0, Math.floor(box.top / ROW));
    const last = Math.min(MAX_ROWS, Math.floor(box.bottom / ROW));
    for (let row = first; row <= last; row += 1) {
      const there = rows.get(row) ?? [];
      if (there.length < MAX_IN_ROW) there.push(box);
      rows.set(row, there);
    }
  }
  return rows;
}

/** A black box hides a word that it reaches into; a lighter one, as of a form's field, only a word that it covers whole. */
function isHidden(word: readonly DrawnGlyph[], rows: ReadonlyMap<number, readonly FilledBox[]>): boolean {
  const covers = word.filter(({ text }) => text.trim() !== "").map((glyph) => findCover(glyph, rows));
  return (
    covers.some((box) => box?.tone !== undefined && box.tone < BLACK) || (covers.length > 0 && covers.every(Boolean))
  );
}

/** How far into a character a box must reach, as a share of its width, and at which height of its type. */
const OVERLAP = 0.3;
const MIDDLE = 0.3;

function findCover(glyph: DrawnGlyph, rows: ReadonlyMap<number, readonly FilledBox[]>): FilledBox | undefined {
  const y = glyph.y - glyph.size * MIDDLE;
  const least = (glyph.right - glyph.x) * OVERLAP;
  let under: FilledBox | undefined;
  for (const box of rows.get(Math.floor(y / ROW)) ?? []) {
    const { left, right, top, bottom, order } = box;
    if (y < top || y > bottom || Math.min(right, glyph.right) - Math.max(left, glyph.x) < least) continue;
    if (order > glyph.order) return box;
    under = box;
  }
  return under !== undefined && isSameTone(under.tone, glyph.tone) ? under : undefined;
}

/** Tones that differ by less can't be told apart. */
const MIN_CONTRAST = 24;

function isSameTone(one: Tone, other: Tone): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) < MIN_CONTRAST;
}

/** Wider than this share of the type's size, a gap parts two words. */
const GAP = 0.15;

function splitWords(glyphs: readonly DrawnGlyph[]): DrawnGlyph[][] {
  const words: DrawnGlyph[][] = [];
  let previous: DrawnGlyph | undefined;
  for (const glyph of glyphs) {
    if (!glyph.isUpright) continue;
    const isSpace = glyph.text.trim() === "";
    const goesOn =
      previous !== undefined &&
      previous.text.trim() !== "" &&
      Math.abs(glyph.y - previous.y) < 1 &&
      Math.abs(glyph.x - previous.right) < glyph.size * GAP;
    if (goesOn) words.at(-1)?.push(glyph);
    else if (!isSpace) words.push([glyph]);
    previous = glyph;
  }
  return words;
}

function joinGlyphs(word: readonly DrawnGlyph[]): TextItem[] {
  const [first, last] = [word[0], word.findLast(({ text }) => text.trim() !== "")];
  if (!first || !last) return [];
  const text = word.map((glyph) => glyph.text).join("");
  return [{ text: text.normalize("NFKC"), x: first.x, right: last.right, y: first.y, size: first.size }];
}
