import { describe, expect, it, vi } from "vitest";
import { startBot as startProgram } from "../../../../src/outlets/discord/start.ts";
import type { LocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { makeHostName } from "../../../support/outlets/discord/hostName.ts";
import { configOf, QUESTION, type Serving, seen, serve, startBot } from "../../../support/outlets/discord/serving.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

/** What may pass is tried again until it has: the real client against a Discord that is out of order for a while. */

/** Milliseconds; a busy machine is no fault of the bot's. */
const WITHIN = 50_000;
/** Short pauses, and a limit that a busy machine reaches too. */
const PATIENCE = { pauses: { min: 5, max: 40 }, maxNotReady: 5_000 };

const linesOf = ({ log }: Serving, ...events: readonly string[]) =>
  log.filter(({ event }) => events.includes(String(event)));

const isSaid = ({ said }: Serving, words: string) =>
  vi.waitFor(() => expect(said.join("\n")).toContain(words), { timeout: WITHIN, interval: 5 });

/** Waits until the bot is ready, offers its commands and answers. */
async function expectWell(served: Serving): Promise<void> {
  const { local } = served;
  await isSaid(served, "Ready as");
  await local.until(() => local.commands(local.home).length > 0, "the commands are offered", WITHIN);
  const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer({ within: WITHIN });
  expect(readText(seen(reply))).toContain("inside a piano stool");
}

interface Outage {
  /** Puts Discord out of order before the bot starts; the answer puts it in order again, if it doesn't pass by itself. */
  readonly begin: (local: LocalDiscord) => Promise<() => Promise<void>> | undefined;
  /** What the only line about its beginning says. */
  readonly line: Readonly<Record<string, unknown>>;
  /** What whoever runs the bot is told. */
  readonly words?: string;
}

const passing = (begin: (local: LocalDiscord) => void) => (local: LocalDiscord) => {
  begin(local);
  return undefined;
};

const OUTAGES: Readonly<Record<string, Outage>> = {
  "the port of the API is closed": {
    begin: async (local) => {
      await local.closePort();
      return () => local.openPort();
    },
    line: { why: expect.stringContaining("ECONNREFUSED") },
    words: "Discord can't be reached (",
  },
  "DNS is not there": {
    begin: async (local) => {
      const host = makeHostName();
      local.nameHost(host.name);
      return async () => {
        await vi.waitFor(() => expect(host.misses).toBeGreaterThan(8), { timeout: WITHIN });
        host.appear();
      };
    },
    line: { why: expect.stringContaining("ENOTFOUND") },
    words: "Check the network and DISCORD_API_URL.",
  },
  ...Object.fromEntries(
    [500, 502, 503].map((status) => [
      `the API answers with ${status}`,
      {
        begin: passing((local) => local.failNext({ route: "gateway", status, times: 10 })),
        line: { why: expect.any(String) },
        words: "Casebook tries again until it can.",
      },
    ]),
  ),
  "Cloudflare asks to wait": {
    begin: passing((local) => local.failNext({ route: "gateway", status: 429, isCloudflare: true, retryAfter: 0.2 })),
    line: { why: "Discord asks to wait (429)", retryAfter: expect.any(Number) },
    words: "Discord asks to wait (429); Casebook tries again at 2",
  },
  "Cloudflare refuses and doesn't say for how long": {
    begin: passing((local) => local.failNext({ route: "gateway", status: 429, isCloudflare: true, times: 6 })),
    line: { why: "Discord asks to wait (429)" },
    words: "Casebook tries again until it may connect.",
  },
  "the gateway refuses the upgrade": {
    begin: passing((local) => local.failGateway("upgrade", 3)),
    line: { why: "Unexpected server response: 503" },
  },
  "the gateway closes the socket": {
    begin: passing((local) => local.failGateway("socket", 3)),
    line: { code: 4000, meaning: "UnknownError" },
  },
};

describe("a bot that starts while Discord is out of order", () => {
  it.each(Object.entries(OUTAGES))("is ready once it has passed: %s", async (_what, { begin, line, words }) => {
    const local = await openLocalDiscord();
    const end = await begin(local);
    const served = startBot(local, { patience: PATIENCE });
    await vi.waitFor(() => expect(linesOf(served, "reconnecting")).not.toEqual([]), { timeout: WITHIN, interval: 5 });
    await end?.();
    await expectWell(served);
    const [first, ...more] = linesOf(served, "reconnecting", "connected", "resumed");
    expect(first).toMatchObject({ level: "warn", event: "reconnecting", ...line });
    expect(more).toEqual([
      expect.objectContaining({ level: "info", event: "connected", milliseconds: expect.any(Number) }),
    ]);
    if (words !== undefined) expect(served.said.filter((said) => said.includes(words))).toHaveLength(1);
  });

  it("waits until it may begin sessions again, and says so", async () => {
    const local = await openLocalDiscord();
    local.limitSessions({ remaining: 0, resetAfter: 400 });
    const served = startBot(local, { patience: PATIENCE });
    await isSaid(served, "Discord lets this bot connect no more until 2");
    expect(local.identifies).toBe(0);
    local.limitSessions({ remaining: 1_000, resetAfter: 86_400_000 });
    await expectWell(served);
  });

  it("tries less and less often, where discord.js would try twice a second", async () => {
    const [patient, hasty] = await Promise.all([openLocalDiscord(), openLocalDiscord()]);
    for (const local of [patient, hasty]) local.failGateway("socket", 1_000);
    startBot(patient, { patience: { pauses: { min: 600_000, max: 600_000 }, maxNotReady: 600_000 } });
    startBot(hasty, { patience: { pauses: { min: 1, max: 1 }, maxNotReady: 600_000 } });
    await patient.until(() => patient.connects > 0, "the patient bot has tried", WITHIN);
    await hasty.until(() => hasty.connects > 4, "the hasty bot has tried often", WITHIN);
    expect(patient.connects).toBe(1);
  });
});

describe("a bot that serves", () => {
  it("comes back after the port was closed, without a word in between", async () => {
    const served = await serve({ patience: PATIENCE });
    const { local } = served;
    await local.closePort();
    await vi.waitFor(() => expect(linesOf(served, "new connection")).not.toEqual([]), { timeout: WITHIN, interval: 5 });
    await local.openPort();
    await local.ready(WITHIN);
    await expectWell(served);
    await vi.waitFor(() => expect(linesOf(served, "connected", "resumed")).toHaveLength(1), { timeout: WITHIN });
    expect(linesOf(served, "reconnecting")).toEqual([expect.objectContaining({ level: "warn", code: 1006 })]);
  });

  it("comes back after names could not be looked up for a while", async () => {
    const host = makeHostName();
    host.appear();
    const local = await openLocalDiscord();
    local.nameHost(host.name);
    const served = startBot(local, { patience: PATIENCE });
    await isSaid(served, "Ready as");
    host.disappear();
    local.dropSocket();
    await vi.waitFor(() => expect(host.misses).toBeGreaterThan(2), { timeout: WITHIN, interval: 5 });
    host.appear();
    await local.ready(WITHIN);
    await expectWell(served);
  });

  it("gives up a connection on which RESUME is never answered", async () => {
    const served = await serve({ patience: PATIENCE });
    const { local } = served;
    local.failGateway("resume");
    local.closeWith(4000);
    await local.until(() => local.identifies === 2, "the bot has identified again", WITHIN);
    await local.ready(WITHIN);
    await expectWell(served);
    expect(linesOf(served, "reconnecting", "new connection", "connected")).toEqual([
      expect.objectContaining({ event: "reconnecting", code: 4000 }),
      expect.objectContaining({ event: "new connection", code: 4000 }),
      expect.objectContaining({ event: "connected", milliseconds: expect.any(Number) }),
    ]);
    expect(served.said.filter((line) => line.startsWith("Ready as"))).toHaveLength(1);
  });

  it.each(["hello", "identify"] as const)("gives up a connection on which %s is never answered", async (fault) => {
    const local = await openLocalDiscord();
    local.failGateway(fault);
    const served = startBot(local, { patience: PATIENCE });
    await expectWell(served);
    expect(linesOf(served, "new connection")).toHaveLength(1);
  });

  it("asks before it begins another session whether it may", async () => {
    const served = await serve({ patience: PATIENCE });
    const { local } = served;
    local.limitSessions({ remaining: 0, resetAfter: 300 });
    local.invalidateSession(false);
    await isSaid(served, "Discord lets this bot connect no more until 2");
    expect(local.identifies).toBe(1);
    local.limitSessions({ remaining: 1_000, resetAfter: 86_400_000 });
    await local.ready(WITHIN);
    await expectWell(served);
  });

  it.each([4004, 4010, 4011, 4012, 4013, 4014])("ends where only a person can help: close code %i", async (code) => {
    const served = await serve({ patience: PATIENCE });
    served.local.closeWith(code);
    expect(await served.ended).toMatchObject({ kind: "fatal", reason: expect.any(String) });
    expect(linesOf(served, "reconnecting")).toEqual([]);
  });

  it("says at once that it was asked to reconnect, and that it did", async () => {
    const served = await serve({ patience: PATIENCE });
    served.local.sendReconnect();
    await vi.waitFor(() => expect(linesOf(served, "resumed")).toHaveLength(1), { timeout: WITHIN });
    expect(linesOf(served, "reconnecting")).toEqual([expect.objectContaining({ level: "info", code: 4200 })]);
  });

  it("ends for a new process if Discord lets it connect and never makes it ready", async () => {
    const local = await openLocalDiscord();
    local.failGateway("identify", 1_000);
    const said: string[] = [];
    const code = await startProgram(
      { knowledge: makeKnowledge({}), discord: configOf(local) },
      {
        ...{ write: () => {}, say: (line) => said.push(line), stop: new AbortController().signal },
        patience: { ...PATIENCE, maxNotReady: 700 },
      },
    );
    expect(code).toBe(1);
    expect(said.at(-1)).toContain("a new process may fare better");
  });
});
