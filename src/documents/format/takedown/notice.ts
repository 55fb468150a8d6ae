/** Sentences that people leave where an article stood, or above it. */

/** A longer text tells of something. UTF-16 code units. */
const MAX_NOTICE = 240;

const GONE =
  "(?:removed|taken down|taken offline|withdrawn|retracted|unpublished|deleted|hidden|pulled|suppressed|depublished)";
const TEXT = "(?:article|story|report|post|page|piece|content|item|text|document|entry|file|brief|comment)";
/** Who has a text taken down, and why, as far as such a notice says so in place of a story. */
const REASON =
  "(?:at|by|on|per|due|following|pending|for|upon|as|because|after|under|until|in)\\b[^,;]{0,60}?\\b(?:requests?|requested|orders?|ordered|demand|advice|counsel|lawyers?|attorneys?|legal|publishers?|authors?|editors?|owners?|moderators?|admins?|administrators?|user|staff|settlement|complaints?|copyright|dmca|privacy|reviews?|takedown)\\b[^,;]{0,80}";

const IN_PLACE: readonly RegExp[] = [
  // “Removed at the request of counsel.” “[deleted]”
  new RegExp(`^${GONE}(?: ${REASON})?$`, "i"),
  // “Article removed by the author”, “The post was deleted.”
  new RegExp(`^(?:the )?${TEXT} (?:(?:has been|have been|was|is) )?${GONE}(?: ${REASON})?$`, "i"),
  // “This page has been permanently taken down …”
  new RegExp(`^this ${TEXT} (?:has|had|was|is) (?:since )?(?:been )?(?:\\w+ly )?${GONE}(?![\\w-])`, "i"),
  new RegExp(`^(?:this|the) ${TEXT} (?:is|was) (?:no longer|not) (?:available|published|online|accessible)`, "i"),
  /^(?:no longer available|do not (?:publish|serve|show|quote|use)|not for publication)$/i,
];

/** Above a text that is still there, only what can't be a sentence of it. */
const ABOVE: readonly RegExp[] = [
  new RegExp(`^this (?:article|story|post) (?:has|had|is) (?:since )?(?:been )?(?:\\w+ly )?${GONE}(?![\\w-])`, "i"),
  /^this (?:article|story|post) is no longer (?:available|published|online|accessible)/i,
  /^(?:do not (?:publish|serve|show|quote|use)|not for publication)$/i,
];

/** Whether a text is nothing but a notice that another one is gone. */
export function isNotice(text: string): boolean {
  return !/\n\s*\n/.test(text) && matches(text, IN_PLACE);
}

/** Whether a text's first paragraph says that the text is not to be shown. */
export function isNoticeAbove(paragraph: string): boolean {
  return matches(paragraph, ABOVE);
}

/** A notice says it in its first sentence. */
function matches(text: string, notices: readonly RegExp[]): boolean {
  if (text.length > MAX_NOTICE) return false;
  const [sentence = ""] = text
    .replace(/\s+/gu, " ")
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")
    .replace(/^(?:note|notice|editor['’]s note|editors['’] note|update) ?[:.—–-]+ ?/iu, "")
    .split(/(?<=\p{L})[^\p{L}\s]*[.!?](?=\s)/u, 1);
  return notices.some((notice) => notice.test(sentence));
}
