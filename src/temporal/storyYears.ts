import type { ResolutionContext } from "./resolutionContext.ts";

/**
 * The day or month in the year of the story that is told: the first such after the date told last, or the one before it
 * where that is nearer. `undefined` where no story is told, or the words look ahead of the publication.
 */
export function resolveInStory<T extends string>(
  at: (year: number) => T | undefined,
  { anchor, tense, published, isLabel }: ResolutionContext,
): T | undefined {
  const { told } = anchor;
  if (told === undefined || isLabel || tense.looks.startsWith("ahead")) return undefined;
  const year = Number(told.slice(0, 4));
  const same = at(year);
  const chosen = same !== undefined && told.length > 4 && isLongBefore(same, told) ? at(year + 1) : same;
  return chosen === undefined || chosen > published.slice(0, chosen.length) ? same : chosen;
}

/** Whether the next year's is nearer: a story goes on more often than it goes back. */
function isLongBefore(value: string, told: string): boolean {
  const months = (text: string) => Number(text.slice(5, 7));
  return months(told) - months(value) >= 6;
}
