import type { Gap, GapsReply } from "../../storage/unansweredQuestions.ts";
import { count, GAPS_NOT_KEPT, tellAsked } from "../../presentation/wording.ts";
import { tame } from "./tame.ts";
import type { Colours } from "./terminal.ts";

/** What may be said about unanswered questions. */
export function printGaps(reply: GapsReply, colours: Colours): string {
  switch (reply.kind) {
    case "gaps":
      return printList(reply, colours);
    case "gaps not kept":
      return GAPS_NOT_KEPT;
    case "gaps unusable":
      return `The database of unanswered questions (GAPS_DB) ${tame(reply.reason)}.`;
    case "gap to clear":
      return `Clear “${tame(reply.gap.question)}” (${tame(tellAsked(reply.gap))})? Type yes; anything else keeps it.`;
    case "gap cleared":
      return `Cleared: “${tame(reply.gap.question)}” (${tame(tellAsked(reply.gap))}).`;
    case "unknown gap":
      return reply.words === undefined
        ? "That question is not on the list any more."
        : `No unanswered question reads like “${tame(reply.words)}”.`;
    case "ambiguous gap":
      return [
        `“${tame(reply.words)}” could be several questions; clear one by what stands below it:`,
        ...reply.gaps.map((gap) => printGap(gap, colours)),
      ].join("\n");
  }
}

function printList({ gaps, page, pages, total, days }: Extract<GapsReply, { kind: "gaps" }>, colours: Colours): string {
  const turn = page < pages ? `; page:${page + 1} has the next` : "";
  const heading = `${colours.bold(count(total, "unanswered question"))} of the last ${count(days, "day")}, most often asked first, page ${page} of ${pages}${turn}`;
  return [heading, ...gaps.map((gap) => printGap(gap, colours))].join("\n");
}

function printGap(gap: Gap, colours: Colours): string {
  return `${tame(gap.question)}\n${colours.dim(`  ${tame(tellAsked(gap))} · clear:${gap.id}`)}`;
}
