import type { Interaction } from "discord.js";
import type { ModeratedShelf, OwnModeration } from "../../app/moderateArticle.ts";
import type { BotContext } from "./botContext.ts";
import { readServer } from "./caller.ts";

/** The moderation log of the server in which a moderator does something; `undefined` where none can be kept. */
export function ownModeration(
  interaction: Interaction,
  { moderation }: Pick<BotContext, "moderation">,
): OwnModeration | undefined {
  const guild = readServer(interaction);
  if (!moderation || guild === undefined) return undefined;
  const member = interaction.user.id;
  return {
    list: (limit) => moderation.list(guild, limit),
    add: (entry) => moderation.add({ ...entry, guild, member, at: new Date().toISOString() }),
  };
}

/** The shelf that moderators change where one of them does something. */
export function ownShelf(
  interaction: Interaction,
  context: Pick<BotContext, "knowledge" | "libraryService" | "moderation">,
): ModeratedShelf {
  const { knowledge, libraryService } = context;
  return { knowledge, libraryService, moderation: ownModeration(interaction, context) };
}
