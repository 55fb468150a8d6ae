import type { Command, CommandOption } from "../command.ts";

/** A line typed at the prompt, understood or not. */
export type TypedLine =
  | { readonly kind: "command"; readonly command: Command; readonly values: Readonly<Record<string, string | number>> }
  | { readonly kind: "unknown command"; readonly name: string }
  | { readonly kind: "missing"; readonly option: string }
  | { readonly kind: "not a number"; readonly option: string; readonly least: number };

/**
 * Reads `/ask Why was it dismissed? case:rust` as Discord would: the first required option may
 * be typed bare, any may be named, and a value with spaces may stand in quotes. A line without a slash
 * is a question.
 */
export function readCommandLine(line: string, commands: readonly Command[]): TypedLine {
  const typed = asTyped(line.trim());
  const [name = ""] = typed.split(/\s/, 1);
  const command = commands.find((one) => one.name === name.toLowerCase());
  if (!command) return { kind: "unknown command", name };
  const values = readValues(typed.slice(name.length), command.options);
  const missing = command.options.find((option) => option.required && !values[option.name]);
  if (missing) return { kind: "missing", option: missing.name };
  return readNumbers(command, values);
}

function readNumbers(command: Command, typed: Readonly<Record<string, string>>): TypedLine {
  const values: Record<string, string | number> = { ...typed };
  for (const { name, kind, least = 0 } of command.options) {
    const value = typed[name];
    if (kind !== "number" || value === undefined) continue;
    if (!/^\d{1,6}$/.test(value) || Number(value) < least) return { kind: "not a number", option: name, least };
    values[name] = Number(value);
  }
  return { kind: "command", command, values };
}

/** The line without its slash; one that never had any is a question. */
function asTyped(line: string): string {
  return line.startsWith("/") ? line.slice(1) : `ask ${line}`;
}

function readValues(typed: string, options: readonly CommandOption[]): Record<string, string> {
  const values: Record<string, string> = {};
  let rest = typed;
  for (const option of options) {
    const named = new RegExp(`(?:^|\\s)${option.name}:(?:"([^"]*)"|(\\S+))`).exec(rest);
    if (!named) continue;
    values[option.name] = named[1] ?? named[2] ?? "";
    rest = rest.slice(0, named.index) + rest.slice(named.index + named[0].length);
  }
  const bare = options.find((option) => option.required && values[option.name] === undefined);
  if (bare && rest.trim() !== "") values[bare.name] = rest.trim();
  return values;
}

/** What the end of a typed line may become, and the part of it that would be replaced: readline's own shape. */
export function completeLine(line: string, commands: readonly Command[], slugs: readonly string[]): [string[], string] {
  const word = line.slice(line.search(/\S*$/));
  // A command that takes something is completed with a space after it, ready for its first value.
  const names = commands.map((one) => (one.options.length > 0 ? `/${one.name} ` : `/${one.name}`));
  if (line.startsWith("/") && word === line) return [startingWith(names, word), word];
  const command = commands.find((one) => asTyped(line).startsWith(`${one.name} `));
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
