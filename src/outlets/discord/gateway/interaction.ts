import { randomBytes } from "node:crypto";
import type { Interaction, RepliableInteraction } from "discord.js";
import { type Wording, wordingOf } from "../../../presentation/wording/wording.ts";
import type { BotContext } from "../botContext.ts";
import { readFormId } from "../buttons/formId.ts";
import { handleButton } from "../buttons/handleButton.ts";
import { readPressedButton } from "../buttons/oldCustomId.ts";
import { readPressedId } from "../buttons/pressedComponent.ts";
import { nameCommand } from "../commands/commandName.ts";
import { completeOption } from "../commands/completeOption.ts";
import { refuse, runMessageCommand, runSlashCommand } from "../commands/runCommand.ts";
import { submitForm } from "../forms/submitForm.ts";
import { costOf } from "../interactionCost.ts";
import { localeOfAsker } from "../readerLocale.ts";
import { renderNotice } from "../render/renderReply.ts";
import { classifyFailure, type Failure } from "./failure.ts";
import { deleteResponse, editReply, sendPrivately, sendReply } from "./interactionResponses.ts";

/**
 * Answers one interaction, whatever happens, and writes one line about it into the log. This is the outlet's
 * boundary: what nobody expected becomes a short apology with an id that stands in the log. Resolves with why it failed;
 * `undefined` where it was answered.
 */
export async function serveInteraction(interaction: Interaction, context: BotContext): Promise<Failure | undefined> {
  const started = performance.now();
  const line = { id: interaction.id, command: nameInteraction(interaction) };
  const asked = context.config.logsQuestions ? { question: readQuestion(interaction) } : {};
  const took = () => ({ milliseconds: Math.round(performance.now() - started) });
  try {
    const outcome = await route(interaction, context);
    context.log.info({ ...line, outcome, ...took(), ...asked });
    return undefined;
  } catch (fault) {
    const failure = classifyFailure(fault);
    if (failure === "answered elsewhere") context.warnOfOtherProcess();
    const told = await recover(interaction, failure);
    const isBug = failure === "unexpected";
    const why = fault instanceof Error ? (isBug ? fault.stack : fault.message) : String(fault);
    context.log[isBug ? "error" : "warn"]({ ...line, outcome: failure, ...took(), ...asked, ...told, why });
    return failure;
  }
}

async function route(interaction: Interaction, context: BotContext): Promise<string> {
  const cost = costOf(interaction, context.commands);
  if (cost !== "free" && !context.rateLimiter(interaction.user.id, cost, Date.now())) return slowDown(interaction);
  if (interaction.isAutocomplete()) return completeOption(interaction, context);
  if (interaction.isChatInputCommand()) return runSlashCommand(interaction, context);
  if (interaction.isMessageContextMenuCommand()) return runMessageCommand(interaction, context);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return handleButton(interaction, context);
  if (interaction.isModalSubmit()) return submitForm(interaction, context);
  // Nothing of ours has another menu, so somebody forges it.
  return refuse(interaction, interaction.isCommand() ? "unknown command" : "unknown button");
}

async function slowDown(interaction: Interaction): Promise<string> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable()) return refuse(interaction, "too fast");
  return "refused: too fast";
}

function nameInteraction(interaction: Interaction): string {
  if (interaction.isAutocomplete()) return `complete /${nameCommand(interaction)}`;
  if (interaction.isChatInputCommand()) return `/${nameCommand(interaction)}`;
  if (interaction.isCommand()) return interaction.commandName;
  if (interaction.isButton() || interaction.isStringSelectMenu())
    return `button ${nameButton(readPressedId(interaction))}`;
  if (interaction.isModalSubmit()) return `form ${readFormId(interaction.customId)?.kind ?? "unknown"}`;
  return `interaction of type ${interaction.type}`;
}

function nameButton(customId: string): string {
  const pressed = readPressedButton(customId);
  return typeof pressed === "object" ? pressed.kind : (pressed ?? "unknown");
}

function readQuestion(interaction: Interaction): string | undefined {
  const value = interaction.isChatInputCommand() ? interaction.options.get("question")?.value : undefined;
  return typeof value === "string" ? value : undefined;
}

/** What is said of a failure; `undefined` if nobody can hear it any more. */
const WORDS: Readonly<Record<Failure, ((wording: Wording, id: string) => string) | undefined>> = {
  "too late": undefined,
  "answered elsewhere": undefined,
  "rate-limited": undefined,
  "took too long": ({ answer }) => answer.tookTooLong,
  "shelf out of reach": ({ failures }) => failures.shelfOutOfReach,
  gone: ({ failures }) => failures.gone,
  "stopped by AutoMod": ({ failures }) => failures.stoppedByAutoMod,
  forbidden: ({ failures }) => failures.forbidden,
  "out of reach": ({ failures }) => failures.outOfReach,
  unexpected: ({ failures }, id) => failures.unexpected({ id }),
};

/** Tells whoever asked; what fails here can only be logged. */
async function recover(interaction: Interaction, failure: Failure): Promise<{ readonly apology?: string }> {
  const words = WORDS[failure];
  if (!words || !interaction.isRepliable()) return {};
  const id = randomBytes(4).toString("hex");
  try {
    await tell(interaction, words(wordingOf(localeOfAsker(interaction)), id));
    return { apology: id };
  } catch {
    return {};
  }
}

async function tell(interaction: RepliableInteraction, words: string): Promise<void> {
  const message = renderNotice(words);
  if (!interaction.deferred) await sendReply(interaction, message, true);
  else if (interaction.ephemeral) await editReply(interaction, message);
  else if (interaction.ephemeral === null)
    await sendPrivately(interaction, message); // a press whose message stands
  else {
    await deleteResponse(interaction);
    await sendPrivately(interaction, message);
  }
}
