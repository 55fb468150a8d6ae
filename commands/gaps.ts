import { defineCommand } from "../src/app/command.ts";
import type { UnansweredQuestion, UnansweredQuestions, UnansweredReply } from "../src/storage/unansweredQuestions.ts";

/** As many as fit on a phone's screen or two, each with a button. */
const PAGE_LENGTH = 8;
/** As long as a question is kept, in characters. */
const MAX_WORDS_LENGTH = 300;

export const gaps = defineCommand({
  kind: "service",
  name: "gaps",
  description: "The questions that found nothing, most often asked first",
  audience: "moderators",
  isSlow: false,
  options: [
    { name: "page", description: "Which page of the list", kind: "number", required: false, least: 1 },
    {
      name: "clear",
      description: "A question, or a part of it, to take off the list",
      kind: "text",
      required: false,
      maxLength: MAX_WORDS_LENGTH,
    },
  ],
  run: ({ page, clear }, { gaps: kept }) => (clear === undefined ? listGaps(kept, page) : findGap(kept, clear)),
});

/** One page of the questions; one that doesn't exist is the last one. */
export async function listGaps(
  kept: UnansweredQuestions | undefined,
  page = 1,
  length = PAGE_LENGTH,
): Promise<UnansweredReply> {
  if (!kept) return { kind: "gaps not kept" };
  const listed = await kept.list();
  if (!listed.ok) return { kind: "gaps unusable", problem: listed.problem };
  const total = listed.value.length;
  const pages = Math.max(1, Math.ceil(total / length));
  const shown = Math.min(Math.max(1, page), pages);
  const onPage = listed.value.slice((shown - 1) * length, shown * length);
  return { kind: "gaps", gaps: onPage, page: shown, pages, total, days: kept.days };
}

/** All of them on one page, for a file. */
export function listAllGaps(kept: UnansweredQuestions | undefined): Promise<UnansweredReply> {
  return listGaps(kept, 1, Number.MAX_SAFE_INTEGER);
}

/** The question that words or an id mean, to be shown before it is cleared. */
export async function findGap(kept: UnansweredQuestions | undefined, words: string): Promise<UnansweredReply> {
  if (!kept) return { kind: "gaps not kept" };
  const found = await kept.find(words);
  if (!found.ok) return { kind: "gaps unusable", problem: found.problem };
  const [first, ...others] = found.value;
  if (!first) return { kind: "unknown gap", words };
  return others.length === 0
    ? { kind: "gap to clear", gap: first }
    : { kind: "ambiguous gap", words, gaps: found.value };
}

/** The question with that id, to be shown before it is cleared. */
export async function showGap(
  kept: UnansweredQuestions | undefined,
  id: UnansweredQuestion["id"],
): Promise<UnansweredReply> {
  const found = await findGap(kept, id);
  const isOther = found.kind === "unknown gap" || (found.kind === "gap to clear" && found.gap.id !== id);
  return isOther || found.kind === "ambiguous gap" ? { kind: "unknown gap" } : found;
}

/** Clears the question with that id. */
export async function clearGap(
  kept: UnansweredQuestions | undefined,
  id: UnansweredQuestion["id"],
): Promise<UnansweredReply> {
  if (!kept) return { kind: "gaps not kept" };
  const clearing = await kept.clear(id);
  if (!clearing.ok) return { kind: "gaps unusable", problem: clearing.problem };
  return clearing.value === undefined ? { kind: "unknown gap" } : { kind: "gap cleared", gap: clearing.value };
}
