import { ChannelType, type ChatInputCommandInteraction } from "discord.js";
import { putOnOneLine, truncate } from "../../../presentation/truncate.ts";
import type { ChannelSettings } from "../../../storage/channelSettings.ts";
import { sanitizeText } from "../../../text/sanitize.ts";
import { payloadOf } from "../http/httpClient.ts";
import { findMissing } from "../permissionTable.ts";

/** Whether answers go into threads here, and the bot may open some. A thread or a post takes its answers itself. */
export function opensThread(interaction: ChatInputCommandInteraction, { answers }: ChannelSettings): boolean {
  const type = interaction.channel?.type ?? payloadOf(interaction)?.channel?.type; // over HTTP no channel is known
  const isOpenable = type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement;
  return answers === "thread" && isOpenable && findMissing("threads", interaction.appPermissions.bitfield).length === 0;
}

/** Discord's limit for a thread's name. */
const MAX_THREAD_NAME = 100;

/** The question, or what was asked for otherwise. */
export function nameThread({ options, commandName }: ChatInputCommandInteraction): string {
  const named = options.get("question")?.value ?? options.get("about")?.value ?? options.get("case")?.value;
  const name = sanitizeText(typeof named === "string" ? named : "").trim();
  return truncate(putOnOneLine(name === "" ? `/${commandName}` : name), MAX_THREAD_NAME);
}
