/** What a mark of reference may say between its brackets: numbers of notes, and what encyclopedias ask of their writers. */
const NOTES = String.raw`\^?\d{1,3}(?:\s?[,–-]\s?\^?\d{1,3}){0,9}|\^[\w-]{1,20}|(?:note|nb|n|fn) \d{1,3}`;
const REQUESTS =
  "citation needed|better source needed|clarification needed|who\\?|when\\?|by whom\\?|dubious[^\\]]{0,20}|failed verification";
/** Behind a word or a mark that ends one, with the pages that some write after it. What another bracket holds stays. */
const MARKS = new RegExp(
  String.raw`(?:(?<=[\p{L}\p{N}.,;:!?"”’'%)\]])|(?<=[.!?]["”’]?) )(?:\[(?:${NOTES}|${REQUESTS})\](?:: ?\d{1,4}(?:[–-]\d{1,4})?(?!\d|[.,:]\d))?)+(?![\](:])`,
  "giu",
);
/** What encyclopedias hang on their headings. */
const EDIT = /\s?\[(?:edit|edit source|edit \| edit source|hide|show)\]$/i;

/**
 * A text without the marks that refer to notes (`[1]`, `[^2]`, `[citation needed]`) and without `[edit]` at its end: they are
 * the page's, as a page's number is a book's. A bracket that changes a word, as in `[t]he` or `plaintiff[s]`, stays.
 */
export function removeReferenceMarks(text: string): string {
  return text.includes("[") ? text.replace(MARKS, "").replace(EDIT, "") : text;
}

const RAISED_MARK =
  /^\s*(?:\(?\d{1,3}\)?(?:\s?[,–-]\s?\d{1,3})*|[*†‡§¶]{1,3}|\[[^\][]{1,40}\](?:: ?\d{1,4}(?:[–-]\d{1,4})?)?)+\s*$/;
/** Behind these a raised figure is a power. */
const UNIT = /(?:^|[^\p{L}\p{N}])(?:10|[ckmµ]?m|ft|in|yd|mi|sec?|x)$/iu;

/** Whether what a page raises above the line (`<sup>`) only refers to a note; `before` is the text that it follows. */
export function isReferenceMark(raised: string, before: string): boolean {
  return raised.length <= 100 && RAISED_MARK.test(raised) && !UNIT.test(before);
}
