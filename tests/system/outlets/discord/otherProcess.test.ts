import { describe, expect, it, vi } from "vitest";
import type { Exchange } from "../../../../tools/local-discord/exchange.ts";
import { type LocalDiscord, openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { QUESTION, type Serving, seen, startBot } from "../../../support/outlets/discord/serving.ts";

/** Two bots with one token, of which Discord tells both of everything. */

const WITHIN = 50_000;
const WARNING =
  "Another process with the same DISCORD_TOKEN answers members too, perhaps from other articles; stop one of them.";

async function serveTwice(): Promise<{ readonly local: LocalDiscord; readonly both: readonly Serving[] }> {
  const local = await openLocalDiscord({ acknowledgeWithin: WITHIN });
  const both = [startBot(local, { isUnlawful: true }), startBot(local, { isUnlawful: true })];
  for (const { said } of both) {
    await vi.waitFor(() => expect(said.join("\n")).toContain("Ready as"), { timeout: WITHIN, interval: 5 });
  }
  expect(local.identifies).toBe(2);
  return { local, both };
}

/** What both logs say of an interaction, once both have said something. */
async function linesOf(both: readonly Serving[], { id }: Exchange) {
  const find = () => both.flatMap(({ log }) => log.filter((line) => line["id"] === id));
  await vi.waitFor(() => expect(find()).toHaveLength(2), { timeout: WITHIN, interval: 5 });
  return find();
}

describe("a second process with the same token", () => {
  it("doesn't write over the answer of the first, and is named", async () => {
    const { local, both } = await serveTwice();
    const by = local.person({ permissions: ["ManageGuild"] });
    const exchange = local.useCommand({ name: "reload", by }); // which both defer at once
    expect((await linesOf(both, exchange)).map(({ outcome }) => outcome).sort()).toEqual([
      "answered elsewhere",
      "not reloaded",
    ]);
    expect(readText(seen(exchange.reply))).toContain("could not be read to its end");
    expect(local.requests.filter(({ method }) => method === "PATCH")).toHaveLength(1);
    const warned = both.filter(({ log }) => log.some(({ event }) => event === "another process answers"));
    expect(warned).toHaveLength(1);
    expect(both.flatMap(({ said }) => said.filter((line) => line === WARNING))).toHaveLength(1);
  });

  it("is named once, however often it answers", async () => {
    const { local, both } = await serveTwice();
    for (let times = 0; times < 4; times += 1) {
      const exchange = local.useCommand({ name: "ask", options: { question: QUESTION }, by: local.person() });
      const outcomes = (await linesOf(both, exchange)).map(({ outcome }) => outcome);
      expect(outcomes.sort()).toEqual(["answered elsewhere", "quotes"]);
    }
    for (const { log, said } of both) {
      const [warned, told] = [
        log.filter(({ event }) => event === "another process answers"),
        said.filter((line) => line === WARNING),
      ];
      expect(warned.length).toBeLessThan(2);
      expect(told).toHaveLength(warned.length);
    }
    expect(both.flatMap(({ said }) => said)).toContain(WARNING);
    expect(local.messages(local.home)).toHaveLength(4);
  });
});
