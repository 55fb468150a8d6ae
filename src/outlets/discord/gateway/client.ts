import { Client, GatewayIntentBits, Options, type RateLimitData, type WebSocketOptions } from "discord.js";
import { Agent } from "undici";
import type { DiscordConfig } from "../../../config.ts";
import { type CallbackLimits, MAX_REQUEST_TIME, openTransport } from "./transport.ts";

/** Who asks comes with each interaction, so nobody is remembered; discord.js can't do without the bot itself. */
const ITSELF_ALONE = {
  maxSize: 0,
  keepOverLimit: ({ id, client }: { readonly id: string; readonly client: Client }) => id === client.user?.id,
};

interface ClientSettings {
  readonly ws?: WebSocketOptions;
  readonly callback?: CallbackLimits;
  /** Called with the id of each interaction to which Discord has taken a first answer. */
  readonly accepted?: (interaction: string) => void;
}

/** A client that is not connected yet. One that was destroyed can't be used again. */
export function makeClient(
  { api }: Pick<DiscordConfig, "api">,
  { ws = {}, callback, accepted }: ClientSettings = {},
): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: ITSELF_ALONE,
      GuildMemberManager: ITSELF_ALONE,
      ThreadMemberManager: 0,
      VoiceStateManager: 0,
      PresenceManager: 0,
    }),
    rest: {
      ...{ api, rejectOnRateLimit: isRefused },
      ...{ makeRequest: openTransport(callback, accepted), retries: 0, timeout: MAX_REQUEST_TIME },
      agent: new Agent({ connections: MAX_CONNECTIONS }),
    },
    ws,
  });
}

/**
 * Left alone, each of a thousand acknowledgements opens a connection of its own, which costs more than all the rest. With
 * answers of Discord's after 150 ms, these take some 850 a second.
 */
const MAX_CONNECTIONS = 128;

/** Waiting longer for an interaction's first answer than this (milliseconds) loses it without a word. */
const MAX_CALLBACK_WAIT = 2_000;

/** Whether a 429 is a refusal. discord.js waits for the others by itself, and tells nobody. */
function isRefused({ route, retryAfter }: RateLimitData): boolean {
  // Where it isn't said for how long, as Cloudflare may, discord.js would ask again at once and without end.
  if (!(retryAfter > 0)) return true;
  return route === "/gateway/bot" || (route.startsWith("/interactions/") && retryAfter > MAX_CALLBACK_WAIT);
}
