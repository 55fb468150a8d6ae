import { DiscordAPIError, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { DiscordConfig } from "../config.ts";
import { escapePath } from "../documents/format/escapePath.ts";
import { guessToken } from "../outlets/discord/gateway/fatal.ts";
import { type Finding, fix, ok } from "./finding.ts";
import { explainRequestFailure } from "./requestFailure.ts";

/** Whom a token belongs to. */
export interface Account {
  readonly application: string;
  /** How many servers the bot is in, as far as Discord counts them. */
  readonly servers?: number;
  /** The application's public key, as 64 hexadecimal digits. */
  readonly publicKey?: string;
  /** Who may install it, by Discord's keys: `0` a server, `1` a person for themselves; absent where Discord doesn't tell. */
  readonly installs?: readonly string[];
  /** Where Discord sends interactions; absent where it sends them over the gateway. */
  readonly endpoint?: string;
}

const USER = z.object({ username: z.string(), discriminator: z.string().optional() });
const APPLICATION = z.object({
  id: z.string().regex(/^\d+$/),
  approximate_guild_count: z.number().optional(),
  verify_key: z.string().optional(),
  interactions_endpoint_url: z.string().nullish(),
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
});

/** What can be said of a token before Discord is asked; nothing if it may be one. */
export function checkToken(token: string): Finding | undefined {
  const guess = guessToken(token);
  return guess.startsWith("It looks like") ? fix(`DISCORD_TOKEN is no token. ${guess}`, "DISCORD_TOKEN") : undefined;
}

/**
 * Asks Discord whose token it is. `account` is `undefined` if Discord refuses the token or can't be reached; the
 * finding says which.
 */
export async function askAccount(
  rest: REST,
  config: DiscordConfig,
): Promise<{ readonly finding: Finding; readonly account?: Account }> {
  try {
    const { username, discriminator = "0" } = USER.parse(await rest.get(Routes.user()));
    const application = APPLICATION.parse(await rest.get(Routes.currentApplication()));
    const tag = discriminator === "0" ? username : `${username}#${discriminator}`;
    const account = {
      application: application.id,
      servers: application.approximate_guild_count,
      publicKey: application.verify_key,
      installs: application.integration_types_config ? Object.keys(application.integration_types_config) : undefined,
      endpoint: application.interactions_endpoint_url ?? undefined,
    };
    return { finding: ok(`Discord accepts DISCORD_TOKEN, as ${escapePath(tag)}.`), account };
  } catch (fault) {
    if (!(fault instanceof DiscordAPIError && fault.status === 401))
      return { finding: explainRequestFailure(fault, config) };
    return { finding: fix(`Discord refuses DISCORD_TOKEN. ${guessToken(config.token)}`, "DISCORD_TOKEN") };
  }
}
