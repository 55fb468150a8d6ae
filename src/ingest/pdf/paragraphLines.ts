import type { CooperativeTask } from "../../cooperativeTask.ts";
import { labelOf } from "../../documents/exchanges.ts";
import type { CleanPage } from "./pageFurniture.ts";
import { findSignatures, groupSigners } from "./signature.ts";
import type { TextLine } from "./textLine.ts";

/** A line with the page that it stands on. */
export interface PlacedLine extends TextLine {
  readonly page: number;
  /** The number by which its page is cited, where it is one of several on a sheet. */
  readonly cited?: number;
}

/** Lines that belong together, in reading order. */
export interface LineGroup {
  readonly kind: "paragraph" | "heading" | "footnote" | "signature";
  readonly lines: readonly PlacedLine[];
}

/** How a page's text is set: its left and right edge, as most lines have it. Points. */
interface Measure {
  readonly left: number;
  readonly right: number;
}

/** So far to the right a line opens a paragraph, or stands apart. Points. */
const INDENT = 9;
/** A distance that is so many times the usual one parts two paragraphs. */
const WIDE = 1.4;

/**
 * Groups the lines of a document into paragraphs, headings, footnotes and signatures, over the ends of pages. Notes at a page's foot
 * come after the paragraph that the page breaks off in. `isTranscript`: every speaker's turn is a paragraph. A page at a time.
 */
export function* groupLines(pages: readonly CleanPage[], isTranscript: boolean): CooperativeTask<LineGroup[]> {
  const bodySize = mostOf(pages.flatMap(({ lines }) => lines.map((line) => [line.size, line.text.length] as const)));
  const throughout = usualSpacing(pages);
  const groups: LineGroup[] = [];
  let open: PlacedLine[] = [];
  let notes: LineGroup[] = [];
  const close = () => {
    if (open.length > 0) groups.push({ kind: isHeading(open, isTranscript) ? "heading" : "paragraph", lines: open });
    groups.push(...notes);
    open = [];
    notes = [];
  };
  const signatures = isTranscript ? [] : findSignatures(pages);
  for (const [index, { page, cited, lines }] of pages.entries()) {
    const { body, foot } = isTranscript ? { body: lines, foot: [] } : splitFootnotes(lines, bodySize);
    const measure = measureOf(body);
    const spacing = { page: spacingOf(body) ?? throughout, throughout };
    for (const [at, line] of body.entries()) {
      const placed = { ...line, page, cited };
      const signature = signatures[index]?.find(({ from, to }) => from <= at && at < to);
      if (signature?.from === at) {
        close();
        const signed = body.slice(signature.from, signature.to).map((one) => ({ ...one, page, cited }));
        groups.push(...groupSigners(signed).map((group) => ({ kind: "signature" as const, lines: group })));
      }
      if (signature) continue;
      if (opensParagraph(open, placed, measure, spacing, isTranscript)) close();
      open.push(placed);
    }
    notes.push(...groupNotes(foot.map((line) => ({ ...line, page, cited }))));
    yield;
  }
  close();
  return groups;
}

function opensParagraph(
  open: readonly PlacedLine[],
  line: PlacedLine,
  measure: Measure,
  spacing: Spacing,
  isTranscript: boolean,
): boolean {
  const { left, right } = measure;
  const last = open.at(-1);
  if (!last) return false;
  if (isTranscript && (labelOf(line.text) !== undefined || APPEARS.test(line.text) || SWORN.test(line.text)))
    return true;
  if (isTranscript && ENDS.test(last.text) && /^\(\p{Lu}/u.test(line.text)) return true;
  const isSamePage = last.page === line.page && last.cited === line.cited;
  const distance = line.y - last.y;
  if (isTranscript && isSamePage && goesOnAppearance(open, line, distance)) return false;
  if (isSamePage && (distance < 0 || isApart(last, line, spacing))) return true;
  if (Math.abs(line.size - last.size) > line.size * 0.08) return true;
  if (isSamePage && hangs(open, line)) return false;
  if (!isTranscript && isSamePage && (standsApart(line, measure) || standsApart(last, measure))) {
    const [one, other] = [isCentredHeading(last, measure), isCentredHeading(line, measure)];
    if (one !== other || isShouted(last.text) !== isShouted(line.text)) return true;
    // Two lines of one heading.
    if (one && other) return false;
    if (ENDS.test(last.text) || open.length === 1) return true;
  }
  if (NUMBERED.test(line.text) && (/[)\]]$/.test(last.text) || ENDS.test(last.text) || isShouted(last.text)))
    return true;
  const width = right - left;
  if (last.right < left + width * 0.8 && ENDS.test(last.text) && OPENS.test(line.text)) return true;
  const isIndented = line.x > left + INDENT;
  if (!isSamePage) return isIndented && OPENS.test(line.text);
  const isMoved = Math.abs(line.x - last.x) > INDENT;
  // The line after an indented first one goes back to the edge.
  if (isMoved && line.x < last.x) return open.length > 1;
  return isMoved && isIndented;
}

/** How far a page's lines are apart as a rule, and those of the whole paper. Points. */
interface Spacing {
  readonly page: number;
  readonly throughout: number;
}

/** A page of long quotations has most lines close together; its other text is as far apart as elsewhere, and goes on. */
function isApart(last: PlacedLine, line: PlacedLine, { page, throughout }: Spacing): boolean {
  const distance = line.y - last.y;
  if (distance <= Math.max(page, line.size) * WIDE) return false;
  const isUsual = distance <= throughout * 1.1;
  return !isUsual || ENDS.test(last.text) || isShouted(last.text) || isShouted(line.text);
}

/** How a list's item begins: `A.`, `(a)`, `12.` */
const ITEM = /^\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s+\S/;
/** How far the lines of an item are set in from its mark. Points. */
const MAX_HANGING = 60;

/** Whether a line goes on from an item of a list whose mark hangs out on the left. */
function hangs(open: readonly PlacedLine[], line: PlacedLine): boolean {
  const [first] = open;
  const last = open.at(-1);
  if (!first || !last || !ITEM.test(first.text) || ITEM.test(line.text) || ENDS.test(last.text)) return false;
  if (isShouted(first.text) && !isShouted(line.text)) return false; // a heading with its number
  const isSetIn = line.x > first.x + INDENT && line.x - first.x < MAX_HANGING;
  return isSetIn && (open.length === 1 || Math.abs(line.x - last.x) <= INDENT);
}

/** How a transcript's list of appearances names a lawyer; whom for stands in the lines below, set in. */
const APPEARS = /^\p{Lu}[\p{Lu}.'’ ,-]{3,60}, ESQ\b/u;

/** How somebody takes the stand: `ORLA VANE, PLAINTIFF'S WITNESS, SWORN`. */
const SWORN = /^\p{Lu}[\p{Lu}.'’ -]{3,40}, .{0,40}\b(?:WITNESS|SWORN|AFFIRMED)\b/u;

function goesOnAppearance(open: readonly PlacedLine[], line: PlacedLine, distance: number): boolean {
  const [first] = open;
  const isNear = distance > 0 && distance < line.size * 3;
  return (
    first !== undefined &&
    APPEARS.test(first.text) &&
    isNear &&
    !ENDS.test(open.at(-1)?.text ?? "") &&
    !isShouted(line.text)
  );
}

const ENDS = /[.?!:;]["”’)\]]*\d*$/;
const OPENS = /^["“‘([]*[\p{Lu}\p{N}§¶•]/u;

/** A numbered paragraph of a pleading. */
const NUMBERED = /^\d{1,4}\.\s*["“‘(]?\p{Lu}/u;

/** Whether a line may be a heading, or a part of one: capitals alone, or a short line of capitalized words. */
function standsApart(line: TextLine, { left, right }: Measure): boolean {
  return isShouted(line.text) || (line.right < left + (right - left) * 0.85 && isCapitalized(line.text));
}

/** Whether it stands in the middle of its page's measure besides, away from both edges. */
function isCentredHeading(line: TextLine, measure: Measure): boolean {
  const [before, after] = [line.x - measure.left, measure.right - line.right];
  return standsApart(line, measure) && before > 24 && after > 24 && Math.abs(before - after) < 14;
}

function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]+/gu, "");
  return letters.length >= 3 && letters.replace(/\p{Lu}+/gu, "").length <= letters.length * 0.05;
}

/** At least two longer words, all of them capitalized, without the end of a sentence. */
function isCapitalized(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word)) && !/[.,;:?!\d][”"]?$/.test(text);
}

/** A heading stands in capitals, or is short and ends as no sentence does. */
function isHeading(lines: readonly PlacedLine[], isTranscript: boolean): boolean {
  const text = lines.map((line) => line.text).join(" ");
  if (text.length > 300 || (isTranscript && labelOf(text) !== undefined)) return false;
  if (!isTranscript && lines.length <= 2 && isCapitalized(text)) return true;
  return isShouted(text) && !/[^.]\.$/.test(text.replace(/\b\p{Lu}{1,4}\.$/u, ""));
}

function measureOf(lines: readonly TextLine[]): Measure {
  const left = mostOf(lines.map(({ x, text }) => [Math.round(x / 3) * 3, text.length] as const));
  const rights = lines.map(({ right }) => right).sort((one, other) => one - other);
  return { left, right: rights[Math.floor(rights.length * 0.9)] ?? left };
}

/** The value with most weight. */
function mostOf(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1])[0];
}

/** The distance of most of a page's lines from the one before, points; `undefined` if fewer than so many, or than half of them, have it. */
function spacingOf(lines: readonly TextLine[]): number | undefined {
  const gaps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const usual = mostOf(gaps.map((gap) => [Math.round(gap), 1] as const));
  const those = gaps.filter((gap) => Math.abs(gap - usual) <= 1).length;
  return those >= MIN_GAPS && those >= gaps.length / 2 ? usual : undefined;
}

const MIN_GAPS = 6;

/** The distance of most lines from the one before. Points. */
function usualSpacing(pages: readonly CleanPage[]): number {
  const gapsOf = ({ lines }: CleanPage) =>
    lines.slice(1).map((line, at) => [Math.round(line.y - (lines[at]?.y ?? 0)), line.text.length] as const);
  return mostOf(pages.flatMap(gapsOf));
}

/** Type of a footnote is smaller than this share of the text's. */
const SMALL = 0.93;
const NOTE = /^(?:\d{1,3}|[*†‡]{1,3})(?:[.)]?\s|\p{Lu})/u;

/** The small type at a page's foot, where it begins as a note or goes on from the page before. */
function splitFootnotes(
  lines: readonly TextLine[],
  bodySize: number,
): { readonly body: readonly TextLine[]; readonly foot: readonly TextLine[] } {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? bodySize) < bodySize * SMALL) from -= 1;
  const first = lines[from];
  if (!first || from === 0 || !lines.slice(from).some(({ text }) => NOTE.test(text))) return { body: lines, foot: [] };
  return { body: lines.slice(0, from), foot: lines.slice(from) };
}

function groupNotes(lines: readonly PlacedLine[]): LineGroup[] {
  const notes: PlacedLine[][] = [];
  let last: number | undefined;
  for (const line of lines) {
    const number = NOTE.test(line.text) ? Number.parseInt(line.text, 10) : undefined;
    const isNext = number !== undefined && (last === undefined || Number.isNaN(number) || number === last + 1);
    if (notes.length === 0 || isNext) notes.push([line]);
    else notes.at(-1)?.push(line);
    if (isNext) last = number;
  }
  return notes.map((note) => ({ kind: "footnote", lines: note }));
}
