import { PermissionFlagsBits, PermissionsBitField } from "discord.js";
import type { ServerFeature, ServerPermission } from "../../app/serverFeatures.ts";

/** What the bot must be allowed for each feature: the one table of its permissions. The invite asks for none of them. */
export const PERMISSION_TABLE: Readonly<Record<ServerFeature, readonly ServerPermission[]>> = {
  follow: ["ViewChannel", "SendMessages"],
  "follow in a thread": ["ViewChannel", "SendMessagesInThreads"],
  threads: ["ViewChannel", "CreatePublicThreads", "SendMessagesInThreads"],
  events: ["CreateEvents"],
};

/** The permissions of a feature that `held` lacks. Administrators lack none. */
export function findMissing(feature: ServerFeature, held: bigint): readonly ServerPermission[] {
  const permissions = new PermissionsBitField(held);
  return PERMISSION_TABLE[feature].filter((one) => !permissions.has(one));
}

/**
 * The link by which an admin of the server gives the bot these permissions besides those that its role has: what the link
 * names takes the place of what the role had.
 */
export function writeGrantLink(
  application: string,
  guild: string,
  wanted: readonly ServerPermission[],
  ofRole: bigint,
): string {
  const permissions = wanted.reduce((bits, one) => bits | PermissionFlagsBits[one], ofRole);
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${permissions}&guild_id=${guild}&disable_guild_select=true`;
}
