import type { DateExpression } from "../temporal/dateExpression.ts";

/** What names an act or a paper by its day: `the decision of May 3, 2030`. */
const NAMED_BY_DAY =
  /(?<!\p{L})(?:the|that|this|its|his|her|their)\s(?:[\p{L}-]{1,16}\s){0,2}(?:decision|ruling|verdict|order|judgment|opinion|sentence|indictment|letter|filing|report|article|statement|complaint|lawsuit|interview|hearing|agreement)\s(?:of|from|dated)\s$/iu;
/** The longest of these, in UTF-16 code units. */
const REACH = 64;

/** Whether a day in a text only tells which act is meant, so that its sentence tells something of that act and no event of the day. */
export function namesAct(text: string, { start, isLabel, precision }: DateExpression): boolean {
  return precision === "day" && (isLabel || NAMED_BY_DAY.test(text.slice(Math.max(0, start - REACH), start)));
}
