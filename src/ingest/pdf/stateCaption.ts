import { writeTitle } from "./filingKind.ts";

/** How a caption names a state's court; capitals, as captions are set, tell it from prose. */
const COURT =
  /\b(?:SUPERIOR|CIRCUIT|DISTRICT|SUPREME|COUNTY|FAMILY|PROBATE|CHANCERY|MUNICIPAL|JUVENILE) COURT\b|\bCOURT OF (?:COMMON PLEAS|CHANCERY|APPEALS?|SPECIAL APPEALS)\b/;
/** What goes on with a court's name in the next line. */
const GOES_ON =
  /^(?:OF THE TRIAL COURT$|(?!.*\bCOURT\b)(?:(?:OF|FOR|IN AND FOR|IN)\b|(?:COUNTY|STATE|COMMONWEALTH) OF\b|(?!STATE OF)[A-Z .'’-]{2,30} COUNTY\b|[A-Z\d-]{2,20} JUDICIAL (?:DISTRICT|CIRCUIT)\b))/;
/** No comma parts these from the line before. */
const GOES_STRAIGHT_ON = /^(?:OF|FOR|IN)\b/;
const UNFINISHED = /\b(?:OF|FOR|THE|AND|IN)$/;
/** A state that sues or is sued. */
const PARTY = /^(?:STATE|COMMONWEALTH) OF [A-Z ]+,$/;
/** What stands before a court's name in its line, as the state's name does. */
const BEFORE = /^.*?\bIN (?:AND FOR )?THE (?=[\s\S]*COURT)/;
const STATE = /^(?:THE )?(?:STATE|COMMONWEALTH) OF [A-Z]+(?: [A-Z]+)?$/;
/** A name of a court without a place needs its state. */
const PLACED =
  /\b(?:OF|FOR) (?!(?:THE )?(?:COMMON|APPEAL|TRIAL|CHANCERY|SPECIAL))|\b[A-Z]+ (?:CIRCUIT|SUPERIOR|DISTRICT|COUNTY) COURT\b/;
/** Most lines of a court's name. */
const MAX_LINES = 4;

/** A state's court as a caption's lines name it, in a title's letters; `undefined` if they name none. */
export function readStateCourt(lines: readonly string[]): string | undefined {
  const at = lines.findIndex((line) => COURT.test(line) && !/\p{Ll}{2}|\bUNITED STATES\b/u.test(line));
  const first = lines[at];
  if (first === undefined) return undefined;
  const parts = [first.replace(BEFORE, "")];
  for (const line of lines.slice(at + 1, at + MAX_LINES)) {
    if (/\p{Ll}{2}/u.test(line) || !GOES_ON.test(line) || PARTY.test(line)) break;
    parts.push(line);
  }
  const name = parts
    .map(trimSigns)
    .reduce((whole, part) => `${whole}${GOES_STRAIGHT_ON.test(part) || UNFINISHED.test(whole) ? " " : ", "}${part}`);
  const state = PLACED.test(name) ? undefined : lines.find((line) => STATE.test(line));
  return writeTitle(state === undefined ? name : `${name}, ${state}`);
}

function trimSigns(text: string): string {
  return text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
}

/** The number of a case in a state's court: labelled, with at least four digits, such as `21STCV12345` or `654321/2021`. */
const DOCKET =
  /(?:\b(?:CASE|CAUSE|INDEX|DOCKET|ACTION|CIVIL|CRIMINAL|INDICTMENT)\s+(?:NO|NUMBER|NUM|#)S?\b\.?\s*[:.#]*\s*|^NO\.\s*:?\s*(?=\S*[A-Z/-]))((?:[A-Z]{1,3} )?(?=(?:[A-Z/:.-]*\d){4})[A-Z\d][A-Z\d/:.-]{3,28}[A-Z\d])\b/im;

/** The number that a caption's text gives its case; `undefined` if it gives none. */
export function readStateDocket(text: string): string | undefined {
  return DOCKET.exec(text)?.[1];
}
