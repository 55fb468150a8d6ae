import { setTimeout as pause } from "node:timers/promises";
import type { Interaction } from "discord.js";
import { commands } from "../../../commands/index.ts";
import { ImportPace } from "../../app/importPace.ts";
import { createRateLimiter } from "../../app/rateLimiter.ts";
import { describeError } from "../../errors.ts";
import { describeHealthProblem } from "../../presentation/wording/english/healthProblems.ts";
import type { LibraryService } from "../../service/libraryService.ts";
import type { BotContext } from "./botContext.ts";
import type { BotOptions } from "./botOptions.ts";
import { CommandOffer } from "./commands/commandOffer.ts";
import type { BotIdentity, Connection, ConnectionEnd } from "./connection.ts";
import { Announcer, type AnnouncerOptions } from "./follow/announcer.ts";
import { DISCORD_ORIGINS } from "./forms/upload.ts";
import { GatewayConnection } from "./gateway/connection.ts";
import type { Failure } from "./gateway/failure.ts";
import { listenWith } from "./gateway/gatewayListeners.ts";
import { openHealth } from "./gateway/health.ts";
import { serveInteraction } from "./gateway/interaction.ts";
import { loadOf } from "./gateway/interactionLoad.ts";
import { warnOfOtherProcess } from "./gateway/otherProcess.ts";
import { makeGreeting } from "./greeting.ts";
import { HttpConnection } from "./http/httpConnection.ts";
import { leadToReading } from "./readingLinks.ts";
import { chooseContext } from "./servers.ts";

/** How a bot's run ended: asked to; or for a reason, a sentence, that only whoever runs it, or a new process, can mend. */
export type BotEnd = { readonly kind: "stopped" } | ConnectionEnd;

/**
 * How long open interactions, and then the goodbye to Discord, may take after the bot was asked to stop: containers are
 * killed at 10 s. Milliseconds.
 */
const MAX_DRAIN_MS = 8_500;

/** Connects, answers until it is asked to stop, finishes what is open, and disconnects. */
export async function runBot(options: BotOptions): Promise<BotEnd> {
  const { config, stop } = options;
  const open = new Set<Promise<unknown>>();
  const announcer = new Announcer({ ...options, ...chooseNews(options) });
  const context = createBotContext(options, announcer);
  let isServing = true;
  const take = (interaction: Interaction) => {
    if (!isServing || stop.aborted) return undefined;
    const served = loadOf(interaction.client)
      .serve(() => serveInteraction(interaction, chooseContext(interaction, context, options.servers)), interaction.id)
      .finally(() => open.delete(served));
    open.add(served);
    return served;
  };
  const connection = openConnection(options, take, announcer);
  const health =
    config.health && (await openHealth(config.health, { ...options, isConnected: () => connection.isReady }));
  if (health?.ok === false) return { kind: "fatal", reason: describeHealthProblem(health.problem) };
  const end = stop.aborted ? ({ kind: "stopped" } as const) : await serve(connection, options);
  isServing = false;
  connection.drain?.();
  await Promise.race([Promise.all([...open, announcer.idle()]), pause(MAX_DRAIN_MS, undefined, { ref: false })]);
  await connection.close();
  await health?.value.close();
  return end;
}

/** By HTTP where a port for it is set, else by the gateway. */
function openConnection(
  options: BotOptions,
  take: (interaction: Interaction) => Promise<Failure | undefined> | undefined,
  announcer: Announcer,
): Connection {
  const { config, log, say, patience, deferred, servers } = options;
  const { discord } = config;
  const offer = new CommandOffer({ ...options, commands, discord });
  const welcome = makeGreeting(options, offer);
  const greet = (bot: BotIdentity) => {
    announcer.attend(bot.rest);
    return welcome(bot);
  };
  const { interactions } = discord;
  if (interactions)
    return new HttpConnection({
      discord: { ...discord, interactions },
      log,
      say,
      patience,
      deferred,
      take,
      greet,
      found: servers?.found,
    });
  const attend = listenWith({ ...options, take: (one) => void take(one), greet, offer, discord });
  return new GatewayConnection({ discord, log, say, patience, attend });
}

/** Serves until the bot is asked to stop, or can't go on. */
function serve(connection: Connection, { stop, libraryService }: BotOptions): Promise<BotEnd> {
  return Promise.race([
    new Promise<BotEnd>((resolve) =>
      stop.addEventListener("abort", () => resolve({ kind: "stopped" }), { once: true }),
    ),
    connection.run(),
    libraryService.then(never, (fault: unknown) => ({ kind: "fatal", reason: describeError(fault) }) as const),
  ]);
}

/** Whose shelves are followed: each server's own where a database keeps them, else the host's. */
function chooseNews(options: BotOptions): Omit<AnnouncerOptions, "log" | "stop"> {
  const { servers, follows, settings } = options;
  if (!servers) return { follows, settings, libraryOf: () => serveLibrary(options) };
  const { shelves } = servers;
  return {
    follows: servers.follows,
    schedule: servers.news,
    refresh: servers.refresh,
    settings: servers.settings,
    libraryOf: (guild) => shelves.of(guild),
  };
}

/** The host's shelf; its web pages, where there are any, are of no other. */
function serveLibrary({ libraryService, config }: BotOptions): Pick<LibraryService, "withSnapshot"> {
  const { publicUrl, webOffersReading: isOffered = false } = config;
  if (publicUrl === undefined) return { withSnapshot: async (use) => (await libraryService).withSnapshot(use) };
  const room = { publicUrl, isOffered };
  return {
    withSnapshot: async (use) => (await libraryService).withSnapshot((library) => use(leadToReading(library, room))),
  };
}

function createBotContext(options: BotOptions, announcer: Announcer): BotContext {
  const { config, libraryService, gaps, settings, follows, moderation, log, say } = options;
  const { uploadOrigins = DISCORD_ORIGINS, importPace = new ImportPace() } = options;
  return {
    config: config.discord,
    contact: config.contact,
    commands,
    libraryService: {
      ...serveLibrary(options),
      reload: async () => {
        const reloading = await (await libraryService).reload();
        if (reloading.kind === "reloaded") announcer.check();
        return reloading;
      },
    },
    gaps,
    settings,
    follows,
    moderation,
    log,
    // Behind a proxy several processes answer, and one may take over what another has answered already.
    warnOfOtherProcess: config.discord.interactions ? () => {} : warnOfOtherProcess(log, say),
    rateLimiter: createRateLimiter(),
    knowledge: config.knowledge,
    importPace,
    uploadOrigins,
  };
}

/** What settles well never ends the bot. */
function never(): Promise<never> {
  return new Promise(() => {});
}
