import { ApplicationCommandType } from "discord.js";
import { type Fields, fieldsOf, isFields, listOf, numberOf, textOf } from "./fields.ts";
import { typeOf } from "./rules/commandRules.ts";
import { makeSnowflake } from "./snowflake.ts";

/** The registered commands: of the application as a whole, and of each guild. */
export class CommandStore {
  readonly #scopes = new Map<string, readonly Fields[]>();
  readonly #applicationId: string;

  constructor(applicationId: string) {
    this.#applicationId = applicationId;
  }

  /** The commands of a guild, or without one those that are registered everywhere. */
  list(guildId?: string): readonly Fields[] {
    return this.#scopes.get(guildId ?? "") ?? [];
  }

  /** Puts these in the place of all that the scope had. A command that stays keeps its id; one that changes, its id. */
  replaceAll(requests: readonly Fields[], guildId?: string): readonly Fields[] {
    const written = requests.map((request) => this.#write(request, guildId));
    this.#scopes.set(guildId ?? "", written);
    return written;
  }

  /** Adds a command, or changes the one that has its name and type. */
  put(request: Fields, guildId?: string): { readonly command: Fields; readonly isNew: boolean } {
    const before = this.#findAlike(request, guildId);
    const command = this.#write(request, guildId);
    const others = this.list(guildId).filter((one) => one !== before);
    this.#scopes.set(guildId ?? "", [...others, command]);
    return { command, isNew: before === undefined };
  }

  remove(id: string, guildId?: string): boolean {
    const left = this.list(guildId).filter((command) => command["id"] !== id);
    const isGone = left.length < this.list(guildId).length;
    this.#scopes.set(guildId ?? "", left);
    return isGone;
  }

  /** The command that a member of this guild, or someone in direct messages, would find by this name. */
  find(name: string, type: ApplicationCommandType, guildId?: string): Fields | undefined {
    const own = guildId === undefined ? [] : this.list(guildId);
    return [...own, ...this.list()].find((command) => command["name"] === name && command["type"] === type);
  }

  #findAlike(request: Fields, guildId?: string): Fields | undefined {
    return this.list(guildId).find(
      (command) => command["name"] === request["name"] && command["type"] === typeOf(request),
    );
  }

  #write(request: Fields, guildId?: string): Fields {
    const before = this.#findAlike(request, guildId);
    const content = fillIn(request, guildId);
    const isSame = before !== undefined && JSON.stringify(content) === JSON.stringify(omit(before, ["id", "version"]));
    if (isSame) return before;
    const id = before?.["id"] ?? makeSnowflake();
    return { id, version: makeSnowflake(), application_id: this.#applicationId, ...content };
  }
}

/** A command with the fields that Discord fills in. */
function fillIn(request: Fields, guildId?: string): Fields {
  const bits = request["default_member_permissions"] ?? null;
  const options = listOf(request["options"]).map(writeOption);
  const isSlash = typeOf(request) === ApplicationCommandType.ChatInput;
  return {
    default_member_permissions: bits === null ? null : String(bits),
    type: typeOf(request),
    name: textOf(request["name"]),
    name_localizations: request["name_localizations"] ?? null,
    description: textOf(request["description"]),
    description_localizations: request["description_localizations"] ?? null,
    integration_types: request["integration_types"] ?? [0],
    ...(guildId === undefined
      ? { dm_permission: true, contexts: request["contexts"] ?? null }
      : { guild_id: guildId, contexts: null }),
    nsfw: request["nsfw"] ?? false,
    ...(isSlash && options.length > 0 ? { options } : {}),
  };
}

/** An option without what says nothing: Discord leaves out what is false, absent or null. */
function writeOption(option: Fields): Fields {
  const said = Object.entries(option).filter(([, value]) => value !== null && value !== false && value !== undefined);
  const written = Object.fromEntries(said);
  return option["options"] === undefined
    ? written
    : { ...written, options: listOf(option["options"]).map(writeOption) };
}

function omit(fields: Fields, names: readonly string[]): Fields {
  const left = Object.entries(fields).filter(([name]) => !names.includes(name) && name !== "application_id");
  return Object.fromEntries(left);
}

/** A command as a list returns it: without translations, unless they were asked for. */
export function leaveOutTranslations(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(leaveOutTranslations);
  if (!isFields(part)) return part;
  const kept = Object.entries(part).filter(([name]) => !name.endsWith("_localizations"));
  return Object.fromEntries(kept.map(([name, value]) => [name, leaveOutTranslations(value)]));
}

function findOption(command: Fields, name: string): Fields | undefined {
  return listOf(command["options"]).find((one) => one["name"] === name);
}

/** The type that a registered command gives to an option, of a subcommand where one is named; undefined if it has none of that name. */
export function findOptionType(command: Fields, name: string, subcommand?: string): number | undefined {
  const within = subcommand === undefined ? command : fieldsOf(findOption(command, subcommand));
  const option = findOption(within, name);
  return option === undefined ? undefined : numberOf(fieldsOf(option)["type"]);
}
