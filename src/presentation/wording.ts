import type { NamedCase } from "../documents/case.ts";
import { writeDate } from "../documents/citation.ts";
import type { UnansweredQuestion } from "../storage/unansweredQuestions.ts";

/** Words that every outlet says alike. */

/** Said where an answer took longer than any may. */
export const TOOK_TOO_LONG =
  "The answer took too long and was stopped. Ask for less at once; if that doesn't help, tell whoever runs this copy of Casebook.";

/** `1 article`, `2 articles`, `1,234 articles`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}

/** `2 articles with 6 passages`. */
export function countStock({ articles, passages }: { readonly articles: number; readonly passages: number }): string {
  return `${count(articles, "article")} with ${count(passages, "passage")}`;
}

/** How a case ended, with the day unless the outcome says it; nothing where the case file doesn't say. */
export function phraseOutcome({ title, outcome, outcomeDate }: NamedCase): string | undefined {
  if (outcome === undefined) return undefined;
  const isDated = outcomeDate === undefined || outcome.includes(writeDate(outcomeDate));
  return `${title}: ${outcome}${isDated ? "" : ` (${writeDate(outcomeDate)})`}`;
}

/** What stands below a timeline's title wherever it goes: what it is about, and how the case ended. */
export function phraseSourceNote(told: {
  readonly about?: string;
  readonly cases: readonly NamedCase[];
}): string | undefined {
  const outcomes = told.cases.flatMap(({ outcome }) => (outcome === undefined ? [] : [`How it ended — ${outcome}`]));
  const lines = [...(told.about === undefined ? [] : [`About: ${told.about}`]), ...outcomes];
  return lines.length === 0 ? undefined : lines.join(" · ");
}

export const UNANSWERED_NOT_KEPT =
  "Unanswered questions are not kept: to keep them, whoever runs this bot names a file in GAPS_DB (and a number above 0 in GAPS_DAYS, if that is 0) and starts it again.";

/** `asked 3 times, from July 1, 2031 to July 12, 2031, in the case rust`. */
export function phraseAskedCount({ count: times, firstAsked, lastAsked, case: slug }: UnansweredQuestion): string {
  const [first, last] = [writeDate(firstAsked), writeDate(lastAsked)];
  const often = times === 1 ? "asked once" : `asked ${times.toLocaleString("en-US")} times`;
  const when = first === last ? `on ${first}` : `from ${first} to ${last}`;
  return `${often}, ${when}${slug === undefined ? "" : `, in the case ${slug}`}`;
}

/** How long questions are kept, in a sentence that members read too. */
export function phraseUnansweredKept(days: number): string {
  return `Questions that find nothing are kept for ${count(days, "day")} for the moderators, without any trace of who asked; private ones never are.`;
}
