import { MessageFlags, PermissionFlagsBits } from "discord.js";
import { type Fields, fieldsOf, textOf } from "../fields.ts";
import {
  type Guild,
  isGuild,
  makeChannel,
  type Place,
  writeBotMember,
  writeChannel,
  writeGuildChannel,
  writeGuildSettings,
} from "../guild.ts";
import { isEphemeral, type Message } from "../message.ts";
import { draftEdit, draftNew } from "../messageDraft.ts";
import { editMessage, postMessage } from "../posting.ts";
import { checkManners, checkMessage, type Draft, isEmpty } from "../rules/messageRules.ts";
import { checkLength, demand } from "../rules/problem.ts";
import { makeSnowflake } from "../snowflake.ts";
import type { World } from "../world.ts";
import {
  type Answer,
  give,
  MISSING_ACCESS,
  MISSING_PERMISSIONS,
  NO_CONTENT,
  UNKNOWN_CHANNEL,
  UNKNOWN_GUILD,
  UNKNOWN_MEMBER,
  UNKNOWN_MESSAGE,
} from "./answer.ts";
import { refuseEmpty } from "./callbackRoutes.ts";
import { judge } from "./judge.ts";
import type { Call, Route } from "./route.ts";

const CHANNEL = "/channels/{channel_id}";
const EVENTS = "/guilds/{guild_id}/scheduled-events";
const MESSAGE = `${CHANNEL}/messages/{message_id}`;

/** Guilds, channels, and messages reached by their channel, where the bot's permissions count. */
export const PLACE_ROUTES: readonly Route[] = [
  { method: "GET", template: "/guilds/{guild_id}", kind: "place", handle: fetchGuild },
  { method: "GET", template: CHANNEL, kind: "place", handle: inChannel((_, __, place) => give(describe(place))) },
  { method: "GET", template: "/guilds/{guild_id}/members/{user_id}", kind: "place", handle: fetchMember },
  {
    method: "GET",
    template: EVENTS,
    kind: "event",
    handle: inGuild((world, guild) => give(world.events.get(guild.id) ?? [])),
  },
  { method: "POST", template: EVENTS, kind: "event", handle: inGuild(createEvent) },
  { method: "POST", template: `${CHANNEL}/messages`, kind: "send", handle: inChannel(send) },
  { method: "POST", template: `${MESSAGE}/threads`, kind: "thread", handle: inChannel(withMessage(startThread)) },
  { method: "GET", template: MESSAGE, kind: "fetch", handle: inChannel(withMessage((_, __, found) => give(found))) },
  { method: "PATCH", template: MESSAGE, kind: "edit", handle: inChannel(withMessage(edit)) },
  { method: "DELETE", template: MESSAGE, kind: "delete", handle: inChannel(withMessage(remove)) },
];

type Handle = (world: World, call: Call, place: Place) => Answer;

function fetchGuild(world: World, call: Call): Answer {
  const guild = world.guilds.get(call.params["guild_id"] ?? "");
  return guild === undefined ? UNKNOWN_GUILD : give(writeGuildSettings(guild, world.applicationId));
}

function fetchMember(world: World, call: Call): Answer {
  const guild = world.guilds.get(call.params["guild_id"] ?? "");
  if (guild === undefined) return UNKNOWN_GUILD;
  return call.params["user_id"] === world.applicationId ? give(writeBotMember(guild, world.bot)) : UNKNOWN_MEMBER;
}

function inGuild(handle: (world: World, guild: Guild, call: Call) => Answer): Route["handle"] {
  return (world, call) => {
    const guild = world.guilds.get(call.params["guild_id"] ?? "");
    return guild === undefined ? UNKNOWN_GUILD : handle(world, guild, call);
  };
}

function createEvent(world: World, guild: Guild, call: Call): Answer {
  if (!mayDo(guild, PermissionFlagsBits.CreateEvents)) return MISSING_PERMISSIONS;
  const { fields } = call;
  const start = Date.parse(textOf(fields["scheduled_start_time"]));
  const end = Date.parse(textOf(fields["scheduled_end_time"]));
  const problems = [
    ...demand(start > Date.now(), "scheduled_start_time", "must lie in the future"),
    ...demand(end > start, "scheduled_end_time", "must come after the start"),
    ...demand(
      textOf(fieldsOf(fields["entity_metadata"])["location"]).length <= 100,
      "entity_metadata.location",
      "is too long",
    ),
  ];
  const refusal = judge(world, call, "a scheduled event", { problems });
  if (refusal !== undefined) return refusal;
  const event = { ...fields, id: makeSnowflake(), guild_id: guild.id, creator_id: world.applicationId, status: 1 };
  world.events.set(guild.id, [...(world.events.get(guild.id) ?? []), event]);
  return give(event);
}

/** Discord gives a message and the thread that begins at it the same id. */
function startThread(world: World, call: Call, message: Message): Answer {
  const place = world.findChannel(message.channel_id);
  if (place === undefined || !isGuild(place)) return UNKNOWN_CHANNEL;
  if (!mayDo(place, PermissionFlagsBits.CreatePublicThreads)) return MISSING_PERMISSIONS;
  const channelName = textOf(call.fields["name"]);
  const refusal = judge(world, call, "a thread", { problems: checkLength("name", channelName, 1, 100) });
  if (refusal !== undefined) return refusal;
  const thread = { ...makeChannel(place, { channelName, parentId: place.channelId }), channelId: message.id };
  world.channels.set(thread.channelId, thread);
  return give(writeGuildChannel(thread), 201);
}

function describe(place: Place): Fields {
  return writeChannel(place, isGuild(place) ? place.botPermissions : 0n);
}

function mayDo(place: Place, permission: bigint): boolean {
  return !isGuild(place) || (place.botPermissions & permission) !== 0n;
}

function inChannel(handle: Handle): Route["handle"] {
  return (world, call) => {
    const place = world.findChannel(call.params["channel_id"] ?? "");
    if (place === undefined) return UNKNOWN_CHANNEL;
    return mayDo(place, PermissionFlagsBits.ViewChannel) ? handle(world, call, place) : MISSING_ACCESS;
  };
}

/** An ephemeral message is in no channel: only its interaction's token reaches it. */
function withMessage(handle: (world: World, call: Call, message: Message) => Answer): Handle {
  return (world, call, place) => {
    const message = world.messages.find(call.params["message_id"]);
    const isHere = message?.channel_id === place.channelId && !isEphemeral(message);
    return isHere ? handle(world, call, message) : UNKNOWN_MESSAGE;
  };
}

function send(world: World, call: Call, place: Place): Answer {
  const isThread = isGuild(place) && place.parentId !== undefined;
  if (!mayDo(place, PermissionFlagsBits[isThread ? "SendMessagesInThreads" : "SendMessages"]))
    return MISSING_PERMISSIONS;
  const draft = draftNew(call.fields, call.files);
  const refusal = judgeMessage(world, call, "a message to a channel", draft);
  if (refusal !== undefined) return refusal;
  const before = findByNonce(world, call);
  if (before !== undefined) return give(before);
  const message = postMessage(world, place.channelId, draft, { body: call.fields, files: call.files });
  const nonce = uniqueNonce(call);
  if (nonce !== undefined) world.nonces.set(nonce, { messageId: message.id, at: world.clock.now() });
  return give(message);
}

/** For how long Discord knows a nonce: it says “the past few minutes”. Milliseconds. */
const NONCE_KNOWN_MS = 180_000;

function uniqueNonce({ fields }: Call): string | undefined {
  return fields["enforce_nonce"] === true ? textOf(fields["nonce"]) || undefined : undefined;
}

/** The message that was posted with the same nonce a short while ago. */
function findByNonce(world: World, call: Call): Message | undefined {
  const known = world.nonces.get(uniqueNonce(call) ?? "");
  return known && world.clock.now() - known.at < NONCE_KNOWN_MS ? world.messages.find(known.messageId) : undefined;
}

function edit(world: World, call: Call, before: Message): Answer {
  const draft = draftEdit(before, call.fields, call.files);
  const refusal = judgeMessage(world, call, "an edit in a channel", draft);
  return refusal ?? give(editMessage(world, before, { body: call.fields, files: call.files }, draft));
}

function judgeMessage(world: World, call: Call, what: string, draft: Draft): Answer | undefined {
  const isEphemeral = (draft.flags & MessageFlags.Ephemeral) !== 0;
  const problems = [...checkMessage(draft), ...demand(!isEphemeral, "flags", "can't hold EPHEMERAL in a channel")];
  const findings = { problems, manners: checkManners(call.fields, draft.flags) };
  const refusal = judge(world, call, what, findings);
  return refusal ?? (isEmpty(draft) ? refuseEmpty(world, what) : undefined);
}

function remove(world: World, _call: Call, message: Message): Answer {
  world.messages.remove(message.id);
  return NO_CONTENT;
}
