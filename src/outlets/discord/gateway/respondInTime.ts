import type { RepliableInteraction } from "discord.js";
import { waitAtMost } from "../../../waitAtMost.ts";
import type { PressedComponent } from "../buttons/pressedComponent.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { answerInThread, type ThreadOpening } from "./answerThread.ts";
import { loadOf } from "./interactionLoad.ts";
import {
  deferReply,
  deferUpdate,
  deleteResponse,
  editReply,
  replaceMessage,
  sendPrivately,
  sendReply,
} from "./interactionResponses.ts";

/** An answer, and whether the channel may see it where it was asked openly. */
export interface Answer {
  readonly message: OutgoingMessage;
  readonly isForChannel: boolean;
  /** In a word or two, for the log. */
  readonly outcome: string;
}

/** A third of the 3 s within which Discord wants an acknowledgement, in milliseconds: after that “thinking …” is shown. */
const MAX_WAIT = 1_000;

/** The answer if it comes before “thinking …” is due, which is at once for what is slow or while the load is high. */
async function inTime(
  working: Promise<Answer>,
  { client, deferred }: Pick<RepliableInteraction, "client" | "deferred">,
  isSlow = false,
): Promise<Answer | undefined> {
  working.catch(() => {}); // Heard later, unless deferring fails first.
  return deferred || isSlow || loadOf(client).isHigh ? undefined : waitAtMost(working, MAX_WAIT);
}

/** How an answer is shown. */
interface ResponseOptions {
  /** Whether only whoever asked sees it. */
  readonly ephemeral: boolean;
  readonly isSlow?: boolean;
  /** Set where what is for the channel goes into a thread below a message of its own. */
  readonly thread?: ThreadOpening;
}

/**
 * Answers at once if the answer comes in time, else shows “thinking …” first. What is not for the channel reaches the
 * asker alone: where the channel saw somebody think, that is deleted first, since Discord would make the answer public that
 * comes while it stands there.
 */
export async function respond(
  interaction: RepliableInteraction,
  working: Promise<Answer>,
  { ephemeral, isSlow = false, thread }: ResponseOptions,
): Promise<string> {
  const early = await inTime(working, interaction, isSlow || thread !== undefined);
  if (early) {
    await sendReply(interaction, early.message, ephemeral || !early.isForChannel);
    return early.outcome;
  }
  const refusal = await deferReply(interaction, ephemeral);
  const { message, isForChannel, outcome } = await working;
  try {
    if (thread && isForChannel) await answerInThread(interaction, message, thread);
    else if (ephemeral || isForChannel) await editReply(interaction, message);
    else {
      await deleteResponse(interaction);
      await sendPrivately(interaction, message);
    }
  } catch (fault) {
    throw refusal ?? fault; // nothing of ours is there, so it was answered elsewhere
  }
  return outcome;
}

/** Puts the answer in the place of the message that the button stands in. */
export async function respondInPlace(interaction: PressedComponent, working: Promise<Answer>): Promise<string> {
  const early = await inTime(working, interaction);
  if (early) {
    await replaceMessage(interaction, early.message);
    return early.outcome;
  }
  await deferUpdate(interaction);
  const { message, outcome } = await working;
  await editReply(interaction, message);
  return outcome;
}
