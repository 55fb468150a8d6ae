import type { DiscordConfig } from "../config.ts";
import { escapePath } from "../documents/format/escapePath.ts";
import type { Account } from "./account.ts";
import { type Finding, fix, ok } from "./finding.ts";

/** Whether Discord sends interactions to where this program takes them: to its port, or over the gateway. */
export function checkInteractionsEndpoint(
  { interactions }: Pick<DiscordConfig, "interactions">,
  { publicKey, endpoint }: Account,
): readonly Finding[] {
  if (interactions === undefined) {
    if (endpoint === undefined) return [];
    return [
      fix(
        `Discord sends interactions to ${escapePath(endpoint)}, so a bot on the gateway gets none: set INTERACTIONS_PORT and DISCORD_PUBLIC_KEY, or empty the Interactions Endpoint URL on the page General Information.`,
        "INTERACTIONS_PORT",
      ),
    ];
  }
  const key =
    publicKey === undefined || publicKey === interactions.publicKey
      ? []
      : [
          fix(
            `DISCORD_PUBLIC_KEY is another application's; this one's is ${escapePath(publicKey)}.`,
            "DISCORD_PUBLIC_KEY",
          ),
        ];
  if (endpoint !== undefined) return [...key, ok(`Discord sends interactions to ${escapePath(endpoint)}.`)];
  return [
    ...key,
    fix(
      `Discord sends interactions over the gateway, so INTERACTIONS_PORT ${interactions.port} gets none: start the bot, then set the Interactions Endpoint URL on the page General Information to the address that leads to its path /interactions.`,
      "INTERACTIONS_PORT",
    ),
  ];
}
