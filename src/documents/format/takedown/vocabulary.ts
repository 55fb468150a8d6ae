import { memoize } from "./memoize.ts";
import { foldLetters, isSpelt, joinPairs, squeeze } from "./spelling.ts";

/**
 * The words by which people, and the programs they write with (Jekyll, Hugo, Obsidian, WordPress, Ghost …), say that a
 * text is not to be shown. All are squeezed: small letters, nothing between them.
 */

/** How a word may be misspelt and still count: by how many letters. */
interface Word {
  readonly name: string;
  readonly slips: 0 | 1 | 2;
}

const words = (slips: Word["slips"], names: string): readonly Word[] =>
  names.split(" ").map((name) => ({ name, slips }));

/** A field of such a name takes down unless it says no. */
const HIDING: readonly Word[] = [
  ...words(2, "hidden retracted withdrawn takedown takendown"),
  ...words(
    1,
    "unpublished draft drafts removed deleted private retract retraction withdraw withdrawal unpublish removal deletion",
  ),
  ...words(1, "nopublish notpublished donotpublish dontpublish notforpublication neverpublish nonpublic notpublic"),
  ...words(1, "donotserve dontserve donotshow dontshow donotquote dontquote expirydate unpublishdate takeitdown"),
  ...words(0, "hide delete remove"),
];

/** Such a field means much else, so it takes down only if it plainly says yes. */
const PERHAPS_HIDING: readonly Word[] = [
  ...words(1, "archived disabled expired embargoed unlisted suppressed expunged quarantined invisible trashed"),
  ...words(0, "sealed embargo offline trash"),
];

/** A field of such a name takes down if it says no. */
const SHOWING: readonly Word[] = [
  ...words(1, "published publish publishing ispublished dgpublish shouldpublish"),
  ...words(0, "render"),
];

/** Such a field is about a part of the page if it stands inside of another one. */
const PERHAPS_SHOWING: readonly Word[] = [
  ...words(1, "isvisible visible searchable"),
  ...words(0, "public ispublic listed islisted permalink show shown display enabled online available serve quote"),
];

/** A field of such a name takes down by naming a state in which nothing is shown. */
const STATUS: readonly Word[] = words(1, "status state visibility stage access availability workflow lifecycle");

const STATES: readonly Word[] = [
  ...words(2, "hidden retracted withdrawn takedown takendown"),
  ...words(
    1,
    "unpublished draft drafts removed deleted private unlisted trashed suppressed embargoed archived invisible",
  ),
  ...words(1, "notpublished donotpublish nopublish nonpublic notpublic disabled"),
  ...words(0, "trash offline"),
];

const TAGS: ReadonlySet<string> = new Set(["tag", "tags", "label", "labels", "flag", "flags"]);

/** What people put around such a word in a field's name: `is_hidden`, `post_status`, `removed_on`. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    "is was has been be to it this the a article post page content item file document doc story note text entry " +
    "publication publishing editorial mark marked set as from site blog at by on since until date reason please now"
  ).split(" "),
);

/** The same in names that are written as one word, in small letters: `isdraft`, `poststatus`. */
const AROUND =
  /^(?:is|was|has|post|page|article|content|item|site|marked|markedas|set|dg)|(?:status|flag|date|on|at|by|until|now)$/g;

const YES: ReadonlySet<string> = new Set(["true", "yes", "on", "y", "t", "x", "1", "\u2713", "\u2714", "\u2705"]);
const NO: ReadonlySet<string> = new Set(["false", "no", "off", "n", "f", "0"]);
/** Words that say no of what is shown, and say nothing sure of what is hidden. */
const NOT_SHOWN: ReadonlySet<string> = new Set(["never", "none", "not", "notyet", "nope", "nein"]);

/** What a field's name may mean. */
export type Meaning =
  | ("hiding" | "perhaps hiding")
  | ("showing" | "perhaps showing")
  /** A name that is as near to one as to the other, as `npublished` is. */
  | "hiding or showing"
  | ("status" | "tags");

/** Names that are fields of their own, or of what clippers write, however near they are to another word. */
const OTHER_FIELDS: ReadonlySet<string> = new Set(
  (
    "title publisher published publication site sitename url source sources link author authors byline updated created " +
    "retrieved accessed date cases case correction alias aliases court docket outcome outcomedate tags"
  ).split(" "),
);

/** A name of more letters is none. */
const MAX_NAME = 60;
/** What a field's name means, however it is spelt; `undefined` if it has nothing to do with takedowns. */
export const readMeaning = memoize((name) => findMeaning(name, isWordOf));

/** The same for a name without a slip in it: a speaker's name, such as Hadden or Kraft, is one letter off such words. */
export const readExactMeaning = memoize((name) => findMeaning(name, isExactly));

function findMeaning(name: string, isWordOf: (word: string, list: readonly Word[]) => boolean): Meaning | undefined {
  if (name.length > MAX_NAME * 2 || !/[\p{L}\p{So}\ufffd]/u.test(name)) return undefined;
  const parts = splitName(name);
  const whole = parts.join("");
  if (whole === "" || whole.length > MAX_NAME) return undefined;
  if (whole === "published") return "showing";
  if (TAGS.has(whole)) return "tags";
  if (OTHER_FIELDS.has(whole)) return undefined;
  const core = parts.filter((part) => !FILLERS.has(part)).join("");
  const spellings = new Set([whole, core, whole.replace(AROUND, ""), joinPairs(whole)]);
  const isOne = (list: readonly Word[]) => [...spellings].some((spelling) => isWordOf(spelling, list));
  const isHiding = isOne(HIDING) || isTurned(name);
  const isShowing = isOne(SHOWING);
  if (isHiding && isShowing && !isExactly(whole, HIDING)) return "hiding or showing";
  if (isHiding) return "hiding";
  if (isShowing) return "showing";
  if (isOne(STATUS)) return "status";
  if (isOne(PERHAPS_SHOWING)) return "perhaps showing";
  return isOne(PERHAPS_HIDING) ? "perhaps hiding" : undefined;
}

/** Whether a name has `hidden` or `retracted` as a part of it, as `hiddenUntil` and `is_hidden_now` have. */
export function holdsHiding(name: string): boolean {
  return /hid(?:e|den)|retract/.test(squeeze(foldLetters(name)));
}

/** A mark of direction shows the letters after it from right to left. */
function isTurned(name: string): boolean {
  if (!/[\u202b\u202e\u2067]/.test(name)) return false;
  return isWordOf(squeeze(Array.from(foldLetters(name)).reverse().join("")), HIDING);
}

/** A name's parts, in small letters: at capitals, dashes, blanks and the like. A part of one letter is no part. */
function splitName(name: string): string[] {
  const parts = name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").split(/[\s_./:-]+/u);
  const squeezed = parts.map((part) => squeeze(foldLetters(part))).filter((part) => part !== "");
  return squeezed.every((part) => part.length === 1) ? [squeezed.join("")] : squeezed;
}

function isExactly(word: string, list: readonly Word[]): boolean {
  return list.some(({ name }) => word === name);
}

function isWordOf(word: string, list: readonly Word[]): boolean {
  return list.some(({ name, slips }) => (slips === 0 ? word === name : isSpelt(word, name, slips)));
}

/** Whether a value says yes, however it is spelt. */
export const saysYes = memoize((value): boolean => {
  const word = foldValue(value);
  return YES.has(word) || isSpelt(word, "true", 1);
});

/** Whether a value is a word for yes or no that means nothing else: not `1` or `x`, which stand in lists of all kinds. */
export const isPlainAnswer = memoize((value): boolean => {
  const word = foldValue(value);
  return ["yes", "on", "no", "off"].includes(word) || isSpelt(word, "true", 1) || isSpelt(word, "false", 1);
});

/** Whether a value says no, in one of the words that programs and people write for it. */
export function saysNo(value: string): boolean {
  return NO.has(foldValue(value));
}

/** Whether the value of a field about showing says that nothing is shown: a misspelt no, or a state, counts. */
export const saysNotShown = memoize((value): boolean => {
  const word = foldValue(value);
  return NO.has(word) || NOT_SHOWN.has(squeeze(word)) || isSpelt(word, "false", 1) || namesState(value);
});

/** Whether a status names a state in which nothing is shown: `draft`, `Draft (2)`, `hidden by request`. */
export function namesState(value: string): boolean {
  const folded = foldLetters(value);
  const [, first = "", rest = ""] = /^[^\p{L}\ufffd]*([\p{L}\ufffd]+)(.*)$/su.exec(folded) ?? [];
  const isAll = /^\s*(?:$|[^\s\p{L}\ufffd]|(?:by|at|on|per|upon) (?:the )?request)/u.test(rest);
  return isWordOf(squeeze(folded), STATES) || (isAll && isWordOf(squeeze(first), STATES));
}

const EXACT_STATES: readonly Word[] = words(
  0,
  "hidden retracted withdrawn unpublished takedown takendown draft removed deleted private donotpublish notpublished",
);

/** Whether a tag is nothing but such a state: `#status/draft` is, `hidden camera` isn't. */
export function isStateTag(tag: string): boolean {
  return tag.split("/").some(isState);
}

/** Whether a line is one such word and nothing else but signs. */
export function isState(line: string): boolean {
  return isWordOf(squeeze(foldLetters(line)), EXACT_STATES);
}

const FOLDERS: ReadonlySet<string> = new Set("drafts takedowns takedown takendown trash".split(" "));

/**
 * Whether a folder is named like a place for what was taken down, and not like a case: `_drafts` (Jekyll's), `trash`,
 * `taken-down`, and any such word behind an underscore.
 */
export function isTakedownFolder(name: string): boolean {
  const word = squeeze(foldLetters(name));
  return FOLDERS.has(word) || (name.startsWith("_") && isWordOf(word, EXACT_STATES));
}

/** A value without quotation marks and stops around it, in small letters. */
function foldValue(value: string): string {
  return foldLetters(value)
    .replace(/^[^\p{L}\p{N}\p{So}\ufffd]+|[^\p{L}\p{N}\p{So}\ufffd]+$/gu, "")
    .slice(0, 40);
}
