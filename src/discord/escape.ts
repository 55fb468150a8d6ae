/**
 * The text of an article as Discord may show it. Discord's client reads Markdown by rules that it tries at each place of
 * the text; a backslash makes plain text of any mark after it that is no letter, digit or white space. So a mark needs a
 * backslash only where it could begin something: what never begins can't end.
 */

/** The text without what a reader can't see, or what would reorder or break what he sees. Taming twice changes nothing. */
export function tameText(text: string): string {
  return tame(text, []).text;
}

/** Markdown that Discord shows as the tamed text and as nothing else, also after `> ` or `-# ` and between `**`. */
export function escapeText(text: string): string {
  return tameText(text).replace(MARK, "\\$&");
}

/** The tamed text back from what `escapeText` made of it. */
export function unescapeText(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, "$1");
}

/** A quote as a block quote that no line of it can end, with the matched ranges of the text in bold. */
export function quoteLines(text: string, matches: readonly (readonly [start: number, end: number])[]): string {
  const tamed = tame(text, matches.flat());
  const bold = splitRanges(tamed.text, mergeRanges(tamed.offsets));
  return joinPieces(tamed.text, [
    ...findAll(tamed.text, MARK).map((at) => ({ at, insert: "\\" })),
    ...bold.flatMap(({ start, end }) => [start, end].map((at) => ({ at, insert: "**" }))),
    ...findAll(tamed.text, /^/gm).map((at) => ({ at, insert: "> " })),
  ]);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface TamedText {
  readonly text: string;
  /** The offsets that were given with the text, where they are now. */
  readonly offsets: readonly number[];
}

/** Scripts whose words are misspelt without a joiner between letters that join, or part, by it. */
const JOINING_SCRIPTS = "Arab Beng Deva Gujr Guru Khmr Knda Mlym Mong Mymr Nkoo Orya Sinh Syrc Taml Telu Tibt".split(
  " ",
);
const JOINING = `(?!\\p{DI})[${JOINING_SCRIPTS.map((script) => `\\p{scx=${script}}`).join("")}]`;

/** Invisible characters where they do visible work; anywhere else they only hide something or split a word. */
const AT_WORK = [
  "(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]",
  "(?<=[0-9#*])\\uFE0F(?=\\u20E3)",
  "(?<=\\p{Ideographic})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]",
  "(?<=(?!\\p{DI})\\p{scx=Mong})[\\u180B-\\u180D\\u180F]",
  "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\uFE0F?)\\u200D(?=\\p{Extended_Pictographic})",
  `(?<=${JOINING})[\\u200C\\u200D](?=${JOINING})`,
].join("|");

/** Controls, and what Unicode lets a display ignore (`DI`): bidirectional controls, zero widths, fillers, tags, selectors. */
const HIDDEN = new RegExp(`(?=[\\p{DI}\\uFFF9-\\uFFFB])(?!${AT_WORK}).|(?![\\n\\t])\\p{Cc}`, "gu");

/** Line ends of all kinds but `\r\n`, whose `\r` goes with the controls. */
const LINE_END = /\r(?!\n)|[\v\f\u0085\u2028\u2029]/g;

/** Discord shows no blanks before a line's end, and takes two of them for a line break of their own. */
const BLANKS_AT_LINE_END = /(?<![ \t])[ \t]+(?=\n)/g;

function tame(text: string, offsets: readonly number[]): TamedText {
  const wellFormed = text.toWellFormed();
  // Both put one character in place of one, so that the offsets stay.
  const whole = { text: wellFormed.replace(LINE_END, "\n"), offsets: offsets.map((at) => leavePair(wellFormed, at)) };
  return removeFrom(removeFrom(whole, HIDDEN), BLANKS_AT_LINE_END);
}

/** An offset between the halves of a surrogate pair goes before the pair, which would be torn otherwise. */
function leavePair(text: string, offset: number): number {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

function removeFrom({ text, offsets }: TamedText, pattern: RegExp): TamedText {
  const found = offsets.length === 0 ? [] : [...text.matchAll(pattern)];
  let passed = 0;
  let removed = 0;
  const moved = offsets.map((offset) => {
    for (let next = found[passed]; next && next.index + next[0].length <= offset; next = found[passed]) {
      removed += next[0].length;
      passed++;
    }
    return Math.min(offset, found[passed]?.index ?? offset) - removed;
  });
  return { text: text.replace(pattern, ""), offsets: moved };
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
