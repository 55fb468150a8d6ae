export interface SanitizedText {
  readonly text: string;
  /** The offsets that were given with the text, where they are now. */
  readonly offsets: readonly number[];
}

/** The text without what a reader can't see, or what would reorder or break what he sees. Twice is the same as once. */
export function sanitizeText(text: string): string {
  return sanitizeWithOffsets(text, []).text;
}

/** Whether a reader sees nothing of the text: white space, what is sanitized away, or the blank pattern of Braille. */
export function isBlank(text: string): boolean {
  return /^[\s\u2800]*$/.test(sanitizeText(text));
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

/** The text sanitized, with offsets into it moved to where they belong now. */
export function sanitizeWithOffsets(text: string, offsets: readonly number[]): SanitizedText {
  const wellFormed = text.toWellFormed();
  // Both put one character in place of one, so that the offsets stay.
  const whole = { text: wellFormed.replace(LINE_END, "\n"), offsets: offsets.map((at) => leavePair(wellFormed, at)) };
  return removeFrom(removeFrom(whole, HIDDEN), BLANKS_AT_LINE_END);
}

/** An offset between the halves of a surrogate pair goes before the pair, which would be torn otherwise. */
function leavePair(text: string, offset: number): number {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

function removeFrom({ text, offsets }: SanitizedText, pattern: RegExp): SanitizedText {
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
