import { isJobLine, isWorkCredit } from "./credits.ts";
import { readDateLine } from "./dateLine.ts";
import type { Block } from "./markdown.ts";

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

const SHARE = "share|print|email|copy link|save|comments?|tweet|facebook|twitter|reddit|whatsapp|flipboard";
/** One button after another. What parts them is of other characters than they are, so a line can be read in one way alone. */
const SHARE_BAR = new RegExp(`^(?:${SHARE})(?:[\\s|,/·•]+(?:${SHARE}|this (?:article|story|page)|on))*$`, "i");
const NAME = "\\p{Lu}[\\p{L}.'’-]*";
const BYLINE = new RegExp(
  `^\\(?(?:[Bb]y|[Ww]ritten by|[Rr]eporting by|[Ee]diting by) ${NAME}(?:[ ,;]+(?:(?:and|of|in|[Ee]diting by) )?${NAME}){0,11}(?: ?[|–—-].{0,60})?\\)?$`,
  "u",
);

/** What players, newsletters, share buttons and colophons say, wherever on the line they may go on. */
const NOTICES: readonly RegExp[] = [
  /^loading (?:video|audio|player|ad|comments|more)\b|^loading\W*$/i,
  /^(?:this|your) browser (?:does not|doesn['’]t|is not)/i,
  /^video player is loading\b|^this is a modal window\b|^this video (?:is|can)(?: not|not)\b/i,
  /\benable javascript\b/i,
  /^(?:now playing|play video|watch live|live updates|video ad feedback|advertisement|sponsored|story continues below|article continues below|scroll to continue)\b/i,
  /^(?:read|see|learn|find out|watch|listen to) (?:more|the full|full|next|also)\b(?!.*\b(?:said|told)\b)/i,
  /^listen to this (?:article|story)\b/i,
  /^(?:related|more|also read|read|read more|watch|listen|see also|recommended|trending|most read|up next|further reading|don['’]t miss)\s?(?::|\||»|>|—)/i,
  /^(?:related|recommended|trending|more|latest|popular) (?:articles?|stor(?:y|ies)|news|videos?|topics?|links?|coverage|content)[^.]{0,60}$/i,
  /^comments? ?\(\d+\)$/i,
  /^click (?:here|to|for|on)\b/i,
  /^(?:what do you think|have a tip|got a tip|already a subscriber|not a subscriber|by signing up|by subscribing|editor['’]s note)\b/i,
  /^(?:sign up|subscribe|register|log in|download|follow us|join (?:us|our)|get (?:the|our|breaking|all the))\b.{0,120}(?:newsletters?|app|inbox|alerts?|updates?|account|facebook|twitter|instagram|x|email|channel|today|now|free|reading)\b.{0,20}$/i,
  /\b(?:sign up for|subscribe to) (?:our|the) [^.]{0,60}newsletters?\b|\bfollow (?:him|her|them|me|us|\p{Lu}[\p{L} ]{2,40}) on (?:x|twitter|facebook|instagram)\b/iu,
  /^follow @\w{1,30} on \w+$/i,
  // Buttons and labels that are a line by themselves.
  /^(?:scroll down (?:for|to)\b.{0,40}|(?:share|like) this|comments are closed|leave a (?:comment|reply)|join the conversation|(?:show|load|see|view) more|continue reading(?: below)?|tap (?:here|to)\b.{0,40}|listen \d+ min(?:ute)?s?|our standards\b.{0,60}|enter your e-?mail(?: address)?|(?:file|ap|afp|reuters) (?:photo|image)|next|prev(?:ious)?|back to top|skip to (?:main )?content|toggle (?:caption|navigation)|enlarge this image|(?:hide )?caption|from our partners|(?:paid|sponsored) (?:content|post))[.:!…]?$/i,
  /^[^\p{L}\p{N}]{1,40}$/u,
  /^by (?:clicking|continuing|submitting|entering)\b.{0,120}\b(?:agree|terms|privacy)\b/i,
  /\bmay (?:earn|receive) (?:an? )?(?:affiliate )?commissions?\b/i,
  /^your (?:subscription|support|donation|contribution)s? (?:makes?|helps?|keeps?)\b[^“”"]{0,80}$/i,
  /^(?:have|got) (?:a|any) (?:story|tip|news|question|correction)s?\b.{0,80}(?:@|\be-?mail\b|\bcontact\b|\bcall\b)/i,
  /^(?:contact|e-?mail) (?:the )?(?:reporter|author|writer)s?\b.{0,80}@/i,
  /^posted in \p{Lu}[^.]{0,60}$/iu,
  /^[([](?:watch|see|read|view|listen)\b[^()[\]]{0,80}\b(?:above|below)\.?[)\]]$/i,
  /^[([]?the (?:video|photo|image|clip|player)s? (?:above|below) (?:is|are|was|were|shows?)\b.{0,120}$/i,
  // Newsletters' promises.
  /^[^“”"]{0,250}\b(?:to|in|into) your (?:inbox|mailbox|e-?mail)\b[^“”"]{0,120}$/i,
  /^(?:stay (?:informed|up to date|in the know|on top of|ahead)|never miss|don['’]t miss (?:a|out|any|our)|get (?:unlimited|full) access|become a (?:member|subscriber|supporter)|support (?:our|independent|local|quality) journalism)\b[^“”"]{0,160}$/i,
  /^(?:thank you for (?:reading|subscribing|signing up)|thanks for (?:reading|subscribing|signing up)|you have (?:reached|read) (?:your|all)|this article is (?:free|for subscribers))\b/i,
  SHARE_BAR,
  // Counters.
  /^(?:(?:image|photo|picture|slide|gallery|page|video)s?:? ?)?\d{1,3} ?(?:of|\/) ?\d{1,3}(?: (?:images?|photos?|pictures?|slides?|next|previous))?$/i,
  /^(?:view|see|show|hide|load)? ?(?:all |more )?\d[\d.,]*[km]? (?:comments?|shares?|views?|likes?|photos?|images?|pictures?|reactions?|retweets?|replies|votes?|followers?)$/i,
  /^(?:comments?|shares?|views?|likes?):? ?\d[\d.,]*[km]?$|^(?:view|open|see|show|hide) (?:the |all |full )?(?:gallery|image|images|photos|slideshow|comments|caption)(?: in (?:gallery|full ?screen|fullscreen))?$/i,
  // What pages say of themselves.
  /\bclick here\W*$/i,
  /^this (?:page|article|entry) was last (?:edited|modified|updated|changed|reviewed)\b/i,
  /^(?:categor(?:y|ies)|tags?|topics?|filed under|keywords|hidden categories|retrieved from|posted in|in this article)\s?:/i,
  /^[\^↑] ?\S/,
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|by)|all rights reserved)/i,
  /\b(?:all rights reserved|may not be (?:published, broadcast|reproduced))\b/i,
  /\bcontributed (?:to this (?:report|story|article)|reporting|research)\.?$/i,
  /^with (?:files|(?:additional )?reporting) (?:from|by)\b[^“”"]{0,100}$/i,
  /^this (?:material|article|story) (?:may not be|was (?:originally|first) published|has been (?:updated|corrected))/i,
  BYLINE,
  /^(?:reach|contact|e-?mail|write to) (?:the (?:author|reporter|writer)|him|her|them|\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}) (?:at|on|via) \S+@?\S*(?: or .{0,80})?\.?$/iu,
  /\b(?:can be (?:reached|contacted|found)|is available) (?:at|on|via) (?:\S+@\S+|@\w+|\(?\d{3}\)?[ -]\d{3}-\d{4})/i,
  /^(?:\p{Lu}[\p{L}'’.-]+ ){1,4}(?:reported|contributed reporting|reports) from \p{Lu}[\p{L}, ;.'’-]{2,160}$/u,
  /^\d{1,3} (?:min(?:ute)?s?) read$/i,
  // Ends and heads of releases, and the clock of a live report's entry.
  /^(?:# ?){3,}$|^[-–—] ?30 ?[-–—]$/,
  /^for immediate release\b[^“”"]{0,160}$/i,
  /^disclaimer ?:/i,
  /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: (?:[a-z]{2,4}t|utc))?$/i,
  /^(?:publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|pubblicato|aggiornato|gepubliceerd)(?!\p{L})[^“”".]{0,120}\d{4}[^“”"]{0,80}$/iu,
  /^\[\^[^\]]{1,40}\]:/,
];

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
