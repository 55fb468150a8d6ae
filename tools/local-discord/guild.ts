import { ChannelType } from "discord.js";
import type { Fields } from "./fields.ts";
import { EVERYONE_PERMISSIONS, type Person, sumPermissions, writeUser } from "./person.ts";
import { makeSnowflake } from "./snowflake.ts";

/** A Discord server as seen from one of its text channels or threads; most have one. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly locale: string;
  /** A role that members may have. */
  readonly roleId: string;
  /** The role that Discord made for the bot. */
  readonly botRoleId: string;
  /** What the bot may do in the channel. */
  readonly botPermissions: bigint;
  /** Of a thread, or a post in a forum: the channel that it belongs to. */
  readonly parentId?: string;
  /** Whether a thread is for those alone who were let into it. */
  readonly isPrivate?: boolean;
  /** Whether the bot is not in the server: whoever installed it for themselves uses it there all the same. */
  readonly isOutside?: true;
}

export interface GuildOptions {
  readonly name?: string;
  readonly channelName?: string;
  readonly locale?: string;
  readonly botPermissions?: bigint;
}

/** Where messages are: a guild's channel, or a person's direct messages with the bot. */
export type Place = Guild | Person;

/** A guild that the bot is not in. */
export function makeOutside(): Guild {
  return { ...makeGuild({ name: "Elsewhere", channelName: "lobby" }), isOutside: true };
}

/** By whom the app is there, as interactions and messages tell: by installation type, a guild's id or a person's. */
export function writeOwners(place: Place, by: Pick<Person, "id">): Fields {
  if (!isGuild(place)) return { "0": "0" };
  return place.isOutside ? { "1": by.id } : { "0": place.id };
}

export const NEEDED_BOT_PERMISSIONS = sumPermissions([
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "EmbedLinks",
  "AttachFiles",
]);

export function makeGuild(options: GuildOptions = {}): Guild {
  const { name = "Court Watchers", channelName = "cases", locale = "en-US" } = options;
  const { botPermissions = NEEDED_BOT_PERMISSIONS } = options;
  return {
    id: makeSnowflake(),
    channelId: makeSnowflake(),
    roleId: makeSnowflake(),
    botRoleId: makeSnowflake(),
    name,
    channelName,
    locale,
    botPermissions,
  };
}

/** Another channel of a guild, or with `parentId` a thread. */
export function makeChannel(
  guild: Guild,
  options: Pick<GuildOptions, "channelName" | "botPermissions"> & Pick<Guild, "parentId" | "isPrivate">,
): Guild {
  const { channelName = "news", botPermissions = guild.botPermissions, parentId, isPrivate } = options;
  return { ...guild, channelId: makeSnowflake(), channelName, botPermissions, parentId, isPrivate };
}

export function isGuild(place: Place): place is Guild {
  return "channelName" in place;
}

/** The channel of a place, as interactions carry one. */
export function writeChannel(place: Place, permissions: bigint): Fields {
  if (!isGuild(place)) return { id: place.channelId, type: 1, flags: 0, recipients: [writeUser(place)] };
  return { ...writeGuildChannel(place), guild_id: place.id, permissions: permissions.toString() };
}

/** A channel or thread as the gateway and REST carry it. What the bot may do there is told by its role and an overwrite. */
export function writeGuildChannel(guild: Guild): Fields {
  const { channelId: id, channelName: name, botPermissions, parentId, isPrivate } = guild;
  const common = { id, guild_id: guild.id, name, last_message_id: null, rate_limit_per_user: 0, flags: 0 };
  const type = isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread;
  if (parentId !== undefined) return { ...common, type, parent_id: parentId, ...THREAD };
  const deny = EVERYONE_PERMISSIONS & ~botPermissions;
  const overwrite = { id: guild.botRoleId, type: 0, allow: "0", deny: deny.toString() };
  return {
    ...common,
    type: ChannelType.GuildText,
    position: 0,
    topic: null,
    nsfw: false,
    parent_id: null,
    permission_overwrites: deny === 0n ? [] : [overwrite],
  };
}

const THREAD = {
  owner_id: "1",
  message_count: 0,
  member_count: 1,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: "2030-01-01T00:00:00+00:00",
    locked: false,
  },
};

/** A guild as `GUILD_CREATE` carries it to a bot that has the intent `Guilds` alone. */
export function writeGuild(guild: Guild, bot: Fields, others: readonly Guild[] = []): Fields {
  const channels = [guild, ...others.filter(({ parentId }) => parentId === undefined)];
  const threads = others.filter(({ parentId }) => parentId !== undefined);
  return {
    ...writeGuildSettings(guild, String(bot["id"])),
    joined_at: "2030-01-01T00:00:00+00:00",
    large: false,
    unavailable: false,
    member_count: 2,
    members: [writeBotMember(guild, bot)],
    channels: channels.map(writeGuildChannel),
    threads: threads.map(writeGuildChannel),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The bot as a member of a guild. */
export function writeBotMember(guild: Guild, bot: Fields): Fields {
  return {
    user: bot,
    roles: [guild.botRoleId],
    joined_at: "2030-01-01T00:00:00+00:00",
    deaf: false,
    mute: false,
    flags: 0,
  };
}

/** A guild as `GET /guilds/{guild_id}` returns it. */
export function writeGuildSettings(guild: Guild, botId: string): Fields {
  const plain = { color: 0, colors: {}, hoist: false, managed: false, mentionable: false, flags: 0 };
  const everyone = { id: guild.id, name: "@everyone", permissions: EVERYONE_PERMISSIONS.toString(), position: 0 };
  const role = { id: guild.roleId, name: "Clerks", permissions: "0", position: 1 };
  const own = {
    id: guild.botRoleId,
    name: "Casebook",
    permissions: guild.botPermissions.toString(),
    position: 2,
    managed: true,
    tags: { bot_id: botId },
  };
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    banner: null,
    description: null,
    owner_id: "1",
    region: "deprecated",
    preferred_locale: guild.locale,
    features: [],
    roles: [everyone, role, own].map((one) => ({ ...plain, ...one })),
    emojis: [],
    stickers: [],
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    vanity_url_code: null,
  };
}
