import { DiscordAPIError, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { DiscordConfig } from "../config.ts";
import { escapePath } from "../documents/format/escapePath.ts";
import { findMissing, writeGrantLink } from "../outlets/discord/permissionTable.ts";
import { listTurnedOn, type TurnedOn } from "../storage/state/turnedOn.ts";
import type { Account } from "./account.ts";
import { type Finding, hint, ok } from "./finding.ts";
import { CHANNEL, computePermissions, ROLE, type RoleHolder } from "./heldPermissions.ts";
import { explainRequestFailure } from "./requestFailure.ts";

/** Each channel costs Discord a request or two. */
const MAX_CHANNELS = 50;

/**
 * Whether the bot may do what moderators have turned on in channels: follow a case, open threads. `state` is the database of
 * settings. Asks Discord; throws nothing.
 */
export async function checkChannelPermissions(
  rest: REST,
  config: DiscordConfig,
  account: Account,
  state: string | undefined,
): Promise<readonly Finding[]> {
  if (state === undefined) return [];
  const turnedOn = (await listTurnedOn(state)).slice(0, MAX_CHANNELS);
  if (turnedOn.length === 0) return [];
  try {
    const found: Finding[] = [];
    for (const one of turnedOn) found.push(...(await checkOne(rest, one, account)));
    return found.length > 0 ? found : [ok("Casebook may do in each channel what moderators turned on there.")];
  } catch (fault) {
    return [explainRequestFailure(fault, config)];
  }
}

const GUILD = z.object({ name: z.string(), roles: z.array(ROLE) });
const MEMBER = z.object({ roles: z.array(z.string()) });

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
  const ofRole = guild.value.roles.find(({ tags }) => tags?.bot_id === application)?.permissions ?? 0n;
  const where = found.value?.name ? `#${escapePath(found.value.name)}` : `the channel ${channel}`;
  const link = writeGrantLink(application, id, missing, ofRole);
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
