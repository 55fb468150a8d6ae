import { setTimeout as pause } from "node:timers/promises";
import { Client, Events, GatewayIntentBits, type Interaction, Options, type RateLimitData } from "discord.js";
import { Agent } from "undici";
import { commands } from "../../commands/index.ts";
import type { Config, DiscordConfig } from "../config.ts";
import type { Gaps } from "../gaps.ts";
import type { Librarian } from "../librarian.ts";
import type { Log } from "../log.ts";
import { countStock, wordsOf } from "../wording.ts";
import { explainClose, explainLogin } from "./fatal.ts";
import { openHealth } from "./health.ts";
import { serveInteraction } from "./interaction.ts";
import { loadOf } from "./load.ts";
import { keepPace } from "./pace.ts";
import { MOST_SEARCHED, registerCommands, takeBackCommands, writeInvite } from "./registration.ts";
import type { Station } from "./station.ts";
import { DISCORD_ORIGINS } from "./upload.ts";

/** What the bot is started with. */
export interface BotOptions {
  readonly config: Config & { readonly discord: DiscordConfig };
  /** Comes when the shelf is read; who asks before that waits. */
  readonly librarian: Promise<Librarian>;
  /** Keeps questions that found nothing. */
  readonly gaps?: Gaps;
  readonly log: Log;
  /** Says something to whoever runs the bot, in a line. */
  readonly say: (line: string) => void;
  /** Asks the bot to finish and leave. */
  readonly stop: AbortSignal;
  /** Where Discord serves what members upload, as origins; Discord's own unless told. */
  readonly uploadOrigins?: readonly string[];
}

/** How a bot's run ended: asked to, or for a reason that trying again wouldn't mend, in a sentence. */
export type BotEnd = { readonly kind: "stopped" } | { readonly kind: "fatal"; readonly reason: string };

/**
 * How long open interactions, and then the goodbye to Discord, may take after the bot was asked to stop: containers are
 * killed at 10 s, and a client that is just identifying never finishes its goodbye. Milliseconds.
 */
const LONGEST_DRAIN = 8_500;
const LONGEST_GOODBYE = 1_000;

/** Connects, answers until it is asked to stop, finishes what is open, and disconnects. */
export async function runBot(options: BotOptions): Promise<BotEnd> {
  const { config } = options;
  const client = makeClient(config.discord);
  if (!config.health) return serve(client, options);
  const opening = await openHealth(config.health, { ...options, client });
  if (opening.kind === "refused") return { kind: "fatal", reason: opening.reason };
  const end = await serve(client, options);
  await opening.endpoint.close();
  return end;
}

async function serve(client: Client, options: BotOptions): Promise<BotEnd> {
  const { stop } = options;
  const open = new Set<Promise<void>>();
  const station = openStation(options);
  const take = (interaction: Interaction) => {
    const served = loadOf(interaction.client)
      .serve(() => serveInteraction(interaction, station))
      .finally(() => open.delete(served));
    open.add(served);
  };
  client.on(Events.InteractionCreate, take);
  const ended = Promise.race([
    new Promise<BotEnd>((resolve) =>
      stop.addEventListener("abort", () => resolve({ kind: "stopped" }), { once: true }),
    ),
    connect(client, options),
    options.librarian.then(never, (fault: unknown) => ({ kind: "fatal", reason: wordsOf(fault) }) as const),
  ]);
  const end = stop.aborted ? ({ kind: "stopped" } as const) : await ended;
  client.off(Events.InteractionCreate, take);
  await Promise.race([Promise.all(open), pause(LONGEST_DRAIN, undefined, { ref: false })]);
  client.removeAllListeners(Events.ShardReconnecting); // discord.js calls its own goodbye so
  await Promise.race([client.destroy(), pause(LONGEST_GOODBYE)]);
  return end;
}

/** Who asks comes with each interaction, so nobody is remembered; discord.js can't do without the bot itself. */
const ITSELF_ALONE = {
  maxSize: 0,
  keepOverLimit: ({ id, client }: { readonly id: string; readonly client: Client }) => id === client.user?.id,
};

export function makeClient({ api }: DiscordConfig): Client {
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
    rest: { api, rejectOnRateLimit: isTooLongToWait, agent: new Agent({ connections: MAX_CONNECTIONS }) },
  });
}

/**
 * Left alone, each of a thousand acknowledgements opens a connection of its own, which costs more than all the rest. With
 * answers of Discord's after 150 ms, these take some 850 a second.
 */
const MAX_CONNECTIONS = 128;

/** Waiting longer for an interaction's first answer than this (milliseconds) loses it without a word. */
const LONGEST_CALLBACK_WAIT = 2_000;

function isTooLongToWait({ route, retryAfter }: RateLimitData): boolean {
  return route.startsWith("/interactions/") && retryAfter > LONGEST_CALLBACK_WAIT;
}

function openStation({ config, librarian, gaps, log, uploadOrigins = DISCORD_ORIGINS }: BotOptions): Station {
  return {
    config: config.discord,
    contact: config.contact,
    strictness: config.strictness,
    commands,
    librarian: {
      lend: async (use) => (await librarian).lend(use),
      reload: async () => (await librarian).reload(),
    },
    gaps,
    log,
    pace: keepPace(),
    knowledge: config.knowledge,
    uploadOrigins,
  };
}

/** Resolves only if something happened that ends the bot. */
async function connect(client: Client, options: BotOptions): Promise<BotEnd> {
  const { config, log } = options;
  const { token } = config.discord;
  const fatal = new Promise<BotEnd>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve({
        kind: "fatal",
        reason: explainClose(code, token) ?? `Discord closed the connection for good (${code}).`,
      });
    });
  });
  client.on(Events.Error, (fault) => log.error({ event: "client error", why: fault.message }));
  client.on(Events.ShardError, (fault) => log.warn({ event: "connection error", why: fault.message }));
  client.on(Events.ShardReconnecting, () => log.info({ event: "reconnecting" }));
  client.on(Events.ShardResume, () => log.info({ event: "resumed" }));
  client.on(Events.Warn, (why) => log.warn({ event: "client warning", why }));
  client.once(Events.ClientReady, (ready) => void greet(ready, options));
  // Whoever invites the bot into its home server after it has started gets the commands there too.
  client.on(Events.GuildCreate, ({ id, client: ready }) => {
    if (id === config.discord.home) void register(ready, options);
  });
  const failed = client.login(token).then(never, (fault: unknown) => {
    return { kind: "fatal", reason: explainLogin(fault, token) } as const;
  });
  return Promise.race([fatal, failed]);
}

async function greet(client: Client<true>, options: BotOptions): Promise<void> {
  const { say, config, librarian, stop } = options;
  say(`Invite Casebook to a server: ${writeInvite(client.application.id)}`);
  await register(client, options);
  const hired = await librarian.catch(() => undefined);
  if (!hired || stop.aborted) return; // The run ends with the reason, or as it was asked to.
  const { shelf } = hired;
  const { home, isPublic } = config.discord;
  const served =
    home === undefined
      ? "every server; there is no home server (DISCORD_GUILD_ID), so moderators' commands work in the terminal only"
      : isPublic
        ? `every server; moderators' commands in the home server ${home}`
        : `the home server ${home}`;
  say(`Ready as ${client.user.tag} with ${countStock(shelf)}: serving ${served}.`);
  await takeBackElsewhere(client, options);
}

/** The bot serves meanwhile, and whatever can't be taken back stays until the next start. */
async function takeBackElsewhere(client: Client<true>, { config, log, stop }: BotOptions): Promise<void> {
  const others = [...client.guilds.cache.keys()].filter((id) => id !== config.discord.home);
  for (const guild of others.slice(0, MOST_SEARCHED)) {
    if (stop.aborted) return;
    try {
      const isTakenBack = await takeBackCommands(client.rest, client.application.id, guild);
      if (isTakenBack) log.info({ event: "commands taken back", guild });
    } catch (fault) {
      log.warn({ event: "taking commands back failed", guild, why: wordsOf(fault) });
    }
  }
}

async function register(client: Client<true>, { config, log, say }: BotOptions): Promise<void> {
  try {
    const { written, missing } = await registerCommands(client.rest, client.application.id, commands, config.discord);
    log.info({ event: "commands registered", written });
    if (missing) say(`Casebook is not in its home server ${config.discord.home} yet: open the invite link above.`);
  } catch (fault) {
    log.error({ event: "registering commands failed", why: wordsOf(fault) });
    say(`Discord did not take the commands (${wordsOf(fault)}); those that it had stay. npm run doctor says more.`);
  }
}

/** What settles well never ends the bot. */
function never(): Promise<never> {
  return new Promise(() => {});
}
