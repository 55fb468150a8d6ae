import { writeDate } from "./library/citation.ts";
import type { NamedCase } from "./reply.ts";

/** Words that every outlet says alike. */

/** `1 article`, `2 articles`, `1,234 articles`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}

/** `2 articles with 6 passages`. */
export function countStock({ articles, passages }: { readonly articles: number; readonly passages: number }): string {
  return `${count(articles, "article")} with ${count(passages, "passage")}`;
}

/** What a fault says of itself, whatever was thrown. */
export function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/** How a case ended, with the day unless the outcome says it; nothing where the case file doesn't say. */
export function tellOutcome({ title, outcome, outcomeDate }: NamedCase): string | undefined {
  if (outcome === undefined) return undefined;
  const isDated = outcomeDate === undefined || outcome.includes(writeDate(outcomeDate));
  return `${title}: ${outcome}${isDated ? "" : ` (${writeDate(outcomeDate)})`}`;
}

/** What stands below a timeline's title wherever it goes: what it is about, and how the case ended. */
export function tellBelowTitle(told: {
  readonly about?: string;
  readonly cases: readonly NamedCase[];
}): string | undefined {
  const outcomes = told.cases.flatMap(({ outcome }) => (outcome === undefined ? [] : [`How it ended — ${outcome}`]));
  const lines = [...(told.about === undefined ? [] : [`About: ${told.about}`]), ...outcomes];
  return lines.length === 0 ? undefined : lines.join(" · ");
}
