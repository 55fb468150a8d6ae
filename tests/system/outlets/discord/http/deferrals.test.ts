import { describe, expect, it, onTestFinished } from "vitest";
import { succeed } from "../../../../../src/result.ts";
import type { LibraryService } from "../../../../../src/service/libraryService.ts";
import { type DeferredInteractions, LEASE_MS } from "../../../../../src/storage/deferredInteractions.ts";
import { SqlDeferredInteractions } from "../../../../../src/storage/sql/sqlDeferredInteractions.ts";
import type { Exchange } from "../../../../../tools/local-discord/exchange.ts";
import { isEphemeral, isLoading, readText } from "../../../../../tools/local-discord/message.ts";
import { makeGate } from "../../../../support/gate.ts";
import { openFiles, serveOnly } from "../../../../support/opening.ts";
import {
  QUESTION,
  type Serving,
  SHELF,
  saidReady,
  seen,
  serve,
  startBot,
} from "../../../../support/outlets/discord/serving.ts";
import { openTemporarySqlite } from "../../../../support/storage/temporaryDatabase.ts";

/** What a process that dies has told Discord to wait for. */

/** No test is about how long this machine takes. Milliseconds. */
const CALM = { acknowledgeWithin: 60_000 };

/** A process that has stopped: it gives no word of what it has, and finishes none of it. */
const stopped = (store: DeferredInteractions): DeferredInteractions => ({
  keep: (interaction, now) => store.keep(interaction, now),
  renew: async () => succeed(undefined),
  drop: async () => succeed(undefined),
  take: async () => succeed(undefined),
});

/** A process for which every lease of another's has run out already. */
const later = (store: DeferredInteractions): DeferredInteractions => ({
  keep: (interaction, now) => store.keep(interaction, now + LEASE_MS),
  renew: (id, now) => store.renew(id, now + LEASE_MS),
  drop: (interaction) => store.drop(interaction),
  take: (now) => store.take(now + LEASE_MS),
});

/** A bot whose library never answers, and what another bot needs to finish its work. */
async function stuck() {
  const store = new SqlDeferredInteractions(openTemporarySqlite());
  const gate = makeGate();
  const libraryService: Pick<LibraryService, "withSnapshot" | "reload"> = {
    ...serveOnly(openFiles(SHELF)),
    withSnapshot: () => gate.opened.then(() => Promise.reject(new Error("the process is dead"))),
  };
  const first = await serve({ transport: "http", local: CALM, libraryService, deferred: stopped(store) });
  onTestFinished(gate.open);
  const replace = async (): Promise<Serving> => {
    const second = startBot(first.local, { transport: "http", deferred: later(store) });
    await saidReady(second);
    return second;
  };
  return { ...first, store, replace };
}

const answered = (exchange: Exchange) => exchange.answer({ within: 60_000 });
const ask = { name: "ask", options: { question: QUESTION } } as const;

describe("what a process has deferred before it died", () => {
  it("is answered for all by another one, and then deleted", async () => {
    const { local, replace, store } = await stuck();
    const exchange = local.useCommand(ask);
    await exchange.acknowledged();
    expect(isLoading(seen(exchange.reply))).toBe(true);
    const second = await replace();
    const { reply } = await answered(exchange);
    expect([isEphemeral(seen(reply)), readText(seen(reply))]).toEqual([
      false,
      expect.stringContaining("inside a piano stool"),
    ]);
    expect(exchange.acknowledgements).toHaveLength(1);
    await second.until(() => second.log.some(({ id, outcome }) => id === exchange.id && outcome === "quotes"));
    await expect.poll(() => store.take(Date.now() + 2 * LEASE_MS)).toEqual(succeed(undefined));
    expect(JSON.stringify(second.log)).not.toContain(exchange.token);
  });

  it("is answered to the asker alone where it was asked so", async () => {
    const { local, replace } = await stuck();
    const exchange = local.useCommand({ ...ask, options: { question: QUESTION, private: true } });
    await exchange.acknowledged();
    await replace();
    const { reply } = await answered(exchange);
    expect(isEphemeral(seen(reply))).toBe(true);
    expect(local.messages(local.home)).toEqual([]);
  });

  it("leaves nothing in the channel where the answer is for the asker alone", async () => {
    const { local, replace } = await stuck();
    const exchange = local.useCommand({ name: "ask", options: { question: "Who wrote the opera?" } });
    await exchange.acknowledged();
    await replace();
    await local.until(() => exchange.followUps.length > 0, "the asker is told");
    expect(readText(seen(exchange.followUps[0]))).toContain("Nothing found");
    expect(local.messages(local.home)).toEqual([]);
  });
});

it("what a process is still at work on is nobody else's", async () => {
  const store = new SqlDeferredInteractions(openTemporarySqlite());
  const gate = makeGate();
  const own = serveOnly(openFiles(SHELF));
  const withSnapshot: LibraryService["withSnapshot"] = (use) => gate.opened.then(() => own.withSnapshot(use));
  const libraryService = { ...own, withSnapshot };
  const first = await serve({ transport: "http", local: CALM, libraryService, deferred: store });
  const exchange = first.local.useCommand(ask);
  await exchange.acknowledged();
  expect(await store.take(Date.now() + 1)).toEqual(succeed(undefined));
  gate.open();
  await answered(exchange);
  await expect.poll(() => store.take(Date.now() + 2 * LEASE_MS)).toEqual(succeed(undefined));
});
