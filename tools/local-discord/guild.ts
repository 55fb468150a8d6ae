import type { Fields } from "./fields.ts";
import { EVERYONE_PERMISSIONS, type Person, sumPermissions, writeUser } from "./person.ts";
import { makeSnowflake } from "./snowflake.ts";

/** A Discord server with one text channel. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly locale: string;
  /** A role that members may have. */
  readonly roleId: string;
  /** What the bot may do in the channel. */
  readonly botPermissions: bigint;
}

export interface GuildOptions {
  readonly name?: string;
  readonly channelName?: string;
  readonly locale?: string;
  readonly botPermissions?: bigint;
}

/** Where messages are: a guild's channel, or a person's direct messages with the bot. */
export type Place = Guild | Person;

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
    name,
    channelName,
    locale,
    botPermissions,
  };
}

export function isGuild(place: Place): place is Guild {
  return "channelName" in place;
}

/** The channel of a place, as interactions carry one. */
export function writeChannel(place: Place, permissions: bigint): Fields {
  if (!isGuild(place)) return { id: place.channelId, type: 1, flags: 0, recipients: [writeUser(place)] };
  return { ...writeGuildChannel(place), guild_id: place.id, permissions: permissions.toString() };
}

export function writeGuildChannel(guild: Guild): Fields {
  return {
    id: guild.channelId,
    type: 0,
    name: guild.channelName,
    position: 0,
    topic: null,
    nsfw: false,
    parent_id: null,
    last_message_id: null,
    permission_overwrites: [],
    rate_limit_per_user: 0,
    flags: 0,
  };
}

/** A guild as `GUILD_CREATE` carries it to a bot that has the intent `Guilds` alone. */
export function writeGuild(guild: Guild, bot: Fields): Fields {
  const member = { user: bot, roles: [], joined_at: "2030-01-01T00:00:00+00:00", deaf: false, mute: false, flags: 0 };
  return {
    ...writeGuildSettings(guild),
    joined_at: "2030-01-01T00:00:00+00:00",
    large: false,
    unavailable: false,
    member_count: 2,
    members: [member],
    channels: [writeGuildChannel(guild)],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A guild as `GET /guilds/{guild_id}` returns it. */
export function writeGuildSettings(guild: Guild): Fields {
  const plain = { color: 0, colors: {}, hoist: false, managed: false, mentionable: false, flags: 0 };
  const everyone = { id: guild.id, name: "@everyone", permissions: EVERYONE_PERMISSIONS.toString(), position: 0 };
  const role = { id: guild.roleId, name: "Clerks", permissions: "0", position: 1 };
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
    roles: [everyone, role].map((one) => ({ ...one, ...plain })),
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
