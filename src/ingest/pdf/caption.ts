import { type Court, findCourtByName } from "../../documents/courts.ts";
import { readDay, toIsoDay } from "./stamp.ts";
import { readStateCourt, readStateDocket } from "./stateCaption.ts";

/** What a filing's first page says of the case. */
export interface Caption {
  readonly court?: Court;
  /** A state's court, in its own words. */
  readonly courtName?: string;
  readonly docket?: string;
  /** ISO 8601. */
  readonly day?: string;
}

/** So much of a first page has the caption. UTF-16 code units. */
const MAX_CAPTION = 4000;
/** Longer lines are prose, which may name another case. UTF-16 code units. */
const MAX_LINE = 75;
/** The signs of which a caption's rules are drawn. */
const RULES = /^[\s):§|*¦]+(?=\s|$)|(?<=^|\s)[\s):§|*¦]+$/gm;

const DISTRICT =
  /\b(?:(?:UNITED STATES|U\.\s?S\.) (DISTRICT|BANKRUPTCY) (?:COURT|JUDGE)|(DISTRICT) COURT OF THE UNITED STATES)\s*,?\s*(?:FOR THE |IN THE |OF THE )?((?:(?:NORTHERN|SOUTHERN|EASTERN|WESTERN|MIDDLE|CENTRAL) )?DISTRICT OF (?:NEW |NORTH |SOUTH |WEST |RHODE |PUERTO |THE )?[A-Z]+(?: ISLANDS?)?)/i;
const APPEALS =
  /\b(?:UNITED STATES|U\.\s?S\.) COURT OF APPEALS\s*,?\s*(?:FOR THE )?((?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|ELEVENTH|FEDERAL|DISTRICT OF COLUMBIA) CIRCUIT)/i;
const OTHER =
  /\b(?:SUPREME COURT OF THE UNITED STATES|UNITED STATES (?:TAX COURT|COURT OF (?:FEDERAL CLAIMS|INTERNATIONAL TRADE)))\b/i;
/** `1:21-cv-04567`, `3:21cv678`, `CR 21-00044-JFW`, `C20-0555`, `21 Civ. 1234`, `21-55555`. */
const DOCKET =
  /(?:\b(?:Civil|Criminal|Misc(?:ellaneous)?|Civ|Cr|Crim)?\.?\s*(?:Action|Case|Cause|Docket|Dkt|Index|No)\b\.?\s*(?:Nos?\b\.?)?\s*[:#]*\s*|^)((?:\d{1,2}:\d{2}-?(?:cv|cr|mc|mj|md|bk|ap)-?\d{2,6}|(?:(?:CR|CV|C|MC|MJ)[ -]?)\d{2}-\d{2,6}|\d{2} (?:Civ|Crim?|Misc|CV|CR|MJ)\.? \d{2,6}|(?:\d{1,2}:)?\d{2}-(?:[A-Za-z]{1,4}-)?\d{2,6})(?:-[A-Za-z]{1,5}\b)*)(?![\d/_-])/im;
const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const LONG_DAY = `${MONTH}\\s+\\d{1,2}\\s*,?\\s+\\d{4}`;
/** At a line's beginning, or with a colon: prose says when other papers were filed. */
const DATED = new RegExp(
  `(?:^(?:Date Filed|Dated?|Filed|Decided)\\b\\s*:?|\\b(?:Date|Dated|Filed|Date Filed|Decided|DATED|FILED|DECIDED):)\\s*(?:this )?(${LONG_DAY})`,
  "im",
);
/** A clerk's stamp on the first page: `FILED JUN 21 2031`, `E-FILED 05/06/2031`. */
const CLERKS =
  /^(?:(?:ELECTRONICALLY |E-?)?FILED|E-Filed|Electronically Filed)\b:?\s+(?:on )?(?:(\d{1,2}\/\d{1,2}\/\d{4})|(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?\s+(\d{1,2}),?\s+(\d{4}))\b/m;
const WEEKDAY = new RegExp(`\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\s*,?\\s+(${LONG_DAY})`, "i");
const ALONE = new RegExp(`^(?:Date(?: taken)?:?\\s*)?(${LONG_DAY})$`, "im");
const MONTHS = "january february march april may june july august september october november december".split(" ");

/**
 * Reads the caption of a first page's text, whose sides stand in lines of their own; `isTranscript`: the day is that of the
 * hearing. What prose says of other courts and cases is none of it.
 */
export function readCaption(firstPage: string, isTranscript: boolean): Caption {
  const lines = firstPage
    .slice(0, MAX_CAPTION)
    .replace(RULES, "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  const short = lines.filter((line) => line !== "" && line.length <= MAX_LINE);
  const text = short.join("\n");
  const court = readCourt(text.replace(/\s+/g, " "));
  return {
    court,
    courtName: court ? undefined : readStateCourt(short),
    docket: DOCKET.exec(text)?.[1] ?? readStateDocket(text),
    day: isTranscript ? readLongDay(WEEKDAY.exec(text)?.[1] ?? ALONE.exec(text)?.[1]) : readFiled(text),
  };
}

/** The first that the page names: the papers of a court of appeals name the court below, too. */
function readCourt(text: string): Court | undefined {
  const district = DISTRICT.exec(text);
  const appeals = APPEALS.exec(text);
  const other = OTHER.exec(text);
  const found = [
    { at: district, name: `US ${district?.[1] ?? district?.[2]} Court ${district?.[3]}` },
    { at: appeals, name: `US Court of Appeals ${appeals?.[1]}` },
    { at: other, name: other?.[0] ?? "" },
  ].flatMap(({ at, name }) => (at ? [{ index: at.index, name }] : []));
  const [first] = found.sort((one, another) => one.index - another.index);
  return first && findNamed(first.name);
}

/** A state's name of one word may be followed by a word of the next line. */
function findNamed(name: string): Court | undefined {
  return findCourtByName(name) ?? findCourtByName(name.replace(/\s+\S+\s*$/, ""));
}

function readFiled(text: string): string | undefined {
  const [, numbers, month, day, year] = CLERKS.exec(text) ?? [];
  if (month === undefined) return readDay(numbers) ?? readLongDay(DATED.exec(text)?.[1]);
  const at = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase()));
  return toIsoDay(Number(year), at + 1, Number(day));
}

/** `March 26, 2012` in ISO 8601; `undefined` if there is no such day. */
function readLongDay(words: string | undefined): string | undefined {
  const [, month = "", day, year] = /^(\p{L}+)\s+(\d{1,2})\s*,?\s+(\d{4})$/u.exec(words?.trim() ?? "") ?? [];
  const at = MONTHS.indexOf(month.toLowerCase());
  return at < 0 ? undefined : toIsoDay(Number(year), at + 1, Number(day));
}
