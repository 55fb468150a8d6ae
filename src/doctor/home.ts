import { type REST, Routes } from "discord.js";
import { z } from "zod";
import type { DiscordConfig } from "../config.ts";
import { escapePath } from "../documents/format/escapePath.ts";
import { writeInvite } from "../outlets/discord/commands/registration.ts";
import { isOutside } from "../outlets/discord/gateway/failure.ts";
import type { Account } from "./account.ts";
import { type Finding, fix, hint, ok } from "./finding.ts";
import { explainRequestFailure } from "./requestFailure.ts";

const GUILD = z.object({ name: z.string(), roles: z.array(z.object({ id: z.string() })) });

/** Whether the bot is in its home server and knows the roles of its moderators. Asks Discord; throws nothing. */
export async function checkHome(rest: REST, config: DiscordConfig, account: Account): Promise<readonly Finding[]> {
  const { home, moderatorRoles } = config;
  if (home === undefined) return explainHomeless(account);
  try {
    const { name, roles } = GUILD.parse(await rest.get(Routes.guild(home)));
    const known = new Set(roles.map(({ id }) => id));
    const unknown = moderatorRoles.filter((id) => !known.has(id));
    const inIt = ok(`The bot is in its home server “${escapePath(name)}”.`);
    if (unknown.length === 0) return [inIt];
    const todo = "copy the ids from Server Settings → Roles";
    return [inIt, fix(`MODERATOR_ROLE_IDS names no role of the home server with ${unknown.join(", ")}: ${todo}.`)];
  } catch (fault) {
    if (!isOutside(fault)) return [explainRequestFailure(fault, config)];
    return [
      fix(
        `The bot is not in its home server ${home}: check DISCORD_GUILD_ID, then invite it there with ${writeInvite(account.application)}`,
      ),
    ];
  }
}

function explainHomeless(account: Account): readonly Finding[] {
  const homeless = hint(
    "DISCORD_GUILD_ID is not set, so moderators' commands work in the terminal only: set it to the id of your server to have them there.",
  );
  if (account.servers !== 0) return [homeless];
  return [hint(`The bot is in no server yet: invite it with ${writeInvite(account.application)}`), homeless];
}
