import type { Reply } from "../../app/reply.ts";
import type { BotContext } from "./botContext.ts";
import type { Caller } from "./permissions.ts";

/**
 * Keeps a question that found nothing, or nothing sure, after its answer. One that was asked in private or in a direct message is never
 * kept, nor one of another server than the home, whose moderators are strangers there.
 */
export function recordUnanswered(
  reply: Reply,
  { guild }: Caller,
  isPrivate: boolean,
  { config, gaps }: Pick<BotContext, "config" | "gaps">,
): void {
  const isUnanswered = reply.kind === "nothing found" || (reply.kind === "quotes" && reply.confidence === "unsure");
  if (!isUnanswered || isPrivate || guild === undefined) return;
  if (config.home !== undefined && guild !== config.home) return;
  gaps?.record(reply.question, reply.case);
}
