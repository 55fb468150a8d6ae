import {
  SimpleIdentifyThrottler,
  SimpleShardingStrategy,
  type WebSocketOptions,
  WebSocketShardStatus,
} from "discord.js";

/** What is asked and told while a client connects, again and again, to the gateway. */
export interface ConnectingHooks {
  /** Waited for before each try to connect. Must not resolve for a client that was given up. */
  readonly beforeConnect: () => Promise<void>;
  /** A socket was closed, by either side; 1006 without a word, 1000 and 4200 by discord.js itself. */
  readonly closed: (code: number) => void;
  /** Discord lets this bot begin no session for so many milliseconds. */
  readonly sessionsUsedUp: (resetAfter: number) => void;
}

/**
 * What discord.js connects with. Left alone it tries again every half second, also after it was destroyed meanwhile, and
 * begins sessions without counting them, of which Discord allows a bot a thousand a day before it resets its token.
 */
export function makeConnecting({ beforeConnect, closed, sessionsUsedUp }: ConnectingHooks): WebSocketOptions {
  return {
    buildStrategy: (manager) => {
      manager.on("closed", ({ code }: { readonly code: number }) => closed(code));
      const strategy = new SimpleShardingStrategy(manager);
      const retrieve = manager.options.retrieveSessionInfo;
      // discord.js looks for a session before each try to connect, when its shard is idle, and with each event.
      manager.options.retrieveSessionInfo = async (shard) => {
        const shards = await strategy.fetchStatus();
        if ((shards.get(shard) ?? WebSocketShardStatus.Idle) === WebSocketShardStatus.Idle) await beforeConnect();
        return retrieve(shard);
      };
      return strategy;
    },
    buildIdentifyThrottler: async (manager) => {
      const { session_start_limit } = await manager.fetchGatewayInformation();
      const throttler = new SimpleIdentifyThrottler(session_start_limit.max_concurrency);
      let isFirst = true; // discord.js has looked before it
      return {
        waitForIdentify: async (shard, signal) => {
          const information = isFirst ? undefined : await manager.fetchGatewayInformation(true).catch(() => undefined);
          isFirst = false;
          const { remaining, reset_after } = information?.session_start_limit ?? { remaining: 1, reset_after: 0 };
          if (remaining >= 1) return throttler.waitForIdentify(shard, signal);
          sessionsUsedUp(reset_after);
          return new Promise<void>(() => {}); // the client is given up
        },
      };
    },
  };
}
