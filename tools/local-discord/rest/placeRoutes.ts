import { MessageFlags, PermissionFlagsBits } from "discord.js";
import type { Fields } from "../fields.ts";
import { isGuild, type Place, writeChannel, writeGuildSettings } from "../guild.ts";
import { isEphemeral, type Message } from "../message.ts";
import { draftEdit, draftNew } from "../messageDraft.ts";
import { editMessage, postMessage } from "../posting.ts";
import { checkManners, checkMessage, type Draft, isEmpty } from "../rules/messageRules.ts";
import { demand } from "../rules/problem.ts";
import type { World } from "../world.ts";
import {
  type Answer,
  give,
  MISSING_ACCESS,
  MISSING_PERMISSIONS,
  NO_CONTENT,
  UNKNOWN_CHANNEL,
  UNKNOWN_GUILD,
  UNKNOWN_MESSAGE,
} from "./answer.ts";
import { refuseEmpty } from "./callbackRoutes.ts";
import { judge } from "./judge.ts";
import type { Call, Route } from "./route.ts";

const CHANNEL = "/channels/{channel_id}";
const MESSAGE = `${CHANNEL}/messages/{message_id}`;

/** Guilds, channels, and messages reached by their channel, where the bot's permissions count. */
export const PLACE_ROUTES: readonly Route[] = [
  { method: "GET", template: "/guilds/{guild_id}", kind: "place", handle: fetchGuild },
  { method: "GET", template: CHANNEL, kind: "place", handle: inChannel((_, __, place) => give(describe(place))) },
  { method: "POST", template: `${CHANNEL}/messages`, kind: "send", handle: inChannel(send) },
  { method: "GET", template: MESSAGE, kind: "fetch", handle: inChannel(withMessage((_, __, found) => give(found))) },
  { method: "PATCH", template: MESSAGE, kind: "edit", handle: inChannel(withMessage(edit)) },
  { method: "DELETE", template: MESSAGE, kind: "delete", handle: inChannel(withMessage(remove)) },
];

type Handle = (world: World, call: Call, place: Place) => Answer;

function fetchGuild(world: World, call: Call): Answer {
  const guild = world.guilds.get(call.params["guild_id"] ?? "");
  return guild === undefined ? UNKNOWN_GUILD : give(writeGuildSettings(guild));
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
  if (!mayDo(place, PermissionFlagsBits.SendMessages)) return MISSING_PERMISSIONS;
  const draft = draftNew(call.fields, call.files);
  const refusal = judgeMessage(world, call, "a message to a channel", draft);
  return refusal ?? give(postMessage(world, place.channelId, draft, { body: call.fields, files: call.files }));
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
