import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from "discord.js";
import { type Fields, fieldsOf, listOf, numberOf, textOf } from "../fields.ts";
import { checkChoice } from "./callbackRules.ts";
import { checkCount, checkLength, demand, type Problem } from "./problem.ts";

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const MOST: ReadonlyMap<number, number> = new Map([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);

/** The most characters in one command's names, descriptions and values. */
export const MAX_COMMAND_TEXT = 8000;

export function typeOf(command: Fields): number {
  return numberOf(command["type"]) || ApplicationCommandType.ChatInput;
}

/** What Discord would refuse in all commands of a scope together. */
export function checkCommands(commands: readonly Fields[]): Problem[] {
  const crowds = [...MOST].flatMap(([type, most]) =>
    checkCount("0", commands.filter((command) => typeOf(command) === type).length, 0, most, `commands of type ${type}`),
  );
  const names = commands.map((command) => `${typeOf(command)} ${textOf(command["name"])}`);
  const repeated = names.flatMap((name, index) =>
    demand(names.indexOf(name) === index, `${index}.name`, "is the name of another command of this type"),
  );
  return [...crowds, ...repeated, ...commands.flatMap((command, index) => checkCommand(command, `${index}.`))];
}

/** What Discord would refuse in one command. */
export function checkCommand(command: Fields, prefix = ""): Problem[] {
  const name = textOf(command["name"]);
  const description = textOf(command["description"]);
  const size = longestText(command);
  const tooLong = demand(
    size <= MAX_COMMAND_TEXT,
    `${prefix}name`,
    `the command has ${size} characters; 8000 is the most`,
  );
  if (typeOf(command) !== ApplicationCommandType.ChatInput) {
    return [
      ...checkLength(`${prefix}name`, name, 1, 32),
      ...demand(description === "", `${prefix}description`, "must be empty: only slash commands have one"),
      ...demand(
        listOf(command["options"]).length === 0,
        `${prefix}options`,
        "must be empty: only slash commands have them",
      ),
    ];
  }
  return [
    ...tooLong,
    ...checkName(name, `${prefix}name`),
    ...Object.entries(fieldsOf(command["name_localizations"])).flatMap(([locale, local]) =>
      checkName(textOf(local), `${prefix}name_localizations.${locale}`),
    ),
    ...checkLength(`${prefix}description`, description, 1, 100),
    ...checkTranslations(command, prefix),
    ...checkOptions(command["options"], `${prefix}options`),
  ];
}

function checkName(name: string, path: string): Problem[] {
  const isLowerCase = name === name.toLowerCase();
  return demand(NAME.test(name) && isLowerCase, path, `“${name}” must be 1 to 32 lower case letters, digits, - or _`);
}

/** Discord's languages that a text may be translated to: discord.com/developers/docs/reference#locales. */
const LOCALES: readonly string[] = Object.values(Locale);

function checkTranslations(part: Fields, prefix: string): Problem[] {
  return Object.entries(fieldsOf(part["description_localizations"])).flatMap(([locale, text]) => {
    const path = `${prefix}description_localizations.${locale}`;
    return [
      ...demand(LOCALES.includes(locale), path, "is no language that Discord knows"),
      ...checkLength(path, textOf(text), 1, 100),
    ];
  });
}

function checkOptions(given: unknown, path: string): Problem[] {
  const options = listOf(given);
  const names = options.map(({ name }) => name);
  const firstOptional = options.findIndex(({ required }) => required !== true);
  return [
    ...checkCount(path, options.length, 0, 25, "options"),
    ...demand(new Set(names).size === names.length, path, "must have names that differ"),
    ...options.flatMap((option, index) => [
      ...checkOption(option, `${path}.${index}`),
      ...demand(
        option["required"] !== true || firstOptional === -1 || index < firstOptional,
        `${path}.${index}.required`,
        "required options must come before those that aren't",
      ),
    ]),
  ];
}

function checkOption(option: Fields, path: string): Problem[] {
  const { type, choices, autocomplete } = option;
  const [least, most] = [option["min_length"], option["max_length"]];
  const isText = type === ApplicationCommandOptionType.String;
  const isNested =
    type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
  return [
    ...checkName(textOf(option["name"]), `${path}.name`),
    ...checkLength(`${path}.description`, textOf(option["description"]), 1, 100),
    ...checkTranslations(option, `${path}.`),
    ...checkCount(`${path}.choices`, listOf(choices).length, 0, 25, "choices"),
    ...listOf(choices).flatMap((choice, index) => checkChoice(choice, `${path}.choices.${index}`)),
    ...demand(
      autocomplete !== true || listOf(choices).length === 0,
      `${path}.autocomplete`,
      "can't stand beside choices",
    ),
    ...demand(isText || (least ?? most ?? null) === null, `${path}.max_length`, "is for text options alone"),
    ...demand(isWithin(least, 0) && isWithin(most, 1), `${path}.max_length`, "must be 1 to 6000, min_length 0 to 6000"),
    ...(isNested ? checkOptions(option["options"], `${path}.options`) : []),
  ];
}

function isWithin(length: unknown, least: number): boolean {
  return (length ?? null) === null || (numberOf(length) >= least && numberOf(length) <= 6000);
}

/** All that Discord counts towards the 8000, with the longest translation of each text. */
function longestText(part: Fields): number {
  const longest = (field: string) => {
    const translations = Object.values(fieldsOf(part[`${field}_localizations`]));
    return Math.max(textOf(part[field]).length, ...translations.map((text) => textOf(text).length));
  };
  const inner = [...listOf(part["options"]), ...listOf(part["choices"])];
  const own = longest("name") + longest("description") + textOf(part["value"]).length;
  return inner.reduce((sum, one) => sum + longestText(one), own);
}

/** What Discord allows and this bot must never do: to leave open where a command is offered. */
export function checkCommandManners(command: Fields): string[] {
  const name = textOf(command["name"]);
  return ["contexts", "integration_types"]
    .filter((field) => !Array.isArray(command[field]))
    .map((field) => `the command ${name} must say its ${field}`);
}
