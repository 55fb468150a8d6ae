import { beforeAll, expect, it } from "vitest";
import type { Exchange } from "../../../../../tools/local-discord/exchange.ts";
import { type LocalDiscord, openLocalDiscord } from "../../../../../tools/local-discord/localDiscord.ts";
import { describeWhere } from "../../../../support/leftOut.ts";
import {
  HAS_HAPROXY,
  NO_HAPROXY,
  type ProxiedBot,
  startProxiedBots,
} from "../../../../support/outlets/discord/proxiedBots.ts";
import { QUESTION, SHELF } from "../../../../support/outlets/discord/serving.ts";
import {
  HAS_POSTGRES,
  NO_POSTGRES,
  type PostgresCluster,
  startPostgres,
} from "../../../../support/storage/postgres.ts";
import { makeKnowledge } from "../../../../support/temporary.ts";

/** Three processes behind a real HAProxy, counted where members are: at Discord. */

/** Interactions in all: a drill in short, or as it is meant. */
const COUNT = process.env["LONG"] ? 10_000 : 150;
const AT_ONCE = 12;
const SERVERS = 30;
/** Discord's 3 s say nothing here: the machine runs three processes, a proxy and Discord on few cores. Milliseconds. */
const ACKNOWLEDGE_WITHIN = 120_000;

let cluster: PostgresCluster;

/** What a process has deferred when it is killed stands in the database, which all share. */
async function open(): Promise<{ readonly local: LocalDiscord; readonly bots: readonly ProxiedBot[] }> {
  const guilds = Array.from({ length: SERVERS }, (_, index) => ({ name: `Server ${index}` }));
  const local = await openLocalDiscord({ acknowledgeWithin: ACKNOWLEDGE_WITHIN, guilds });
  local.expectManyProcesses();
  const { url } = await cluster.makeDatabase();
  const bots = await startProxiedBots({ local, knowledge: makeKnowledge(SHELF), env: { DATABASE_URL: url } });
  return { local, bots };
}

/** What members do, in turn: a question, a completion, a timeline. */
function act(local: LocalDiscord, index: number): Exchange {
  const where = local.guilds[index % local.guilds.length];
  const at = { by: local.person(), ...(where ? { where } : {}) };
  if (index % 3 === 1) return local.startCompletion({ command: "ask", option: "case", typed: "violin", ...at });
  if (index % 3 === 2) return local.useCommand({ name: "timeline", options: { case: "harrow-v-pell" }, ...at });
  return local.useCommand({ name: "ask", options: { question: QUESTION }, ...at });
}

/** Lets members do `COUNT` things, and something happen to the processes after each share of them. */
async function drill(local: LocalDiscord, happenings: readonly (() => Promise<void>)[]): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const due = [...happenings];
  let happening: Promise<void> = Promise.resolve();
  const member = async () => {
    while (exchanges.length < COUNT) {
      const exchange = act(local, exchanges.length);
      exchanges.push(exchange);
      if (exchanges.length % Math.floor(COUNT / (happenings.length + 1)) === 0) {
        const next = due.shift();
        if (next) happening = happening.then(next);
      }
      await exchange.settled();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, member));
  for (const next of due) happening = happening.then(next);
  await happening;
  return exchanges;
}

const MISSING = HAS_HAPROXY ? NO_POSTGRES : NO_HAPROXY;

describeWhere(HAS_HAPROXY && HAS_POSTGRES, MISSING, "three processes behind HAProxy", () => {
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  it("answer everything although one after the other is killed", async () => {
    const { local, bots } = await open();
    const kills = [0, 1, 2, 0, 1].map((index) => async () => {
      await bots[index]?.kill();
      await bots[index]?.start();
    });
    const exchanges = await drill(local, kills);
    expect(exchanges.filter(({ isSettled }) => !isSettled)).toEqual([]);
    expect(exchanges.map(({ postStatus }) => postStatus)).not.toContain(0);
    expect(local.violations).toEqual([]);
  });

  it("answer everything while one after the other is replaced", async () => {
    const { local, bots } = await open();
    const codes: (number | null)[] = [];
    const replacements = bots.map((bot) => async () => {
      codes.push(await bot.stop());
      await bot.start();
    });
    const exchanges = await drill(local, replacements);
    await Promise.all(exchanges.map((exchange) => exchange.posted()));
    expect(exchanges.filter(({ isSettled }) => !isSettled)).toEqual([]);
    expect(new Set(exchanges.map(({ postStatus }) => postStatus))).toEqual(new Set([202]));
    expect(codes).toEqual([0, 0, 0]);
    expect(local.violations).toEqual([]);
  });
});
