import type { Librarian } from "./librarian.ts";
import type { CommandUsage, Reply } from "./reply.ts";

/** One thing that a command takes. A `case` is named by its slug, title or alias, and outlets complete it. */
export interface CommandOption {
  readonly name: string;
  readonly description: string;
  readonly kind: "text" | "case";
  readonly required: boolean;
  /** In characters. */
  readonly maxLength?: number;
}

/** The values of a command's options, by their names; optional ones may be absent. */
export type ValuesOf<Options extends readonly CommandOption[]> = {
  readonly [Option in Options[number] as Option["name"]]: Option["required"] extends true ? string : string | undefined;
};

/** What a command may use besides its values. */
export interface Desk {
  readonly librarian: Librarian;
  /** Whom members write to for a correction or takedown. */
  readonly contact?: string;
  readonly commands: readonly CommandUsage[];
}

/** A slash command, the same in every outlet: it takes plain values and answers plain data. */
export interface Command<Options extends readonly CommandOption[] = readonly CommandOption[]> {
  readonly name: string;
  readonly description: string;
  readonly audience: "members" | "moderators";
  readonly options: Options;
  run(values: ValuesOf<Options>, desk: Desk): Promise<Reply>;
}

/** Fixes a command's type from its options, so that its values and its registration can't drift apart. */
export function defineCommand<const Options extends readonly CommandOption[]>(command: Command<Options>): Command {
  return command as unknown as Command; // outlets check values against `options` before they call `run`
}

/** `/ask <question> [case:…]`. */
export function describeUsage(command: Command): CommandUsage {
  const options = command.options.map((option, index) => {
    const shown = index === 0 && option.required ? `<${option.name}>` : `${option.name}:…`;
    return option.required ? shown : `[${shown}]`;
  });
  return { usage: [`/${command.name}`, ...options].join(" "), description: command.description };
}
