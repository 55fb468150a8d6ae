import type { Strictness } from "../search/answerability.ts";
import type { LibraryApi, LibraryService } from "../service/libraryService.ts";
import type { UnansweredQuestions } from "../storage/unansweredQuestions.ts";
import type { CommandUsage, Reply } from "./reply.ts";

/** One thing that a command takes. A `case` is named by its slug, title or alias, and outlets complete it. */
export interface CommandOption {
  readonly name: string;
  readonly description: string;
  readonly kind: "text" | "case" | "number";
  readonly required: boolean;
  /** Of a text, in characters. */
  readonly maxLength?: number;
  /** Of a whole number. */
  readonly least?: number;
}

/** Text, but a number for a `number`; either where the kind isn't known. */
type ValueOf<Option extends CommandOption> = Option["kind"] extends "number"
  ? number
  : "number" extends Option["kind"]
    ? string | number
    : string;

/** The values of a command's options, by their names; optional ones may be absent. */
export type ValuesOf<Options extends readonly CommandOption[]> = {
  readonly [Option in Options[number] as Option["name"]]: Option["required"] extends true
    ? ValueOf<Option>
    : ValueOf<Option> | undefined;
};

/** What a command may use besides its values. */
export interface CommandContext {
  /** The same library for as long as the command runs. */
  readonly library: LibraryApi;
  readonly librarian: Pick<LibraryService, "reload">;
  /** Whom members write to for a correction or takedown. */
  readonly contact?: string;
  /** How sure of an answer one must be to show it; the usual where it isn't said. */
  readonly strictness?: Strictness;
  /** Questions that found nothing; absent where they aren't kept. */
  readonly gaps?: UnansweredQuestions;
  readonly commands: readonly CommandUsage[];
}

/** A command, the same in every outlet: it takes plain values and answers plain data. */
export interface Command<Options extends readonly CommandOption[] = readonly CommandOption[]> {
  readonly name: string;
  readonly description: string;
  /** Typed after a slash, or chosen from a message's menu: then its one option is the text of that message. */
  readonly calledFrom: "slash" | "message";
  readonly audience: "members" | "moderators";
  /** Who sees what was found: everybody in the channel, unless whoever asks wants it otherwise, or the asker alone. */
  readonly shownTo: "channel" | "asker";
  /** Whether it takes longer than an outlet may keep somebody waiting for a first sign. */
  readonly isSlow?: boolean;
  /** Whether an outlet that has forms opens one to ask for what it takes, in the place of what `run` replies. */
  readonly opensForm?: boolean;
  /** Whether it never asks the library, and so isn't kept waiting for one; `desk.library` throws then. */
  readonly needsNoLibrary?: boolean;
  readonly options: Options;
  run(values: ValuesOf<Options>, desk: CommandContext): Promise<Reply>;
}

/** Fixes a command's type from its options, so that its values and its registration can't drift apart. */
export function defineCommand<const Options extends readonly CommandOption[]>(command: Command<Options>): Command {
  return command as unknown as Command; // outlets check values against `options` before they call `run`
}

/** `/ask <question> [case:…]`, or where in a message's menu the command stands. */
export function describeUsage(command: Command): CommandUsage {
  const description = command.audience === "moderators" ? `Moderators: ${command.description}` : command.description;
  if (command.calledFrom === "message") return { usage: `A message's menu → Apps → ${command.name}`, description };
  const options = command.options.map((option, index) => {
    const shown = index === 0 && option.required ? `<${option.name}>` : `${option.name}:…`;
    return option.required ? shown : `[${shown}]`;
  });
  return { usage: [`/${command.name}`, ...options].join(" "), description };
}
