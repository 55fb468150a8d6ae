import { ChannelType, type ChatInputCommandInteraction } from "discord.js";
import { putOnOneLine, truncate } from "../../../presentation/truncate.ts";
import type { ChannelSettings } from "../../../storage/channelSettings.ts";
import { sanitizeText } from "../../../text/sanitize.ts";
import { findMissing } from "../permissionTable.ts";

/** Whether answers go into threads here, and the bot may open some. A thread or a post takes its answers itself. */
export function opensThread(
  { channel, appPermissions }: ChatInputCommandInteraction,
  { answers }: ChannelSettings,
): boolean {
  const isOpenable = channel?.type === ChannelType.GuildText || channel?.type === ChannelType.GuildAnnouncement;
  return answers === "thread" && isOpenable && findMissing("threads", appPermissions.bitfield).length === 0;
}

/** Discord's limit for a thread's name. */
const MAX_THREAD_NAME = 100;

/** The question, or what was asked for otherwise. */
export function nameThread({ options, commandName }: ChatInputCommandInteraction): string {
  const named = options.get("question")?.value ?? options.get("about")?.value ?? options.get("case")?.value;
  const name = sanitizeText(typeof named === "string" ? named : "").trim();
  return truncate(putOnOneLine(name === "" ? `/${commandName}` : name), MAX_THREAD_NAME);
}
