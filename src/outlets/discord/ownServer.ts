import type { Guild, Interaction } from "discord.js";
import type { OwnServer, ServerFeature } from "../../app/serverFeatures.ts";
import { findMissing, writeGrantLink } from "./permissionTable.ts";

/** The server in which somebody does something; `undefined` in a direct message, and where the bot itself is not in the server. */
export function ownServer(interaction: Interaction): OwnServer | undefined {
  const { guild, channelId, appPermissions } = interaction;
  if (guild === null || channelId === null) return undefined;
  return {
    channel: channelId,
    findMissing: (feature, channel = channelId) => {
      const held = channel === channelId ? appPermissions.bitfield : readPermissions(guild, channel);
      const permissions = findMissing(featureIn(guild, feature, channel), held);
      if (permissions.length === 0) return undefined;
      const ofRole = guild.roles.botRoleFor(guild.client.user)?.permissions.bitfield ?? 0n;
      return { permissions, link: writeGrantLink(guild.client.application.id, guild.id, permissions, ofRole) };
    },
  };
}

function featureIn(guild: Guild, feature: "threads" | "follow" | "events", channel: string): ServerFeature {
  return feature === "follow" && guild.channels.cache.get(channel)?.isThread() ? "follow in a thread" : feature;
}

/** What the bot may do in a channel; nothing where it can't see the channel. */
function readPermissions({ channels, members }: Guild, id: string): bigint {
  const channel = channels.cache.get(id);
  return (members.me && channel?.permissionsFor(members.me)?.bitfield) ?? 0n;
}
