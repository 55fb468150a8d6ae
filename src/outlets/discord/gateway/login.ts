import { RateLimitError } from "discord.js";
import { describeError } from "../../../errors.ts";
import { explainToken } from "./fatal.ts";

/** Why a client that was to connect does so no more; a `reason` is a sentence for whoever runs the bot. */
export type Parting =
  /** Only whoever runs the bot can mend it. */
  | { readonly kind: "fatal"; readonly reason: string }
  /** It may pass. `retryAfter` is how long Discord asks to wait, in milliseconds. */
  | { readonly kind: "failed"; readonly why: string; readonly reason: string; readonly retryAfter?: number }
  /** It was not ready for too long. It is `silent` if Discord took its connections and refused none. */
  | { readonly kind: "not ready"; readonly isSilent: boolean };

/** What it means that discord.js could not log in. */
export function explainLogin(fault: unknown, token: string): Parting {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  const why = describeError(fault);
  if (code === "TokenInvalid" || /authentication failed/i.test(why))
    return { kind: "fatal", reason: explainToken(token) };
  const resetsAt = Date.parse(/not enough sessions .*resets at (\S+)/is.exec(why)?.[1] ?? "");
  if (!Number.isNaN(resetsAt)) return explainUsedUp(resetsAt - Date.now());
  if (fault instanceof RateLimitError) return explainWait(fault.retryAfter);
  const reason = `Discord can't be reached (${why}); Casebook tries again until it can. Check the network and DISCORD_API_URL.`;
  return { kind: "failed", why, reason };
}

/** Discord counts the sessions that a bot begins, a thousand a day, and says in how many milliseconds it counts anew. */
export function explainUsedUp(resetAfter: number): Parting {
  const retryAfter = Math.max(0, resetAfter);
  const why = "Discord lets this bot begin no more sessions for now";
  const reason = `Discord lets this bot connect no more until ${writeTime(retryAfter)}; Casebook connects then. See what restarts it so often.`;
  return { kind: "failed", why, reason, retryAfter };
}

function explainWait(retryAfter: number): Parting {
  const why = "Discord asks to wait (429)";
  if (!(retryAfter > 0)) return { kind: "failed", why, reason: `${why}; Casebook tries again until it may connect.` };
  return { kind: "failed", why, reason: `${why}; Casebook tries again at ${writeTime(retryAfter)}.`, retryAfter };
}

function writeTime(afterNow: number): string {
  return new Date(Date.now() + afterNow).toISOString();
}
