import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type Message,
  type MessageContextMenuCommandInteraction,
  type RepliableInteraction,
} from "discord.js";
import type { Command } from "../../../app/command.ts";
import type { Reply } from "../../../app/reply.ts";
import { hasEntries } from "../../../presentation/present/timeline.ts";
import { truncate } from "../../../presentation/truncate.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import type { LibraryApi } from "../../../service/libraryService.ts";
import { sanitizeText } from "../../../text/sanitize.ts";
import { waitAtMost } from "../../../waitAtMost.ts";
import { type BotContext, createCommandContext } from "../botContext.ts";
import { readCaller } from "../caller.ts";
import { openImportForm } from "../forms/openImportForm.ts";
import { loadOf } from "../gateway/load.ts";
import { type Answer, respond } from "../gateway/respond.ts";
import { offerChoices, sendReply } from "../gateway/responses.ts";
import { authorize } from "../permissions.ts";
import { recordUnanswered } from "../recordUnanswered.ts";
import { WORDING } from "../render/composeMessage.ts";
import { renderNotice, renderReply } from "../render/renderReply.ts";
import { MAX_CHOICE_LENGTH, PRIVATE } from "./registration.ts";

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Runs a command and shows what it replies; says in a word or two what came of it. */
export async function runCommand(interaction: CommandInteraction, station: BotContext): Promise<string> {
  const command = station.commands.find(
    ({ name, calledFrom }) =>
      name === interaction.commandName && (calledFrom === "slash") === interaction.isChatInputCommand(),
  );
  if (!command) return refuse(interaction, "unknown command");
  const caller = readCaller(interaction);
  const admission = authorize(command.audience, caller, station.config);
  if (admission !== "admitted") return refuse(interaction, admission);
  if (command.opensForm && interaction.isChatInputCommand()) return openImportForm(interaction, station);
  const ephemeral = command.shownTo === "asker" || isPrivate(interaction);
  const working = answer(interaction, command, station, ephemeral);
  const outcome = await respond(interaction, working, { ephemeral, isSlow: command.isSlow });
  const { reply } = await working;
  recordUnanswered(reply, caller, ephemeral, station);
  return outcome;
}

/** What found nothing, or can't be done, is for whoever asked alone. */
function isForChannel(reply: Reply): boolean {
  return reply.kind === "quotes" || (reply.kind === "timeline" && hasEntries(reply));
}

async function answer(
  interaction: CommandInteraction,
  command: Command,
  station: BotContext,
  ephemeral: boolean,
): Promise<Answer & { readonly reply: Reply }> {
  const load = loadOf(interaction.client);
  await load.allBegun;
  const values = readValues(interaction, command);
  const run = (library?: LibraryApi) => command.run(values, createCommandContext(station, library));
  const reply = await (command.needsNoLibrary ? run() : station.librarian.withSnapshot(run));
  await load.allBegun;
  const message = renderReply(reply, { to: ephemeral ? "asker" : "channel" });
  return { message, isForChannel: isForChannel(reply) && !message.isForAsker, outcome: reply.kind, reply };
}

/** In a direct message everybody who could see the answer is whoever asks, so there nothing is to be shared. */
function isPrivate(interaction: CommandInteraction): boolean {
  if (!interaction.isChatInputCommand()) return true;
  return interaction.options.getBoolean(PRIVATE) === true && interaction.context !== InteractionContextType.BotDM;
}

/** Discord has checked the types; a required value that a forged interaction lacks is an empty one. */
function readValues(interaction: CommandInteraction, { options }: Command): Readonly<Record<string, string | number>> {
  if (!interaction.isChatInputCommand()) return { [options[0]?.name ?? ""]: readMessage(interaction.targetMessage) };
  const values: Record<string, string | number> = {};
  for (const { name, kind, required } of options) {
    const value = interaction.options.get(name)?.value;
    if (typeof value === "number" && kind === "number") values[name] = value;
    else if (typeof value === "string" && kind !== "number") values[name] = value;
    else if (required) values[name] = "";
  }
  return values;
}

/** What somebody wrote, or the text that was forwarded: such a message has none of its own. */
function readMessage({ content, messageSnapshots }: Message): string {
  return content || (messageSnapshots.first()?.content ?? "");
}

/** Why somebody is not answered; each has its sentence in the wording. */
export type Refusal = keyof Wording["refusals"];

/** Tells whoever asked, and nobody else, why not. */
export async function refuse(interaction: RepliableInteraction, refusal: Refusal): Promise<string> {
  await sendReply(interaction, renderNotice(WORDING.refusals[refusal]), true);
  return `refused: ${refusal}`;
}

/** As many as Discord offers while somebody types. */
const MAX_CHOICES = 25;
/** Choices that come later than this (milliseconds) are of no use to whoever types. */
const MAX_COMPLETION_MS = 1000;

/** Offers the cases whose names go on as typed, or none where it is not for the asker to know. */
export async function completeOption(interaction: AutocompleteInteraction, station: BotContext): Promise<string> {
  const focused = interaction.options.getFocused(true);
  const command = station.commands.find(({ name }) => name === interaction.commandName);
  const option = command?.options.find(({ name }) => name === focused.name);
  const isAdmitted = command && authorize(command.audience, readCaller(interaction), station.config) === "admitted";
  const cases =
    isAdmitted && option?.kind === "case"
      ? await waitAtMost(
          station.librarian.withSnapshot((library) => library.completeCase(focused.value, MAX_CHOICES)),
          MAX_COMPLETION_MS,
        )
      : [];
  const choices = (cases ?? [])
    .filter(({ slug }) => slug.length <= MAX_CHOICE_LENGTH)
    .map(({ slug, title }) => ({ name: truncate(sanitizeText(title).trim() || slug, MAX_CHOICE_LENGTH), value: slug }));
  await offerChoices(interaction, choices);
  return `${choices.length} choices`;
}
