import { LinkifyIt } from "linkify-it";
import { sanitizeText } from "../../text/sanitize.ts";

/** As many as a question has in Discord, in characters; compatibility forms may become several letters each. */
const MAX_KEPT_LENGTH = 300;

/** Reading what is left over once more may find more; what has not settled after so many readings is not kept. */
const MAX_READINGS = 8;

const links = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true, urlAuth: true });

/**
 * The question as it is kept: the same for all who ask the same, and without what could lead to a person: Discord's
 * mentions and ids, handles, links, e-mail addresses, telephone and other long numbers. Nothing where no word is left.
 * Names stay, as they are what the question is about.
 */
export function toKeptQuestion(question: string): string | undefined {
  let kept = question;
  for (let reading = 0; reading < MAX_READINGS; reading += 1) {
    const before = kept;
    kept = readOnce(kept);
    if (kept === before) return /\p{L}/u.test(kept) ? kept : undefined;
  }
  return undefined;
}

function readOnce(question: string): string {
  const plain = sanitizeText(question.normalize("NFKC")).replace(/\s+/g, " ");
  const nameless = [MARKUP, EMOJI, SHORTCODE, ADDRESS].reduce((text, pattern) => text.replace(pattern, " "), plain);
  const unlinked = dropLinks(nameless).replace(HANDLE, " ").replace(NUMBER, keepDate);
  const small = unlinked.toLowerCase().normalize("NFKC").replace(QUOTES, "'");
  return [...small.replace(/\s+/g, " ")].slice(0, MAX_KEPT_LENGTH).join("").replace(ENDS, "");
}

/** `<@1>`, `<@&1>`, `<#1>`, `<:name:1>`, `</command:1>`, `<t:1:R>`, `<id:guide>`: what Discord shows as something else. */
const MARKUP = /<(?:@[!&]?|#|a?:\w{1,32}:|\/[^<>:]{1,100}:|t:|id:|sound:)[\w:-]{1,60}>/g;

const EMOJI = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u20e3|\ufe0e|\ufe0f|\u200d)+/gu;
const SHORTCODE = /:[a-z_~+-][\w~+-]{1,31}:/gi;

/** What the finder of links passes over: any scheme, and a path after a name with a dot. */
const ADDRESS = /[a-z][a-z\d+.-]{0,30}:\/\/\S*|[^\s/]{1,200}\.[^\s/.]{1,60}\/\S+/gi;

/** `@name` of any network, and `name#1234` as Discord's names once were. */
const HANDLE = /@[\p{L}\p{N}_.-]*|[\p{L}\p{N}_.]{1,32}#\d{4}(?!\d)/gu;

/**
 * Seven digits and more, with what stands between the parts of a telephone number; or else a date, two years or a sum,
 * which questions about cases are full of.
 */
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const YEAR = "(?:1[5-9]|20)\\d\\d";
const SUM = "[$€£] ?(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,10})(?:\\.\\d\\d?)?";
const NUMBER = new RegExp(
  [
    `(?<![\\p{Nd}])(?<date>${YEAR}-${DAY}-${DAY}|${DAY}([./-])${DAY}\\2${YEAR}|${YEAR}(?: ?[-–/] ?| )${YEAR}|${SUM})(?!\\p{Nd})`,
    "[+(]{0,2}\\p{Nd}(?:[ ().\\/\\u2010-\\u2015-]{0,3}\\p{Nd}){6,}",
  ].join("|"),
  "gu",
);

function keepDate(found: string, ...groups: readonly unknown[]): string {
  const { date } = groups.at(-1) as { readonly date?: string }; // named groups come last
  return date === undefined ? " " : found;
}

const QUOTES = /[‘’‚‛“”„‟"`´]/g;
/** White space and the marks that some type at a question's ends and others don't. */
const ENDS = /^[\s?!.,;:'…-]+|(?<=[^\s?!.,;:'…-])[\s?!.,;:'…-]+$/g;

function dropLinks(text: string): string {
  const found = links.match(text) ?? [];
  return found.reduceRight((rest, { index, lastIndex }) => `${rest.slice(0, index)} ${rest.slice(lastIndex)}`, text);
}
