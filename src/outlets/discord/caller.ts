import { GuildMember, type Interaction } from "discord.js";
import type { Caller } from "./permissions.ts";

/** Who called, by what Discord itself says with the interaction: nothing is looked up, nothing remembered. */
export function readCaller(interaction: Interaction): Caller {
  const roles = interaction.member?.roles;
  return {
    user: interaction.user.id,
    guild: readServer(interaction),
    permissions: interaction.memberPermissions?.bitfield ?? 0n,
    roles: Array.isArray(roles) ? roles : [...(roles?.cache.keys() ?? [])],
  };
}

/**
 * The server that let the bot in and where this happens, by what Discord itself says with the interaction. Where somebody
 * brought the bot along into another server, for themselves, it is as in a direct message: nothing of that server's holds.
 */
export function readServer({ guildId, authorizingIntegrationOwners: owners }: Interaction): string | undefined {
  if (guildId === null) return undefined;
  return owners.guildId === guildId ? guildId : undefined;
}

/** What others in the channel know the caller by. */
export function nameCaller({ member, user }: Interaction): string {
  const nick = member instanceof GuildMember ? member.nickname : member?.nick;
  return nick ?? user.globalName ?? user.username;
}
