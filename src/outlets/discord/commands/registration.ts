import { isDeepStrictEqual } from "node:util";
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from "discord.js";
import { type Command, type CommandOption, isShownToChannel, isTypedCommand } from "../../../app/command.ts";
import type { DiscordConfig } from "../../../config.ts";
import { isOutside } from "../gateway/failure.ts";
import { describeOffer } from "./describeOffer.ts";
import { localizeDescription } from "./localizedDescriptions.ts";
import { POSTABLE_CHANNELS } from "./postableChannels.ts";

type Registered = RESTPutAPIApplicationCommandsJSONBody[number];
type RegisteredOption = APIApplicationCommandBasicOption;

/** The name of the option that every command has whose answer would be for the channel. */
export const PRIVATE = "private";

/** Discord's limit for a case's name: what is typed, and what is offered meanwhile. */
export const MAX_CHOICE_LENGTH = 100;

/** Commands as Discord is told of them: those of two words are subcommands of one that has the first. */
export function describeCommands(commands: readonly Command[]): Registered[] {
  const described: Registered[] = [];
  for (const command of commands) {
    const group = isTypedCommand(command) ? listGroup(command, commands) : [];
    if (group.length === 0) described.push(describeCommand(command));
    else if (group[0] === command) described.push(describeGroup(group));
  }
  return described;
}

type TypedCommand = Extract<Command, { options: unknown }>;

/** The commands that share a command's first word; none where it has one word. */
function listGroup({ name }: TypedCommand, commands: readonly Command[]): readonly TypedCommand[] {
  const [first, second] = name.split(" ");
  return second === undefined ? [] : commands.filter(isTypedCommand).filter((one) => one.name.startsWith(`${first} `));
}

/** All of a group are for the same people: Discord shows it as a whole or not at all. */
function describeGroup(group: readonly TypedCommand[]): Registered {
  const [first] = group;
  const [name = ""] = first?.name.split(" ") ?? [];
  const options = group.map((command) => ({
    type: ApplicationCommandOptionType.Subcommand as const,
    name: command.name.slice(name.length + 1),
    description: command.description,
    description_localizations: localizeDescription(command.name),
    options: command.options.map((option: CommandOption) => describeOption(command.name, option)),
  }));
  const { audience = "members", description = "" } = first ?? {};
  return { ...describeOffer({ name, audience }), type: ApplicationCommandType.ChatInput, description, options };
}

/** A command as Discord is told of it. */
function describeCommand(command: Command): Registered {
  const isFor = describeOffer(command);
  if (!isTypedCommand(command)) return { ...isFor, type: ApplicationCommandType.Message };
  const options = command.options.map((option: CommandOption) => describeOption(command.name, option));
  if (isShownToChannel(command)) options.push(PRIVATE_OPTION);
  return {
    ...isFor,
    type: ApplicationCommandType.ChatInput,
    description: command.description,
    description_localizations: localizeDescription(command.name),
    options,
  };
}

function describeOption(
  command: string,
  { name, description, kind, required, maxLength, least, choices }: CommandOption,
): RegisteredOption {
  const named = { name, description, description_localizations: localizeDescription(command, name), required };
  switch (kind) {
    case "number":
      return { ...named, type: ApplicationCommandOptionType.Integer, min_value: least };
    case "case":
    case "article":
      return { ...named, type: ApplicationCommandOptionType.String, autocomplete: true, max_length: MAX_CHOICE_LENGTH };
    case "channel":
      return { ...named, type: ApplicationCommandOptionType.Channel, channel_types: [...POSTABLE_CHANNELS] };
    case "choice":
      return {
        ...named,
        type: ApplicationCommandOptionType.String,
        choices: (choices ?? []).map((value) => ({ name: value, value })),
      };
    case "text":
      return { ...named, type: ApplicationCommandOptionType.String, max_length: maxLength };
  }
}

const PRIVATE_OPTION: RegisteredOption = {
  name: PRIVATE,
  description: "Only you see the answer, and may share it afterwards",
  description_localizations: localizeDescription(PRIVATE),
  type: ApplicationCommandOptionType.Boolean,
  required: false,
};

/** Where an admin invites the bot: its commands are all it needs, so it asks for no permission. */
export function writeInvite(application: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=0`;
}

/** Which commands are registered where. */
export interface Plan {
  readonly everywhere: readonly Command[];
  readonly home: readonly Command[];
}

/** No command stands in two places: the home server would list it twice. */
export function planRegistration(commands: readonly Command[], { home, isPublic, shelves }: DiscordConfig): Plan {
  if (shelves !== undefined) return { everywhere: commands, home: [] };
  const isForAll = home === undefined || isPublic;
  const members = commands.filter(({ audience }) => audience === "members");
  const moderators = commands.filter(({ audience }) => audience === "moderators");
  if (home === undefined) return { everywhere: members, home: [] };
  return isForAll ? { everywhere: members, home: moderators } : { everywhere: [], home: [...members, ...moderators] };
}

export interface Registration {
  /** `home` where the home server could not be reached: the bot is not in it, or was invited without its commands. */
  readonly missing?: "home";
  /** How many of the two lists had changed. */
  readonly written: number;
}

/** Tells Discord of the commands where it knows others. Throws what Discord answers, but for a home that it can't reach. */
export async function registerCommands(
  rest: REST,
  application: string,
  commands: readonly Command[],
  config: DiscordConfig,
): Promise<Registration> {
  const plan = planRegistration(commands, config);
  const everywhere = await overwrite(rest, Routes.applicationCommands(application), plan.everywhere, true);
  if (config.home === undefined) return { written: everywhere };
  try {
    const route = Routes.applicationGuildCommands(application, config.home);
    return { written: everywhere + (await overwrite(rest, route, plan.home, false)) };
  } catch (fault) {
    if (isOutside(fault)) return { written: everywhere, missing: "home" };
    throw fault;
  }
}

/** In more servers than these the bot doesn't look for what an earlier home server was told. */
export const MAX_SEARCHED = 100;

/**
 * Takes back what a server was told while it was the home: it would list every command twice, and moderators' ones that
 * refuse. Costs one request for each server, one after the other, and one more where there is something to take back;
 * Discord doesn't say otherwise where commands stand, and the bot keeps no notes. Returns whether it did.
 */
export async function removeCommands(rest: REST, application: string, guild: string): Promise<boolean> {
  const route = Routes.applicationGuildCommands(application, guild);
  const known = (await rest.get(route)) as Registered[]; // as Discord documents it
  if (known.length === 0) return false;
  await rest.put(route, { body: [] });
  return true;
}

/** Whether what Discord has is what it should have. */
export async function isRegistered(
  rest: REST,
  route: `/${string}`,
  commands: readonly Command[],
  isGlobal: boolean,
): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: "true" });
  const known = (await rest.get(route, { query })) as Registered[]; // as Discord documents it; compared as data
  const shapes = (all: readonly Registered[]) => all.map((one) => shapeOf(one, isGlobal)).sort(byName);
  return isDeepStrictEqual(shapes(known), shapes(describeCommands(commands)));
}

async function overwrite(
  rest: REST,
  route: `/${string}`,
  commands: readonly Command[],
  isGlobal: boolean,
): Promise<number> {
  if (await isRegistered(rest, route, commands, isGlobal)) return 0;
  await rest.put(route, { body: describeCommands(commands) });
  return 1;
}

/** What Discord says of a command beyond what it was told, and leaves out where it is the default, doesn't count. */
function shapeOf(command: Registered, isGlobal: boolean) {
  const { name, type, default_member_permissions, integration_types, contexts } = command;
  const options = "options" in command ? (command.options ?? []) : [];
  return {
    name,
    type: type ?? ApplicationCommandType.ChatInput,
    description: "description" in command ? command.description || undefined : undefined,
    localizations: "description_localizations" in command ? { ...command.description_localizations } : {},
    permissions: default_member_permissions ?? null,
    // A server's own commands have neither: they are what they are in that server alone.
    ...(isGlobal ? { integration_types: integration_types?.toSorted(), contexts: contexts?.toSorted() } : {}),
    options: options.map(shapeOfOption),
  };
}

function shapeOfOption(option: APIApplicationCommandOption): object {
  return {
    name: option.name,
    description: option.description,
    localizations: { ...option.description_localizations },
    type: option.type,
    required: option.required ?? false,
    autocomplete: ("autocomplete" in option && option.autocomplete) || false,
    choices: "choices" in option ? option.choices?.map(({ name, value }) => ({ name, value })) : undefined,
    max_length: "max_length" in option ? option.max_length : undefined,
    min_value: "min_value" in option ? option.min_value : undefined,
    channel_types: "channel_types" in option ? option.channel_types?.toSorted() : undefined,
    options: "options" in option ? (option.options ?? []).map(shapeOfOption) : undefined,
  };
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
