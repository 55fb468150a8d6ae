import { type Court, findCourt } from "../../documents/courts.ts";
import { toIsoDay } from "./stamp.ts";

/** What the name of a filing's file tells. */
export interface NamedFacts {
  readonly court?: Court;
  readonly docket?: string;
  /** On the docket, with that of an attachment behind a dash. */
  readonly number?: string;
  /** ISO 8601. */
  readonly filed?: string;
}

/** RECAP's names: court, the court's own id of the case, document, attachment (0 for none). */
const RECAP = /(?:^|[./])gov\.uscourts\.([a-z0-9]{3,6})\.(\d+)\.(\d+)\.(\d+)(?:\.\d+)?(?:\.pdf)?$/i;
/** The names that appellate courts' papers have in test data and archives: the court comes first. */
const APPEALS = /^(ca\d{1,2}|cadc|cafc)_\d{1,12}(?:-\d{1,4})?\.pdf$/i;
const DOCKET = /(?<![\dA-Za-z])(?:\d-)?\d{2}-[a-z]{2,4}-\d{3,6}(?![\dA-Za-z])/i;
const DAY = /(?<!\d)(20\d\d|19\d\d)-?(\d\d)-?(\d\d)(?!\d)/;

/**
 * Reads court, docket, number and day from a file's name, as far as it has them.
 *
 * @example
 * readFilingName("gov.uscourts.nysd.447706.1137.13.pdf"); // court nysd, number 1137-13
 */
export function readFilingName(name: string): NamedFacts {
  const recap = RECAP.exec(name);
  if (recap) {
    const [, code = "", , number = "", attachment = "0"] = recap;
    return { court: findCourt(code), number: attachment === "0" ? number : `${number}-${attachment}` };
  }
  const appeal = APPEALS.exec(name);
  if (appeal) return { court: findCourt(appeal[1] ?? "") };
  const [, year, month, day] = DAY.exec(name) ?? [];
  const filed = year === undefined ? undefined : toIsoDay(Number(year), Number(month), Number(day));
  return { docket: DOCKET.exec(name)?.[0], filed };
}
