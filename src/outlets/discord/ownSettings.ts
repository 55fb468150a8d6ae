import type { Interaction } from "discord.js";
import type { ChannelPlace, ChannelSettings, OwnSettings } from "../../storage/channelSettings.ts";
import type { BotContext } from "./botContext.ts";
import { readServer } from "./caller.ts";
import { payloadOf } from "./http/httpClient.ts";

/** The settings of the channel in which somebody does something; `undefined` where none can be kept, as in a direct message. */
export function ownSettings(
  interaction: Interaction,
  { settings }: Pick<BotContext, "settings">,
): OwnSettings | undefined {
  const place = readPlace(interaction);
  if (!settings || !place) return undefined;
  return {
    read: () => settings.read(place),
    write: (changed) => settings.write(place, changed),
    readServer: () => settings.readServer(place.guild),
    writeServer: (changed) => settings.writeServer(place.guild, changed),
  };
}

/** What holds where somebody asks: what a thread or a forum's post has set itself, else what its channel or forum has. */
export async function readSettings(
  interaction: Interaction,
  { settings }: Pick<BotContext, "settings">,
): Promise<ChannelSettings> {
  const place = readPlace(interaction);
  if (!settings || !place) return {};
  const own = await settings.read(place);
  const parent = findParent(interaction);
  return parent === undefined ? own : { ...(await settings.read({ ...place, channel: parent })), ...own };
}

/** The channel that a thread belongs to; over HTTP no channel is known but by what came with the interaction. */
function findParent(interaction: Interaction): string | undefined {
  const { channel } = interaction;
  if (channel) return channel.isThread() ? (channel.parentId ?? undefined) : undefined;
  const sent = payloadOf(interaction)?.channel;
  return sent && "thread_metadata" in sent && "parent_id" in sent ? (sent.parent_id ?? undefined) : undefined;
}

function readPlace(interaction: Interaction): ChannelPlace | undefined {
  const [guild, channel] = [readServer(interaction), interaction.channelId];
  return guild === undefined || channel === null ? undefined : { guild, channel };
}
