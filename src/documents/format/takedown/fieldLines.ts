import { foldLetters, unifyForms } from "./spelling.ts";
import {
  holdsHiding,
  isPlainAnswer,
  isState,
  namesState,
  readExactMeaning,
  readMeaning,
  saysNo,
  saysNotShown,
  saysYes,
} from "./vocabulary.ts";

/** Reads lines that look like a field wherever they stand, by their letters alone: in comments, in text, in broken YAML. */

/**
 * Where a line stands. `prose`: in a text, where only a value of `true`, `yes` or `on` (or `false`, `no`, `off`) counts.
 * `comment`: in a comment or a value, where any word for yes or no does. `fields`: among fields, where all but a no
 * counts. `broken`: among fields that can't be read, where the word alone counts as well.
 */
export type Surroundings = "prose" | "comment" | "fields" | "broken";

/** What is longer is prose. UTF-16 code units. */
const MAX_LINE = 200;
/** A name of more words is a sentence. */
const MAX_WORDS = 3;
/** A longer value is prose; a date, a yes and a status are shorter. UTF-16 code units. */
const MAX_VALUE = 80;

interface Field {
  readonly name: string;
  readonly value: string;
}

/** A colon or an equals sign, also in other forms. */
const SEPARATOR = /[:=\uff1a\uff1d\ufe55\ufe66\u2236\ua789]/;
/** What ends a line in some program's eyes, and not in a count of lines. */
const LINE_END = /[\r\v\f\u0085\u2028\u2029]/;

/**
 * A line that looks like a field: `name: value`, `name = value` or `name:: value`, behind whatever a comment, list,
 * quotation or bracket begins with.
 */
export function readFieldLine(line: string): Field | undefined {
  if (line.length > MAX_LINE || !SEPARATOR.test(line)) return undefined;
  const field = line.replace(/^[^\p{L}\p{N}\p{So}\ufffd]+/u, "");
  const at = field.search(SEPARATOR);
  if (at < 1) return undefined;
  const value = field.slice(at + 1).replace(/\s#.*$/, "");
  return value.length > MAX_VALUE ? undefined : { name: field.slice(0, at), value };
}

/** Whether a line says that a text is not to be shown. */
export function takesDown(line: string, where: Surroundings): boolean {
  return line.split(LINE_END).some((part) => {
    const field = readFieldLine(part);
    return (field && judge(field, where)) || (where === "broken" && startsWithTakedown(part));
  });
}

/** The same within a line, where the value is one word. */
const FIELD_WITHIN =
  /(?:^|[\s{[(,;#"'`*_>|<!-])([\p{L}\p{N}\p{So}_\ufffd-]{3,40})["'`*_]{0,3}\s?:\s?["'`*_]{0,3}([\p{L}\p{N}]{1,12})(?=["'`*_]{0,3}\s?(?:$|[,;}\])#|<>.!-]))/gu;

/** Whether a part of a line says so, as in `{title: x, hidden: true}` or behind a value as a comment. */
export function takesDownWithin(line: string, where: Surroundings): boolean {
  if (!SEPARATOR.test(line)) return false;
  for (const [, name = "", value = ""] of unifyForms(line).matchAll(FIELD_WITHIN))
    if (judge({ name, value }, where)) return true;
  return false;
}

function judge(field: Field, where: Surroundings): boolean {
  return where === "prose" || where === "comment" ? judgeAside(field, where) : judgeField(field);
}

/** The value is looked at first: most are neither a yes nor a no, and names cost more. */
function judgeAside({ name, value }: Field, where: "prose" | "comment"): boolean {
  if (where === "prose" && !isPlainAnswer(value)) return false;
  const isYes = saysYes(value);
  if ((!isYes && !saysNotShown(value)) || countWords(name) > MAX_WORDS) return false;
  const meaning = where === "prose" && /^\p{Lu}/u.test(name) ? readExactMeaning(name) : readMeaning(name);
  if (meaning === "hiding or showing") return true;
  return isYes ? meaning === "hiding" || meaning === "perhaps hiding" : meaning === "showing";
}

function judgeField({ name, value }: Field): boolean {
  switch (readMeaning(name) ?? (holdsHiding(name) ? "hiding" : undefined)) {
    case "hiding":
      return !saysNo(value);
    case "perhaps hiding":
      return saysYes(value);
    case "showing":
      return saysNotShown(value);
    case "hiding or showing":
      return true;
    case "status":
      return namesState(value);
    default:
      return false;
  }
}

/** Words of one letter are a word that was spaced out. */
function countWords(name: string): number {
  return name.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 1;
}

/** Whether a line is one such word and nothing else: `[hidden]`, `#draft`, `RETRACTED`. */
export function isLoneTakedown(line: string): boolean {
  return line.length <= MAX_LINE && isState(line);
}

/** Whether a line is such a word, whole or cut off, with nothing behind it or a yes. */
function startsWithTakedown(line: string): boolean {
  if (line.length > MAX_LINE) return false;
  const [first = "", value, ...others] = foldLetters(line).match(/[\p{L}\p{N}_\ufffd]+/gu) ?? [];
  if (others.length > 0 || (value !== undefined && !saysYes(value))) return false;
  const meaning = value === undefined ? readExactMeaning(first) : readMeaning(first);
  return /^\w{0,10}hid|retract/.test(first) || meaning === "hiding";
}
