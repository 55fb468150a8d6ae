import { setTimeout as pause } from "node:timers/promises";
import type { ButtonInteraction, RepliableInteraction } from "discord.js";
import { deferReply, fillReply, replaceMessage, sendPrivately, sendReply, takeBack } from "./door.ts";
import type { OutgoingMessage } from "./message/message.ts";

/** An answer, and whether the channel may see it where it was asked openly. */
export interface Answer {
  readonly message: OutgoingMessage;
  readonly isForChannel: boolean;
  /** In a word or two, for the log. */
  readonly outcome: string;
}

/** Half of the 3 s within which Discord wants a first sign, in milliseconds: after that “thinking …” is shown. */
const PATIENCE = 1500;

/**
 * Answers at once if the answer comes in time, else shows “thinking …” first. What is not for the channel reaches
 * the asker alone, even if the channel saw somebody think.
 */
export async function respond(
  interaction: RepliableInteraction,
  working: Promise<Answer>,
  { ephemeral, isSlow = false }: { readonly ephemeral: boolean; readonly isSlow?: boolean },
): Promise<string> {
  const early = isSlow ? undefined : await inTime(working);
  if (early) {
    await sendReply(interaction, early.message, ephemeral || !early.isForChannel);
    return early.outcome;
  }
  working.catch(() => {}); // Heard below, unless deferring fails first.
  const refusal = await deferReply(interaction, ephemeral);
  const { message, isForChannel, outcome } = await working;
  try {
    if (ephemeral || isForChannel) await fillReply(interaction, message);
    else {
      await takeBack(interaction);
      await sendPrivately(interaction, message);
    }
  } catch (fault) {
    throw refusal ?? fault; // nothing of ours is there, so it was answered elsewhere
  }
  return outcome;
}

/** Puts the answer in the place of the message that the button stands in. */
export async function respondInPlace(interaction: ButtonInteraction, working: Promise<Answer>): Promise<string> {
  const early = await inTime(working);
  if (early) {
    await replaceMessage(interaction, early.message);
    return early.outcome;
  }
  working.catch(() => {}); // Heard below, unless deferring fails first.
  await interaction.deferUpdate();
  const { message, outcome } = await working;
  await fillReply(interaction, message);
  return outcome;
}

async function inTime<T>(working: Promise<T>): Promise<T | undefined> {
  const stop = new AbortController();
  const late = pause(PATIENCE, undefined, { signal: stop.signal }).catch(() => undefined);
  try {
    return await Promise.race([working, late]);
  } finally {
    stop.abort();
  }
}
