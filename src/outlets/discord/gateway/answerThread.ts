import { type RepliableInteraction, Routes } from "discord.js";
import type { OutgoingMessage } from "../render/message.ts";
import { classifyFailure } from "./failure.ts";
import { editReply, sendToChannel } from "./interactionResponses.ts";

/** What stands in the channel, and what its thread is called: 1 to 100 characters. */
export interface ThreadOpening {
  readonly name: string;
  readonly message: OutgoingMessage;
}

/** A thread that nobody writes in leaves the list after a day. Minutes, of those that Discord takes. */
const ARCHIVED_AFTER_MIN = 1_440;

/**
 * Shows an answer in a thread that begins at the interaction's reply. Where Discord lets the bot open none, or write nothing in
 * it, the reply becomes the answer: nobody is left without.
 */
export async function answerInThread(
  interaction: RepliableInteraction,
  answer: OutgoingMessage,
  { name, message }: ThreadOpening,
): Promise<void> {
  const { id, channelId } = await editReply(interaction, message);
  try {
    const body = { name, auto_archive_duration: ARCHIVED_AFTER_MIN };
    await interaction.client.rest.post(Routes.threads(channelId, id), { body });
    await sendToChannel(interaction.client.rest, id, answer); // a thread has the id of the message that it begins at
  } catch (fault) {
    if (classifyFailure(fault) === "unexpected") throw fault;
    await editReply(interaction, answer);
  }
}
