import { InteractionType, MessageType } from "discord.js";
import type { Fields } from "./fields.ts";
import type { UploadedFile } from "./file.ts";
import { writeOwners } from "./guild.ts";
import type { Interaction } from "./interaction.ts";
import type { Message } from "./message.ts";
import { draftEdit, draftNew, keepContent } from "./messageDraft.ts";
import { writeUser } from "./person.ts";
import type { Draft } from "./rules/messageRules.ts";
import { makeSnowflake } from "./snowflake.ts";
import type { Circumstances } from "./userAction.ts";
import type { World } from "./world.ts";

/** A body with the files that came with it. */
export interface Parcel {
  readonly body: Fields;
  readonly files: readonly UploadedFile[];
}

/** Posts a message of the bot's that answers an interaction. */
export function postAnswer(world: World, interaction: Interaction, draft: Draft, parcel: Parcel): Message {
  const content = keepContent(draft, parcel.body, parcel.files, { files: world.files });
  const reference = interaction.originalId ?? interaction.sourceId;
  const message = writeMessage(world, interaction.where.channelId, {
    ...content,
    type: reference === undefined ? readMessageType(interaction) : MessageType.Reply,
    webhook_id: world.applicationId,
    interaction_metadata: writeMetadata(interaction),
    ...(reference === undefined ? {} : { message_reference: { type: 0, message_id: reference } }),
    ...(reference === undefined && interaction.commandName !== undefined
      ? { interaction: writeLegacy(interaction) }
      : {}),
  });
  return world.messages.add(message, interaction.by.id);
}

/** Posts a message of the bot's that answers nothing. */
export function postMessage(world: World, channelId: string, draft: Draft, parcel: Parcel): Message {
  const content = keepContent(draft, parcel.body, parcel.files, { files: world.files });
  return world.messages.add(writeMessage(world, channelId, content), world.applicationId);
}

/** Posts a message with which the bot answered somebody long ago. */
export function postOldAnswer(world: World, { by, where }: Circumstances, body: Fields): Message {
  const content = keepContent(draftNew(body, []), body, [], { files: world.files });
  const message = writeMessage(world, where.channelId, {
    ...content,
    webhook_id: world.applicationId,
    interaction_metadata: {
      id: makeSnowflake(),
      type: InteractionType.ApplicationCommand,
      user: writeUser(by),
      authorizing_integration_owners: writeOwners(where, by),
    },
  });
  return world.messages.add(message, by.id);
}

/** Changes a message as this body says. */
export function editMessage(world: World, before: Message, { body, files }: Parcel, draft?: Draft): Message {
  const changed = draft ?? draftEdit(before, body, files);
  const content = keepContent(changed, body, files, { files: world.files, before });
  const edited_timestamp = new Date().toISOString();
  return world.messages.replace({ ...before, ...content, edited_timestamp } as Message); // the rules have passed it
}

function writeMessage(world: World, channelId: string, fields: Fields): Message {
  const message: Fields = {
    id: makeSnowflake(),
    channel_id: channelId,
    type: MessageType.Default,
    author: world.bot,
    application_id: world.applicationId,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    pinned: false,
    ...fields,
  };
  return message as unknown as Message; // the rules have passed what the bot gave, and the rest is written here
}

function readMessageType({ type, commandName, label }: Interaction): MessageType {
  if (type !== InteractionType.ApplicationCommand || commandName === undefined) return MessageType.Default;
  return label.startsWith("/") ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}

function writeMetadata(interaction: Interaction): Fields {
  const { id, type, by, where, sourceId, originalId } = interaction;
  return {
    id,
    type,
    user: writeUser(by),
    authorizing_integration_owners: writeOwners(where, by),
    ...(originalId === undefined ? {} : { original_response_message_id: originalId }),
    ...(sourceId === undefined ? {} : { interacted_message_id: sourceId }),
  };
}

function writeLegacy({ id, type, commandName, by }: Interaction): Fields {
  return { id, type, name: commandName, user: writeUser(by) };
}
