import { closeSync, openSync } from "node:fs";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { runBotProcess } from "../../../support/outlets/discord/botProcess.ts";
import { QUESTION, SHELF, seen } from "../../../support/outlets/discord/serving.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

/** The program, seen from outside, where something around it is out of order. */

/** Milliseconds; a busy machine is no fault of the bot's. */
const WITHIN = 100_000;

/** What every writing to fails with ENOSPC. */
function openFullDisk(): number {
  const descriptor = openSync("/dev/full", "w");
  onTestFinished(() => closeSync(descriptor));
  return descriptor;
}

describe.runIf(process.platform === "linux")("a full disk", () => {
  it.each([
    ["the log", { output: true, error: false }],
    ["all that it says", { output: true, error: true }],
  ])("under %s doesn't end the program", async (_what, full) => {
    const local = await openLocalDiscord({ acknowledgeWithin: WITHIN });
    const { ended, kill } = runBotProcess({
      ...{ local, knowledge: makeKnowledge(SHELF) },
      ...{ output: full.output ? openFullDisk() : undefined, error: full.error ? openFullDisk() : undefined },
    });
    await local.ready(WITHIN);
    for (let times = 0; times < 3; times += 1) {
      const exchange = local.useCommand({ name: "ask", options: { question: QUESTION } });
      const { reply } = await exchange.answer({ within: WITHIN });
      expect(readText(seen(reply))).toContain("inside a piano stool");
    }
    kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});

describe("a Discord that can't be reached when the program starts", () => {
  it("is waited for", async () => {
    const local = await openLocalDiscord({ acknowledgeWithin: WITHIN });
    await local.closePort();
    const { written, ended, kill } = runBotProcess({ local, knowledge: makeKnowledge(SHELF) });
    const isSaid = (words: string) =>
      vi.waitFor(() => expect(written.error).toContain(words), { timeout: WITHIN, interval: 20 });
    await isSaid("Casebook tries again until it can");
    await local.openPort();
    await isSaid("Ready as casebook");
    expect(local.commands(local.home)).not.toEqual([]);
    kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(written.error.split("\n").filter((line) => line.includes("can't be reached"))).toHaveLength(1);
  });

  it("is waited for no longer once the program is asked to stop", async () => {
    const local = await openLocalDiscord();
    await local.closePort();
    const { written, ended, kill } = runBotProcess({ local, knowledge: makeKnowledge(SHELF) });
    await vi.waitFor(() => expect(written.error).toContain("tries again"), { timeout: WITHIN, interval: 20 });
    kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});

it("says in words that the database of shelves can't be used, and serves all the same", async () => {
  const local = await openLocalDiscord({ acknowledgeWithin: WITHIN });
  const { written, ended, kill } = runBotProcess({
    ...{ local, knowledge: makeKnowledge(SHELF) },
    env: { DATABASE_URL: "postgres://casebook@127.0.0.1:1/casebook", DISCORD_PUBLIC: "true" },
  });
  await local.ready(WITHIN);
  const sentence =
    "The database of shelves can't be reached: see that PostgreSQL runs and that the address in DATABASE_URL is right.";
  await vi.waitFor(() => expect(written.error).toContain(`${sentence}\n`), { timeout: WITHIN, interval: 20 });
  const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION }, where: "dm" }).answer();
  expect(readText(seen(reply))).toContain("inside a piano stool");
  kill("SIGTERM");
  expect(await ended).toBe(0);
});
