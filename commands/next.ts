import { defineCommand } from "../src/app/command.ts";
import type { NextDate, Reply } from "../src/app/reply.ts";
import { nameCase } from "../src/documents/case.ts";
import type { CaseSlug } from "../src/documents/caseSlug.ts";
import type { LibraryApi } from "../src/service/libraryService.ts";
import { casesOf, chooseCase } from "./ask.ts";

/** As many as a message has room for. */
const DEFAULT_DATES = 6;
/** Reading a case's dates takes a while, so no more cases than these are gone through where none is named. */
const MAX_CASES = 25;
/** More than a case has: a smaller limit would choose those that matter most, not the nearest. */
const ALL_DATES = 200;

export const next = defineCommand({
  kind: "library",
  name: "next",
  description: "The next dates that are scheduled, each in the words of its source",
  audience: "members",
  shownTo: "channel",
  options: [{ name: "case", description: "Only this case", kind: "case", required: false }],
  run: ({ case: caseName }, { library }) => readNextDates(library, { caseName, today: today(), limit: DEFAULT_DATES }),
});

/** What is still to come: of the case that is named, or of all. */
export interface NextDatesRequest {
  /** A slug, title or alias. */
  readonly caseName?: string;
  /** ISO 8601; what is dated before it is past. */
  readonly today: string;
  /** Most dates. */
  readonly limit: number;
}

/** As much of a library as dates to come take. */
export type NextDatesSource = Pick<LibraryApi, "findCase" | "describe" | "readTimeline">;

/** Today in UTC, as ISO 8601. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The dates that are scheduled for today or later, the nearest first, or why the case can't be told. */
export async function readNextDates(library: NextDatesSource, request: NextDatesRequest): Promise<Reply> {
  const { caseName, today: from, limit } = request;
  const { cases, passages } = await library.describe();
  if (passages === 0) return { kind: "empty shelf" };
  const chosen = await chooseCase(library, caseName);
  if (chosen.kind !== "chosen") return chosen;
  const covered = cases.filter(({ slug, articles }) => (chosen.slug ? slug === chosen.slug : articles > 0));
  const dates = await findDates(library, covered.slice(0, MAX_CASES), from);
  const shown = dates.slice(0, limit);
  return {
    kind: "next dates",
    case: chosen.slug,
    today: from,
    dates: shown,
    more: dates.length - shown.length,
    unread: Math.max(0, covered.length - MAX_CASES),
    cases: casesOf(
      shown.map(({ quote }) => quote),
      cases,
      chosen.slug,
    ),
    ...(dates.length === 0 && chosen.slug === undefined ? { undated: covered.map(nameCase) } : {}),
  };
}

/** What is scheduled is past only after the whole of its month or year. */
async function findDates(
  library: Pick<LibraryApi, "readTimeline">,
  cases: readonly { readonly slug: CaseSlug }[],
  from: string,
): Promise<NextDate[]> {
  const dates: NextDate[] = [];
  for (const { slug } of cases) {
    const told = await library.readTimeline({ case: slug, from, limit: ALL_DATES });
    dates.push(...(told?.scheduled ?? []).map((entry) => ({ ...entry, case: slug })));
  }
  return dates.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}
