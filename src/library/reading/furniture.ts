import type { Block } from "./markdown.ts";

/** Prose can be quoted. A heading lends its words to what follows. Furniture is the page's, not the article's. */
export type ParagraphKind = "prose" | "heading" | "furniture";

/** Says of each block of a page what it is; as long as `blocks`. */
export function judgeBlocks(blocks: readonly Block[]): ParagraphKind[] {
  return blocks.map((block) => {
    if (block.kind === "heading") return "heading";
    if (isFurniture(block)) return "furniture";
    return looksLikeHeading(block) ? "heading" : "prose";
  });
}

function isFurniture(block: Block): boolean {
  return (
    block.kind === "caption" || block.linked || isShouted(block.text) || isCaption(block.text) || isNotice(block.text)
  );
}

/** Links to other stories stand in capitals between the paragraphs of many news pages. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 8 || !/\s/.test(text)) return false;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return small <= letters * 0.05 && !/[.!]["”]?$|^["“].*["”]$/.test(text);
}

const CREDITED =
  /\b(?:AP|AFP|EPA|UPI|PA|Getty|Reuters|Associated Press|Shutterstock|Alamy|Bloomberg|Pool|Zuma|Corbis|WireImage|FilmMagic|Handout|iStock|Splash News|[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Cc]ourtesy|[Ii]llustration|[Ss]creenshot|[Ff]ile)\b/;
/** Small words that a credit may have; any other makes what stands in the brackets a remark. */
const CREDIT_WORDS = new Set(
  "photo photos image images picture credit courtesy illustration screenshot by via for of the and from file pool handout de del la van von".split(
    " ",
  ),
);
const CREDIT_LINE =
  /^(?:photo(?:graph)?s?|image|picture|photo credit|credit|caption|source|video|illustration)\s*(?:by|:)\s*.{0,160}$/i;

/** `FILE - …`, `Photo: …`, or a line that ends by crediting who took the picture, in brackets. */
function isCaption(text: string): boolean {
  if (/^FILE\s*(?:PHOTO|IMAGE|PICTURE)?\s*[-–—:]/.test(text)) return true;
  if (text.length < 200 && CREDIT_LINE.test(text)) return true;
  const credit = /\(([^()]{1,120})\)\.?$/.exec(text.slice(-160))?.[1];
  if (credit === undefined || !CREDITED.test(credit)) return false;
  return credit.split(/[\s/,:-]+/).every((word) => !/^\p{Ll}/u.test(word) || CREDIT_WORDS.has(word));
}

/** What players, newsletters, share buttons and colophons say, wherever on the line they may go on. */
const NOTICES: readonly RegExp[] = [
  /^loading (?:video|audio|player|ad|comments|more)\b/i,
  /^(?:this|your) browser (?:does not|doesn['’]t|is not)/i,
  /^(?:please )?enable javascript\b/i,
  /^(?:now playing|play video|watch live|live updates|video ad feedback|advertisement|sponsored|story continues below|article continues below|scroll to continue)\b/i,
  /^(?:read|see|learn|find out|watch|listen to) (?:more|the full|full|next|also)\b(?!.*\b(?:said|told)\b)/i,
  /^(?:related|more|also read|read|read more|watch|listen|see also|recommended|trending|most read|up next|further reading)\s*(?::|\||»|>|—)/i,
  /^(?:related|recommended|trending|more|top|latest|popular) (?:articles?|stor(?:y|ies)|news|videos?|topics?|links?|coverage|content)\b.{0,60}$/i,
  /^click (?:here|to|for|on)\b/i,
  /^(?:sign up|subscribe|register|log in|download|follow us|join (?:us|our)|get (?:the|our|breaking|all the))\b.{0,120}(?:newsletters?|app|inbox|alerts?|updates?|account|facebook|twitter|instagram|x|email|channel|today|now|free)\b.{0,20}$/i,
  /^(?:share|print|email|copy link|save|comments?|tweet|facebook|twitter|reddit|whatsapp|flipboard)(?:\s*[|,/·•]?\s*(?:share|print|email|copy link|save|comments?|tweet|facebook|twitter|reddit|whatsapp|flipboard|this (?:article|story|page)|on))*\s*$/i,
  /^(?:©|\(c\)|copyright\b|all rights reserved)/i,
  /\b(?:all rights reserved|may not be (?:published, broadcast|reproduced))\b/i,
  /\bcontributed to this (?:report|story|article)\.?$/i,
  /^(?:this (?:material|article|story) (?:may not|was (?:originally|first) published|has been (?:updated|corrected)))/i,
  /^(?:[Bb]y|[Ww]ritten by|[Rr]eporting by|[Ee]diting by) (?:\p{Lu}[\p{L}.'’-]*[ ,]*(?:and |of )?){1,8}(?:[|,–—-].{0,60})?$/u,
  /^(?:(?:first |last )?(?:published|updated|posted)|last modified)\b.{0,10}\d.{0,60}$/i,
  /^\d{1,3} (?:min(?:ute)?s?) read$/i,
];

function isNotice(text: string): boolean {
  return text.length <= 400 && NOTICES.some((notice) => notice.test(text));
}

/** A link to another story that stands as a sentence among the article's own: `Watch the verdict »`. */
export function isPromotion(sentence: string): boolean {
  return /[»›]$/.test(sentence);
}

const LONGEST_HEADING = 120;

/**
 * A page pasted without its markup still has headings: short lines that do not end as a sentence
 * does, or that ask instead of telling. They are no answer to anybody's question.
 */
function looksLikeHeading(block: Block): boolean {
  const { text } = block;
  if (block.kind === "item" || text.length > LONGEST_HEADING || text.includes("\n")) return false;
  if (block.bold && !/[.!”"]$/.test(text)) return true;
  if (/[.!?]["”]? /.test(text)) return false;
  if (/^[^“”"]*\?$/.test(text)) return true;
  return !/[.!?…:;”"'’)\]]$/.test(text) && /^[\p{Lu}\p{N}"“‘']/u.test(text);
}
