import { type Client, Events, type Interaction } from "discord.js";
import { commands } from "../../../../commands/index.ts";
import { describeError } from "../../../errors.ts";
import { CommandOffer } from "../commands/commandOffer.ts";
import { MAX_SEARCHED, removeCommands, writeInvite } from "../commands/registration.ts";
import { WORDING } from "../render/composeMessage.ts";
import type { BotOptions } from "./botOptions.ts";

export interface ListeningOptions extends BotOptions {
  readonly take: (interaction: Interaction) => void;
}

/** Makes what is done with each client before it connects; there may be several, one after the other. */
export function listenWith({ take, ...options }: ListeningOptions): (client: Client) => void {
  const { config, log } = options;
  const offer = new CommandOffer({ ...options, commands, discord: config.discord });
  const greet = makeGreeting(options, offer);
  return (client) => {
    client.on(Events.InteractionCreate, take);
    client.on(Events.Error, (fault) => log.error({ event: "client error", why: fault.message }));
    client.on(Events.Warn, (why) => log.warn({ event: "client warning", why }));
    client.once(Events.ClientReady, (ready) => void greet(ready));
    client.on(Events.ShardReady, () => {
      if (client.isReady()) void offer.offer(client); // before the first time it is greeted
    });
    // Whoever invites the bot into its home server after it has started gets the commands there too.
    client.on(Events.GuildCreate, ({ id, client: ready }) => {
      if (id === config.discord.home) void offer.renew(ready);
    });
  };
}

/** Greets whoever runs the bot once, however often it connects. */
function makeGreeting(options: BotOptions, offer: CommandOffer): (client: Client<true>) => Promise<void> {
  let isFirst = true;
  return async (client) => {
    if (!isFirst) return offer.offer(client);
    isFirst = false;
    options.say(`Invite Casebook to a server: ${writeInvite(client.application.id)}`);
    await offer.offer(client);
    await tellReady(client, options);
    await takeBackElsewhere(client, options);
  };
}

async function tellReady(client: Client<true>, { say, config, libraryService, stop }: BotOptions): Promise<void> {
  const service = await libraryService.catch(() => undefined);
  if (!service || stop.aborted) return; // The run ends with the reason, or as it was asked to.
  const { home, isPublic } = config.discord;
  const served =
    home === undefined
      ? "every server; there is no home server (DISCORD_GUILD_ID), so moderators' commands work in the terminal only"
      : isPublic
        ? `every server; moderators' commands in the home server ${home}`
        : `the home server ${home}`;
  say(`Ready as ${client.user.tag} with ${WORDING.counts.corpus(service.corpus)}: serving ${served}.`);
}

/** The bot serves meanwhile, and whatever can't be taken back stays until the next start. */
async function takeBackElsewhere(client: Client<true>, { config, log, stop }: BotOptions): Promise<void> {
  const others = [...client.guilds.cache.keys()].filter((id) => id !== config.discord.home);
  for (const guild of others.slice(0, MAX_SEARCHED)) {
    if (stop.aborted) return;
    try {
      const isTakenBack = await removeCommands(client.rest, client.application.id, guild);
      if (isTakenBack) log.info({ event: "commands taken back", guild });
    } catch (fault) {
      log.warn({ event: "taking commands back failed", guild, why: describeError(fault) });
    }
  }
}
