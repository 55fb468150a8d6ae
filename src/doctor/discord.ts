import { DefaultRestOptions, REST } from "discord.js";
import type { DiscordConfig } from "../config.ts";
import { type Account, askAccount, checkToken } from "./account.ts";
import { checkChannelPermissions, checkEvents } from "./channelPermissions.ts";
import { checkCommands } from "./commands.ts";
import { type Check, type Finding, hint } from "./finding.ts";
import { checkHome } from "./home.ts";
import { checkInstallation } from "./installation.ts";
import { checkInteractionsEndpoint } from "./interactionsEndpoint.ts";
import type { KeptPlaces } from "./turnedOn.ts";

/** How long Discord may take for an answer, in milliseconds. */
const MAX_WAIT_MS = 5_000;

export const checkDiscord: Check = async (reading) => {
  if (!reading.ok) return [hint("Discord was not asked: the token is checked once the variables are right.")];
  const { discord } = reading.value;
  if (discord === undefined)
    return [
      hint(
        "DISCORD_TOKEN is not set, so Casebook runs in the terminal only; for Discord, set it to the token from the page Bot in the Developer Portal.",
      ),
    ];
  const wrong = checkToken(discord.token);
  return wrong ? [wrong] : ask(discord, MAX_WAIT_MS, reading.value);
};

/**
 * Who the token is, how it can be installed, whether its home server is within reach, which commands Discord knows, and
 * whether the bot may do what moderators have turned on. `kept` says where that is kept.
 */
export async function ask(
  config: DiscordConfig,
  longestWait: number,
  kept: KeptPlaces = {},
): Promise<readonly Finding[]> {
  const rest = openRest(config, longestWait);
  const { finding, account } = await askAccount(rest, config);
  if (!account) return [finding];
  return [
    finding,
    ...checkInstallation(config, account),
    ...checkInteractionsEndpoint(config, account),
    ...(await askServers(rest, config, account)),
    ...(await checkEvents(rest, config, account)),
    ...(await checkChannelPermissions(rest, config, account, kept)),
  ];
}

async function askServers(rest: REST, config: DiscordConfig, account: Account): Promise<readonly Finding[]> {
  const home = await checkHome(rest, config, account);
  const isOutOfReach = home.every(({ kind }) => kind === "fix");
  if (isOutOfReach) return home;
  return [...home, await checkCommands(rest, config, account)];
}

/** Asks each thing once. The library's own limit ends when an answer begins; this one when it is read. */
function openRest({ api, token }: DiscordConfig, longestWait: number): REST {
  const rest = new REST({
    api,
    retries: 0,
    rejectOnRateLimit: () => true,
    makeRequest: (url, init) => {
      const limit = AbortSignal.timeout(longestWait);
      return DefaultRestOptions.makeRequest(url, {
        ...init,
        signal: init.signal ? AbortSignal.any([init.signal, limit]) : limit,
      });
    },
  });
  return rest.setToken(token);
}
