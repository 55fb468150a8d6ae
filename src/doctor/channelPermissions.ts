import { DiscordAPIError, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { DiscordConfig } from "../config.ts";
import { escapePath } from "../documents/format/escapePath.ts";
import { findMissing, writeGrantLink } from "../outlets/discord/permissionTable.ts";
import type { TurnedOn } from "../storage/state/turnedOn.ts";
import type { Account } from "./account.ts";
import { type Finding, hint, ok } from "./finding.ts";
import { CHANNEL, computePermissions, ROLE, type RoleHolder } from "./heldPermissions.ts";
import { explainRequestFailure } from "./requestFailure.ts";
import { findTurnedOn, type KeptPlaces } from "./turnedOn.ts";

/** Each channel costs Discord a request or two. */
const MAX_CHANNELS = 50;

/**
 * Whether the bot may do what moderators have turned on in channels: follow a case, open threads. `kept` says where
 * that is kept. Asks Discord; throws nothing.
 */
export async function checkChannelPermissions(
  rest: REST,
  config: DiscordConfig,
  account: Account,
  kept: KeptPlaces,
): Promise<readonly Finding[]> {
  try {
    const turnedOn = (await findTurnedOn(rest, kept)).slice(0, MAX_CHANNELS);
    if (turnedOn.length === 0) return [];
    const found: Finding[] = [];
    for (const one of turnedOn) found.push(...(await checkOne(rest, one, account)));
    return found.length > 0 ? found : [ok("Casebook may do in each channel what moderators turned on there.")];
  } catch (fault) {
    return [explainRequestFailure(fault, config)];
  }
}

const GUILD = z.object({ name: z.string(), roles: z.array(ROLE) });
const MEMBER = z.object({ roles: z.array(z.string()) });

/**
 * Whether the bot may make scheduled events in its home server, which *Create event* below `/next` does there. The invite doesn't ask for
 * it, so that without it all is well. Asks Discord; throws nothing.
 */
export async function checkEvents(rest: REST, config: DiscordConfig, account: Account): Promise<readonly Finding[]> {
  const { home } = config;
  if (home === undefined) return [];
  const { application } = account;
  try {
    const guild = await lookUp(rest, Routes.guild(home), GUILD);
    if (!guild.value) return []; // That the bot isn't in it is said elsewhere.
    const member = await lookUp(rest, Routes.guildMember(home, application), MEMBER);
    const holder: RoleHolder = { guild: home, user: application, roles: member.value?.roles ?? [] };
    const missing = findMissing("events", computePermissions(holder, guild.value.roles));
    const name = `“${escapePath(guild.value.name)}”`;
    if (missing.length === 0)
      return [ok(`Casebook may make scheduled events in ${name}, by Create event below /next.`)];
    const link = writeGrantLink(application, home, missing, roleOf(guild.value, application));
    return [
      ok(`Create event below /next is off in ${name}; an admin who wants it grants ${nameAll(missing)} with ${link}`),
    ];
  } catch (fault) {
    return [explainRequestFailure(fault, config)];
  }
}

/** The permissions of the role that Discord made for the bot. */
function roleOf({ roles }: z.infer<typeof GUILD>, application: string): bigint {
  return roles.find(({ tags }) => tags?.bot_id === application)?.permissions ?? 0n;
}

const PURPOSES = { follow: "to post what is new of a case", threads: "to open threads for answers" } as const;

async function checkOne(rest: REST, one: TurnedOn, { application }: Account): Promise<readonly Finding[]> {
  const { guild: id, channel, feature } = one;
  const guild = await lookUp(rest, Routes.guild(id), GUILD);
  if (!guild.value) return []; // The bot has left that server; whoever lets it in again finds all as it was.
  const member = await lookUp(rest, Routes.guildMember(id, application), MEMBER);
  const found = await lookUp(rest, Routes.channel(channel), CHANNEL);
  if (found.code === UNKNOWN_CHANNEL)
    return [
      hint(
        `A channel of “${escapePath(guild.value.name)}” that has ${feature} turned on is gone; /setup and /follow list clear it up.`,
      ),
    ];
  const isThread = found.value?.thread_metadata !== undefined;
  const parent = isThread ? await lookUp(rest, Routes.channel(found.value?.parent_id ?? ""), CHANNEL) : found;
  const holder: RoleHolder = { guild: id, user: application, roles: member.value?.roles ?? [] };
  const held = computePermissions(holder, guild.value.roles, parent.value?.permission_overwrites);
  const wanted = feature === "follow" && isThread ? "follow in a thread" : feature;
  const missing = found.value ? findMissing(wanted, held) : findMissing(wanted, 0n).slice(0, 1);
  if (missing.length === 0) return [];
  const where = found.value?.name ? `#${escapePath(found.value.name)}` : `the channel ${channel}`;
  const link = writeGrantLink(application, id, missing, roleOf(guild.value, application));
  return [
    hint(
      `Casebook lacks ${nameAll(missing)} in ${where} of “${escapePath(guild.value.name)}” ${PURPOSES[feature]}: an admin grants it with ${link} or, where the channel takes it away, in the channel's settings under Permissions.`,
    ),
  ];
}

/** Discord's code for a channel that is gone. */
const UNKNOWN_CHANNEL = 10003;

/** What Discord has at a route, or its code for why the bot gets none of it. Throws where Discord can't be asked. */
async function lookUp<Schema extends z.ZodType>(
  rest: REST,
  route: `/${string}`,
  schema: Schema,
): Promise<{ readonly value?: z.infer<Schema>; readonly code?: number | string }> {
  try {
    return { value: schema.parse(await rest.get(route)) };
  } catch (fault) {
    if (fault instanceof DiscordAPIError && (fault.status === 403 || fault.status === 404)) return { code: fault.code };
    throw fault;
  }
}

/** `SendMessagesInThreads` as Discord calls it: *Send Messages in Threads*. */
function nameAll(permissions: ReturnType<typeof findMissing>): string {
  return permissions.map((one) => one.replace(/(?<=[a-z])(?=[A-Z])/g, " ").replace(" In ", " in ")).join(" and ");
}
