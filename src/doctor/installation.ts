import type { DiscordConfig } from "../config.ts";
import type { Account } from "./account.ts";
import { type Finding, fix, hint, ok } from "./finding.ts";

/** The keys under which Discord tells who may install an application: a server, or a person for themselves. */
const GUILD_INSTALL = "0";
const USER_INSTALL = "1";
const WHERE = "in the Developer Portal, on the page Installation";

/** Whether the application can be installed as this copy offers it. */
export function checkInstallation(
  { home, isPublic, shelves }: DiscordConfig,
  { installs }: Account,
): readonly Finding[] {
  if (installs === undefined) return []; // Discord tells nothing of an application that was made before it asked.
  const servers = installs.includes(GUILD_INSTALL)
    ? []
    : [fix(`No server can let the bot in: turn on Guild Install ${WHERE}.`)];
  const isForEverybody = home === undefined || isPublic || shelves !== undefined;
  const forOneself = installs.includes(USER_INSTALL);
  if (isForEverybody && !forOneself)
    return [
      ...servers,
      hint(
        `Members can't install it for themselves, for direct messages and servers that have not let the bot in: to let them, turn on User Install ${WHERE}.`,
      ),
    ];
  if (!isForEverybody && forOneself)
    return [
      ...servers,
      hint(
        `User Install is on, but this copy serves its home server alone, so who installs it for themselves is refused: turn it off ${WHERE}, or set DISCORD_PUBLIC=true.`,
      ),
    ];
  return forOneself ? [...servers, ok("Members can install it for themselves, too (User Install).")] : servers;
}
