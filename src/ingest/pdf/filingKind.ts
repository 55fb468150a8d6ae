import type { FilingKind } from "../../documents/documentKind.ts";

/** A filing's own heading, and what it says that the filing is. */
export interface FilingTitle {
  readonly kind: FilingKind;
  readonly title: string;
}

/** How papers name themselves on their first page, the surest first: a proposed order is no order, a motion for one neither. */
const KINDS: readonly (readonly [FilingKind, RegExp])[] = [
  ["proposed order", /^\[?\(?proposed\]?\)?[\s\S]{0,40}\b(?:order|judgment)\b|\border\b.{0,20}[[(]proposed[\])]/i],
  ["order", /^(?:amended |joint |stipulated |consent |corrected )*orders?\b(?! no)/i],
  [
    "transcript",
    /^(?:reporter['’]s )?(?:verbatim )?transcript\b|^(?:videotaped |oral )*deposition of\b|\btranscript of (?:proceedings|hearing|trial)\b|^official - subject to final review$/i,
  ],
  ["exhibit", /^(?:plaintiffs?['’]?s? |defendants?['’]?s? |government['’]?s? )?exhibit [A-Z0-9-]{1,6}$/i],
  ["indictment", /^(?:superseding |second superseding )?(?:indictment|information)$/i],
  ["affidavit", /^(?:[\w’'.]+ ){0,4}(?:affidavit|affirmation|declaration)(?: (?:of|in|and|for|by|re)\b|$)/i],
  ["opposition", /\b(?:opposition to|in opposition|response (?:in opposition )?to)\b/i],
  ["reply", /^(?:\w+['’]?s? ){0,3}reply\b/i],
  ["answer", /^(?:\w+['’]?s? ){0,4}answer(?: to|,| and|$)/i],
  [
    "complaint",
    /^(?:\w+[ -]){0,6}complaint(?:$| (?:for|and|to|against|in)\b|,|;)|^(?:\S+ ){0,5}original petition\b|^petition for damages\b/i,
  ],
  [
    "brief",
    /^(?:\w+['’]?s? ){0,4}(?:(?:sentencing |trial )?memorandum (?:of law|of points|in support|in aid)|sentencing memorandum\b|brief (?:of|for|in)\b)|^brief$|\b(?:opening|amicus|answering|trial|supplemental) brief\b/i,
  ],
  [
    "motion",
    /^(?:\w+['’]?s? ){0,5}(?:notice of )?(?:emergency |joint |unopposed |urgent )*(?:motion|petition|application)\b/i,
  ],
  [
    "opinion",
    /^(?:memorandum |per curiam )?opinion(?: (?:and|&) order)?\b(?! (?:no|of counsel)\b)|^memorandum(?: (?:and|&))? (?:opinion|order)\b/i,
  ],
  ["judgment", /^(?:final |consent |default )?judgment\b(?: in a .{0,40})?$/i],
  ["order", /^(?:[\w&+]+ ){0,2}order\b(?! no)/i],
];

/** What else papers name themselves, of no kind that would say how much their words weigh. */
const NAMED =
  /^(?:\S+['’]s? )?(?:(?:amended|joint|corrected|civil|docketing|final|proposed) ){0,2}(?:(?:docketing )?(?:notice|statement)\b(?! (?:is|the|hereby)\b)|entry of appearance|stipulation\b|summons\b|subpoena\b|corporate disclosure statement|(?:civil )?cover sheet|(?:civil |criminal )?minutes\b|minute entry|(?:special |general )?(?:jury )?verdict\b|(?:(?:the )?court['’]s )?(?:final |preliminary |joint |proposed )*(?:jury )?instructions\b(?! no)|(?:joint )?status report|objections?\b|report and recommendations?|plea agreement|waiver of service|(?:proof|certificate) of service|(?:witness|exhibit) list)/i;

/** A heading is no longer. UTF-16 code units. */
const MAX_TITLE = 250;
/** Most lines of a title, and how far apart they may be, in heights of their type. */
const MAX_LINES = 5;
const MAX_DISTANCE = 2.6;

/** A piece of a first page that may be a heading, where it stands. Lengths are points. */
export interface HeadingLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/**
 * The kind and title that a filing gives itself, from the lines of its first page in order; `undefined` if none of them
 * names a kind. What stands in capitals is sure to be a heading; else most of its words must be capitalized. What is not
 * written there is not guessed at.
 */
export function readFilingTitle(lines: readonly HeadingLine[]): FilingTitle | undefined {
  const short = lines.map(readHeading).filter(({ text }) => text.length <= MAX_TITLE);
  const shouted = short.filter(({ text }) => isShouted(text));
  const at = shouted.findIndex(({ text }) => kindOf(text) !== undefined);
  if (at >= 0) return titleOf(readWhole(shouted, findBeginning(shouted, at)));
  const named = short.find(({ text }) => isCapitalized(text) && kindOf(text) !== undefined);
  return named && titleOf(named.text);
}

/** The heading of a paper of none of the kinds, such as a notice of appeal, from the lines of its first page; `undefined` if there is none. */
export function readPlainTitle(lines: readonly HeadingLine[]): string | undefined {
  const shouted = lines.map(readHeading).filter(({ text }) => text.length <= MAX_TITLE && isShouted(text));
  const at = shouted.findIndex(({ text }) => NAMED.test(text));
  return at < 0 ? undefined : writeTitle(readWhole(shouted, at));
}

/** Without the signs of which a caption's rules are drawn, nor the spaces of letters that are spaced out. */
function readHeading(line: HeadingLine): HeadingLine {
  const text = line.text.replace(/^[):§|*¦]+\s+|\s+[):§|*¦]+$/g, "");
  return { ...line, text: /^\p{L}(?: \p{L}){3,}$/u.test(text) ? text.replaceAll(" ", "") : text };
}

/** What a line goes on from that begins so, or that only says *proposed* above it. */
const GOES_ON = /^(?:of|in|to|for|and|on|against|regarding|pursuant|upon)\b/i;
const PROPOSED = /^[[(]?proposed[\])]?$/i;

function findBeginning(headings: readonly HeadingLine[], at: number): number {
  const [above, line] = [headings[at - 1], headings[at]];
  if (!above || !line || !isBelow(line, above)) return at;
  return PROPOSED.test(above.text) || GOES_ON.test(line.text) ? at - 1 : at;
}

/** Whether a heading stands in the next line of another's column. */
function isBelow(heading: HeadingLine, above: HeadingLine): boolean {
  const distance = heading.y - above.y;
  return distance > 0 && distance <= above.size * MAX_DISTANCE && Math.abs(heading.x - above.x) <= MAX_SHIFT;
}

function titleOf(heading: string): FilingTitle | undefined {
  const kind = kindOf(heading);
  return kind && { kind, title: writeTitle(heading) };
}

function kindOf(heading: string): FilingKind | undefined {
  return KINDS.find(([, names]) => names.test(heading))?.[0];
}

function isShouted(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text);
}

function isCapitalized(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length <= 15 && /^\W*\p{Lu}/u.test(text) && words.every((word) => /^\p{Lu}/u.test(word));
}

/** A title goes on over the lines below it in its column. */
function readWhole(headings: readonly HeadingLine[], at: number): string {
  const parts: string[] = [];
  let last: HeadingLine | undefined;
  for (const heading of headings.slice(at)) {
    if (parts.length === MAX_LINES) break;
    if (last && heading.y - last.y > last.size * MAX_DISTANCE) break;
    // What stands beside it belongs to another column.
    if (last && (heading.y <= last.y || Math.abs(heading.x - last.x) > MAX_SHIFT)) continue;
    if (/:\s*$/.test(parts.at(-1) ?? "") || /^[\d\W]*$/.test(heading.text)) break;
    if (parts.length > 0 && NO_TITLE.test(heading.text)) break;
    parts.push(heading.text);
    last = heading;
  }
  return parts.join(" ");
}

/** What stands below a title, and is none. */
const NO_TITLE =
  /^\(?(?:(?:demand for )?(?:a )?jury trial|demand for|oral argument|(?:filed )?under seal|redacted|public version|hearing|date:|time:|case no|\d{2}[ -](?:civ|cv|cri?m?|mc|mj)\b|no\.|hon\.|judge|before|table of)/i;

/** How far to the side the next line of a centred title begins. Points. */
const MAX_SHIFT = 110;

const SMALL = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with|v\.?)$/i;

/** Capitals throughout, as courts set headings, become a title's. */
export function writeTitle(heading: string): string {
  const title = heading.replace(/[\s:;,_-]+$/, "").replace(/ (?:and|by|for|of|the|to|with)$/i, "");
  if (/\p{Ll}{2}/u.test(title)) return title;
  return title
    .split(" ")
    .map((word, at) => {
      if (/\p{Ll}/u.test(word)) return word;
      if (/^\d+(?:ST|ND|RD|TH)\b/.test(word)) return word.toLowerCase();
      return at > 0 && SMALL.test(word) ? word.toLowerCase() : word.replace(/\p{L}[\p{L}’']*/gu, capitalize);
    })
    .join(" ");
}

function capitalize(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}
