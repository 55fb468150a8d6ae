import { GuildMember, type Interaction } from "discord.js";
import type { Caller } from "./permissions.ts";

/** Who called, by what Discord itself says with the interaction: nothing is looked up, nothing remembered. */
export function readCaller(interaction: Interaction): Caller {
  const roles = interaction.member?.roles;
  return {
    user: interaction.user.id,
    guild: interaction.guildId ?? undefined,
    permissions: interaction.memberPermissions?.bitfield ?? 0n,
    roles: Array.isArray(roles) ? roles : [...(roles?.cache.keys() ?? [])],
  };
}

/** What others in the channel know the caller by. */
export function nameCaller({ member, user }: Interaction): string {
  const nick = member instanceof GuildMember ? member.nickname : member?.nick;
  return nick ?? user.globalName ?? user.username;
}
