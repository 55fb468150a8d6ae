import { type Client, Events, type Interaction } from "discord.js";
import type { DiscordConfig } from "../../../config.ts";
import type { Log } from "../../../log.ts";
import type { CommandOffer } from "../commands/commandOffer.ts";
import type { BotIdentity } from "../connection.ts";
import type { Servers } from "../servers.ts";

export interface GatewayListening {
  /** Hear of servers that the bot comes into and leaves; absent where nothing is kept of each. */
  readonly servers?: Pick<Servers, "found" | "joined" | "left">;
  readonly take: (interaction: Interaction) => void;
  readonly greet: (bot: BotIdentity) => Promise<void>;
  readonly offer: CommandOffer;
  readonly log: Log;
  readonly discord: DiscordConfig;
}

/** Makes what is done with each client before it connects; there may be several, one after the other. */
export function listenWith({ take, greet, offer, log, discord, servers }: GatewayListening): (client: Client) => void {
  return (client) => {
    client.on(Events.InteractionCreate, take);
    client.on(Events.Error, (fault) => log.error({ event: "client error", why: fault.message }));
    client.on(Events.Warn, (why) => log.warn({ event: "client warning", why }));
    client.once(Events.ClientReady, (ready) => void greet(identify(ready)));
    client.on(Events.ShardReady, () => {
      if (client.isReady()) void offer.offer(identify(client)); // before the first time it is greeted
    });
    // Whoever invites the bot into its home server after it has started gets the commands there too.
    client.on(Events.GuildCreate, ({ id, client: ready }) => {
      if (id === discord.home) void offer.renew(identify(ready));
      void servers?.joined(id);
    });
    client.on(Events.GuildDelete, ({ id }) => void servers?.left(id)); // not for one that is only out of order
    client.once(Events.ClientReady, ({ guilds }) => void servers?.found(guilds.cache));
  };
}

function identify({ rest, application, user, guilds }: Client<true>): BotIdentity {
  return { rest, applicationId: application.id, tag: user.tag, guilds: [...guilds.cache.keys()] };
}
