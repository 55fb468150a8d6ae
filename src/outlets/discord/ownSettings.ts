import type { Interaction } from "discord.js";
import type { ChannelPlace, ChannelSettings, OwnSettings } from "../../storage/channelSettings.ts";
import type { BotContext } from "./botContext.ts";

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
  };
}

/** What holds where somebody asks: a thread's own settings, or else those of the channel that it belongs to. */
export async function readSettings(
  interaction: Interaction,
  { settings }: Pick<BotContext, "settings">,
): Promise<ChannelSettings> {
  const place = readPlace(interaction);
  if (!settings || !place) return {};
  const own = await settings.read(place);
  const parent = interaction.channel?.isThread() ? interaction.channel.parentId : null;
  return parent === null ? own : { ...(await settings.read({ ...place, channel: parent })), ...own };
}

function readPlace({ guildId, channelId }: Interaction): ChannelPlace | undefined {
  return guildId === null || channelId === null ? undefined : { guild: guildId, channel: channelId };
}
