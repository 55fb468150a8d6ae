import { setTimeout as pause } from "node:timers/promises";
import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionResponseType,
  MessageFlags,
  type REST,
  type RepliableInteraction,
  Routes,
} from "discord.js";
import type { PressedComponent } from "../buttons/pressedComponent.ts";
import { deferralsOf } from "../http/deferrals.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { CallbackTimeoutError, classifyFailure } from "./failure.ts";
import { loadOf } from "./interactionLoad.ts";

/**
 * The one door out: every message to Discord passes here, so that none can mention anybody, unfold a link, or be
 * of the old kind.
 */

const NO_MENTIONS = { parse: [] } as const;
const ALWAYS = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

function pack({ components, files = [] }: OutgoingMessage, flags: number) {
  const attached = files.map(({ name, data, description }) => ({ name, attachment: Buffer.from(data), description }));
  return { components: [...components], allowedMentions: NO_MENTIONS, flags, files: attached };
}

function forWhom(ephemeral: boolean): number {
  return ephemeral ? ALWAYS | MessageFlags.Ephemeral : ALWAYS;
}

/** What is being sent for an interaction: from now on Discord is waited for. */
function sending<T>({ client, id }: Pick<RepliableInteraction, "client" | "id">, sent: Promise<T>): Promise<T> {
  loadOf(client).sent(id);
  return sent;
}

/** The first answer, or what takes the place of “thinking …” where another process has deferred the interaction before it died. */
export async function sendReply(interaction: RepliableInteraction, message: OutgoingMessage, ephemeral: boolean) {
  if (!interaction.deferred) await sending(interaction, interaction.reply(pack(message, forWhom(ephemeral))));
  else if (interaction.ephemeral === ephemeral) await editReply(interaction, message);
  else {
    if (interaction.ephemeral === false) await deleteResponse(interaction);
    await sendPrivately(interaction, message);
  }
}

/**
 * Shows “thinking …”; whether others see it can't be changed by what follows. Where no answer of Discord's came through,
 * “thinking …” may stand there all the same: then the fault is returned, and whoever calls goes on as if it did. Where
 * another process answered first it throws, since what follows would overwrite that answer.
 */
export async function deferReply(interaction: RepliableInteraction, ephemeral: boolean): Promise<unknown> {
  loadOf(interaction.client).sent(interaction.id);
  if (interaction.deferred) return undefined; // by a process that died since
  await deferralsOf(interaction.client)?.keep(interaction, ephemeral ? "private" : "public");
  try {
    await interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {});
    return undefined;
  } catch (fault) {
    if (!mayHaveArrived(fault)) throw fault;
    interaction.deferred = true; // else discord.js would edit nothing
    interaction.ephemeral = ephemeral;
    return fault;
  }
}

function mayHaveArrived(fault: unknown): boolean {
  return fault instanceof CallbackTimeoutError || classifyFailure(fault) === "out of reach";
}

/** What “thinking …” becomes. */
export async function editReply(interaction: RepliableInteraction, message: OutgoingMessage) {
  return sending(interaction, interaction.editReply(pack(message, ALWAYS)));
}

/**
 * Posts a message that answers nobody. With a nonce, of at most 25 characters, Discord posts one message however often that is
 * asked for within a few minutes.
 */
export async function sendToChannel(
  rest: REST,
  channel: string,
  { components, files = [] }: OutgoingMessage,
  nonce?: string,
) {
  await rest.post(Routes.channelMessages(channel), {
    body: {
      components,
      flags: ALWAYS,
      allowed_mentions: NO_MENTIONS,
      ...(nonce === undefined ? {} : { nonce, enforce_nonce: true }),
    },
    files: files.map(({ name, data }) => ({ name, data: Buffer.from(data) })),
  });
}

/** A further answer, which only whoever asked sees. */
export async function sendPrivately(interaction: RepliableInteraction, message: OutgoingMessage) {
  await interaction.followUp(pack(message, forWhom(true)));
}

/** Opens a form, which only whoever asked sees. Nothing may come before it. */
export async function openForm(
  interaction: ChatInputCommandInteraction | PressedComponent,
  form: APIModalInteractionResponseCallbackData,
) {
  await interaction.showModal(form);
}

/** Lets the message that a button stands in be as it is until its answer is there. */
export async function deferUpdate(interaction: PressedComponent) {
  loadOf(interaction.client).sent(interaction.id);
  if (interaction.deferred) return; // by a process that died since
  await deferralsOf(interaction.client)?.keep(interaction, "message");
  await interaction.deferUpdate();
}

/** A button's own message becomes this one. */
export async function replaceMessage(interaction: PressedComponent, message: OutgoingMessage) {
  await sending(interaction, interaction.update(pack(message, ALWAYS)));
}

/** Offers choices to whoever types. discord.js's own way spells each key of each choice anew, half of the time it takes. */
export async function offerChoices(
  { id, token, client }: AutocompleteInteraction,
  choices: readonly APIApplicationCommandOptionChoice<string>[],
) {
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  const body = { type, data: { choices } };
  await sending({ client, id }, client.rest.post(Routes.interactionCallback(id, token), { body, auth: false }));
}

/** Takes away the message that a button stands in. Needs no permission: the interaction's own token may do it. */
export async function deleteMessage(interaction: PressedComponent) {
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

/** The pauses before “thinking …” is deleted once more, in milliseconds; Discord lets the interaction's token do it for 15 minutes. */
const DELETION_PAUSES = [250, 1_000, 4_000, 15_000, 60_000];

/**
 * Takes back what the interaction showed so far, unless a moderator was faster. Where Discord is out of reach it is tried
 * again: what stands there is public, and as long as it does nothing can be said to whoever asked alone.
 */
export async function deleteResponse(interaction: RepliableInteraction) {
  for (const wait of [...DELETION_PAUSES, undefined]) {
    try {
      return await interaction.deleteReply();
    } catch (fault) {
      const failure = classifyFailure(fault);
      if (failure === "gone") return;
      if (failure !== "out of reach" || wait === undefined) throw fault;
      await pause(wait);
    }
  }
}
