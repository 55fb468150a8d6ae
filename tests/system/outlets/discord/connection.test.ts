import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Events } from "discord.js";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocketServer } from "ws";
import { makeClient } from "../../../../src/outlets/discord/gateway/client.ts";
import type { LibraryService } from "../../../../src/service/libraryService.ts";
import { Clock } from "../../../../tools/local-discord/clock.ts";
import type { Exchange } from "../../../../tools/local-discord/exchange.ts";
import { Gateway } from "../../../../tools/local-discord/gateway.ts";
import { makeGuild } from "../../../../tools/local-discord/guild.ts";
import { LocalDiscord, openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { request } from "../../../../tools/local-discord/rawClient.ts";
import { createRestServer } from "../../../../tools/local-discord/rest/server.ts";
import { World } from "../../../../tools/local-discord/world.ts";
import { makeGate } from "../../../support/gate.ts";
import { openFiles, serveOnly } from "../../../support/opening.ts";
import { QUESTION, type Serving, SHELF, saidReady, serve, startBot } from "../../../support/outlets/discord/serving.ts";

/** What stands in an answer as it was written; the words that the question named are bold. */
const ANSWER = "inside a piano stool.";

function ask(local: LocalDiscord): Exchange {
  return local.useCommand({ name: "ask", options: { question: QUESTION } });
}

async function expectAnswer(exchange: Exchange): Promise<void> {
  const { reply } = await exchange.answer();
  expect(reply && readText(reply)).toContain(ANSWER);
  expect(exchange.acknowledgements.map(({ status }) => status)).toEqual([204]);
}

const REFUSED_INTENTS = (code: number) =>
  `Discord refuses this bot's intents (${code}), although it asks for none that need a switch; install the latest Casebook.`;

const eventsOf = ({ log }: Serving) => log.map(({ event }) => event);

describe("the connection", () => {
  it("asks for Guilds and no other intent", async () => {
    const { local } = await serve();
    expect([local.intents, local.identifies, local.resumes]).toEqual([1, 1, 0]);
  });

  it("keeps nobody in memory but the bot itself", async () => {
    const { local, config, stop, ended } = await serve(); // which registers the commands
    stop();
    await ended;
    const client = makeClient(config);
    onTestFinished(() => client.destroy());
    await Promise.all([once(client, Events.ClientReady), client.login(local.token)]);
    for (const name of ["Ada", "Tom"]) {
      const heard = once(client, Events.InteractionCreate);
      const by = local.person({ name });
      local.useCommand({ name: "about", by });
      const [interaction] = await heard;
      expect([interaction.user.id, interaction.member.id]).toEqual([by.id, by.id]);
    }
    const members = client.guilds.cache.flatMap((guild) => guild.members.cache);
    expect([...client.users.cache.keys(), ...members.keys()].filter((id) => id !== client.user?.id)).toEqual([]);
    expect(client.users.cache.size).toBe(1);
    expect(client.guilds.cache.get(local.home.id)?.members.me).not.toBeUndefined();
  });

  it.each([
    ["a dropped socket", (local: LocalDiscord) => local.dropSocket()],
    ["op 7", (local: LocalDiscord) => local.sendReconnect()],
    ["op 9 that may be resumed", (local: LocalDiscord) => local.invalidateSession(true)],
  ])("is resumed after %s, and what was asked meanwhile is answered once", async (_what, disturb) => {
    const served = await serve();
    const { local } = served;
    await expectAnswer(ask(local));
    disturb(local);
    const missed = ask(local);
    await expectAnswer(missed);
    await local.until(() => local.resumes === 1, "the bot has resumed");
    await expectAnswer(ask(local));
    expect(missed.acknowledgements).toHaveLength(1);
    expect(local.messages(local.home)).toHaveLength(3);
    expect([local.identifies, local.resumes]).toEqual([1, 1]);
    expect(eventsOf(served)).toContain("resumed");
  });

  it("is taken for dead and resumed when heartbeats stay without an answer", async () => {
    const { local } = await serve({ local: { heartbeatInterval: 300 } });
    local.stopAcknowledgingHeartbeats();
    await local.until(() => local.resumes > 0, "the bot has resumed");
    local.resumeAcknowledgingHeartbeats();
    await local.ready();
    await expectAnswer(ask(local));
    expect(local.identifies).toBe(1);
  });

  /** discord.js spares Discord five seconds between two sessions, so all wait for them together. */
  it("begins anew where it can't be resumed, and the commands are not registered again", async () => {
    const disturbances = [
      (local: LocalDiscord) => local.invalidateSession(false),
      (local: LocalDiscord) => local.closeWith(4007),
      (local: LocalDiscord) => {
        local.refuseResume();
        local.dropSocket();
      },
    ];
    await Promise.all(
      disturbances.map(async (disturb) => {
        const served = await serve();
        const { local, said } = served;
        const before = said.length;
        disturb(local);
        await local.until(() => local.identifies === 2, "the bot has identified again");
        await local.ready();
        await expectAnswer(ask(local));
        expect(local.resumes).toBe(0);
        expect(said).toHaveLength(before);
        expect(local.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
      }),
    );
  });
});

describe("a connection that Discord closes for good", () => {
  it.each([
    [4004, "Discord refuses DISCORD_TOKEN. Copy a new one from the page Bot → Reset Token in the Developer Portal."],
    [4013, REFUSED_INTENTS(4013)],
    [4014, REFUSED_INTENTS(4014)],
  ])("with %i ends the bot with one sentence", async (code, reason) => {
    const { local, ended } = await serve();
    local.closeWith(code);
    expect(await ended).toEqual({ kind: "fatal", reason });
  });
});

describe("a bot that is asked to stop", () => {
  it("finishes what it was asked and takes nothing new", async () => {
    const library = openFiles(SHELF);
    const [asked, gate] = [makeGate(), makeGate()];
    let lent = 0;
    const withSnapshot: LibraryService["withSnapshot"] = async (use) => {
      lent += 1;
      asked.open();
      await gate.opened;
      return use(library);
    };
    const served = await serve({ libraryService: { ...serveOnly(library), withSnapshot } });
    const { local } = served;
    const before = ask(local);
    await asked.opened;
    served.stop();
    served.stop();
    const late = ask(local);
    await request(local, "GET", "/gateway/bot"); // By the time that this is answered, the bot has heard of it.
    gate.open();
    expect(await served.ended).toEqual({ kind: "stopped" });
    await expectAnswer(before);
    expect([lent, late.acknowledgements]).toEqual([1, []]);
    expect(served.log.filter(({ outcome }) => outcome !== undefined)).toHaveLength(1);
  });

  it("says nothing of reconnecting", async () => {
    const served = await serve();
    served.stop();
    await served.ended;
    expect(eventsOf(served)).not.toContain("reconnecting");
  });

  it("ends before it is connected", async () => {
    const local = await openLocalDiscord();
    const connecting = local.holdNext("gateway"); // until Discord itself is gone
    const served = startBot(local);
    await connecting.arrived;
    served.stop();
    expect(await served.ended).toEqual({ kind: "stopped" });
    expect(served.said).toEqual([]);
  });

  it("ends while Discord hears nothing, as behind a network that is gone", async () => {
    const { api, greeted } = await openDullDiscord();
    const served = startBot(await openLocalDiscord(), { config: { api } });
    await greeted;
    served.stop();
    expect(await served.ended).toEqual({ kind: "stopped" });
  });
});

describe("a home server that the bot is not in yet", () => {
  it("is asked for by an invitation, and gets its commands once the bot is let in", async () => {
    const { local, home, letIn } = await openWithoutHome();
    const served = startBot(local, { config: { home } });
    await saidReady(served);
    expect(served.said).toEqual([
      expect.stringContaining("Invite Casebook to a server: https://discord.com/oauth2/authorize?"),
      `Casebook is not in its home server ${home} yet: open the invite link above.`,
      expect.stringContaining("Ready as casebook"),
    ]);
    const guild = letIn();
    await local.until(() => local.commands(guild).length > 0, "the commands are registered in the home server");
    await expectAnswer(local.useCommand({ name: "ask", options: { question: QUESTION }, where: guild }));
    expect(served.said).toHaveLength(3);
  });

  it("is no other server that the bot is let into", async () => {
    const { local } = await serve();
    const guild = local.joinGuild({ name: "Another" });
    await local.useCommand({ name: "about", where: guild }).answer();
    expect(local.commands(guild)).toEqual([]);
    const asked = () => local.requests.filter(({ path }) => path.endsWith("/commands"));
    // The last looks for what the server elsewhere was told before.
    await local.until(() => asked().length === 4, "the bot has looked at all servers' commands");
    expect(asked().filter(({ path }) => path.includes(guild.id))).toEqual([]);
  });
});

/** A Discord whose bot can be let into a server of a known id: `joinGuild` makes one of its own. */
async function openWithoutHome() {
  const world = new World({ acknowledgeWithin: 3_000, tokenGoodFor: 900_000 }, new Clock(true));
  for (const guild of [makeGuild(), makeGuild()]) world.guilds.set(guild.id, guild);
  const server = createRestServer(world);
  const gateway = new Gateway(world, server, 41_250);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  world.origin = `http://127.0.0.1:${port}`;
  const local = new LocalDiscord(world, gateway, server);
  onTestFinished(() => local.close());
  const guild = makeGuild();
  const letIn = () => {
    world.guilds.set(guild.id, guild);
    gateway.announceGuild(guild);
    return guild;
  };
  return { local, home: guild.id, letIn };
}

/** A Discord that greets whoever connects and is never heard of again. */
async function openDullDiscord() {
  const server = createServer((_request, response) => {
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit }));
  });
  const sockets = new WebSocketServer({ server });
  const greeted = new Promise<void>((resolve) => {
    sockets.on("connection", (socket) => {
      socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
      socket.on("message", () => {
        socket.pause(); // It doesn't even hear that the bot takes its leave.
        resolve();
      });
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    server.close();
  });
  return { api: `http://127.0.0.1:${port}/api`, greeted };
}
