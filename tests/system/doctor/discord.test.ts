import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { PermissionFlagsBits, REST } from "discord.js";
import { describe, expect, it, onTestFinished } from "vitest";
import { commands } from "../../../commands/index.ts";
import type { DiscordConfig } from "../../../src/config.ts";
import { checkToken } from "../../../src/doctor/account.ts";
import { ask } from "../../../src/doctor/discord.ts";
import type { KeptPlaces } from "../../../src/doctor/turnedOn.ts";
import { registerCommands } from "../../../src/outlets/discord/commands/registration.ts";
import { DEFAULT_QUOTA } from "../../../src/storage/shelfQuota.ts";
import { openPostgres } from "../../../src/storage/sql/openPostgres.ts";
import { openSqlite } from "../../../src/storage/sql/openSqlite.ts";
import type { ServerDatabase } from "../../../src/storage/sql/serverDatabase.ts";
import { ServerFollows } from "../../../src/storage/sql/serverFollows.ts";
import { openServerSettings } from "../../../src/storage/sql/serverSettings.ts";
import { openServerState } from "../../../src/storage/state/openServerState.ts";
import { type LocalDiscord, openLocalDiscord } from "../../../tools/local-discord/localDiscord.ts";
import { request } from "../../../tools/local-discord/rawClient.ts";
import { itWhere } from "../../support/leftOut.ts";
import { serve as serveDiscord } from "../../support/outlets/discord/serving.ts";
import { HAS_POSTGRES, NO_POSTGRES, startPostgres } from "../../support/storage/postgres.ts";
import { nameDatabase } from "../../support/storage/temporaryDatabase.ts";
import { makeKnowledge } from "../../support/temporary.ts";

const ANY: DiscordConfig = { token: "a.b.c", isPublic: false, moderatorRoles: [], api: "", logsQuestions: false };

const at = ({ apiUrl: api, token }: LocalDiscord, more: Partial<DiscordConfig> = {}) => ({
  ...ANY,
  api,
  token,
  ...more,
});

const register = (local: LocalDiscord, config: DiscordConfig) =>
  registerCommands(new REST({ api: local.apiUrl }).setToken(local.token), local.applicationId, commands, config);

/** How long Discord may take, in milliseconds: longer than any test, unless the test is about it. */
const UNREACHED = 600_000;

async function askBriefly(config: DiscordConfig, limit = UNREACHED, kept?: KeptPlaces): Promise<readonly string[]> {
  const findings = await ask(config, limit, kept);
  return findings.map(({ kind, sentence }) => `${kind}: ${sentence}`).filter((line) => !line.includes(OF_EVENTS));
}

/** What is said of events in the home server, which has tests of its own. */
const OF_EVENTS = "Create event below /next";

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`; // a server that listens on a port has one
}

describe("a bot that is well", () => {
  it("is named, found in its home server, and known with its commands", async () => {
    const local = await openLocalDiscord();
    const config = at(local, { home: local.home.id });
    await register(local, config);
    expect(await askBriefly(config)).toEqual([
      "ok: Discord accepts DISCORD_TOKEN, as casebook.",
      "ok: The bot is in its home server “Court Watchers”.",
      "ok: Discord knows all commands; where a member misses one, reload Discord (Ctrl+R).",
    ]);
  });

  it("changes nothing in Discord", async () => {
    const local = await openLocalDiscord();
    await ask(at(local, { home: local.home.id }), UNREACHED);
    expect(new Set(local.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
    expect(local.violations).toEqual([]);
  });

  it("is told what it lacks without a home server", async () => {
    const local = await openLocalDiscord();
    await register(local, at(local));
    expect(await askBriefly(at(local))).toEqual([
      expect.stringMatching(/^ok/),
      expect.stringMatching(/^hint: Members can't install it for themselves/),
      expect.stringMatching(/^hint: DISCORD_GUILD_ID is not set/),
      expect.stringMatching(/^ok: Discord knows all commands/),
    ]);
  });
});

describe("how the application can be installed", () => {
  const find = async (local: LocalDiscord, more: Partial<DiscordConfig>) =>
    (await askBriefly(at(local, more))).filter((line) => line.includes("install") || line.includes("Install"));

  it("is told where members could install it for themselves and can't", async () => {
    const local = await openLocalDiscord();
    expect(await find(local, { isPublic: true, home: local.home.id })).toEqual([
      "hint: Members can't install it for themselves, for direct messages and servers that have not let the bot in: to let them, turn on User Install in the Developer Portal, on the page Installation.",
    ]);
    local.allowInstalls(["0", "1"]);
    expect(await find(local, { isPublic: true, home: local.home.id })).toEqual([
      "ok: Members can install it for themselves, too (User Install).",
    ]);
  });

  it("is told where they can and would be refused", async () => {
    const local = await openLocalDiscord();
    expect(await find(local, { home: local.home.id })).toEqual([]);
    local.allowInstalls(["0", "1"]);
    expect(await find(local, { home: local.home.id })).toEqual([
      expect.stringMatching(/^hint: User Install is on, but this copy serves its home server alone/),
    ]);
  });

  it("must be possible for a server", async () => {
    const local = await openLocalDiscord();
    local.allowInstalls(["1"]);
    expect(await find(local, { isPublic: true, home: local.home.id })).toContain(
      "fix: No server can let the bot in: turn on Guild Install in the Developer Portal, on the page Installation.",
    );
  });
});

describe("what moderators turned on in channels", () => {
  const COUNTING = { kinds: ["articles"] as const, case: "harrow" };
  const findIn = async (local: LocalDiscord, kept: KeptPlaces) =>
    (await askBriefly(at(local, { home: local.home.id }), UNREACHED, kept)).filter((line) =>
      /Casebook (?:lacks|may do)|turned on/.test(line),
    );
  const find = (local: LocalDiscord, state: string) => findIn(local, { state });

  async function turnOn() {
    const local = await openLocalDiscord();
    const path = join(makeKnowledge({}), "state.db");
    return { local, path, ...openServerState({ path }) };
  }

  it("is not looked for where nothing is kept, or nothing turned on", async () => {
    const { local, path, settings } = await turnOn();
    expect(await find(local, path)).toEqual([]);
    expect(existsSync(path)).toBe(false);
    await settings.write({ guild: local.home.id, channel: local.home.channelId }, { answers: "private" });
    expect(await find(local, path)).toEqual([]);
  });

  it("works where the bot has the permissions, and names those that it lacks with the link that grants them", async () => {
    const { local, path, follows, settings } = await turnOn();
    const { id: guild, channelId: channel } = local.home;
    await follows.start({ guild, channel, ...COUNTING }, []);
    expect(await find(local, path)).toEqual(["ok: Casebook may do in each channel what moderators turned on there."]);
    await settings.write({ guild, channel }, { answers: "thread" });
    const [lacking = "", ...others] = await find(local, path);
    expect(others).toEqual([]);
    expect(lacking).toMatch(
      /^hint: Casebook lacks Create Public Threads in #cases of “Court Watchers” to open threads/,
    );
    const link = new URL(/https:\S+/.exec(lacking)?.[0] ?? "");
    expect([link.searchParams.get("guild_id"), BigInt(link.searchParams.get("permissions") ?? 0)]).toEqual([
      guild,
      local.home.botPermissions | PermissionFlagsBits.CreatePublicThreads,
    ]);
  });

  it("counts a channel's overwrites, a thread's channel, what can't be seen and what is gone", async () => {
    const { local, path, follows } = await turnOn();
    const follow = (channel: string) => follows.start({ guild: local.home.id, channel, ...COUNTING }, []);
    const mute = local.addChannel(local.home, {
      channelName: "mute",
      botPermissions: local.home.botPermissions & ~PermissionFlagsBits.SendMessages,
    });
    await follow(mute.channelId);
    expect(await find(local, path)).toEqual([expect.stringContaining("lacks Send Messages in #mute")]);
    const thread = local.addChannel(local.home, { channelName: "a thread", parentId: local.home.channelId });
    await follow(thread.channelId);
    expect(await find(local, path)).toEqual([expect.stringContaining("in #mute")]);
    local.changePermissions(mute, 0n);
    expect(await find(local, path)).toEqual([
      expect.stringContaining(`lacks View Channel in the channel ${mute.channelId}`),
    ]);
    local.removeChannel(mute);
    expect(await find(local, path)).toEqual([expect.stringContaining("is gone")]);
    expect(local.violations).toEqual([]);
  });
});

describe("what moderators of many servers turned on", () => {
  const LIMITS = { quota: DEFAULT_QUOTA, memory: 2 ** 29 };
  const find = async (local: LocalDiscord, store: KeptPlaces["store"]) =>
    (await askBriefly(at(local), UNREACHED, { store })).filter((line) => /Casebook (?:lacks|may do)/.test(line));

  async function turnOn(database: ServerDatabase) {
    const guilds = [{ name: "Court Watchers" }, { name: "Law Club", botPermissions: 0n }];
    const local = await openLocalDiscord({ guilds });
    const follows = new ServerFollows(database);
    for (const { id: guild, channelId: channel } of local.guilds)
      await follows.start({ guild, channel, kinds: ["articles"], case: "harrow" }, []);
    return local;
  }

  it("is looked for in an SQLite file, of which nothing is made where there is none", async () => {
    const path = nameDatabase();
    const database = openSqlite(path);
    const local = await turnOn(database);
    await database.close();
    const lacking = expect.stringMatching(/^hint: Casebook lacks .* of “Law Club” to post what is new of a case/);
    expect(await find(local, { kind: "sqlite", path, ...LIMITS })).toEqual([lacking]);
    expect(await find(local, { kind: "sqlite", path: `${path}.none`, ...LIMITS })).toEqual([]);
    expect(existsSync(`${path}.none`)).toBe(false);
  });

  itWhere(HAS_POSTGRES, NO_POSTGRES, "is looked for in PostgreSQL, of the servers that the bot is in", async () => {
    const cluster = await startPostgres((end) => onTestFinished(end));
    const { url } = await cluster.makeDatabase();
    const database = openPostgres(url);
    const local = await turnOn(database);
    await openServerSettings(database).write(
      { guild: local.home.id, channel: local.home.channelId },
      { answers: "thread" },
    );
    await database.close();
    expect(await find(local, { kind: "postgres", url, ...LIMITS })).toEqual([
      expect.stringMatching(/^hint: Casebook lacks Create Public Threads in #\w+ of “Court Watchers” to open threads/),
      expect.stringMatching(/^hint: Casebook lacks .* of “Law Club” to post what is new of a case/),
    ]);
  });
});

describe("scheduled events", () => {
  const find = async (local: LocalDiscord, home: string | undefined) => {
    const findings = await ask(at(local, { home }), UNREACHED);
    return findings.filter(({ sentence }) => sentence.includes(OF_EVENTS));
  };

  it("are off in the home server until an admin grants them", async () => {
    const local = await openLocalDiscord();
    const [off, ...others] = await find(local, local.home.id);
    expect(others).toEqual([]);
    expect(off?.kind).toBe("ok");
    expect(off?.sentence).toMatch(/is off in “Court Watchers”; an admin who wants it grants Create Events with/);
    const granted = new URL(/https:\S+/.exec(off?.sentence ?? "")?.[0] ?? "").searchParams.get("permissions");
    expect(BigInt(granted ?? 0)).toBe(local.home.botPermissions | PermissionFlagsBits.CreateEvents);
  });

  it("are possible where the bot may make them", async () => {
    const local = await openLocalDiscord({
      guilds: [{ name: "Court", botPermissions: PermissionFlagsBits.CreateEvents }],
    });
    expect(await find(local, local.guilds.at(-1)?.id)).toEqual([
      { kind: "ok", sentence: "Casebook may make scheduled events in “Court”, by Create event below /next." },
    ]);
  });
});

describe("where Discord sends interactions", () => {
  const find = async (local: LocalDiscord, more: Partial<DiscordConfig>) =>
    (await askBriefly(at(local, more))).filter((line) => line.includes("interactions") || line.includes("PUBLIC_KEY"));
  const interactions = (publicKey: string) => ({ interactions: { port: 3000, host: "127.0.0.1", publicKey } });

  it("is not spoken of on the gateway", async () => {
    expect(await find(await openLocalDiscord(), {})).toEqual([]);
  });

  it("must be this program's port where it has one", async () => {
    const local = await openLocalDiscord();
    expect(await find(local, interactions(local.publicKey))).toEqual([
      expect.stringMatching(/^fix: Discord sends interactions over the gateway, so INTERACTIONS_PORT 3000 gets none/),
    ]);
  });

  it("is named where it is set, and a wrong key with the right one", async () => {
    const { local } = await serveDiscord({ transport: "http" });
    expect(await find(local, interactions(local.publicKey))).toEqual([
      expect.stringMatching(/^ok: Discord sends interactions to http:\/\/127\.0\.0\.1:\d+\/interactions\.$/),
    ]);
    expect(await find(local, interactions("0".repeat(64)))).toContain(
      `fix: DISCORD_PUBLIC_KEY is another application's; this one's is ${local.publicKey}.`,
    );
  });

  it("must not be a port where the bot is on the gateway", async () => {
    const { local } = await serveDiscord({ transport: "http" });
    expect(await find(local, {})).toEqual([expect.stringMatching(/so a bot on the gateway gets none/)]);
  });
});

describe("a token", () => {
  it("that Discord refuses is one to be copied anew", async () => {
    const local = await openLocalDiscord();
    expect(await askBriefly(at(local, { token: "a.b.c" }))).toEqual([
      "fix: Discord refuses DISCORD_TOKEN. Copy a new one from the page Bot → Reset Token in the Developer Portal.",
    ]);
  });

  it.each([
    ["a client secret", "aBcDeFgHiJkLmNoPqRsTuVwXyZ_-0123", "client secret"],
    ["a public key", "0123456789abcdef".repeat(4), "public key"],
    ["an id", "123456789012345678", "an id"],
  ])("that is %s is seen without asking Discord", (_, token, words) => {
    expect(checkToken(token)?.sentence).toContain(words);
    expect(checkToken(token)?.sentence).not.toContain(token);
  });

  it("that may be one passes", () => {
    expect(checkToken("MTAx.G1a2b3.c4d5-e6_f7")).toBeUndefined();
  });
});

describe("a server", () => {
  it("that the bot is not in comes with the invitation", async () => {
    const local = await openLocalDiscord();
    const findings = await askBriefly(at(local, { home: "12345678901234567" }));
    const invite = `https://discord.com/oauth2/authorize?client_id=${local.applicationId}&scope=bot+applications.commands&permissions=0`;
    expect(findings).toEqual([
      expect.stringMatching(/^ok/),
      `fix: The bot is not in its home server 12345678901234567: check DISCORD_GUILD_ID, then invite it there with ${invite}`,
    ]);
  });

  it("that has no role of an id is told, and its commands are still checked", async () => {
    const local = await openLocalDiscord();
    const config = at(local, { home: local.home.id, moderatorRoles: [local.home.id, "12345678901234567"] });
    expect(await askBriefly(config)).toEqual([
      expect.stringMatching(/^ok/),
      expect.stringMatching(/^ok: The bot is in/),
      expect.stringMatching(/^fix: MODERATOR_ROLE_IDS .* 12345678901234567:/),
      expect.stringMatching(/^hint: Discord doesn't know/),
    ]);
  });

  it("that let the bot in without commands needs another invitation", async () => {
    const local = await openLocalDiscord();
    local.failNext({ route: "commands", status: 403, code: 50001 });
    expect((await askBriefly(at(local, { home: local.home.id }))).at(-1)).toMatch(
      /^fix: .* without its commands: .*oauth2/,
    );
  });

  it("is missing where the bot is in none", async () => {
    const local = await openLocalDiscord();
    for (const guild of [local.home, local.elsewhere]) local.leaveGuild(guild);
    expect((await askBriefly(at(local)))[2]).toMatch(/^hint: The bot is in no server yet: .*oauth2/);
  });
});

it.each([
  ["never registered", undefined],
  ["registered for another home", { isPublic: true }],
])("commands that were %s are registered at the next start", async (_, before) => {
  const local = await openLocalDiscord();
  const config = at(local, { home: local.home.id });
  if (before) await register(local, { ...config, ...before });
  expect((await askBriefly(config)).at(-1)).toMatch(/^hint: .* Start Casebook once/);
});

it("commands that are everywhere besides in the home server are registered anew at the next start", async () => {
  const local = await openLocalDiscord();
  const config = at(local, { home: local.home.id });
  await register(local, config);
  await register(local, at(local));
  expect((await askBriefly(config)).at(-1)).toMatch(/^hint: .* Start Casebook once/);
});

it("commands that are offered everywhere in other places than they should be are registered anew", async () => {
  const local = await openLocalDiscord();
  await register(local, at(local));
  expect((await askBriefly(at(local))).at(-1)).toMatch(/^ok: Discord knows all commands/);
  const guildsAlone = local.commands().map((command) => ({ ...command, contexts: [0] }));
  await request(local, "PUT", `/applications/${local.applicationId}/commands`, guildsAlone);
  expect((await askBriefly(at(local))).at(-1)).toMatch(/^hint: .* Start Casebook once/);
});

describe("a Discord that doesn't answer", () => {
  it.each<[string, RequestListener, string, number?]>([
    ["is silent", () => {}, "can't be reached at 127.0.0.1:", 300],
    [
      "stops in the middle",
      (_, to) => void to.writeHead(200, { "content-type": "application/json" }).write("{"),
      "(no answer in time)",
      300,
    ],
    ["hangs up", (from) => from.socket.destroy(), "(UND_ERR_SOCKET)"],
    ["is another site", (_, to) => void to.end("<h1>Welcome</h1>"), "doesn't answer as Discord does"],
    [
      "is a site without that page",
      (_, to) => void to.writeHead(404).end("<h1>404</h1>"),
      "doesn't answer as Discord does",
    ],
    [
      "writes half of a sentence",
      (_, to) => void to.writeHead(200, { "content-type": "application/json" }).end("{"),
      "doesn't answer as Discord does",
    ],
    ["is out of order", (_, to) => void to.writeHead(503).end(), "is out of order (503)"],
    [
      "has had enough",
      (_, to) =>
        void to.writeHead(429, { "retry-after": "7", "content-type": "application/json" }).end('{"retry_after":7}'),
      "asks this bot to wait",
    ],
    [
      "forbids",
      (_, to) => void to.writeHead(403, { "content-type": "application/json" }).end('{"code":0,"message":"no"}'),
      "refuses to answer (403",
    ],
  ])("because it %s is told so", async (_, listener, words, limit) => {
    const token = "SECRET.SECRET.SECRET";
    const findings = await askBriefly({ ...ANY, token, api: await serve(listener) }, limit);
    expect(findings).toEqual([expect.stringMatching(/^fix: /)]);
    expect(findings[0]).toContain(words);
    expect(findings[0]).not.toContain("SECRET");
  });

  it("is asked only once", async () => {
    let asked = 0;
    const api = await serve((_, to) => {
      asked += 1;
      to.writeHead(503).end();
    });
    await ask({ ...ANY, api }, UNREACHED);
    expect(asked).toBe(1);
  });

  it("because nobody listens is told with the host", async () => {
    const findings = await askBriefly({ ...ANY, api: "http://127.0.0.1:1/api" });
    expect(findings).toEqual([
      expect.stringMatching(/^fix: Discord can't be reached at 127\.0\.0\.1:1 \(ECONNREFUSED\)/),
    ]);
  });
});
