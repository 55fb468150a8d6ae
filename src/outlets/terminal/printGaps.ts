import { describeDatabaseProblem } from "../../presentation/wording/english/databaseProblems.ts";
import { count, phraseAskedCount, UNANSWERED_NOT_KEPT } from "../../presentation/wording.ts";
import type { UnansweredQuestion, UnansweredReply } from "../../storage/unansweredQuestions.ts";
import { sanitizeLine } from "./tame.ts";
import type { Colours } from "./terminal.ts";

/** What may be said about unanswered questions. */
export function printGaps(reply: UnansweredReply, colours: Colours): string {
  switch (reply.kind) {
    case "gaps":
      return printList(reply, colours);
    case "gaps not kept":
      return UNANSWERED_NOT_KEPT;
    case "gaps unusable":
      return sanitizeLine(describeDatabaseProblem(reply.problem, "The database of unanswered questions (GAPS_DB)"));
    case "gap to clear":
      return `Clear “${sanitizeLine(reply.gap.question)}” (${sanitizeLine(phraseAskedCount(reply.gap))})? Type yes; anything else keeps it.`;
    case "gap cleared":
      return `Cleared: “${sanitizeLine(reply.gap.question)}” (${sanitizeLine(phraseAskedCount(reply.gap))}).`;
    case "unknown gap":
      return reply.words === undefined
        ? "That question is not on the list any more."
        : `No unanswered question reads like “${sanitizeLine(reply.words)}”.`;
    case "ambiguous gap":
      return [
        `“${sanitizeLine(reply.words)}” could be several questions; clear one by what stands below it:`,
        ...reply.gaps.map((gap) => printGap(gap, colours)),
      ].join("\n");
  }
}

function printList(
  { gaps, page, pages, total, days }: Extract<UnansweredReply, { kind: "gaps" }>,
  colours: Colours,
): string {
  const turn = page < pages ? `; page:${page + 1} has the next` : "";
  const heading = `${colours.bold(count(total, "unanswered question"))} of the last ${count(days, "day")}, most often asked first, page ${page} of ${pages}${turn}`;
  return [heading, ...gaps.map((gap) => printGap(gap, colours))].join("\n");
}

function printGap(gap: UnansweredQuestion, colours: Colours): string {
  return `${sanitizeLine(gap.question)}\n${colours.dim(`  ${sanitizeLine(phraseAskedCount(gap))} · clear:${gap.id}`)}`;
}
