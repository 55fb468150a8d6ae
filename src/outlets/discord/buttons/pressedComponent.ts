import type { ButtonInteraction, StringSelectMenuInteraction } from "discord.js";
import { MENU_ID } from "./customId.ts";

/** A press of a button, or a choice in the menu below a message, which does what a button with that id would. */
export type PressedComponent = ButtonInteraction | StringSelectMenuInteraction;

/** The id of the button that was pressed or chosen; empty where the menu is none of ours: ids may be forged. */
export function readPressedId(interaction: PressedComponent): string {
  if (interaction.isButton()) return interaction.customId;
  return interaction.customId === MENU_ID ? (interaction.values[0] ?? "") : "";
}
