import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Config, DiscordConfig } from "../../../../src/config.ts";
import { openLog } from "../../../../src/log.ts";
import { runBot } from "../../../../src/outlets/discord/bot.ts";
import { askHealth } from "../../../../src/outlets/health/askHealth.ts";
import { Metrics } from "../../../../src/outlets/health/metrics.ts";
import type { LibraryWorker } from "../../../../src/service/heldLibraries.ts";
import type { LibraryService } from "../../../../src/service/libraryService.ts";
import { startLibraryService } from "../../../../src/service/supervisor.ts";
import { startLibraryWorker } from "../../../../src/service/workerClient.ts";
import { expectLawful, type LocalDiscord, openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { makeGate } from "../../../support/gate.ts";
import { readHere } from "../../../support/opening.ts";
import { configOf, QUESTION, SHELF } from "../../../support/outlets/discord/serving.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

/** The bot's endpoint as whoever watches it sees it: the real client, a real library, a real socket. */

const READY = '{"status":"ready"}';
const STOPPING = '{"status":"stopping"}';
const missing = (...what: readonly string[]) => JSON.stringify({ status: "not ready", missing: what });

/** A library service whose threads the test may end; each start of a thread after the first waits for `gate`. */
async function startService(gate: Promise<void>) {
  const folder = makeKnowledge(SHELF);
  const threads: LibraryWorker[] = [];
  const starting = await startLibraryService(folder, undefined, undefined, async () => {
    if (threads.length > 0) await gate;
    const started = await startLibraryWorker(folder);
    if (started.ok) threads.push(started.value);
    return started;
  });
  if (!starting.ok) throw new Error(starting.problem.code);
  onTestFinished(() => starting.value.close());
  return { libraryService: starting.value, threads };
}

/** A bot that tells of its health on a port of the system's choice. */
async function start(local: LocalDiscord, libraryService: Promise<LibraryService>, port = 0, metrics?: Metrics) {
  const discord = configOf(local);
  const log: Record<string, unknown>[] = [];
  const stop = new AbortController();
  const config: Config & { discord: DiscordConfig } = {
    knowledge: "knowledge",
    discord,
    health: { port, host: "127.0.0.1" },
  };
  const told = makeGate();
  const hear = (line: string) => {
    log.push(JSON.parse(line));
    if (url() !== undefined) told.open();
  };
  const url = () => log.find(({ event }) => event === "health endpoint")?.["url"];
  const ended = runBot({
    config,
    libraryService,
    log: openLog(
      (line) => {
        metrics?.observe(line);
        hear(line);
      },
      [discord.token],
    ),
    say: () => {},
    stop: stop.signal,
    metrics,
  });
  onTestFinished(async () => {
    stop.abort();
    await ended;
    expectLawful(local);
  });
  const origin = () => new URL(String(url())).origin;
  const ask = async () => {
    const { isReady, words } = await askHealth({ host: "127.0.0.1", port: Number(new URL(origin()).port) });
    expect(isReady).toBe(words === READY);
    return words;
  };
  const says = (words: string) => expect.poll(ask).toBe(words);
  return { ended, listens: told.opened, origin, ask, says, stop: () => stop.abort() };
}

describe("the health endpoint", () => {
  it("says that both are missing, then the library alone, then that the bot is ready", async () => {
    const local = await openLocalDiscord({ stopsTime: true });
    const connecting = local.holdNext("gateway");
    const reading = makeGate();
    const libraryService = readHere(makeKnowledge(SHELF));
    const bot = await start(
      local,
      reading.opened.then(() => libraryService),
    );
    await bot.listens;
    expect(await bot.ask()).toBe(missing("gateway", "library"));
    connecting.release();
    await bot.says(missing("library"));
    reading.open();
    await bot.says(READY);
  });

  it("misses the gateway while its connection is lost, and no longer once it is resumed or begun anew", async () => {
    const local = await openLocalDiscord({ stopsTime: true });
    const libraryService = readHere(makeKnowledge(SHELF));
    const bot = await start(local, Promise.resolve(libraryService));
    await bot.listens;
    await bot.says(READY);
    const resume = local.holdConnections();
    local.dropSocket();
    await bot.says(missing("gateway"));
    resume();
    await bot.says(READY);
    expect([local.identifies, local.resumes]).toEqual([1, 1]);
    local.refuseResume();
    const identify = local.holdConnections();
    local.dropSocket();
    await bot.says(missing("gateway"));
    identify();
    await bot.says(READY);
    expect(local.identifies).toBe(2);
  });

  it("misses the library from the death of its thread until the next one has read the folder", async () => {
    const local = await openLocalDiscord({ stopsTime: true });
    const restart = makeGate();
    const { libraryService, threads } = await startService(restart.opened);
    const bot = await start(local, Promise.resolve(libraryService));
    await bot.listens;
    await bot.says(READY);
    await threads[0]?.end();
    await bot.says(missing("library"));
    restart.open();
    await bot.says(READY);
    expect((await libraryService.reload()).kind).toBe("reloaded");
    expect(await bot.ask()).toBe(READY);
  });

  it("has numbers for Prometheus beside it: what the log tells, without an id of anybody", async () => {
    const local = await openLocalDiscord({ stopsTime: true });
    const metrics = new Metrics();
    metrics.watchShelves(() => 7);
    const bot = await start(local, Promise.resolve(readHere(makeKnowledge(SHELF))), 0, metrics);
    await bot.listens;
    await bot.says(READY);
    for (const question of [QUESTION, QUESTION, "Who burned the zeppelin?"])
      await local.useCommand({ name: "ask", options: { question } }).answer();
    metrics.observe('{"level":"info","event":"shelf opened","server":"123456789012345678","milliseconds":300}');
    const read = async () => (await fetch(`${bot.origin()}/metrics`)).text();
    await expect.poll(read).toMatch(/casebook_interaction_seconds_count\{command="\/ask"\} 3/);
    const page = await read();
    for (const line of [
      /^casebook_interactions_total\{command="\/ask",outcome="[^"]+"\} 2$/m,
      /^casebook_open_shelves 7$/m,
      /^casebook_shelf_opening_seconds_bucket\{le="0.25"\} 0$/m,
      /^casebook_shelf_opening_seconds_bucket\{le="0.5"\} 1$/m,
      /^casebook_events_total\{event="shelf opened",level="info"\} 1$/m,
      /^process_resident_memory_bytes \d+$/m,
    ])
      expect(page).toMatch(line);
    for (const id of [local.home.id, "123456789012345678"]) expect(page).not.toContain(id);
    expect((await fetch(`${bot.origin()}/metrics`, { method: "POST" })).status).toBe(405);
  });

  it("says that the bot is stopping while it finishes what it was asked, and is gone with it", async () => {
    const local = await openLocalDiscord({ stopsTime: true });
    const libraryService = readHere(makeKnowledge(SHELF));
    const gate = makeGate();
    const lent = makeGate();
    const slow: LibraryService = {
      withSnapshot: async (use) => {
        lent.open();
        await gate.opened;
        return libraryService.withSnapshot(use);
      },
      reload: () => libraryService.reload(),
      corpus: libraryService.corpus,
      isAlive: true,
      close: async () => {},
    };
    const bot = await start(local, Promise.resolve(slow));
    await bot.listens;
    await bot.says(READY);
    const exchange = local.useCommand({ name: "ask", options: { question: QUESTION } });
    await lent.opened;
    bot.stop();
    expect(await bot.ask()).toBe(STOPPING);
    gate.open();
    expect(await bot.ended).toEqual({ kind: "stopped" });
    expect(exchange.acknowledgements).toHaveLength(1);
    expect(await bot.ask()).toContain("ECONNREFUSED");
  });

  it("keeps the bot from connecting where its port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const { port } = server.address() as AddressInfo; // a server that listens on a port has one
    const local = await openLocalDiscord({ stopsTime: true });
    const libraryService = readHere(makeKnowledge(SHELF));
    const bot = await start(local, Promise.resolve(libraryService), port);
    expect(await bot.ended).toEqual({
      kind: "fatal",
      reason: `HEALTH_PORT ${port} is taken on 127.0.0.1: end what listens there, choose another port, or leave HEALTH_PORT empty.`,
    });
    expect([local.identifies, local.requests]).toEqual([0, []]);
  });
});
