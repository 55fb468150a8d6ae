/** What pages say of themselves beside the article: links and when they were opened, edits, categories, rights, embedded posts. */
const PAGE =
  /(?<!\p{L})(?:click (?:here|through|on)|tap here|read (?:more|also|next|yesterday|today|the full)|watch (?:live|here|the video)|last (?:accessed|edited|modified|updated|reviewed|changed)|page (?:was )?last|this (?:page|article|story|post|entry|report|video)(?:’s|'s)? (?:was|has been|is|were)\s(?:[\p{Ll}]{2,12}\s){0,2}(?:edited|updated|modified|published|posted|amended|corrected|archived|republished|syndicated)|(?:was|were) (?:amended|corrected|updated) on|(?:first|originally) (?:published|appeared|posted)|all rights reserved|sign up (?:for|to) (?:our|the|get|receive)|subscribe (?:to|now)|newsletter|follow (?:us|him|her|me) on|pic\.twitter\.com|retrieved(?: on)? \d|archived (?:from|on)|getty images|file photo|photograph:|comments? (?:are|is) closed)(?!\p{L})|[[(](?:last )?(?:accessed|visited|viewed)(?!\p{L})|©|\(@\w{1,30}\)|(?<![\p{L}\d.])@\w{2,30}\s·/iu;
/** What a line of the page's own begins with: `Categories:`, `Posted on`. */
const LABEL =
  /^\W{0,4}(?:categor(?:y|ies)|tags?|filed under|topics?|published|posted|updated|modified|photo|image|credit|source|share|related|see also)\s{0,2}(?:[:|]|on\s|at\s|\d)/iu;
/** `By Bo Quill, Amber News | May 3, 2024`: a line that names its writer and tells nothing. */
const BYLINE =
  /^\W{0,4}(?:By|BY)\s\p{Lu}[\p{L}.'’-]{0,24}(?:\s\p{Lu}[\p{L}.'’-]{0,24}){1,4}\s{0,2}(?:[,|·–—-]|\d|for\s\p{Lu}|$)/u;
/** A word that is neither a name nor so small that a caption has it. */
const WORD = /(?<![\p{L}'’])(?!(?:the|and|for|from|with|via|per)(?!\p{L}))\p{Ll}{3,}/u;

/** Whether a sentence is the page's own, and tells nothing of the case. */
export function isPageFurniture(sentence: string): boolean {
  return PAGE.test(sentence) || LABEL.test(sentence) || BYLINE.test(sentence) || !WORD.test(sentence);
}
