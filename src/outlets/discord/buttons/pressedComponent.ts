import type { ButtonInteraction, StringSelectMenuInteraction } from "discord.js";
import { MENU_ID } from "./customId.ts";

/** A press of a button, or a choice in the menu below a message, which does what a button with that id would. */
export type PressedComponent = ButtonInteraction | StringSelectMenuInteraction;

/** The id of the button that was pressed or chosen; of a menu that is none of ours, its own: ids may be forged. */
export function readPressedId(interaction: PressedComponent): string {
  const { customId } = interaction;
  if (interaction.isButton() || customId !== MENU_ID) return customId;
  return interaction.values[0] ?? customId;
}
