import { GatewayIntentBits, GatewayOpcodes, MessageFlags } from "discord.js";
import { expect, test } from "vitest";
import type { Exchange } from "../../../../tools/local-discord/exchange.ts";
import type { Fields } from "../../../../tools/local-discord/fields.ts";
import { type LocalDiscord, openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { openSilentClient, openSocket, request } from "../../../../tools/local-discord/rawClient.ts";
import { itWithOpenApi } from "../../../support/outlets/discord/withOpenApi.ts";

const message = { content: "Hello", allowed_mentions: { parse: [] } };
const secret = { ...message, flags: MessageFlags.Ephemeral };

async function open(options: Parameters<typeof openLocalDiscord>[0] = {}) {
  const local = await openLocalDiscord({ stopsTime: true, ...options });
  await openSilentClient(local);
  const exchange = local.useCommand({ name: "ask" });
  return { local, exchange, ...speakFor(local, exchange) };
}

function speakFor(local: LocalDiscord, { id, token }: Exchange) {
  const webhook = `/webhooks/${local.applicationId}/${token}`;
  return {
    callback: (body: Fields, query = "") =>
      request(local, "POST", `/interactions/${id}/${token}/callback${query}`, body),
    followUp: (body: Fields) => request(local, "POST", webhook, body),
    original: (method: string, body?: Fields) => request(local, method, `${webhook}/messages/@original`, body),
    other: (method: string, other: unknown, body?: Fields) =>
      request(local, method, `${webhook}/messages/${other}`, body),
  };
}

test("a callback that comes too late finds no interaction", async () => {
  const { local, exchange, callback } = await open();
  local.passTime(3_001);
  expect(await callback({ type: 4, data: message })).toMatchObject({ status: 404, code: 10062 });
  expect(exchange.acknowledgements).toMatchObject([{ type: 4, status: 404 }]);
  expect(local.violations).toEqual([]);
  expect(local.messages(local.home)).toEqual([]);
});

test("a second callback is refused, and is the bot's fault unless the test had its hand in it", async () => {
  const { local, callback } = await open();
  expect((await callback({ type: 5 })).status).toBe(204);
  expect(await callback({ type: 5 })).toMatchObject({ status: 400, code: 40060 });
  expect(local.violations).toEqual(["/ask was acknowledged twice"]);
  local.failNext({ route: "callback", status: 503, performed: true });
  const next = speakFor(local, local.useCommand({ name: "ask" }));
  expect((await next.callback({ type: 5 })).status).toBe(503);
  expect(await next.callback({ type: 5 })).toMatchObject({ status: 400, code: 40060 });
  expect(local.violations).toHaveLength(1);
});

test("nothing can be edited or followed up before the acknowledgement", async () => {
  const { local, original, followUp } = await open();
  expect(await original("PATCH", message)).toMatchObject({ status: 404, code: 10015 });
  expect(await followUp(message)).toMatchObject({ status: 404, code: 10015 });
  expect(local.violations).toEqual([
    "/ask: edit came before Discord had accepted an acknowledgement",
    "/ask: followUp came before Discord had accepted an acknowledgement",
  ]);
});

test("an interaction's token is good for a time", async () => {
  const { local, callback, original } = await open();
  local.passTime(3_000);
  expect((await callback({ type: 5 })).status).toBe(204);
  local.passTime(15 * 60_000 - 3_000);
  expect((await original("PATCH", message)).status).toBe(200);
  local.passTime(1);
  expect(await original("PATCH", message)).toMatchObject({ status: 401, code: 50027 });
});

test("a callback is answered with nothing, or with the message if that was asked for", async () => {
  const { local, callback } = await open();
  const silent = await callback({ type: 4, data: message });
  expect([silent.status, silent.text, silent.headers.get("content-type")]).toEqual([204, "", null]);
  const told = await speakFor(local, local.useCommand({ name: "ask" })).callback(
    { type: 4, data: secret },
    "?with_response=true",
  );
  expect(told.body).toMatchObject({
    interaction: { type: 2, response_message_loading: false, response_message_ephemeral: true },
    resource: { type: 4, message: { content: "Hello", type: 20, interaction_metadata: { type: 2 } } },
  });
  const thinking = await speakFor(local, local.useCommand({ name: "ask" })).callback(
    { type: 5 },
    "?with_response=true",
  );
  expect(thinking.body).toMatchObject({ interaction: { response_message_loading: true }, resource: { type: 5 } });
});

test("the first follow-up answers a deferral and is as ephemeral as that was; later ones have their own flags", async () => {
  const { exchange, callback, followUp } = await open();
  await callback({ type: 5, data: { flags: MessageFlags.Ephemeral } });
  await followUp(message);
  expect(await exchange.answer()).toMatchObject({ ephemeral: true, reply: { content: "Hello" }, followUps: [] });
  await followUp(message);
  await followUp(secret);
  expect(exchange.followUps.map(({ flags, type }) => [flags, type])).toEqual([
    [0, 19],
    [MessageFlags.Ephemeral, 19],
  ]);
});

test("after a deferral was deleted a follow-up has its own flags", async () => {
  const { local, exchange, callback, followUp, original } = await open();
  await callback({ type: 5, data: { flags: MessageFlags.Ephemeral } });
  expect((await original("DELETE")).status).toBe(204);
  await followUp(message);
  expect(await exchange.answer()).toMatchObject({ reply: undefined, ephemeral: undefined, followUps: [{ flags: 0 }] });
  expect(local.messages(local.home)).toHaveLength(1);
});

test("a token reaches the messages of its own interaction alone", async () => {
  const { local, callback, followUp, original, other } = await open();
  await callback({ type: 4, data: secret });
  const id = (await original("GET")).body["id"];
  const follow = (await followUp(message)).body["id"];
  expect((await other("PATCH", follow, { ...message, content: "Changed" })).body["content"]).toBe("Changed");
  const next = speakFor(local, local.useCommand({ name: "ask" }));
  await next.callback({ type: 5 });
  expect(await next.other("PATCH", follow, message)).toMatchObject({ status: 404, code: 10008 });
  expect((await other("DELETE", id)).status).toBe(204);
  expect(await original("PATCH", message)).toMatchObject({ status: 404, code: 10008 });
});

test("a channel holds public messages, and lets the bot post where it may", async () => {
  const { local, callback, original, followUp } = await open();
  await callback({ type: 4, data: secret });
  const channel = `/channels/${local.home.channelId}/messages`;
  const hidden = `${channel}/${(await original("GET")).body["id"]}`;
  expect(await request(local, "GET", hidden)).toMatchObject({ status: 404, code: 10008 });
  expect(await request(local, "DELETE", hidden)).toMatchObject({ status: 404, code: 10008 });
  const shown = `${channel}/${(await followUp(message)).body["id"]}`;
  expect((await request(local, "DELETE", shown)).status).toBe(204);
  expect((await request(local, "POST", channel, message)).status).toBe(200);
  expect(local.messages(local.home)).toHaveLength(1);
  expect(await request(local, "POST", channel, secret)).toMatchObject({ status: 400, code: 50035 });
  const mute = local.joinGuild({ name: "Mute", botPermissions: 1024n });
  expect(await request(local, "POST", `/channels/${mute.channelId}/messages`, message)).toMatchObject({ code: 50013 });
  const closed = local.joinGuild({ name: "Closed", botPermissions: 0n });
  expect(await request(local, "GET", `/channels/${closed.channelId}`)).toMatchObject({ status: 403, code: 50001 });
  expect(await request(local, "GET", "/channels/1")).toMatchObject({ status: 404, code: 10003 });
});

test("a deferred update settles once its message was edited, and a deleted message has no buttons", async () => {
  const { local } = await open();
  const exchange = local.forge({ customId: "more" });
  const { callback, original } = speakFor(local, exchange);
  await callback({ type: 6 });
  await expect(exchange.settled({ within: 20 })).rejects.toThrow(/the button “Old” wasn't answered.*→ 204/s);
  await original("PATCH", { components: [{ type: 10, content: "New" }], allowed_mentions: { parse: [] } });
  const { source } = await exchange.answer();
  expect(source?.components).toEqual([{ type: 10, content: "New", id: 1 }]);
  if (source !== undefined) local.deleteMessage(source);
  expect(() => source && local.press(source, "more")).toThrow("the message is gone");
});

test("faults are given as asked for, one after the other", async () => {
  const { local, callback, original } = await open();
  local.failNext({ route: "callback", status: 429, retryAfter: 0.5 });
  const limited = await callback({ type: 5 });
  expect(limited.body).toMatchObject({ retry_after: 0.5, global: false });
  expect(limited.headers.get("retry-after")).toBe("0.5");
  await callback({ type: 5 });
  local.failNext({ route: "edit", status: 403, code: 50013, message: "Missing Permissions", times: 2 });
  local.failNext({ route: "any", status: 500 });
  const codes = [await original("PATCH", message), await original("PATCH", message), await original("PATCH", message)];
  expect(codes.map(({ status, code }) => [status, code])).toEqual([
    [403, 50013],
    [403, 50013],
    [500, 0],
  ]);
  expect((await original("PATCH", message)).status).toBe(200);
});

test("a delayed callback may come too late", async () => {
  const { local, exchange, callback } = await open();
  const held = local.holdNext("callback");
  const answer = callback({ type: 5 });
  await held.arrived;
  local.passTime(3_001);
  held.release();
  expect((await answer).code).toBe(10062);
  expect(exchange.acknowledgements).toMatchObject([{ status: 404 }]);
});

test("requests without the token, to nowhere or with broken bodies are refused", async () => {
  const local = await openLocalDiscord();
  const anonymous = await fetch(`${local.apiUrl}/v10/users/@me`);
  expect([anonymous.status, await anonymous.json()]).toEqual([401, { code: 0, message: "401: Unauthorized" }]);
  const other = await request(local, "PUT", "/applications/1/commands", []);
  expect(other).toMatchObject({ status: 403, code: 20012 });
  expect(local.violations).toEqual([]);
  expect((await request(local, "POST", "/no/such/route", {})).status).toBe(404);
  expect(local.violations).toEqual(["POST /no/such/route is no route that the local server knows"]);
  const url = `${local.apiUrl}/v10/interactions/1/a/callback`;
  const broken = await fetch(url, { method: "POST", body: "{", headers: { "content-type": "application/json" } });
  expect(await broken.json()).toMatchObject({ code: 50109 });
});

test("a form brings its JSON in payload_json, and files beside it", async () => {
  const { local, exchange, callback } = await open();
  await callback({ type: 5 });
  const form = new FormData();
  form.set("payload_json", JSON.stringify(message));
  form.set("files[0]", new File(["text"], "timeline.md", { type: "text/markdown" }));
  const path = `/webhooks/${local.applicationId}/${exchange.token}/messages/@original`;
  expect((await request(local, "PATCH", path, form)).status).toBe(200);
  expect(exchange.reply?.attachments).toMatchObject([
    { filename: "timeline.md", size: 4, content_type: "text/markdown" },
  ]);
  expect(local.requests.at(-1)?.files[0]?.name).toBe("timeline.md");
});

itWithOpenApi("what breaks Discord's document is refused and named where it lies", async () => {
  const { local, callback } = await open();
  const components = [{ type: 17, accent_color: -1, components: [{ type: 10, content: "a" }] }];
  const answer = await callback({ type: 4, data: { ...message, content: undefined, components, flags: 1 << 15 } });
  expect(answer).toMatchObject({ status: 400, code: 50035 });
  const what = "POST /interactions/{interaction_id}/{interaction_token}/callback breaks Discord's document";
  expect(local.violations).toEqual([`${what}: data.components.0.accent_color: must be >= 0`]);
  await callback({ type: 5 }, "?wait=true");
  expect(local.violations[1]).toBe(`${what}: wait: is no parameter of this route`);
  expect(local.validated).toBe(2);
});

test.for([
  ["a wrong token", { op: GatewayOpcodes.Identify, d: { token: "wrong", intents: 1 } }, 4004],
  ["no intents", { op: GatewayOpcodes.Identify, d: {} }, 4013],
  ["an unknown op", { op: 99 }, 4001],
  ["another op first", { op: GatewayOpcodes.PresenceUpdate, d: {} }, 4003],
] as const)("the gateway closes on %s", async ([, payload, code]) => {
  const local = await openLocalDiscord();
  const { send, closed } = await openSocket(local);
  const d = code === 4013 ? { token: local.token } : "d" in payload ? payload.d : null;
  send({ ...payload, d });
  expect(await closed).toBe(code);
});

test("the gateway numbers events, acknowledges heartbeats, and replays what was missed", async () => {
  const local = await openLocalDiscord();
  const first = await openSilentClient(local);
  first.send({ op: GatewayOpcodes.Heartbeat, d: null });
  await first.hear(GatewayOpcodes.HeartbeatAck);
  const ready = await first.hear(GatewayOpcodes.Dispatch);
  expect(first.received.filter(({ op }) => op === GatewayOpcodes.Dispatch).map(({ t, s }) => [t, s])).toEqual([
    ["READY", 1],
    ["GUILD_CREATE", 2],
    ["GUILD_CREATE", 3],
  ]);
  local.dropSocket();
  await first.closed;
  local.useCommand({ name: "ask" });
  const second = await openSocket(local);
  const session_id = (ready["d"] as Fields)["session_id"];
  second.send({ op: GatewayOpcodes.Resume, d: { token: local.token, session_id, seq: 2 } });
  for (const [t, s] of [
    ["GUILD_CREATE", 3],
    ["INTERACTION_CREATE", 4],
    ["RESUMED", 5],
  ]) {
    expect(await second.hear(GatewayOpcodes.Dispatch)).toMatchObject({ t, s });
  }
  second.send({ op: GatewayOpcodes.Identify, d: { token: local.token, intents: GatewayIntentBits.Guilds } });
  expect(await second.closed).toBe(4005);
});
