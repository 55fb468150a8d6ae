import { describeError } from "../../errors.ts";
import { DEFAULT_LOCALE } from "../../presentation/wording/locale.ts";
import { wordingOf } from "../../presentation/wording/wording.ts";
import type { BotOptions } from "./botOptions.ts";
import type { CommandOffer } from "./commands/commandOffer.ts";
import { MAX_SEARCHED, removeCommands, writeInvite } from "./commands/registration.ts";
import type { BotIdentity } from "./connection.ts";

/** Makes what is done whenever Discord has said who the bot is: whoever runs it is greeted once, however often it connects. */
export function makeGreeting(options: BotOptions, offer: CommandOffer): (bot: BotIdentity) => Promise<void> {
  let isFirst = true;
  return async (bot) => {
    if (!isFirst) return offer.offer(bot);
    isFirst = false;
    options.say(`Invite Casebook to a server: ${writeInvite(bot.applicationId)}`);
    await offer.offer(bot);
    await tellReady(bot, options);
    await takeBackElsewhere(bot, options);
  };
}

async function tellReady({ tag }: BotIdentity, { say, config, libraryService, stop }: BotOptions): Promise<void> {
  const service = await libraryService.catch(() => undefined);
  if (!service || stop.aborted) return; // The run ends with the reason, or as it was asked to.
  const { home, isPublic } = config.discord;
  const served =
    home === undefined
      ? "every server; there is no home server (DISCORD_GUILD_ID), so moderators' commands work in the terminal only"
      : isPublic
        ? `every server; moderators' commands in the home server ${home}`
        : `the home server ${home}`;
  say(`Ready as ${tag} with ${wordingOf(DEFAULT_LOCALE).counts.corpus(service.corpus)}: serving ${served}.`);
}

/** The bot serves meanwhile, and whatever can't be taken back stays until the next start. */
async function takeBackElsewhere(
  { rest, applicationId, guilds }: BotIdentity,
  { config, log, stop }: BotOptions,
): Promise<void> {
  const others = guilds.filter((id) => id !== config.discord.home);
  for (const guild of others.slice(0, MAX_SEARCHED)) {
    if (stop.aborted) return;
    try {
      const isTakenBack = await removeCommands(rest, applicationId, guild);
      if (isTakenBack) log.info({ event: "commands taken back", guild });
    } catch (fault) {
      log.warn({ event: "taking commands back failed", guild, why: describeError(fault) });
    }
  }
}
