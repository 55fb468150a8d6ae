import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { z } from "zod";
import type { DiscordConfig } from "../config.ts";
import { type Finding, fix } from "./finding.ts";

/** Why a request to Discord came to nothing, in a sentence without any of the library's words: they may hold the token. */
export function explainRefusal(fault: unknown, { api }: Pick<DiscordConfig, "api">): Finding {
  const { host } = new URL(api);
  if (fault instanceof RateLimitError)
    return fix(
      `Discord asks this bot to wait ${Math.ceil(fault.retryAfter / 1000)} s: run the doctor again after that.`,
    );
  if (fault instanceof HTTPError) return fix(`${host} is out of order (${fault.status}): try again later.`);
  if (fault instanceof DiscordAPIError && fault.status === 404 && Number(fault.code) < 10_000)
    return explainStranger(host);
  if (fault instanceof DiscordAPIError)
    return fix(
      `${host} refuses an answer (${fault.status}, code ${fault.code}): try again later, and report it if it stays so.`,
    );
  if (fault instanceof z.ZodError || fault instanceof SyntaxError) return explainStranger(host);
  return fix(
    `Discord can't be reached at ${host} (${nameFault(fault)}): check the network, its firewall and DISCORD_API_URL.`,
  );
}

function explainStranger(host: string): Finding {
  return fix(
    `${host} doesn't answer as Discord does: check DISCORD_API_URL, or leave it empty for Discord's own.`,
    "DISCORD_API_URL",
  );
}

/** Discord's own number for why it refused. */
export function codeOfRefusal(fault: unknown): number | undefined {
  return fault instanceof DiscordAPIError ? Number(fault.code) : undefined;
}

function nameFault(fault: unknown): string {
  if (!(fault instanceof Error)) return "unknown";
  if (fault.name === "TimeoutError" || fault.name === "AbortError") return "no answer in time";
  return "code" in fault ? String(fault.code) : fault.name;
}
