import type { AutocompleteInteraction, ChatInputCommandInteraction } from "discord.js";

/** The name of the command that is used: of two words where it is a subcommand. */
export function nameCommand({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  const subcommand = options.getSubcommand(false);
  return subcommand === null ? commandName : `${commandName} ${subcommand}`;
}
