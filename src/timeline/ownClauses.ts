import type { DateExpression } from "../temporal/dateExpression.ts";
import { namesAct } from "./actLabels.ts";
import { tellsStep } from "./proceduralSteps.ts";

/** Where another clause may begin: `…, and in July 2022 Twitter sued him`, `charged in May, convicted in June and jailed`. */
const BEGINNING = /[;:,–—]\s|\s(?:and|but|while|then|before|after|until)\s/giu;
/** Where one ends; a comma alone stands in many (`in July 2022, Twitter sued him`). */
const END = /[;:–—]\s|,?\s(?:and|but|while|then|before|after|until)\s/iu;

/**
 * Whether a date of a sentence has a clause of its own there that tells a step of the case, so that it is another event than
 * that of the sentence's other dates. `others` are the offsets of those in the text.
 */
export function hasOwnClause(
  text: string,
  sentence: { readonly start: number; readonly end: number },
  date: DateExpression,
  others: readonly (readonly [start: number, end: number])[],
): boolean {
  if (date.isLabel || namesAct(text, date) || !/\d/.test(date.text)) return false;
  const start = sentence.start + (findLast(text.slice(sentence.start, date.start)) ?? 0);
  const end = findEnd(text, date.end, sentence.end);
  const isAlone = others.every(([from, to]) => to <= start || end <= from);
  return isAlone && tellsStep(text.slice(start, end));
}

function findLast(before: string): number | undefined {
  return [...before.matchAll(BEGINNING)].at(-1)?.index;
}

function findEnd(text: string, from: number, to: number): number {
  const found = text.slice(from, to).search(END);
  return found < 0 ? to : from + found;
}
