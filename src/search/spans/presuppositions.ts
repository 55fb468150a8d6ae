import { MONTH, WEEKDAY } from "../../temporal/vocabulary.ts";
import { extractTerms, tokenizeWords } from "../../text/tokens.ts";
import { isSpokenBy } from "../rerank/nameInSentence.ts";
import { claims } from "./disposition.ts";

/** Something that a sentence speaks of as known. */
export interface Presupposition {
  /** What it is called; two of the same name are the same thing. */
  readonly name: string;
  /** Whether a text before it tells it. */
  readonly isTold: (text: string) => boolean;
}

/** Things that a report of a court case introduces once and then goes on about. */
const THINGS =
  "lawsuit|suit|complaint|case|claims?|counterclaims?|allegations?|accusations?|account|charges?|indictment|plea|deal|agreement|settlement|hearing|trial|ruling|decision|order|opinion|judgment|verdict|sentence|conviction|dismissal|withdrawal|appeal|petition|motion|request|warrant|search|affidavit|investigation|findings?|evidence|videos?|recordings?|tapes?|tweets?|posts?|statement|letter|announcement|gun|weapon|revolver|rounds?|ammunition|bullets?|shooting|crash|fire|fine|amount|purchase|sale|merger|contract|company|firm|cave|ship|boat|house|countersuit|dispute|panel|law|policy|rule|report|document|file|interview|meeting|incident|attack|donation|loan|money|payment";

/** Words for one thing, as terms: who has read of live rounds knows which ammunition is meant. */
const KIN: readonly (readonly string[])[] = [
  ["round", "ammunit", "bullet"],
  ["gun", "weapon", "revolv", "firearm"],
  ["lawsuit", "suit", "complaint"],
  ["video", "record", "tape", "footag"],
  ["settlement", "settl", "deal", "agreement"],
  ["decis", "rule", "order", "decid"],
];

function kinOf(term: string | undefined): readonly string[] {
  return term === undefined ? [] : (KIN.find((kin) => kin.includes(term)) ?? [term]);
}

/** What a time begins with. */
const TIME = String.raw`(?:(?:early|late|mid) |the same |that )?(?:\d|${MONTH}|${WEEKDAY}|(?:days?|months?|years?)\b)`;

/**
 * `the settlement`, also `the wrongful death lawsuit`, and nothing after it that says which one: no `the settlement of the
 * lawsuit`. A day alone doesn't say it: `the decision of May 3`.
 */
const DEFINITE = new RegExp(
  String.raw`\b[Tt]he (?:(?!\p{Lu})[\p{L}-]+ )?(${THINGS})\b(?!['’]s? (?:${THINGS})\b)(?! (?:was|is) that\b)(?!,? (?:against|for|over|between|that|which|who|where|by(?! \p{L}+ing\b)|from|about|with|to|at|(?:of|in|on) (?!${TIME}))\b)`,
  "gu",
);

/** The same with two words before the thing, which tell it from others where anything stands behind it: `The wrongful death lawsuit said`. */
const DESCRIBED = new RegExp(
  String.raw`\b[Tt]he (?:(?!\p{Lu})[\p{L}-]+ ){2}(${THINGS})\b(?!['’]s?)(?!,? (?:[a-z]*ly )?(?:of|in|on|for|that|which|who|against|over|between|where|by|from|about|with|to|at|(?:was|is) that)\b)`,
  "gu",
);

/** Behind one of the things: the day by which alone it is called. */
const DATED = new RegExp(String.raw`^ of ((?:${MONTH}) \d{1,2}(?:, \d{4})?)`, "u");

/** `disputed the account of ICE`: what was said, which a reader has to know; the group is whose words they are. */
const DISPUTED =
  /\b(?:dispute[sd]|reject(?:s|ed)|contest(?:s|ed)|refute[sd]|contradict(?:s|ed)|challenge[sd]|den(?:ies|ied)) (?:the|this|that|these|those) (?:(?!\p{Lu})[\p{L}-]+ )?(?:account|version|allegations?|accusations?|claims?|statements?|assertions?)\b(?: (?:of|by|from) (?:the )?(\p{Lu}[\p{L}’-]*(?: \p{Lu}[\p{L}’-]*)*))?/u;

/** `pleaded not guilty`, and not to what. */
const PLEA = /\b(?:pleaded|pled|pleads) (?:not guilty|guilty|no contest)\b(?! to\b)/u;
/** What somebody is accused of in court. */
const CHARGE = /\b(?:charge[ds]?|accus(?:ed|ation)|indict(?:ed|ment)|counts? of)\b/iu;

/** What a sentence speaks of as known, and neither it nor a text that stands with every quotation of the article has told before. */
export function findPresuppositions(text: string, shown: string): Presupposition[] {
  const found: Presupposition[] = [];
  for (const match of [...text.matchAll(DEFINITE), ...text.matchAll(DESCRIBED)]) {
    const [, thing = ""] = match;
    const before = text.slice(0, match.index);
    const [, day] = DATED.exec(text.slice(match.index + match[0].length)) ?? [];
    if (day !== undefined) {
      if (!before.includes(day)) found.push({ name: day, isTold: (earlier) => earlier.includes(day) });
    } else if (!isNamed(thing, before) && !isNamed(thing, shown)) {
      const [name = ""] = extractTerms(thing);
      found.push({ name, isTold: (earlier) => introduces(earlier, name) });
    }
  }
  const disputed = DISPUTED.exec(text);
  if (disputed) found.push({ name: "account", isTold: (earlier) => givesAccount(earlier, disputed[1]) });
  if (PLEA.test(text) && !CHARGE.test(text)) found.push({ name: "charge", isTold: (earlier) => CHARGE.test(earlier) });
  return found;
}

/** Whether a text has the thing's word. Several of a thing don't tell which one is meant. */
function isNamed(thing: string, text: string): boolean {
  const terms = kinOf(extractTerms(thing)[0]);
  return tokenizeWords(text).some(
    (word) => terms.includes(word.term) && (!word.form.endsWith("s") || thing.endsWith("s")),
  );
}

/** Whether a sentence tells what somebody says, by name or whoever it is. */
function givesAccount(text: string, name: string | undefined): boolean {
  if (name === undefined) return claims(text);
  const terms = new Set(extractTerms(name));
  return isSpokenBy(text, (term) => terms.has(term));
}

/** Whether the thing is named for itself: `a gun`, and not `a gun safety course`. */
function introduces(text: string, thing: string): boolean {
  const words = tokenizeWords(text);
  const terms = kinOf(thing);
  return words.some(({ term, end }, at) => {
    const next = words[at + 1];
    const isPart = next !== undefined && next.term !== "" && text.slice(end, next.start) === " ";
    return terms.includes(term) && !(isPart && /^\p{Ll}+$/u.test(text.slice(next.start, next.end)));
  });
}
