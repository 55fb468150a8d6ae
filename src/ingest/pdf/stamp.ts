import { type Court, findCourt, findCourtByName } from "../../documents/courts.ts";

/** What a court's electronic filing system stamps on every page. */
export interface Stamp {
  /** The number of the case, such as `3:17-cv-00557` or `20-1507`; absent where a page has it in another line's stamp. */
  readonly docket?: string;
  /** The document's number on the docket, and of an attachment behind a dash. */
  readonly number?: string;
  /** ISO 8601. */
  readonly filed?: string;
  readonly page?: number;
  readonly pages?: number;
  /** The court, where the stamp names it. */
  readonly court?: Court;
}

/** A longer line is prose. UTF-16 code units. */
const MAX_STAMP = 250;
const DOCKET =
  /(?<![\w-])(?:(?:\d{1,2}:)?\d{2}-(?:[a-z]{2,5}-)?\d{3,6}(?:-[A-Za-z0-9]{1,6}){0,4}(?![\w-]*\d)|MDL No\. \d{3,5}\b)/i;
const NUMBER =
  /\b(?:DktEntry|Document|Doc|ECF No|Dkt|Entry Number)\b\.?\s*(?:No\.?)?\s*[:#]*\s*#?:?\s*(\d{1,12}(?:-\d{1,4})?)/i;
const DAY = /(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?!\d)/;
const FILED = /\b(?:Date\s+)?Filed\b:?\s*(?:in\s+\w+\s+on\s+)?(\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2}))(?!\d)/i;
const PAGE =
  /\b(?:Page|Pg)\b(?!\s*ID)\.?\s*:?\s*(\d{1,5})(?:\s*of\s*(\d{1,5}))?|\b(?:Page|Pg)(\d{1,5})\s*of\s*(\d{1,5})|(?<![\d/])(\d{1,5}) of (\d{1,5})(?!\d)/i;
const OPENS =
  /^(?:\W*)(?:(?:RESTRICTED|SEALED)\s+)?(?:USCA\w*\s+)?(?:Appellate\s+|Appeal\b|Case\b|\d{1,2}:\d{2}-|\d{2}-)/i;

/**
 * Reads the stamp of PACER's courts from a line of a page, in the forms that district, bankruptcy and appellate courts use;
 * `undefined` if the line is none: it names the case first, and at least two of document, day and page.
 *
 * @example
 * parseStamp("Case 3:17-cv-00557 Document 1 Filed 02/02/17 Page 7 of 36");
 */
export function parseStamp(line: string): Stamp | undefined {
  if (line.length > MAX_STAMP) return undefined;
  return OPENS.test(line) ? parseFederalStamp(line) : parseStateStamp(line);
}

function parseFederalStamp(line: string): Stamp | undefined {
  const docket = DOCKET.exec(line);
  if (!docket || docket.index > 40) return undefined;
  const rest = line.slice(docket.index + docket[0].length);
  const number = NUMBER.exec(rest)?.[1];
  const filed = readDay(FILED.exec(rest)?.[1] ?? DAY.exec(rest)?.[0]);
  const pages = PAGE.exec(rest.replace(/\bPage\s?ID\b[^a-z]*/gi, " "));
  const [page, count] = [pages?.[1] ?? pages?.[3] ?? pages?.[5], pages?.[2] ?? pages?.[4] ?? pages?.[6]];
  if ([number, filed, page].filter((one) => one !== undefined).length < 2) return undefined;
  return { docket: docket[0], number, filed, page: toNumber(page), pages: toNumber(count), court: readCourt(line) };
}

/** New York's courts stamp two lines on every page, and Florida's the first page. */
const STATE =
  /^(?:FILED: .{3,60} CLERK \d|NYSCEF DOC\. NO\. \d|RECEIVED NYSCEF: \d|INDEX NO\. \S+$|Filing # \d+ E-Filed \d)/;

function parseStateStamp(line: string): Stamp | undefined {
  if (!STATE.test(line)) return undefined;
  const docket = /\bINDEX NO\. (\S*\d\S*)/.exec(line)?.[1];
  const number = /\bNYSCEF DOC\. NO\. (\d{1,5})\b/.exec(line)?.[1];
  return { docket, number, filed: readDay(DAY.exec(line)?.[0]) };
}

/** What the lines of one stamp say together: those behind the first add what it lacks, unless they name a case of their own. */
export function mergeStamps([first, ...others]: readonly Stamp[]): Stamp | undefined {
  if (!first) return undefined;
  const added = others.filter((other) => first.docket === undefined || other.docket === undefined);
  return added.reduce((merged, other) => ({ ...withoutGaps(other), ...withoutGaps(merged) }), first);
}

function withoutGaps(stamp: Stamp): Stamp {
  return Object.fromEntries(Object.entries(stamp).filter(([, value]) => value !== undefined));
}

/** `USDC Colorado`, `in TXSD on`, `Entered on FLSD Docket`, `USCA11`; the District of Columbia's circuit writes `USCA Case #`. */
function readCourt(line: string): Court | undefined {
  const state = /\bUSDC ((?:[A-Z][a-z]+ ?){1,2}\b)/.exec(line)?.[1];
  const code = /\bin ([A-Z]{3,4}) on\b/.exec(line)?.[1] ?? /\bon ([A-Z]{4}) Docket\b/.exec(line)?.[1];
  const circuit = /^\W*USCA(\d{1,2})\b/.exec(line)?.[1] ?? (/^\W*USCA Case #/.test(line) ? "dc" : undefined);
  if (state !== undefined)
    return findCourtByName(`US District Court District of ${state.trim().replace(/ Page$/, "")}`);
  return findCourt(code ?? (circuit === undefined ? "" : `ca${circuit}`));
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** A day as American courts write it, `02/02/17`, in ISO 8601; `undefined` if there is no such day. */
export function readDay(text: string | undefined): string | undefined {
  const [, month = "", day = "", year = ""] = DAY.exec(text ?? "") ?? [];
  const full = year.length === 2 ? `${Number(year) > 80 ? 19 : 20}${year}` : year;
  return toIsoDay(Number(full), Number(month), Number(day));
}

/** A day in ISO 8601; `undefined` if the calendar has no such day. */
export function toIsoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = year > 1700 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? date.toISOString().slice(0, 10) : undefined;
}
