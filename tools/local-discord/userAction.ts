import { ApplicationCommandOptionType, ApplicationCommandType, ComponentType, InteractionType } from "discord.js";
import { findOptionType } from "./commandStore.ts";
import { listComponents } from "./component.ts";
import { type Fields, listOf, numberOf, textOf } from "./fields.ts";
import type { Attachment, UploadedFile } from "./file.ts";
import { isGuild, type Place, writeChannel } from "./guild.ts";
import type { UserAction } from "./interactionPayload.ts";
import type { Message } from "./message.ts";
import { type Person, writeUser } from "./person.ts";
import { makeSnowflake } from "./snowflake.ts";
import type { World } from "./world.ts";

/** Who does something, and where. */
export interface Circumstances {
  readonly by: Person;
  readonly where: Place;
}

export type OptionValue = string | number | boolean | UploadedFile;

export type Options = Readonly<Record<string, OptionValue | undefined>>;

/** A message of someone else's, for a message command. */
export interface TargetMessage {
  readonly content: string;
  readonly author?: Person;
  /** Fields of Discord's message object to add, such as `embeds`. */
  readonly more?: Fields;
}

/** A slash command, or with `focused` the request for choices while one is typed. */
export function actionOfCommand(
  world: World,
  name: string,
  options: Options,
  at: Circumstances,
  focused?: string,
): UserAction {
  const guildId = isGuild(at.where) ? at.where.id : undefined;
  const [commandName = "", subcommand] = name.split(" ");
  const command = world.commands.find(commandName, ApplicationCommandType.ChatInput, guildId);
  const attachments: Record<string, unknown> = {};
  const channels: Record<string, unknown> = {};
  const given = Object.entries(options).flatMap(([option, value]) => {
    if (value === undefined) return [];
    const type = optionType(command, name, option, value);
    const channel = type === ApplicationCommandOptionType.Channel ? world.findChannel(String(value)) : undefined;
    if (channel !== undefined) channels[channel.channelId] = writeChannel(channel, at.by.permissions);
    const isFile = typeof value === "object";
    const attachment = isFile ? world.files.keep(value, true) : undefined;
    if (attachment !== undefined) attachments[attachment.id] = attachment;
    const written = attachment === undefined ? value : attachment.id;
    return [{ name: option, type, value: written, ...(option === focused ? { focused: true } : {}) }];
  });
  const isResolved = Object.keys({ ...attachments, ...channels }).length > 0;
  const resolved = isResolved ? { resolved: { attachments, channels } } : {};
  const nested = { name: subcommand, type: ApplicationCommandOptionType.Subcommand, options: given };
  return {
    ...at,
    type: focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete,
    label: focused === undefined ? `/${name}` : `the completion of “${focused}” in /${name}`,
    commandName,
    data: {
      ...identify(command, commandName, ApplicationCommandType.ChatInput),
      options: subcommand === undefined ? given : [nested],
      ...resolved,
    },
  };
}

function identify(command: Fields | undefined, name: string, type: ApplicationCommandType): Fields {
  const guildId = command?.["guild_id"];
  return {
    id: command?.["id"] ?? makeSnowflake(),
    name,
    type,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
}

function optionType(command: Fields | undefined, name: string, option: string, value: OptionValue): number {
  const registered = command === undefined ? undefined : findOptionType(command, option, name.split(" ")[1]);
  if (registered !== undefined) return registered;
  if (command !== undefined) throw new Error(`/${name} is registered without an option ${option}`);
  if (typeof value === "boolean") return ApplicationCommandOptionType.Boolean;
  if (typeof value === "number") return ApplicationCommandOptionType.Number;
  return typeof value === "string" ? ApplicationCommandOptionType.String : ApplicationCommandOptionType.Attachment;
}

/** A command from the menu of a message. */
export function actionOfMessageCommand(
  world: World,
  name: string,
  target: TargetMessage,
  at: Circumstances,
): UserAction {
  const guildId = isGuild(at.where) ? at.where.id : undefined;
  const command = world.commands.find(name, ApplicationCommandType.Message, guildId);
  const message = writeForeignMessage(target, at);
  const id = textOf(message["id"]);
  return {
    ...at,
    type: InteractionType.ApplicationCommand,
    label: `“${name}” on a message`,
    commandName: name,
    data: {
      ...identify(command, name, ApplicationCommandType.Message),
      target_id: id,
      resolved: { messages: { [id]: message } },
    },
  };
}

function writeForeignMessage({ content, author, more = {} }: TargetMessage, { by, where }: Circumstances): Fields {
  return {
    id: makeSnowflake(),
    channel_id: where.channelId,
    type: 0,
    author: writeUser(author ?? by),
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
    ...more,
  };
}

/** The press of a button, or a choice in a select, on a message of the bot's. */
export function actionOfComponent(
  source: Message,
  component: Fields,
  at: Circumstances,
  values?: readonly string[],
): UserAction {
  const label = textOf(component["label"]) || textOf(component["custom_id"]);
  return {
    ...at,
    type: InteractionType.MessageComponent,
    label: `the button “${label}”`,
    source,
    data: {
      custom_id: component["custom_id"],
      component_type: component["type"],
      id: numberOf(component["id"]) || 1,
      ...(values === undefined ? {} : { values }),
    },
  };
}

/** The component of a message that has this custom_id or label, or an option that has; an error that lists them if none has. */
export function findPressable(message: Message, named: string): Fields {
  const all = listComponents(message.components).map(({ component }) => component);
  const pressable = all.filter((component) => textOf(component["custom_id"]) !== "");
  const found = pressable.find(({ custom_id, label }) => custom_id === named || label === named);
  const names = pressable.map(({ label, custom_id }) => `“${textOf(label) || textOf(custom_id)}”`);
  const chosen = found ?? pressable.find((component) => findOption(component, named) !== undefined);
  if (chosen === undefined) throw new Error(`the message has no button ${named}; it has ${names.join(", ") || "none"}`);
  if (chosen["disabled"] === true) throw new Error(`the button ${named} is disabled`);
  return chosen;
}

/** The value of the option of a menu that has this label or value; `undefined` if the component has none such. */
export function findOption(component: Fields, named: string): string | undefined {
  const found = listOf(component["options"]).find(({ label, value }) => label === named || value === named);
  return found && textOf(found["value"]);
}

/** What a person entered into a modal. Files belong to file uploads, by their custom_id. */
export interface Entry {
  readonly customId: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, readonly UploadedFile[]>>;
  /** What was chosen in selects. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Lets a test forge what Discord would tell of the uploaded files. */
  readonly tell?: (attachment: Attachment) => Attachment;
}

/** A modal that is sent off. Each field comes in a label, as in modals of today. */
export function actionOfModal(world: World, entry: Entry, at: Circumstances, source?: Message): UserAction {
  const { tell = (attachment) => attachment } = entry;
  const attachments: Record<string, unknown> = {};
  const uploads = Object.entries(entry.files ?? {}).map(([custom_id, files]) => {
    const kept = files.map((file) => world.files.keep(file, true));
    for (const one of kept) attachments[one.id] = tell(one);
    return { type: ComponentType.FileUpload, custom_id, values: kept.map(({ id }) => id) };
  });
  const texts = Object.entries(entry.fields ?? {}).map(([custom_id, value]) => ({
    type: ComponentType.TextInput,
    custom_id,
    value,
  }));
  const choices = Object.entries(entry.choices ?? {}).map(([custom_id, values]) => ({
    type: ComponentType.StringSelect,
    custom_id,
    values,
  }));
  const components = [...texts, ...choices, ...uploads].map((component, index) => ({
    type: ComponentType.Label,
    id: 2 * index + 1,
    component: { ...component, id: 2 * index + 2 },
  }));
  return {
    ...at,
    type: InteractionType.ModalSubmit,
    label: `the modal ${entry.customId}`,
    ...(source === undefined ? {} : { source }),
    data: { custom_id: entry.customId, components, resolved: { attachments } },
  };
}
