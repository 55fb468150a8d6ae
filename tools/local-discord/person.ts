import { PermissionFlagsBits, type PermissionsString } from "discord.js";
import type { Fields } from "./fields.ts";
import { makeSnowflake } from "./snowflake.ts";

/** Someone who uses Discord: a member of every guild there is, with the same permissions in each. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly roles: readonly string[];
  readonly locale: string;
  /** The channel in which this person and the bot write to each other. */
  readonly channelId: string;
}

export interface PersonOptions {
  readonly name?: string;
  /** Names to add to what every member may do, or the exact bits. `Administrator` grants all, as on Discord. */
  readonly permissions?: bigint | readonly PermissionsString[];
  readonly roles?: readonly string[];
  readonly locale?: string;
}

const EVERYONE: readonly PermissionsString[] = [
  "ViewChannel",
  "SendMessages",
  "ReadMessageHistory",
  "EmbedLinks",
  "AttachFiles",
  "AddReactions",
  "UseApplicationCommands",
  "SendMessagesInThreads",
];

/** The bits of these permissions. */
export function sumPermissions(names: readonly PermissionsString[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

/** What a member without any role may do. */
export const EVERYONE_PERMISSIONS = sumPermissions(EVERYONE);

export function makePerson(options: PersonOptions = {}): Person {
  const { name = "Ada", permissions = [], roles = [], locale = "en-US" } = options;
  const bits = typeof permissions === "bigint" ? permissions : EVERYONE_PERMISSIONS | sumPermissions(permissions);
  const isAdministrator = (bits & PermissionFlagsBits.Administrator) !== 0n;
  const all = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);
  const granted = isAdministrator ? all : bits;
  return { id: makeSnowflake(), name, permissions: granted, roles, locale, channelId: makeSnowflake() };
}

/** The person as a user object of Discord's. */
export function writeUser(person: Pick<Person, "id" | "name">): Fields {
  return {
    id: person.id,
    username: person.name.toLowerCase().replaceAll(/[^a-z0-9._]/g, "_"),
    global_name: person.name,
    discriminator: "0",
    avatar: null,
    avatar_decoration_data: null,
    public_flags: 0,
    clan: null,
    primary_guild: null,
    collectibles: null,
  };
}

/** The person as a guild's member, as interactions carry one. */
export function writeMember(person: Person): Fields {
  return {
    user: writeUser(person),
    permissions: person.permissions.toString(),
    roles: person.roles,
    nick: null,
    avatar: null,
    banner: null,
    joined_at: "2030-01-01T00:00:00.000000+00:00",
    premium_since: null,
    communication_disabled_until: null,
    unusual_dm_activity_until: null,
    collectibles: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}
