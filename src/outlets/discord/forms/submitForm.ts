import type { ModalSubmitInteraction } from "discord.js";
import type { BotContext } from "../botContext.ts";
import { readFormId } from "../buttons/formId.ts";
import { refuse } from "../commands/runCommand.ts";
import { submitImportForm } from "./submitImportForm.ts";
import { submitQuestionForm } from "./submitQuestionForm.ts";

/** Does what a sent form asks for; says in a word or two what came of it. */
export function submitForm(interaction: ModalSubmitInteraction, context: BotContext): Promise<string> {
  const form = readFormId(interaction.customId);
  if (form === undefined) return refuse(interaction, "unknown form");
  return form.kind === "ask" ? submitQuestionForm(interaction, form, context) : submitImportForm(interaction, context);
}
