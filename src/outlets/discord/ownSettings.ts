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
  const parent = interaction.channel?.isThread() ? interaction.channel.parentId : null;
  return parent === null ? own : { ...(await settings.read({ ...place, channel: parent })), ...own };
}

function readPlace({ guildId, channelId }: Interaction): ChannelPlace | undefined {
  return guildId === null || channelId === null ? undefined : { guild: guildId, channel: channelId };
}
