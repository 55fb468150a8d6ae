import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from "discord.js";
import type { Command } from "../../../app/command.ts";

/** Only where the bot is in a server. */
const FOR_SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/** Also for those who install the bot for themselves, in direct messages and in servers that it is not in. */
const FOR_EVERYBODY = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** To whom a command is offered, and where. */
export function describeOffer({ name, audience }: Pick<Command, "name" | "audience">) {
  const isForModerators = audience === "moderators";
  return {
    name,
    default_member_permissions: isForModerators ? String(PermissionFlagsBits.ManageGuild) : null,
    ...(isForModerators ? FOR_SERVERS : FOR_EVERYBODY),
  };
}
