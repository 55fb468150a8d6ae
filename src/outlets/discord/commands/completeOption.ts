import type { AutocompleteInteraction } from "discord.js";
import { type CommandOption, isTypedCommand } from "../../../app/command.ts";
import { truncate } from "../../../presentation/truncate.ts";
import { sanitizeText } from "../../../text/sanitize.ts";
import { waitAtMost } from "../../../waitAtMost.ts";
import type { BotContext } from "../botContext.ts";
import { readCaller } from "../caller.ts";
import { offerChoices } from "../gateway/interactionResponses.ts";
import { authorize } from "../permissions.ts";
import { nameCommand } from "./commandName.ts";
import { MAX_CHOICE_LENGTH } from "./registration.ts";

/** As many as Discord offers while somebody types. */
const MAX_CHOICES = 25;
/** Choices that come later than this (milliseconds) are of no use to whoever types. */
const MAX_COMPLETION_MS = 1000;

/** Offers the cases whose names go on as typed, or none where it is not for the asker to know. */
export async function completeOption(
  interaction: AutocompleteInteraction,
  { commands, config, libraryService }: Pick<BotContext, "commands" | "config" | "libraryService">,
): Promise<string> {
  const focused = interaction.options.getFocused(true);
  const command = commands.filter(isTypedCommand).find(({ name }) => name === nameCommand(interaction));
  const options: readonly CommandOption[] = command?.options ?? [];
  const option = options.find(({ name }) => name === focused.name);
  const isAdmitted = command && authorize(command.audience, readCaller(interaction), config) === "admitted";
  const cases =
    isAdmitted && option?.kind === "case"
      ? await waitAtMost(
          libraryService.withSnapshot((library) => library.completeCase(focused.value, MAX_CHOICES)),
          MAX_COMPLETION_MS,
        )
      : [];
  const choices = (cases ?? [])
    .filter(({ slug }) => slug.length <= MAX_CHOICE_LENGTH)
    .map(({ slug, title }) => ({ name: truncate(sanitizeText(title).trim() || slug, MAX_CHOICE_LENGTH), value: slug }));
  await offerChoices(interaction, choices);
  return `${choices.length} choices`;
}
