import { sanitizeText, sanitizeWithOffsets } from "../../../text/sanitize.ts";

/**
 * The text of an article as Discord may show it. Discord's client reads Markdown by rules that it tries at each place of
 * the text; a backslash makes plain text of any mark after it that is no letter, digit or white space. So a mark needs a
 * backslash only where it could begin something: what never begins can't end.
 */

/** Markdown that Discord shows as the sanitized text and as nothing else, also after `> ` or `-# ` and between `**`. */
export function escapeText(text: string): string {
  return sanitizeText(text).replace(MARK, "\\$&");
}

/** The text escaped and in bold; not so where no sign of it is left, as `****` would be shown. */
export function emphasize(text: string): string {
  const escaped = escapeText(text);
  return escaped.trim() === "" ? escaped : `**${escaped}**`;
}

/** The sanitized text back from what `escapeText` made of it. */
export function unescapeText(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, "$1");
}

/** A quote as a block quote that no line of it can end, with the matched ranges of the text in bold. */
export function quoteLines(text: string, matches: readonly (readonly [start: number, end: number])[]): string {
  const sanitized = sanitizeWithOffsets(text, matches.flat());
  const bold = splitRanges(sanitized.text, mergeRanges(sanitized.offsets));
  return joinPieces(sanitized.text, [
    ...findAll(sanitized.text, MARK).map((at) => ({ at, insert: "\\" })),
    ...bold.flatMap(({ start, end }) => [start, end].map((at) => ({ at, insert: "**" }))),
    ...findAll(sanitized.text, /^/gm).map((at) => ({ at, insert: "> " })),
  ]);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The ranges that a flat list of starts and ends gives, those that touch as one: `****` would be no bold at all. */
function mergeRanges(offsets: readonly number[]): readonly Range[] {
  const ranges: Range[] = [];
  for (let index = 0; index + 1 < offsets.length; index += 2) {
    const [start = 0, end = 0] = offsets.slice(index, index + 2);
    const last = ranges.at(-1);
    if (last && start <= last.end) ranges[ranges.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else ranges.push({ start, end });
  }
  return ranges;
}

/** The ranges line by line and without white space at their edges; those of white space alone are left out. */
function splitRanges(text: string, ranges: readonly Range[]): readonly Range[] {
  return ranges.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[^\n]+/g)].flatMap((line) => {
      const words = line[0].trim();
      const from = start + line.index + line[0].length - line[0].trimStart().length;
      return words === "" ? [] : [{ start: from, end: from + words.length }];
    }),
  );
}

/**
 * Each mark that could begin something. Anywhere: code, emphasis, links, mentions and all between angle brackets; two bars
 * or tildes; a colon before `//` or before the name of an emoji. After a line's white space: quotes, headings, lists and
 * subtext.
 */
const MARK = new RegExp(
  [
    /[\\`*_<[@]/,
    /([~|])(?=\1)/,
    /:(?=\/\/|[^\s:]+:)/,
    /[>#+.-](?<=^[^\S\n]*(?:>|#(?=#{0,2}(?:\s|$))|[+-](?=[\s#]|$)|\d+\.(?=\s|$)))/,
  ]
    .map((mark) => mark.source)
    .join("|"),
  "gm",
);

function findAll(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

/** What is put into the text, and before which of its characters. */
interface Piece {
  readonly at: number;
  readonly insert: string;
}

/** At one place the line's prefix comes first, then where bold begins or ends, then a backslash. */
const PIECE_ORDER = ["> ", "**", "\\"];

function joinPieces(text: string, pieces: readonly Piece[]): string {
  const sorted = pieces.toSorted(
    (a, b) => a.at - b.at || PIECE_ORDER.indexOf(a.insert) - PIECE_ORDER.indexOf(b.insert),
  );
  const joined: string[] = [];
  let from = 0;
  for (const { at, insert } of sorted) {
    joined.push(text.slice(from, at), insert);
    from = at;
  }
  return joined.join("") + text.slice(from);
}
