import type { TextItem } from "./pdfPage.ts";
import { layLines, type TextLine } from "./textLine.ts";

/** A part of a page whose two sides are read one after the other. Points. */
interface SideBySide {
  readonly top: number;
  readonly bottom: number;
  /** Where the right side begins. */
  readonly middle: number;
}

/**
 * Lays a page into lines, the sides of a caption and of lawyers' names one after the other: a caption's are parted by a rule
 * of signs, or by a wide gap beside its parties. What else stands side by side, as in a table, is read line by line.
 */
export function layOutSides(items: readonly TextItem[], width: number): TextLine[] {
  const written = items.filter(({ text }) => text.trim() !== "").flatMap(splitAtBlanks);
  const signs = findSigns(written, width);
  const region = signs ?? findGap(written, width);
  if (!region) return layLines(written);
  const { top, bottom, middle } = region;
  const inside = written.filter(({ y }) => y >= top && y <= bottom);
  const isSign = (item: TextItem) =>
    signs !== undefined && Math.abs(item.x - middle) <= ALIGNED && SIGN.test(item.text);
  const left = inside.filter((item) => item.x < middle - (signs ? ALIGNED : 0));
  const right = inside.filter((item) => item.x >= middle - (signs ? ALIGNED : 0) && !isSign(item));
  const others = written.filter(({ y }) => y < top || y > bottom);
  return [
    ...layLines(others.filter(({ y }) => y < top)),
    ...layLines(left.map(trimSign)),
    ...layLines(right.map(trimSign)),
    ...layLines(others.filter(({ y }) => y > bottom)),
  ];
}

/** As many blanks in one piece of text were typed to part what stands on the line. */
const BLANKS = /\s{3,}/;

/** The parts of a typed line that blanks hold apart. Every letter is taken to be as wide as the next, as a typewriter's is. */
function splitAtBlanks(item: TextItem): TextItem[] {
  if (!BLANKS.test(item.text.trim())) return [item];
  const each = (item.right - item.x) / item.text.length;
  return [...item.text.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map(({ 0: text, index }) => ({
    ...item,
    text,
    x: item.x + index * each,
    right: item.x + (index + text.length) * each,
  }));
}

/** What rules in captions are drawn with. */
const SIGN = /^[):§|*¦]$/;
const OPENS_WITH_SIGN = /^[):§|¦]\s/;
const ENDS_WITH_SIGN = /\s[):§|¦]$/;
/** How far signs may be from one line. Points. */
const ALIGNED = 5;
/** A rule has so many signs, no further apart than so many points. */
const MIN_SIGNS = 4;
const MAX_STEP = 60;
/** The rule stands in the middle of its page: shares of its width. */
const MIDDLE = { from: 0.3, to: 0.72 };

function trimSign(item: TextItem): TextItem {
  return { ...item, text: item.text.replace(OPENS_WITH_SIGN, "").replace(ENDS_WITH_SIGN, "") };
}

function findSigns(items: readonly TextItem[], width: number): SideBySide | undefined {
  const signs = items.flatMap(signOf).filter(({ x }) => x > width * MIDDLE.from && x < width * MIDDLE.to);
  const columns = new Map(signs.map(({ x }) => [Math.round(x), x]));
  for (const x of [...columns.values()].slice(0, MAX_TRIED)) {
    const rule = takeRun(signs.filter((sign) => Math.abs(sign.x - x) <= ALIGNED).map(({ y }) => y));
    const [first, last] = [rule[0], rule.at(-1)];
    if (first === undefined || last === undefined || rule.length < MIN_SIGNS) continue;
    const step = (last - first) / (rule.length - 1);
    const region = { top: first - step * 0.6, bottom: last + step * 0.6, middle: x };
    if (!hasAcross(items, region)) return growRegion(items, region, 1);
  }
  return undefined;
}

/** Where a sign of a rule stands, alone or at an end of what is beside it. */
function signOf({ text, x, right, y, size }: TextItem): { readonly x: number; readonly y: number }[] {
  if (SIGN.test(text.trim()) || OPENS_WITH_SIGN.test(text)) return [{ x, y }];
  return ENDS_WITH_SIGN.test(text) ? [{ x: right - size / 3, y }] : [];
}

/** The first of the heights, from top to bottom, that follow one another closely, if they are enough. */
function takeRun(heights: readonly number[]): number[] {
  let run: number[] = [];
  for (const y of [...heights].sort((one, other) => one - other)) {
    if (run.length > 0 && y - (run.at(-1) ?? y) > MAX_STEP) {
      if (run.length >= MIN_SIGNS) break;
      run = [];
    }
    run.push(y);
  }
  return run;
}

/** Whether text runs over the place at which the sides are parted. */
function hasAcross(items: readonly TextItem[], { top, bottom, middle }: SideBySide): boolean {
  return items.some(
    ({ x, right, y, text }) =>
      y >= top && y <= bottom && x < middle - ALIGNED * 2 && right > middle + ALIGNED * 2 && /[\p{L}\p{N}]/u.test(text),
  );
}

/** So many lines on the right begin at one place. */
const MIN_ALIGNED = 3;
/** Who stands on the left of a caption, and in lists of lawyers on both sides. */
const PARTIES =
  /^\s*(?:v\.?|vs\.?|versus|-?\s?against\s?-?|in re:?)\s*$|\b(?:plaintiff|defendant|petitioner|respondent|appell(?:ant|ee)|debtor)s?(?:[-/]\p{L}+)*[.,]\s*$/imu;
const LAWYERS = /\b(?:attorneys?|counsel) (?:for|of record)\b|\bpro hac vice\b/i;
/** Lines of the right side that tell where it is begin behind a gap so wide, in heights of their type; others may be nearer. */
const WIDE_GAP = 1.5;
/** The narrowest gap between the sides. Points. */
const MIN_GAP = 8;

function findGap(items: readonly TextItem[], width: number): SideBySide | undefined {
  const starts = items.filter(
    (item) =>
      item.x > width * MIDDLE.from && item.x < width * MIDDLE.to && !items.some((one) => isJustBefore(one, item)),
  );
  for (const { x } of starts.slice(0, MAX_TRIED)) {
    const heights = starts.filter((item) => Math.abs(item.x - x) <= 2).map(({ y }) => y);
    if (new Set(heights.map(Math.round)).size < MIN_ALIGNED) continue;
    const least = { top: Math.min(...heights), bottom: Math.max(...heights), middle: x - MIN_GAP / 2 };
    if (hasAcross(items, least)) continue;
    const region = growRegion(items, least, MAX_GROWTH);
    if (isOfSides(items, region)) return region;
  }
  return undefined;
}

/** Places that are tried as a rule of signs, and lines as the beginning of a right side; a caption has hardly more. */
const MAX_TRIED = 80;

function isJustBefore(one: TextItem, item: TextItem): boolean {
  return (
    one !== item &&
    one.x < item.x &&
    Math.abs(one.y - item.y) <= item.size * 0.3 &&
    item.x - one.right < item.size * WIDE_GAP
  );
}

/** So many lines of a caption's left side may stand above or below its right one. */
const MAX_GROWTH = 12;

/** The lines on the left go on above and below those on the right, as far as nothing stands across. */
function growRegion(items: readonly TextItem[], region: SideBySide, limit: number): SideBySide {
  const { middle } = region;
  const isLeft = (item: TextItem) => item.right < middle - MIN_GAP / 2;
  const heights = [...new Set(items.map(({ y }) => y))].sort((one, other) => one - other);
  let { top, bottom } = region;
  const free = (y: number) => items.filter((item) => Math.abs(item.y - y) <= 2).every(isLeft);
  for (const y of heights
    .filter((y) => y < top)
    .reverse()
    .slice(0, limit)) {
    if (top - y > MAX_STEP / 2 || !free(y)) break;
    top = y;
  }
  for (const y of heights.filter((y) => y > bottom).slice(0, limit)) {
    if (y - bottom > MAX_STEP / 2 || !free(y)) break;
    bottom = y;
  }
  return { top: top - 2, bottom: bottom + 2, middle };
}

function isOfSides(items: readonly TextItem[], { top, bottom, middle }: SideBySide): boolean {
  const inside = items.filter(({ y }) => y >= top && y <= bottom);
  const textOf = (side: readonly TextItem[]) => side.map(({ text }) => text).join("\n");
  const left = inside.filter(({ x }) => x < middle);
  const right = textOf(inside.filter(({ x }) => x >= middle));
  if (new Set(left.map(({ y }) => Math.round(y))).size < MIN_ALIGNED) return false;
  return PARTIES.test(textOf(left)) || (LAWYERS.test(textOf(left)) && LAWYERS.test(right));
}
