import { createServer } from "node:http";
import { MessageFlags } from "discord.js";
import { request } from "undici";
import { describe, expect, it, onTestFinished } from "vitest";
import { postTo } from "../../../../../tools/local-discord/interactionsEndpoint.ts";
import { openLocalDiscord } from "../../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../../tools/local-discord/message.ts";
import { QUESTION, type Serving, seen, serve, startBot } from "../../../../support/outlets/discord/serving.ts";

/** The Interactions Endpoint, seen as Discord and as strangers see it. */

const PING = JSON.stringify({ type: 1, id: "1", token: "a", version: 1 });

/** A bot over HTTP, and its endpoint's address. */
async function reachable(): Promise<Serving & { readonly url: string }> {
  const serving = await serve({ transport: "http" });
  const line = serving.log.find(({ event }) => event === "interactions endpoint");
  return { ...serving, url: `http://127.0.0.1:${String(line?.["port"])}/interactions` };
}

describe("a request to the Interactions Endpoint", () => {
  it("that is a signed PING is answered with a PONG", async () => {
    const { url, local } = await reachable();
    expect(await postTo(url, PING, local.keys.sign(PING))).toEqual({ status: 200, body: '{"type":1}' });
  });

  it.each([
    ["without a signature", {}],
    ["with a signature that is none", { "x-signature-ed25519": "abc", "x-signature-timestamp": "1" }],
    ["with another's signature", { "x-signature-ed25519": "ab".repeat(64) }],
    ["with another timestamp", { "x-signature-timestamp": "1" }],
    ["with a timestamp that is no number", { "x-signature-timestamp": "now" }],
  ])("%s is refused", async (what, changed) => {
    const { url, local } = await reachable();
    const headers = what === "without a signature" ? {} : { ...local.keys.sign(PING), ...changed };
    expect((await postTo(url, PING, headers)).status).toBe(401);
  });

  it("whose body was changed is refused", async () => {
    const { url, local } = await reachable();
    expect((await postTo(url, PING.replace('"1"', '"2"'), local.keys.sign(PING))).status).toBe(401);
  });

  it.each([
    ["six minutes old", -360_000, 401],
    ["six minutes to come", 360_000, 401],
    ["four minutes old", -240_000, 200],
  ])("that is %s", async (_age, shift, status) => {
    const { url, local } = await reachable();
    expect((await postTo(url, PING, local.keys.sign(PING, Date.now() + shift))).status).toBe(status);
  });

  it("is warned of once, without its words", async () => {
    const { url, log } = await reachable();
    for (let times = 0; times < 3; times += 1) await postTo(url, "a secret", {});
    const warnings = log.filter(({ why }) => String(why).includes("DISCORD_PUBLIC_KEY"));
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain("a secret");
  });

  it.each([
    ["another path", "/", "POST", 404],
    ["another method", "/interactions", "GET", 405],
  ] as const)("for %s is refused", async (_what, path, method, status) => {
    const { url } = await reachable();
    const response = await request(new URL(path, url), { method });
    await response.body.dump();
    expect(response.statusCode).toBe(status);
  });

  it("of more bytes than an interaction can have is refused unread", async () => {
    const { url } = await reachable();
    expect((await postTo(url, "a".repeat(262_145), {})).status).toBe(413);
  });

  it("with an interaction of a kind that nobody knows is refused", async () => {
    const { url, local } = await reachable();
    const body = JSON.stringify({ type: 99, id: "1", token: "a", version: 1, entitlements: [] });
    expect((await postTo(url, body, local.keys.sign(body))).status).toBe(400);
  });
});

describe("an interaction over HTTP", () => {
  const ask = { name: "ask", options: { question: QUESTION } } as const;

  it("is answered over Discord's own address, and its POST only after that", async () => {
    const { local } = await reachable();
    const held = local.holdNext("callback");
    const exchange = local.useCommand(ask);
    await held.arrived;
    expect(exchange.postStatus).toBeUndefined();
    held.release();
    await exchange.posted();
    expect(exchange.postStatus).toBe(202);
    expect(readText(seen(exchange.reply))).toContain("inside a piano stool");
  });

  it("to which Discord takes no answer fails its POST, so that another process may try", async () => {
    const { local } = await reachable();
    local.failNext({ route: "callback", status: 400, code: 50035, times: 9 });
    const exchange = local.useCommand(ask);
    await exchange.posted();
    expect(exchange.postStatus).toBe(500);
  });

  it("that another process has answered is taken for answered", async () => {
    const { local, url } = await reachable();
    local.expectManyProcesses();
    const exchange = local.useCommand(ask);
    await exchange.posted();
    const again = exchange.payload;
    expect((await postTo(url, again, local.keys.sign(again))).status).toBe(202);
    expect(local.messages(local.home)).toHaveLength(1);
  });

  it("that has come is answered before the bot leaves, and none after that", async () => {
    const { local, stop, ended, url } = await reachable();
    const held = local.holdNext("callback");
    const exchange = local.useCommand(ask);
    await held.arrived;
    stop();
    held.release();
    await exchange.posted();
    expect(exchange.postStatus).toBe(202);
    expect(await ended).toEqual({ kind: "stopped" });
    expect((await postTo(url, PING, local.keys.sign(PING))).status).toBe(0);
  });

  it("needs no gateway", async () => {
    const { local } = await reachable();
    await local.useCommand(ask).answer();
    expect([local.connects, local.identifies]).toEqual([0, 0]);
    expect(local.commands(local.home).map(({ name }) => name)).toContain("ask");
  });

  it("whose message has embeds is read", async () => {
    const { local } = await reachable();
    const target = { content: "Mara Quill found the stolen violin inside a piano stool." };
    const { reply } = await local.useMessageCommand({ name: "Check against the sources", target }).answer();
    expect((seen(reply).flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(readText(seen(reply))).toContain("inside a piano stool");
  });
});

describe("a bot over HTTP", () => {
  it("whose port is taken ends with a sentence", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as { port: number };
    const local = await openLocalDiscord();
    const { ended } = startBot(local, {
      transport: "gateway",
      config: { interactions: { port, host: "127.0.0.1", publicKey: local.publicKey } },
    });
    const reason = `INTERACTIONS_PORT ${port} is taken on 127.0.0.1: end what listens there, or choose another port.`;
    expect(await ended).toEqual({ kind: "fatal", reason });
  });

  it("whose token Discord refuses ends with a sentence", async () => {
    const local = await openLocalDiscord();
    const { ended } = startBot(local, { transport: "http", config: { token: "wrong.token.here" } });
    expect(await ended).toMatchObject({ kind: "fatal", reason: expect.stringContaining("DISCORD_TOKEN") });
  });
});
