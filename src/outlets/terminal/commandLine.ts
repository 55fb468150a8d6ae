import type { CommandOption, SlashCommand } from "../../app/command.ts";
import { isTypo } from "../../text/typo.ts";

/** A line typed at the prompt, understood or not. */
export type TypedLine =
  | {
      readonly kind: "command";
      readonly command: SlashCommand;
      readonly values: Readonly<Record<string, string | number>>;
      /** The case that was typed without quotes, with more words right after it. */
      readonly unquoted?: string;
    }
  | { readonly kind: "unknown command"; readonly name: string }
  | { readonly kind: "unknown option"; readonly command: SlashCommand; readonly option: string }
  | { readonly kind: "stray words"; readonly command: SlashCommand; readonly words: string }
  | { readonly kind: "missing"; readonly option: string }
  | { readonly kind: "not a number"; readonly option: string; readonly least: number };

/**
 * Reads `/ask Why was it dismissed? case:rust` as Discord would: the first required option may
 * be typed bare, as may a case where nothing is required; any may be named, and a value with spaces may
 * stand in quotes. A line without a slash is a question, unless it is nothing but a command's name.
 */
export function readCommandLine(line: string, commands: readonly SlashCommand[]): TypedLine {
  const typed = asTyped(line.trim(), commands);
  const [name = ""] = typed.split(/\s/, 1);
  const command = commands.find((one) => one.name === name.toLowerCase());
  if (!command) return { kind: "unknown command", name };
  const { values, unquoted, rest } = takeNamed(typed.slice(name.length), command.options);
  const option = findOption(rest, command, commands);
  if (option !== undefined) return { kind: "unknown option", command, option };
  const bare = findBare(command.options, values);
  if (rest !== "" && !bare) return { kind: "stray words", command, words: rest };
  if (rest !== "" && bare) values[bare.name] = bare.kind === "case" ? rest.replace(/^"([^"]*)"$/, "$1") : rest;
  const missing = command.options.find((one) => one.required && !values[one.name]);
  if (missing) return { kind: "missing", option: missing.name };
  const read = readNumbers(command, values);
  return read.kind === "command" && unquoted !== undefined ? { ...read, unquoted } : read;
}

/** Which option the words belong to that no name stands before. */
function findBare(options: readonly CommandOption[], values: Readonly<Record<string, string>>) {
  const required = options.find((option) => option.required);
  const bare = required ?? options.find((option) => option.kind === "case");
  return bare && values[bare.name] === undefined ? bare : undefined;
}

function readNumbers(command: SlashCommand, typed: Readonly<Record<string, string>>): TypedLine {
  const values: Record<string, string | number> = { ...typed };
  for (const { name, kind, least = 0 } of command.options) {
    const value = typed[name];
    if (kind !== "number" || value === undefined) continue;
    if (!/^\d{1,6}$/.test(value) || Number(value) < least) return { kind: "not a number", option: name, least };
    values[name] = Number(value);
  }
  return { kind: "command", command, values };
}

/** The line without its slash; one that never had any is a question, but not a command's name alone. */
function asTyped(line: string, commands: readonly SlashCommand[]): string {
  if (line.startsWith("/")) return line.slice(1);
  return commands.some(({ name }) => name === line.toLowerCase()) ? line : `ask ${line}`;
}

/** Takes out what is named; the rest is bare words. */
function takeNamed(typed: string, options: readonly CommandOption[]) {
  const values: Record<string, string> = {};
  let unquoted: string | undefined;
  let rest = typed;
  const isAsked = options.some(({ kind, required }) => required && kind === "text");
  for (const option of options) {
    const named = findNamed(option, rest, isAsked);
    if (!named) continue;
    const value = named[1] ?? named[2] ?? "";
    const after = rest.slice(named.index + named[0].length);
    values[option.name] = value;
    if (option.kind === "case" && named[1] === undefined && /^\s+[^\s:]+(?:\s|$)/.test(after)) unquoted = value;
    rest = rest.slice(0, named.index) + after;
  }
  const text = options.find(({ kind, required }) => required && kind === "text");
  // A text that is named and has no quotes goes on to the line's end.
  if (text && values[text.name] === undefined) rest = rest.replace(new RegExp(`^\\s*${text.name}:`), "");
  return { values, unquoted, rest: rest.trim() };
}

/** Where an option is named, as `case:rust` or `case:"the case"`; a question may say “the case: rust” itself. */
function findNamed({ name, kind, required }: CommandOption, rest: string, isAsked: boolean) {
  const quoted = new RegExp(`(?:^|\\s)${name}:\\s*"([^"]*)"`).exec(rest);
  if (quoted || (required && kind === "text")) return quoted;
  const tight = new RegExp(`(?:^|\\s)${name}:()?([^\\s"]\\S*|"\\S+)`).exec(rest);
  if (tight) return tight;
  const loose = new RegExp(`(?:^|\\s)${name}:\\s+()?(\\S+)`).exec(rest);
  const isTalk = isAsked && /[?!.]$/.test(rest.trim()) && /[^?!.\s]\s*$/.test(rest.slice(0, loose?.index));
  return isTalk ? null : loose;
}

/** Options of Discord and of the command line, which people type here too. */
const ELSEWHERE = ["private", "limit", "json", "jsonl", "knowledge"];

/** An option among bare words that the command doesn't have: its words must not become part of a question. */
function findOption(rest: string, { options }: SlashCommand, commands: readonly SlashCommand[]): string | undefined {
  const named = [...ELSEWHERE, ...commands.flatMap((command) => command.options.map(({ name }) => name))];
  const isOption = (name: string) => named.includes(name) || options.some((option) => isTypo(name, option.name));
  for (const [, dashed, tight, loose] of rest.matchAll(
    /(?:^|\s)(?:--([a-z]+)|([a-z]+):(?=\S)|([a-z]+):\s+(?=(?:true|false|yes|no|\d+)(?:\s|$)))/gi,
  )) {
    const name = dashed ?? tight ?? loose ?? "";
    if (isOption(name.toLowerCase())) return dashed === undefined ? name : `--${name}`;
  }
  return undefined;
}

/** What the end of a typed line may become, and the part of it that would be replaced: readline's own shape. */
export function completeLine(
  line: string,
  commands: readonly SlashCommand[],
  slugs: readonly string[],
): [string[], string] {
  const word = line.slice(line.search(/\S*$/));
  // A command that takes something is completed with a space after it, ready for its first value.
  const names = commands.map((one) => (one.options.length > 0 ? `/${one.name} ` : `/${one.name}`));
  if (line.startsWith("/") && word === line) return [startingWith(names, word), word];
  const command = commands.find((one) => asTyped(line, commands).startsWith(`${one.name} `));
  const options = command?.options ?? [];
  const named = options.find((option) => option.kind === "case" && word.startsWith(`${option.name}:`));
  if (named)
    return [
      startingWith(
        slugs.map((slug) => `${named.name}:${/\s/.test(slug) ? `"${slug}"` : slug}`),
        word,
      ),
      word,
    ];
  return [
    word === ""
      ? []
      : startingWith(
          options.map((option) => `${option.name}:`),
          word,
        ),
    word,
  ];
}

function startingWith(choices: readonly string[], start: string): string[] {
  return choices.filter((choice) => choice.startsWith(start));
}
