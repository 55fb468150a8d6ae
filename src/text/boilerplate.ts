import { isJobLine, isWorkCredit } from "./credits.ts";
import { readDateLine } from "./dateLine.ts";
import type { Block } from "./markdown.ts";
import { BYLINE, NOTICES } from "./notices.ts";

/** Prose can be quoted. A heading lends its words to what follows. Furniture is the page's, or can't stand alone. */
export type ParagraphKind = "prose" | "heading" | "furniture";

/** Says of each block of a page what it is; as long as `blocks`. */
export function classifyBlocks(blocks: readonly Block[]): ParagraphKind[] {
  let lead = "";
  let isReferenceList = false;
  return blocks.map((block) => {
    if (block.kind !== "item") lead = block.text;
    const isSection = block.kind === "heading" || block.text.length <= MAX_REFERENCES_HEADING;
    if (isSection && REFERENCES.test(block.text)) isReferenceList = true;
    else if (block.kind === "heading") isReferenceList = false;
    if (block.kind === "heading" && !isWholeSentence(block.text)) return "heading";
    if (isReferenceList && (block.kind === "item" || CITES.test(block.text.slice(-MAX_CITED)))) return "furniture";
    if (isBoilerplate(block) || (block.kind === "item" && leadsElsewhere(lead))) return "furniture";
    return looksLikeHeading(block) ? "heading" : "prose";
  });
}

/** Headings of the lists in which a page names what it rests on. */
const REFERENCES =
  /^(?:references|notes|footnotes|endnotes|citations|bibliography|works cited|notes and references|references and notes|external links|see also|further reading)$/i;
const MAX_REFERENCES_HEADING = 30;
/** How a reference ends or what it names, looked for in its last so many UTF-16 code units. */
const CITES =
  /\b(?:retrieved|archived|accessed)(?: from the original)?(?: on)? (?:\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d\d-\d\d)\.?$|\b(?:ISBN|ISSN|doi):? ?[\d.-]/iu;
const MAX_CITED = 200;

/** Fewer words are a heading, though a full stop ends them. */
const MIN_SENTENCE_WORDS = 8;

/** Whether a line is a sentence that tells something, and so is text, though it is marked up as a heading or a link. */
export function isWholeSentence(text: string): boolean {
  return /\p{Ll}[.!…]["”’]?$/u.test(text.slice(-4)) && (text.match(/\S+/g) ?? []).length >= MIN_SENTENCE_WORDS;
}

/**
 * Whether the line above a list makes its items something else than the article's own words: links
 * to other stories, or what somebody claims, whose name would not be quoted with them.
 */
function leadsElsewhere(lead: string): boolean {
  if (isRelatedStoriesHeading(lead)) return true;
  return lead.endsWith(":") && CLAIMED.test(lead.slice(-400));
}

const CLAIMED =
  /\b(?:said|says|told|claim(?:s|ed)?|argue[sd]?|alleg(?:es?|ed)|list(?:s|ed)|according|accus(?:es?|ed)|wrote|testified)\b/i;

/** Whether a line is what pages write above links to other stories. */
export function isRelatedStoriesHeading(lead: string): boolean {
  return /^(?:related|more|most read|most popular|trending|recommended|read (?:more|next)|latest|top stories|up next|you may (?:also )?like)\b[^.]{0,60}$/i.test(
    lead,
  );
}

/** Whether a block belongs to the page, whatever stands around it. */
export function isBoilerplate(block: Block): boolean {
  return (
    block.kind === "caption" ||
    (block.linked && !isWholeSentence(block.text)) ||
    isInCapitals(block.text) ||
    isCaption(block.text) ||
    isNotice(block.text)
  );
}

/** So much of a block tells whether it stands in capitals. UTF-16 code units. */
const CAPITALS_SAMPLE = 1000;

/**
 * Whether a line stands in capitals, as links to other stories do between the paragraphs of many news pages. Scripts that
 * have no small letters have no capitals either.
 */
export function isInCapitals(text: string): boolean {
  const sample = text.slice(0, CAPITALS_SAMPLE);
  if (hasManySmallLetters(sample)) return false;
  const letters = sample.length - sample.replace(/[\p{Lu}\p{Ll}\p{Lt}]+/gu, "").length;
  if (letters < 8 || !/\s/.test(sample)) return false;
  if (sample.length - sample.replace(/\p{Lo}+/gu, "").length > letters) return false;
  const small = sample.length - sample.replace(/\p{Ll}+/gu, "").length;
  return small <= letters * MAX_SMALL && !/[^A-Z]\.["”]?$|^["“][^"“”]*[.!?,]["”]/.test(text);
}

/** Of the letters of a line in capitals, so many may be small ones. */
const MAX_SMALL = 0.05;

/** Whether the plain small letters alone are too many for a line in capitals, whatever else stands there. */
function hasManySmallLetters(sample: string): boolean {
  let left = sample.length * MAX_SMALL;
  for (let at = 0; at < sample.length && left >= 0; at += 1) {
    const code = sample.charCodeAt(at);
    if (code >= SMALL_A && code <= SMALL_Z) left -= 1;
  }
  return left < 0;
}

const SMALL_A = "a".charCodeAt(0);
const SMALL_Z = "z".charCodeAt(0);

const CREDITED =
  /\b(?:AP|AFP|EPA|UPI|PA|Getty|Reuters|Associated Press|Shutterstock|Alamy|Bloomberg|Pool|Zuma|Corbis|WireImage|FilmMagic|Handout|iStock|Splash News|[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Cc]ourtesy|[Ii]llustration|[Ss]creenshot|[Ff]ile)\b/;
/** Small words that a credit may have; any other makes what stands in the brackets a remark. */
const CREDIT_WORDS = new Set(
  "photo photos image images picture credit courtesy illustration screenshot by via for of the and from file pool handout de del la van von".split(
    " ",
  ),
);
const CREDIT_LINE =
  /^(?:photo(?:graph)?s?|image|picture|pictured|file photo|(?:photo|image|picture|video) (?:credit|source|caption)|media caption|credit|caption|source|video|illustration)(?: by| caption|,| ?:) .{0,160}$/i;
/** A credit that ends a line as no sentence ends: without a full stop, or behind its label. */
const CREDIT_TAIL =
  /\bAP Photo\/[^.]{2,40}$|\b(?:Getty Images|Reuters|AFP|Shutterstock|Alamy)(?: via \p{Lu}[\p{L} ]{1,30})?$|\b(?:Photo|Photograph|Picture|Image): [^.]{2,60}\.?$/u;

/** A line in brackets that says what a picture shows: `[Photo: …]`. */
const PHOTO_LINE =
  /^[([{](?:file )?(?:photos?|photographs?|images?|pictures?|pictured|videos?|graphics?|illustrations?|screenshots?|captions?|credits?|stills?|gallery|slideshow|embed|tweet|advertisement)\b[^()[\]]{0,280}[)\]}]\.?$/i;

/** Who took a picture, and for whom: `(Lena Orr/Fen Post)`, alone or at a line's end. */
const PICTURE_BY =
  "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3} ?/ ?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4}";
const BESIDE_PICTURE = new RegExp(`^${PICTURE_BY}$|[([]${PICTURE_BY}[)\\]]$`, "u");

/** `FILE - …`, `Photo: …`, or a line that credits who took the picture: in brackets, or at its very end. */
function isCaption(text: string): boolean {
  if (/^FILE(?:\s(?:PHOTO|IMAGE|PICTURE))?\s?[-–—:]/i.test(text.slice(0, 20))) return true;
  if (text.length < 200 && CREDIT_LINE.test(text)) return true;
  if (text.length < 500 && CREDIT_TAIL.test(text.slice(-80))) return true;
  if (text.length < 300 && PHOTO_LINE.test(text)) return true;
  if (text.length < 500 && text.includes("/") && BESIDE_PICTURE.test(text.slice(-120))) return true;
  const credits = [
    /^[([]([^()[\]]{1,120})[)\]]/.exec(text.slice(0, 130)),
    /[([]([^()[\]]{1,120})[)\]]\.?$/.exec(text.slice(-160)),
  ];
  return credits.some((credit) => credit?.[1] !== undefined && isCredit(credit[1]));
}

/** A bare `(AP)` or `(Reuters)` only says whose report it is. */
function isCredit(remark: string): boolean {
  if (!CREDITED.test(remark) || /^(?:AP|AFP|UPI|PA|Reuters|Bloomberg)$/.test(remark)) return false;
  return remark.split(/[\s/,:-]+/).every((word) => !/^\p{Ll}/u.test(word) || CREDIT_WORDS.has(word));
}

function isNotice(text: string): boolean {
  if (text.length > MAX_NOTICE_LENGTH) return false;
  return NOTICES.some((notice) => notice.test(text)) || isTimeStamp(text) || isWorkCredit(text) || isLongByline(text);
}

const MAX_NOTICE_LENGTH = 400;

/** A bare date may be a chronology's heading. */
function isTimeStamp(text: string): boolean {
  const line = readDateLine(text);
  return line !== undefined && (line.isLabelled || line.hasClock);
}

/** A byline, and below it a job, a paper or a date. */
function isLongByline(text: string): boolean {
  const [first = "", ...others] = text.split("\n").map((line) => line.trim());
  return (
    others.length > 0 &&
    others.length <= 4 &&
    BYLINE.test(first) &&
    others.every(
      (line) => isJobLine(line) || readDateLine(line) !== undefined || /^[\p{Lu}\d][^.!?]{0,60}$/u.test(line),
    )
  );
}

/** A link to another story that stands as a sentence among the article's own: `Watch the verdict »`. */
export function isPromotion(sentence: string): boolean {
  return /[»›]$/.test(sentence);
}

const MAX_HEADING_LENGTH = 120;

/**
 * A page pasted without its markup still has headings: short lines that do not end as a sentence
 * does, or that ask instead of telling. They are no answer to anybody's question.
 */
function looksLikeHeading(block: Block): boolean {
  const { text } = block;
  if (text.includes("\t")) return !text.split("\t").some(tellsSomething);
  if (block.kind === "item" || text.length > MAX_HEADING_LENGTH || text.includes("\n")) return false;
  if (block.bold && !/[.!”"]$/.test(text)) return true;
  if (/[.!?]["”]? /.test(text)) return false;
  if (/^[^“”"]*\?$/.test(text)) return true;
  return !/[.!?…:;”"'’)\]]$/.test(text) && /^[\p{Lu}\p{N}"“‘']/u.test(text);
}

/** Whether a table's cell holds a clause, as a chronology's does; figures and names are no answer by themselves. */
function tellsSomething(cell: string): boolean {
  const words = cell.match(/\p{L}+/gu) ?? [];
  return words.length >= 4 && words.some((word) => /^\p{Ll}/u.test(word));
}
