import type { Reply } from "../../app/reply.ts";
import type { CaseSlug } from "../../documents/caseSlug.ts";
import type { BotContext } from "./botContext.ts";
import type { Caller } from "./permissions.ts";

type KeepingContext = Pick<BotContext, "config" | "gaps">;

/**
 * Whether a question that was asked there may be kept. One that was asked in private or in a direct message never is, nor
 * one of another server than the home, whose moderators are strangers there.
 */
export function mayKeepQuestion(
  { guild }: Pick<Caller, "guild">,
  isPrivate: boolean,
  { config, gaps }: KeepingContext,
): boolean {
  if (gaps === undefined || isPrivate || guild === undefined) return false;
  return config.shelves === "own" || config.home === undefined || guild === config.home;
}

/** Keeps a question that found nothing, or nothing sure, after its answer, where it may be kept. */
export function recordUnanswered(reply: Reply, caller: Caller, isPrivate: boolean, context: KeepingContext): void {
  const isUnanswered = reply.kind === "nothing found" || (reply.kind === "quotes" && reply.confidence === "unsure");
  if (isUnanswered && mayKeepQuestion(caller, isPrivate, context)) context.gaps?.record(reply.question, reply.case);
}

/** Keeps a question whose answer somebody said is none. Returns whether it was kept. */
export function recordUnhelpful(
  { question, case: slug }: { readonly question: string; readonly case?: CaseSlug },
  caller: Caller,
  isPrivate: boolean,
  context: KeepingContext,
): boolean {
  const isKept = mayKeepQuestion(caller, isPrivate, context);
  if (isKept) context.gaps?.record(question, slug);
  return isKept;
}
