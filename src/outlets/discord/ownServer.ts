import type { Guild, Interaction } from "discord.js";
import type { OwnServer, ServerFeature } from "../../app/serverFeatures.ts";
import { findMissing, writeGrantLink } from "./permissionTable.ts";

/**
 * The server in which somebody does something; `undefined` in a direct message. Of another channel than that it is known only
 * over the gateway what the bot may do there: where it isn't, nothing is said to be missing.
 */
export function ownServer(interaction: Interaction): OwnServer | undefined {
  const { guild, guildId, channelId, appPermissions, applicationId } = interaction;
  if (guildId === null || channelId === null) return undefined;
  return {
    channel: channelId,
    findMissing: (feature, channel = channelId) => {
      const held = channel === channelId ? appPermissions.bitfield : guild && readPermissions(guild, channel);
      if (held === null) return undefined;
      const isThread = channel === channelId ? interaction.channel?.isThread() : isKnownThread(guild, channel);
      const permissions = findMissing(nameFeature(feature, isThread), held);
      if (permissions.length === 0) return undefined;
      // Where its role isn't known, as over HTTP, what it may do here stands for it, so that the link takes nothing away.
      const ofRole = guild?.roles.botRoleFor(guild.client.user)?.permissions.bitfield ?? held;
      return { permissions, link: writeGrantLink(applicationId, guildId, permissions, ofRole) };
    },
  };
}

function nameFeature(feature: "threads" | "follow" | "events", isThread = false): ServerFeature {
  return feature === "follow" && isThread ? "follow in a thread" : feature;
}

function isKnownThread(guild: Guild | null, channel: string): boolean | undefined {
  return guild?.channels.cache.get(channel)?.isThread();
}

/** What the bot may do in a channel; nothing where it can't see the channel. */
function readPermissions({ channels, members }: Guild, id: string): bigint {
  const channel = channels.cache.get(id);
  return (members.me && channel?.permissionsFor(members.me)?.bitfield) ?? 0n;
}
