import { type Court, findCourtByName } from "../../documents/courts.ts";
import { toIsoDay } from "./stamp.ts";

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
const DISTRICT =
  /\b(?:UNITED STATES|U\.\s?S\.) DISTRICT COURT\s*,?\s*(?:FOR THE |IN THE |OF THE )?((?:(?:NORTHERN|SOUTHERN|EASTERN|WESTERN|MIDDLE|CENTRAL) )?DISTRICT OF (?:NEW |NORTH |SOUTH |WEST |RHODE |PUERTO |THE )?[A-Z]+(?: ISLANDS?)?)/i;
const APPEALS =
  /\b(?:UNITED STATES|U\.\s?S\.) COURT OF APPEALS\s*,?\s*(?:FOR THE )?((?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|ELEVENTH|FEDERAL|DISTRICT OF COLUMBIA) CIRCUIT)/i;
const SUPREME = /\bSUPREME COURT OF THE UNITED STATES\b/i;
const DOCKET =
  /\b(?:Civil|Criminal|Misc(?:ellaneous)?|Civ|Cr|Crim)?\.?\s*(?:Action|Case|Cause|Docket|Dkt|Index|No)\b\.?\s*(?:Nos?\b\.?)?\s*[:#]*\s*((?:\d{1,2}:)?\d{2}-(?:[A-Za-z]{2,4}-)?\d{2,6}(?:-[A-Za-z]{2,5}\b)*)(?![\d_-])/;
const DATED =
  /\b(?:Date|Dated|Filed|Date Filed|DATED|FILED)\s*:?\s*(?:this )?((?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},?\s+\d{4})/i;
const HEARING =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*,?\s+((?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}\s*,?\s+\d{4})/i;
const MONTHS = "january february march april may june july august september october november december".split(" ");

/** Reads the caption of a first page's text; `isTranscript`: the day is that of the hearing. */
export function readCaption(firstPage: string, isTranscript: boolean): Caption {
  const text = firstPage.slice(0, MAX_CAPTION).replace(/\s+/g, " ");
  const day = isTranscript ? HEARING.exec(text)?.[1] : DATED.exec(text)?.[1];
  return {
    court: readCourt(text),
    courtName: readStateCourt(text),
    docket: DOCKET.exec(text)?.[1],
    day: day === undefined ? undefined : readLongDay(day),
  };
}

/** The first that the page names: the papers of a court of appeals name the court below, too. */
function readCourt(text: string): Court | undefined {
  const found = [
    { at: DISTRICT.exec(text), name: "US District Court" },
    { at: APPEALS.exec(text), name: "US Court of Appeals" },
    { at: SUPREME.exec(text), name: "Supreme Court of the United States" },
  ].flatMap(({ at, name }) => (at ? [{ index: at.index, name: `${name} ${at[1] ?? ""}` }] : []));
  const [first] = found.sort((one, other) => one.index - other.index);
  return first && findNamed(first.name);
}

/** A state's name of one word may be followed by a word of the next line. */
function findNamed(name: string): Court | undefined {
  return findCourtByName(name) ?? findCourtByName(name.replace(/\s+\S+\s*$/, ""));
}

const STATE_COURT =
  /\b((?:SUPERIOR|CIRCUIT|DISTRICT|SUPREME|COUNTY|CHANCERY|COMMON PLEAS) COURT (?:OF|FOR) (?:THE )?(?:STATE|COUNTY|COMMONWEALTH) OF [A-Z]+(?: [A-Z]+)?)\b/;

function readStateCourt(text: string): string | undefined {
  return STATE_COURT.exec(text)?.[1];
}

/** `March 26, 2012` in ISO 8601; `undefined` if there is no such day. */
export function readLongDay(words: string): string | undefined {
  const [, month = "", day, year] = /^(\p{L}+)\s+(\d{1,2})\s*,?\s+(\d{4})$/u.exec(words.trim()) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase());
  return at < 0 ? undefined : toIsoDay(Number(year), at + 1, Number(day));
}
