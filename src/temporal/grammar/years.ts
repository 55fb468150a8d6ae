import type { DateRefusal } from "../dateRefusal.ts";
import type { Reading } from "../parsedExpression.ts";
import { END, FOUR_DIGITS, ROUGHLY, SPACE } from "../vocabulary.ts";
import { readWrittenYear, wordBefore } from "./parts.ts";
import { type Match, makeRule, OPENS, type Rule } from "./rule.ts";

const S = SPACE;

export const YEAR_RULES: readonly Rule[] = [
  makeRule(
    `${OPENS.roughly} ## ${OPENS.year}`,
    `(?:${ROUGHLY}|(?:early|late)${S}|the${S})?(?:\\d{2}|\\d{4})['’]?s(?![\\p{L}\\p{N}])`,
    () => ({ kind: "refused", code: "decade-or-century" }),
  ),
  makeRule(
    `${OPENS.roughly} ${OPENS.year} spring summer fall autumn winter pre post`,
    `(?<roughly>${ROUGHLY}|(?:spring|summer|fall|autumn|winter)${S}(?:of${S})?|(?:pre|post)[-–‑])?(?<year>${FOUR_DIGITS})`,
    readBareYear,
  ),
  makeRule("##", `(?<short>\\d{2})${END}(?![.,:/]\\d|\\s?%)`, readShortYear),
];

/** `in ’21`: the apostrophe stands in front of the match. */
function readShortYear({ text, start, parts }: Match): Reading | undefined {
  const before = /(?:^|[^\p{L}])(?:in|since|of|from|until|by|before|after|during)[^\S\n]{1,2}['’‘]$/iu;
  return before.test(text.slice(Math.max(0, start - 12), start))
    ? { kind: "year", year: readWrittenYear(parts["short"] ?? "") }
    : undefined;
}

function readBareYear(match: Match): Reading | undefined {
  const year = Number(match.parts["year"]);
  const code = match.parts["roughly"] === undefined ? judgeNumber(match, year) : undefined;
  return code === undefined ? { kind: "year", year } : { kind: "refused", code };
}

/** What number a four-digit one is: its label or its unit tells. */
const LABELS = new Set(
  "no no. nos nos. number numbers section sections sec sec. rule article chapter title flight route highway interstate room page pages line docket case bill resolution apartment apt suite box channel unit lot about approximately nearly almost roughly some than over under exceed exceeded code model version hr sb hb pin badge around p p. pp pp. ex ex. exh exh. exhibit exhibits dkt dkt. ecf doc doc. para para. paragraph paragraphs art art. ch ch. clause clauses statute statutes ss ss. r.s id. appx app.".split(
    " ",
  ),
);
const PREPOSITIONS = new Set(
  "in since until till by of from to between during before after early late mid through circa for throughout around year calendar fiscal and or back".split(
    " ",
  ),
);
const DETERMINERS = new Set("the a an his her its their our my your this that another".split(" "));
const UNITS =
  /^[^\S\n]{1,2}(?:percent|per cent|million|billion|thousand|hundred|hp|rpm|km|kg|lbs?|ft|mph|people|men|women|children|feet|police|hours?|GMT|UTC|local time|[ap]\.?m\b|block|block of|words?|square|cubic|dollars|cents|euros|pounds|yen|pesos|rubles|miles|met(?:er|re)s|yards|acres|inches|barrels|tons|tonnes|shares|points|votes|copies|minutes|days|weeks|months|years)(?!\p{L})/u;
const NO_NOUN =
  "(?!(?:was|has|does|this|his|its|as|thus|when|that|which|who|where|while|after|before|because|and|or|but|if|in|on|at|by|for|from|with|to|of)(?!\\p{L}))";
const PLURAL = new RegExp(
  `^[^\\S\\n]{1,2}${NO_NOUN}(?:\\p{Ll}[\\p{Ll}-]{0,15}[^\\S\\n]{1,2}${NO_NOUN})?\\p{Ll}{2,20}(?<![siu])s(?!\\p{L})`,
  "u",
);
/** The number of a house. */
const ADDRESS =
  /^[^\S\n]{1,2}(?:\p{Lu}[\p{L}.]{0,15}[^\S\n]{1,2}){1,2}(?:Street|Road|Avenue|Boulevard|Drive|Lane|Highway|Parkway|(?:St|Rd|Ave|Blvd|Dr)\.)/u;
/**
 * A statute's section or a reporter's volume and page stand right before: `§ 1983`, `18 U.S.C. 1951`, `88 S. Ct. 2031, 2039`,
 * `49 N.Y.2d 1999`, `2014 WL 1951`, `410 U.S., at 2001`. `\d{1,4} (reporter) (pages, )`.
 */
const PAGES = "(?:\\d{1,5}(?:[^\\S\\n]?[,–-][^\\S\\n]?|,?[^\\S\\n](?:and|or|to|&)[^\\S\\n])){0,4}";
const PARTED =
  "(?:sections?|secs?\\.|articles?|arts?\\.|rules?|pages?|pp?\\.|titles?|paragraphs?|exhibits?|clauses?|(?:id|ibid|supra)\\.?,?[^\\S\\n]at)[^\\S\\n]";
const REPORTER_WORD =
  "(?:\\p{Lu}[\\p{L}'’]{0,9}\\.(?:\\p{Lu}\\.){0,4}(?:\\d(?:d|th|nd|rd))?|\\p{Lu}{2,6}|[2-9](?:d|th|nd|rd))";
const REPORTER = `\\d{1,4}[^\\S\\n](?:${REPORTER_WORD},?[^\\S\\n]?){1,4}(?:§{1,2}[^\\S\\n]?|at[^\\S\\n])?`;
const CITED = [
  new RegExp(`(?:§{1,2}[^\\S\\n]?|(?:^|[^\\p{L}])${PARTED})${PAGES}$`, "iu"),
  new RegExp(`(?:^|[^\\p{L}\\p{N}])${REPORTER}${PAGES}(?:at[^\\S\\n])?$`, "u"),
];
/** As far back as a citation is looked for, in UTF-16 code units. */
const CITATION_REACH = 60;
/** A car's year is its model's: nothing happened then. */
const CARS =
  /^[^\S\n]{1,2}(?:Acura|Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Ferrari|Ford|GMC|Harley|Honda|Hyundai|Infiniti|Jaguar|Jeep|Kia|Land Rover|Lexus|Lincoln|Mazda|Mercedes|Mercury|Mitsubishi|Nissan|Oldsmobile|Peugeot|Plymouth|Pontiac|Porsche|Renault|Saturn|Subaru|Suzuki|Tesla Model|Toyota|Volkswagen|Volvo)(?!\p{L})/u;

function isCited(before: string): boolean {
  return CITED.some((pattern) => pattern.test(before));
}

function judgeNumber({ text, start, end }: Match, year: number): DateRefusal["code"] | undefined {
  const behind = text.slice(end, end + 40);
  const before = wordBefore(text, start);
  const lower = before.toLowerCase();
  const gap = text.slice(Math.max(0, start - 1), start);
  if (/[$£€#§№@+*=<>_/\\.:%]/.test(gap) || !isYearOfSpan(text, start, end)) return "number";
  if (CARS.test(behind)) return "part-of-name";
  if (
    LABELS.has(lower) ||
    isCited(text.slice(Math.max(0, start - CITATION_REACH), start)) ||
    UNITS.test(behind) ||
    ADDRESS.test(behind)
  )
    return "number";
  const isDetermined = DETERMINERS.has(lower) || /['’]s?$/.test(before);
  const isLed = PREPOSITIONS.has(lower);
  if (PLURAL.test(behind) && !isDetermined && !(isLed && year % 100 !== 0)) return "number";
  if (isDetermined || isLed) return year < 1500 && lower !== "in" ? "number" : undefined;
  if (year < 1900 || year > 2100) return /[(–—-]/.test(gap) ? undefined : "number";
  return /\s/.test(gap) &&
    /^\p{Ll}{0,2}\p{Lu}[\p{L}'’]*$/u.test(before) &&
    !/^(?:Spring|Summer|Fall|Autumn|Winter|Q[1-4])$/.test(before)
    ? "part-of-name"
    : undefined;
}

/** Digits and letters joined by hyphens are docket or telephone numbers, unless both are years: `2010-2012`, `2010-12`. */
function isYearOfSpan(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - 16), start);
  if (/[\p{L}\p{N}][-–—]$/u.test(left)) {
    const since = /(?:^|[^\p{N}-])((?:1[5-9]|20)\d\d)[-–—]$/u.exec(left)?.[1];
    const isSpan = since !== undefined && since < text.slice(end - 4, end);
    if (!isSpan && !/(?:^|[^\p{L}\p{N}-])\p{L}?\p{Ll}{2,}[-–—]$/u.test(left)) return false;
  }
  return !/^-(?:\p{L}|\d(?!\d(?!\d)|\d{3}(?!\d)))/u.test(text.slice(end, end + 6));
}
