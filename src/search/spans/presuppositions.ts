import { MONTH, WEEKDAY } from "../../temporal/vocabulary.ts";
import { extractTerms, tokenizeWords } from "../../text/tokens.ts";
import { isSpokenBy } from "../rerank/nameInSentence.ts";
import { claims } from "./disposition.ts";
import { namesOffence } from "./offences.ts";

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
  ["gun", "weapon", "revolv", "firearm", "shoot"],
  ["lawsuit", "suit", "complaint"],
  ["video", "record", "tape", "footag"],
  ["settlement", "settl", "deal", "agreement"],
  ["decis", "rule", "order", "decid"],
  ["alleg", "claim", "accus"],
  ["countersuit", "countersu", "counterclaim"],
  ["investor", "sharehold"],
  ["indict", "charg"],
  ["deal", "purchas", "merger", "acquisit", "takeov", "sale"],
];

function kinOf(term: string | undefined): readonly string[] {
  return term === undefined ? [] : [term, ...KIN.filter((kin) => kin.includes(term)).flat()];
}

/** What a time begins with. */
const TIME = String.raw`(?:(?:early|late|mid) |the same |that )?(?:\d|${MONTH}|${WEEKDAY}|(?:days?|months?|years?)\b)`;

/**
 * `the settlement`, also `the wrongful death lawsuit`, and nothing after it that says which one: no `the settlement of the
 * lawsuit`. A day alone doesn't say it: `the decision of May 3`.
 */
const definite = (things: string) =>
  new RegExp(
    String.raw`\b[Tt]he (?:(?!\p{Lu})[\p{L}-]+ )?(${things})\b(?!['’]s? (?:${THINGS})\b)(?! (?:was|is) that\b)(?!,? (?:against|for|over|between|that|which|who|where|by(?! \p{L}+ing\b)|from|about|with|without|to|at|(?:of|in|on) (?!${TIME}))\b)`,
    "gu",
  );
const DEFINITE = definite(THINGS);
/** Who and what else a report goes on about: a heading that tells it stands above, but no sentence is brought for its sake. */
const OTHERS = definite("investors|shareholders|relatives|whistleblower|supplier|conduct");
/** `add the whistleblower allegations to …`: where they go says nothing of them. */
const ADDED = /\b[Tt]he (?:(?!\p{Lu})[\p{L}-]+ )?(allegations?|accusations?)\b(?= to\b)/gu;

/** The same with two words before the thing, which tell it from others where anything stands behind it: `The wrongful death lawsuit said`. */
const DESCRIBED = new RegExp(
  String.raw`\b[Tt]he (?:(?!\p{Lu})[\p{L}-]+ ){2}(${THINGS})\b(?!['’]s?)(?!,? (?:[a-z]*ly )?(?:of|in|on|for|that|which|who|against|over|between|where|by|from|about|with|without|to|at|(?:was|is) that)\b)`,
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

/** `the phrase`, and not which: words that were quoted before. */
const WORDING = /\b[Tt]he (?:phrase|words?|remark|insult|nickname|expression)\b(?! ["“])(?! (?:of|that)\b)/u;
/** `the statements of Tom Pell`, and not what he said; the group is whose they are. */
const STATEMENTS =
  /\b[Tt]he (?:(?!\p{Lu})[\p{L}-]+ )?(?:statements?|claims?|allegations?|accusations?|account|version) of (\p{Lu}[\p{L}’-]*(?: \p{Lu}[\p{L}’-]*)*)/u;
const QUOTED = /["“]/u;

/** Somebody is convicted, acquitted or sentenced. */
const CONVICTED = /\b(?:convicted|acquitted|convictions?|sentenced|(?:prison|jail|suspended) (?:sentence|term)s?)\b/u;

/**
 * What a sentence speaks of as known, and neither it nor a text that stands with every quotation of the article has told before, as
 * far as a sentence that tells it is worth bringing.
 */
export function findPresuppositions(text: string, shown: string): Presupposition[] {
  const found = findThings([DEFINITE, DESCRIBED], text, shown);
  const disputed = DISPUTED.exec(text);
  if (disputed) found.push({ name: "account", isTold: (earlier) => givesAccount(earlier, disputed[1]) });
  if (PLEA.test(text) && !CHARGE.test(text)) found.push({ name: "charge", isTold: (earlier) => CHARGE.test(earlier) });
  return found;
}

/** The same, with what its reader can do without, and still asks for: whose statements, which words, convicted of what. */
export function findAllPresuppositions(text: string, shown: string): Presupposition[] {
  const found = [...findPresuppositions(text, shown), ...findThings([OTHERS, ADDED], text, shown)];
  const [, speaker] = STATEMENTS.exec(text) ?? [];
  if (speaker !== undefined && !DISPUTED.test(text))
    found.push({ name: "account", isTold: (earlier) => givesAccount(earlier, speaker) || ascribes(earlier, speaker) });
  if (WORDING.test(text) && !QUOTED.test(shown))
    found.push({ name: "wording", isTold: (earlier) => QUOTED.test(earlier) });
  if (CONVICTED.test(text) && !namesOffence(text) && !namesOffence(shown))
    found.push({ name: "offence", isTold: namesOffence });
  return found;
}

/** The settlement, the gun, the investors. */
function findThings(looks: readonly RegExp[], text: string, shown: string): Presupposition[] {
  const found: Presupposition[] = [];
  for (const match of looks.flatMap((look) => [...text.matchAll(look)])) {
    const [, thing = ""] = match;
    const before = text.slice(0, match.index);
    const [, day] = DATED.exec(text.slice(match.index + match[0].length)) ?? [];
    if (day !== undefined) {
      if (!before.includes(day)) found.push({ name: day, isTold: (earlier) => earlier.includes(day) });
    } else if (!isNamed(thing, before) && !isNamed(thing, shown)) {
      const [name = ""] = extractTerms(thing);
      found.push({ name, isTold: (earlier) => introduces(earlier, thing) });
    }
  }
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

/** Whether a text speaks of claims as somebody's: `the whistleblower claims of Tom Pell`. */
function ascribes(text: string, name: string): boolean {
  const terms = new Set(extractTerms(text));
  return extractTerms(name).every((term) => terms.has(term)) && kinOf(CLAIM).some((term) => terms.has(term));
}

const CLAIM = "claim";

/**
 * Whether the thing is named for itself: `a gun`, and not `a gun safety course`. Several don't tell which one is meant, but by
 * another word for it: `live rounds` tells which ammunition.
 */
function introduces(text: string, thing: string): boolean {
  const words = tokenizeWords(text);
  const [own = ""] = extractTerms(thing);
  const terms = kinOf(own);
  return words.some(({ term, form, end }, at) => {
    const next = words[at + 1];
    const isPart = next !== undefined && next.term !== "" && text.slice(end, next.start) === " ";
    const isOther = term === own && form.endsWith("s") && !thing.endsWith("s");
    return terms.includes(term) && !isOther && !(isPart && /^\p{Ll}+$/u.test(text.slice(next.start, next.end)));
  });
}
