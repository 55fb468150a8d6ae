import type { Interaction } from "discord.js";
import type { OwnFollows } from "../../storage/follows.ts";
import type { BotContext } from "./botContext.ts";

/** The follows of the server in which somebody does something; `undefined` where none can be kept. */
export function ownFollows(
  { guildId: guild }: Interaction,
  { follows }: Pick<BotContext, "follows">,
): OwnFollows | undefined {
  if (!follows || guild === null) return undefined;
  return {
    list: () => follows.list(guild),
    start: (follow, marks) => follows.start({ ...follow, guild }, marks),
    stop: (key) => follows.stop({ ...key, guild }),
  };
}
