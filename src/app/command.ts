import type { LibraryApi, LibraryService } from "../service/libraryService.ts";
import type { OwnSettings } from "../storage/channelSettings.ts";
import type { OwnFollows } from "../storage/follows.ts";
import type { UnansweredQuestions } from "../storage/unansweredQuestions.ts";
import type { ModeratedShelf } from "./moderateArticle.ts";
import type { CommandUsage, Reply } from "./reply.ts";
import type { OwnServer } from "./serverFeatures.ts";

/**
 * One thing that a command takes. A `case` is named by its slug, title or alias, and outlets complete it; so they do an
 * `article`, by the fingerprint of its id or what may be typed of it; a `choice` is one of `choices`; a `channel` is one of the
 * server's, by its id.
 */
export interface CommandOption {
  readonly name: string;
  readonly description: string;
  readonly kind: "text" | "case" | "article" | "number" | "choice" | "channel";
  readonly required: boolean;
  /** Of a text, in characters. */
  readonly maxLength?: number;
  /** Of a whole number. */
  readonly least?: number;
  /** Which articles may be meant: those that are served, that their files hide, or whose import can be undone. */
  readonly articles?: "served" | "hidden" | "imported";
  /** All values that a choice may have; outlets offer them. */
  readonly choices?: readonly string[];
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

/** Whom a command is for. Outlets that know who calls let nobody else use it. */
export type Audience = "members" | "moderators";

/** What a command that asks the library may use besides its values. */
export interface LibraryContext {
  /** The same library for as long as the command runs. */
  readonly library: LibraryApi;
  /** Whom members write to for a correction or takedown. */
  readonly contact?: string;
  /** For how long questions that found nothing are kept; absent where they aren't. */
  readonly gaps?: Pick<UnansweredQuestions, "days">;
  /** What holds where the command is called; absent where that can't be kept. */
  readonly settings?: OwnSettings;
  /** The server in which the command is called; absent where it isn't called in one. */
  readonly server?: OwnServer;
  /** The server's follows; absent where none can be kept. */
  readonly follows?: OwnFollows;
  /** Whether the outlet shows examples to press, which take some searches to find. */
  readonly offersExamples?: boolean;
  /** All commands of the outlet, for help. */
  readonly commands: readonly CommandUsage[];
}

/** What a command that asks no library may use besides its values. */
export interface ServiceContext {
  readonly libraryService: Pick<LibraryService, "reload">;
  /** Questions that found nothing; absent where they aren't kept. */
  readonly gaps?: UnansweredQuestions;
}

/** What a command about a server may use besides its values. Nothing is kept where `follows` is absent. */
export interface ServerContext extends ModeratedShelf {
  readonly server: OwnServer;
  readonly follows?: OwnFollows;
}

interface Described {
  /** One word, or two where several commands share the first, as `follow stop`. */
  readonly name: string;
  readonly description: string;
  readonly audience: Audience;
}

/** A command that is typed after a slash and asks the library. It waits for one where none is loaded yet. */
export interface LibraryCommand<Options extends readonly CommandOption[] = readonly CommandOption[]> extends Described {
  readonly kind: "library";
  /** Who sees what was found: everybody in the channel, unless whoever asks wants it otherwise, or the asker alone. */
  readonly shownTo: "channel" | "asker";
  readonly options: Options;
  run(values: ValuesOf<Options>, context: LibraryContext): Promise<Reply>;
}

/** A command that is typed after a slash and asks no library, so that it works also where none is loaded. Its reply is the asker's alone. */
export interface ServiceCommand<Options extends readonly CommandOption[] = readonly CommandOption[]> extends Described {
  readonly kind: "service";
  /** Whether it takes longer than an outlet may keep somebody waiting for a first sign. */
  readonly isSlow: boolean;
  readonly options: Options;
  run(values: ValuesOf<Options>, context: ServiceContext): Promise<Reply>;
}

/** A command that is typed after a slash and is about a server: only outlets that have servers offer it. Its reply is the asker's alone. */
export interface ServerCommand<Options extends readonly CommandOption[] = readonly CommandOption[]> extends Described {
  readonly kind: "server";
  readonly isSlow?: boolean;
  readonly options: Options;
  run(values: ValuesOf<Options>, context: ServerContext): Promise<Reply>;
}

/** A command that is typed after a slash, without anything behind it, and opens a form where the outlet has forms. */
export interface FormCommand extends Described {
  readonly kind: "form";
  readonly options: readonly [];
}

/** A command that is chosen from a message's menu, where the outlet has one, and takes that message's text. Its reply is the asker's alone. */
export interface MessageCommand extends Described {
  readonly kind: "message";
  run(message: string, context: LibraryContext): Promise<Reply>;
}

/** A command that is typed after a slash in every outlet. */
export type SlashCommand = LibraryCommand | ServiceCommand | FormCommand;

/** A command, the same in every outlet: it takes plain values and answers plain data. */
export type Command = SlashCommand | ServerCommand | MessageCommand;

/** Whether a command is typed after a slash in every outlet. */
export function isSlashCommand(command: Command): command is SlashCommand {
  return command.kind !== "message" && command.kind !== "server";
}

/** Whether a command is typed after a slash where an outlet has servers. */
export function isTypedCommand(command: Command): command is SlashCommand | ServerCommand {
  return command.kind !== "message";
}

/** Whether everybody in the channel sees what a command found, unless whoever asks wants it otherwise. */
export function isShownToChannel(command: Command): boolean {
  return command.kind === "library" && command.shownTo === "channel";
}

/**
 * Fixes a command's type from its options, so that its values and its registration can't drift apart.
 *
 * @example
 * export const count = defineCommand({
 *   kind: "library",
 *   name: "count",
 *   description: "How many articles a case has",
 *   audience: "members",
 *   shownTo: "asker",
 *   options: [{ name: "case", description: "Which case", kind: "case", required: true }],
 *   run: ({ case: name }, { library }) => countArticles(library, name),
 * });
 */
export function defineCommand<const Options extends readonly CommandOption[]>(
  command: LibraryCommand<Options>,
): LibraryCommand;
export function defineCommand<const Options extends readonly CommandOption[]>(
  command: ServiceCommand<Options>,
): ServiceCommand;
export function defineCommand<const Options extends readonly CommandOption[]>(
  command: ServerCommand<Options>,
): ServerCommand;
export function defineCommand(command: unknown) {
  return command as never; // outlets check values against `options` before they call `run`
}

/** How a command is called, such as `/ask <question> [case:…]`, whom it is for, and what it does. */
export function describeUsage(command: Command): CommandUsage {
  const { name, description } = command;
  const described = { name, description, isForModerators: command.audience === "moderators" };
  if (!isTypedCommand(command)) return { ...described, usage: name, isInMenu: true };
  const options = command.options.map((option: CommandOption, index) => {
    const shown = index === 0 && option.required ? `<${option.name}>` : `${option.name}:…`;
    return option.required ? shown : `[${shown}]`;
  });
  return { ...described, usage: [`/${name}`, ...options].join(" "), isInMenu: false };
}
