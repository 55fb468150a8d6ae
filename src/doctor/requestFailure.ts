import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { z } from "zod";
import type { DiscordConfig } from "../config.ts";
import { type Finding, fix } from "./finding.ts";

/** Why a request to Discord came to nothing, in a sentence without the library's own words: they may hold the token. */
export function explainRequestFailure(fault: unknown, { api }: Pick<DiscordConfig, "api">): Finding {
  const { host } = new URL(api);
  if (fault instanceof RateLimitError)
    return fix(`Discord asks this bot to wait: run the doctor again in ${Math.ceil(fault.retryAfter / 1000)} s.`);
  if (fault instanceof HTTPError) return fix(`${host} is out of order (${fault.status}): try again later.`);
  if (isFromAnotherSite(fault))
    return fix(`${host} doesn't answer as Discord does: check DISCORD_API_URL, or leave it empty for Discord's own.`);
  if (fault instanceof DiscordAPIError)
    return fix(`${host} refuses to answer (${fault.status}/${fault.code ?? "?"}): try again later.`);
  const failure = nameFailure(fault);
  if (failure === undefined) throw fault;
  return fix(`Discord can't be reached at ${host} (${failure}): check the network, its firewall and DISCORD_API_URL.`);
}

/** Nothing of that shape, or a page that isn't there, for which Discord would have a number. */
function isFromAnotherSite(fault: unknown): boolean {
  if (fault instanceof z.ZodError || fault instanceof SyntaxError) return true;
  return fault instanceof DiscordAPIError && fault.status === 404 && !(Number(fault.code) >= 10_000);
}

/** The network's name for what failed; nothing for a fault of the program's. */
function nameFailure(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  if (fault.name === "TimeoutError" || fault.name === "AbortError") return "no answer in time";
  return "code" in fault ? String(fault.code) : undefined;
}
