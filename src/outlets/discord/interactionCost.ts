import type { Interaction } from "discord.js";
import { type Command, isShownToChannel } from "../../app/command.ts";
import type { Cost } from "../../app/rateLimiter.ts";
import type { ButtonAction } from "./buttons/buttonAction.ts";
import { readFormId } from "./buttons/formId.ts";
import { readPressedButton } from "./buttons/oldCustomId.ts";
import { readPressedId } from "./buttons/pressedComponent.ts";
import { nameCommand } from "./commands/commandName.ts";

const COST_OF_BUTTON: Readonly<Record<ButtonAction["kind"], Cost | "free">> = {
  more: "search",
  share: "search",
  shareUnsure: "search",
  timeline: "search",
  picture: "search",
  export: "search",
  post: "search",
  open: "search",
  here: "search",
  createEvent: "search",
  context: "look-up",
  cite: "look-up",
  citeAs: "look-up",
  askAgain: "look-up",
  unhelpful: "look-up",
  sources: "look-up",
  page: "look-up",
  gaps: "look-up",
  gapToClear: "look-up",
  gapClear: "look-up",
  gapExport: "look-up",
  addDocument: "look-up",
  importAgain: "look-up",
  askThis: "search",
  moderationLog: "look-up",
  // Each reads the library again.
  unhide: "search",
  undoImport: "search",
  // Asks nothing of the library, and whoever wants an answer gone must not have to wait.
  delete: "free",
  deleteOf: "free",
};

/** What an interaction counts as in its member's pace: the one place that decides it, for whatever may come from Discord. */
export function costOf(interaction: Interaction, commands: readonly Command[]): Cost | "free" {
  if (interaction.isAutocomplete()) return "completion";
  if (interaction.isModalSubmit()) return readFormId(interaction.customId) === undefined ? "look-up" : "search";
  if (interaction.isButton() || interaction.isStringSelectMenu()) return costOfButton(readPressedId(interaction));
  if (!interaction.isCommand()) return "look-up";
  const name = interaction.isChatInputCommand() ? nameCommand(interaction) : interaction.commandName;
  const command = commands.find((one) => one.name === name);
  return command && (isShownToChannel(command) || command.kind === "message") ? "search" : "look-up";
}

function costOfButton(customId: string): Cost | "free" {
  const pressed = readPressedButton(customId);
  return typeof pressed === "object" ? COST_OF_BUTTON[pressed.kind] : "look-up";
}
