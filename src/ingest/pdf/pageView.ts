import { apply, type Matrix, multiply } from "./matrix.ts";
import type { TextItem } from "./pdfPage.ts";

/** How a page is seen: `view` maps its own space to points from its top left corner. */
export interface PageView {
  readonly view: Matrix;
  readonly width: number;
  readonly height: number;
}

/** A piece of text as the page draws it, in the page's own space; `width` is its length along its line. */
export interface DrawnText {
  readonly text: string;
  readonly matrix: Matrix;
  readonly width: number;
}

/** This share of a page's letters must run in another direction for the page to be turned. */
const MIN_TURNED = 0.6;

/** The page as it is read: turned by quarters, if nearly all of its text stands on its side, as a wide table's does. */
export function turnToText({ view, width, height }: PageView, drawn: readonly DrawnText[]): PageView {
  const lengths = [0, 0, 0, 0];
  for (const { text, matrix } of drawn) {
    const quarter = quarterOf(multiply(view, matrix));
    if (quarter !== undefined) lengths[quarter] = (lengths[quarter] ?? 0) + text.trim().length;
  }
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const most = lengths.findIndex((length) => length > all * MIN_TURNED);
  if (most === 1) return { view: multiply([0, -1, 1, 0, 0, width], view), width: height, height: width };
  if (most === 2) return { view: multiply([-1, 0, 0, -1, width, height], view), width, height };
  if (most === 3) return { view: multiply([0, 1, -1, 0, height, 0], view), width: height, height: width };
  return { view, width, height };
}

/** Quarters by which text is turned clockwise; `undefined` if it stands askew. */
function quarterOf([a, b]: Matrix): number | undefined {
  if (Math.abs(b) < Math.abs(a) * ASKEW) return a > 0 ? 0 : 2;
  return Math.abs(a) < Math.abs(b) * ASKEW ? (b > 0 ? 1 : 3) : undefined;
}

/** Scans are a little askew. The tangent of an angle. */
const ASKEW = 0.1;

/** The text that stands upright in a view and inside of its page. What is turned would run into the lines beside it. */
export function placeUpright(drawn: readonly DrawnText[], page: PageView): TextItem[] {
  return drawn.flatMap(({ text, matrix, width: length }) => {
    const placed = multiply(page.view, matrix);
    const [x, y] = apply(placed, 0, 0);
    const item = { text, x, right: x + length, y, size: Math.hypot(placed[2], placed[3]) };
    return quarterOf(placed) === 0 && isOnPage(item, page) ? [item] : [];
  });
}

/** Whether any of a text lies where the page is shown: what is cut off is on no paper. */
export function isOnPage({ x, right, y, size }: TextItem, { width, height }: PageView): boolean {
  return right > 0 && x < width && y > 0 && y - size < height;
}
