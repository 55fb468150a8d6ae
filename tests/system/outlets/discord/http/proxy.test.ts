import { beforeAll, expect, it } from "vitest";
import { openPostgres } from "../../../../../src/storage/sql/openPostgres.ts";
import { listComponents } from "../../../../../tools/local-discord/component.ts";
import type { Exchange } from "../../../../../tools/local-discord/exchange.ts";
import type { Guild } from "../../../../../tools/local-discord/guild.ts";
import { postTo } from "../../../../../tools/local-discord/interactionsEndpoint.ts";
import { type LocalDiscord, openLocalDiscord } from "../../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../../tools/local-discord/message.ts";
import type { Person } from "../../../../../tools/local-discord/person.ts";
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
import { writeShelf } from "../../../../support/storage/servers.ts";
import { makeKnowledge } from "../../../../support/temporary.ts";

/** Three processes behind a real HAProxy, counted where members are: at Discord. */

/** Interactions in all: a drill in short, or as it is meant. */
const COUNT = process.env["LONG"] ? 10_000 : 150;
const AT_ONCE = 12;
const SERVERS = 30;
/** Every so many interactions are an import, which is a form and what is written into it. */
const IMPORT_EVERY = 25;
/** Discord's 3 s say nothing here: the machine runs three processes, a proxy and Discord on few cores. Milliseconds. */
const ACKNOWLEDGE_WITHIN = 120_000;

let cluster: PostgresCluster;

interface Drill {
  readonly local: LocalDiscord;
  readonly bots: readonly ProxiedBot[];
  /** How often each imported page stands on its server's shelf, by the page's number. */
  countPages(): Promise<ReadonlyMap<number, number>>;
  /** How many interactions are kept for other processes. */
  countDeferred(): Promise<number>;
}

/** Each server's shelf, and what a process has deferred when it is killed, stand in the database, which all share. */
async function open(): Promise<Drill> {
  const guilds = Array.from({ length: SERVERS }, (_, index) => ({ name: `Server ${index}` }));
  const local = await openLocalDiscord({ acknowledgeWithin: ACKNOWLEDGE_WITHIN, guilds });
  local.expectManyProcesses();
  const { url } = await cluster.makeDatabase();
  const database = openPostgres(url);
  const files = new Map(Object.entries(SHELF).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  for (const { id } of local.guilds) await writeShelf(database, id, files);
  await database.close();
  const env = { DATABASE_URL: url, QUOTA_IMPORTS: "10000" };
  const bots = await startProxiedBots({ local, knowledge: makeKnowledge(SHELF), env });
  const counting = `select substring(convert_from(body, 'utf8') from 'page ([0-9]+) of the drill')::integer as page, count(*) as times
    from shelf_file join server using (server, generation) join document using (server, digest) group by page`;
  const name = new URL(url).pathname.slice(1);
  const countPages = async () => {
    const counted = await cluster.query(counting, name);
    const pages = counted.filter(({ page }) => page !== null);
    return new Map(pages.map(({ page, times }) => [Number(page), Number(times)]));
  };
  const countDeferred = async () => {
    const [row] = await cluster.query("select count(*) from deferred_interaction", name);
    return Number(row?.["count"]);
  };
  return { local, bots, countPages, countDeferred };
}

/** What members do, in turn: a question, a completion, a timeline, and now and then an import. Settles with it. */
async function act({ local, bots }: Drill, index: number): Promise<readonly Exchange[]> {
  const where = local.guilds[index % local.guilds.length] ?? local.home;
  if (index % IMPORT_EVERY === 0) return importPage(local, bots[(index / IMPORT_EVERY) % bots.length], index, where);
  const exchange = use(local, index, { by: local.person(), where });
  await exchange.settled();
  return [exchange];
}

function use(local: LocalDiscord, index: number, at: { readonly by: Person; readonly where: Guild }): Exchange {
  if (index % 3 === 1) return local.startCompletion({ command: "ask", option: "case", typed: "violin", ...at });
  if (index % 3 === 2) return local.useCommand({ name: "timeline", options: { case: "harrow-v-pell" }, ...at });
  return local.useCommand({ name: "ask", options: { question: QUESTION }, ...at });
}

/** A form that is sent off twice at the same time, to the proxy and past it to another process, as if each were tried again. */
async function importPage(
  local: LocalDiscord,
  bot: ProxiedBot | undefined,
  page: number,
  where: Guild,
): Promise<readonly Exchange[]> {
  const by = local.person({ permissions: ["ManageGuild"] });
  const opened = local.useCommand({ name: "import", by, where });
  await opened.settled();
  const words = `This is page ${page} of the drill, which tells of a violin and nothing else. `.repeat(8);
  const file = { name: "page.txt", contentType: "text/plain; charset=utf-8", content: Buffer.from(words) };
  const fields = { publisher: "Amber News", published: "2025-03-14", further: `title: Page ${page}` };
  // Where the shelf is not open in time, the case is typed.
  const hasChoice = listComponents(opened.modal?.["components"]).some(({ component }) => "options" in component);
  const entry = hasChoice
    ? { choices: { case: ["harrow-v-pell"] }, fields }
    : { fields: { ...fields, case: "harrow-v-pell" } };
  const imported = local.fillIn(opened, { by, where, files: { page: [file] }, ...entry });
  const { payload } = imported;
  if (bot) await postTo(bot.interactionsUrl, payload, local.keys.sign(payload));
  await imported.settled();
  return [opened, imported];
}

/** Lets members do `COUNT` things, and something happen to the processes after each share of them. */
async function drill(site: Drill, happenings: readonly (() => Promise<void>)[]): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  let begun = 0;
  const due = [...happenings];
  let happening: Promise<void> = Promise.resolve();
  const member = async () => {
    while (begun < COUNT) {
      const acting = act(site, begun);
      begun += 1;
      if (begun % Math.floor(COUNT / (happenings.length + 1)) === 0) {
        const next = due.shift();
        if (next) happening = happening.then(next);
      }
      exchanges.push(...(await acting));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, member));
  for (const next of due) happening = happening.then(next);
  await happening;
  return exchanges;
}

/** Every import is there, and none twice. */
async function expectEachPageOnce({ countPages }: Drill): Promise<void> {
  const pages = Array.from({ length: Math.ceil(COUNT / IMPORT_EVERY) }, (_, at) => [at * IMPORT_EVERY, 1] as const);
  expect(await countPages()).toEqual(new Map(pages));
}

const MISSING = HAS_HAPROXY ? NO_POSTGRES : NO_HAPROXY;

describeWhere(HAS_HAPROXY && HAS_POSTGRES, MISSING, "three processes behind HAProxy", () => {
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  it("answer everything although one after the other is killed", async () => {
    const site = await open();
    const { local, bots } = site;
    const kills = [0, 1, 2, 0, 1].map((index) => async () => {
      await bots[index]?.kill();
      await bots[index]?.start();
    });
    const exchanges = await drill(site, kills);
    expect(exchanges.filter(({ isSettled }) => !isSettled)).toEqual([]);
    expect(exchanges.map(({ postStatus }) => postStatus)).not.toContain(0);
    expect(local.violations).toEqual([]);
    await expectEachPageOnce(site);
  });

  it("answer everything although two are killed at once", async () => {
    const site = await open();
    const { local, bots } = site;
    const exchanges = await drill(site, [() => Promise.all(bots.slice(1).map((bot) => bot.kill())).then(() => {})]);
    expect(exchanges.filter(({ isSettled }) => !isSettled)).toEqual([]);
    expect(local.violations).toEqual([]);
    await expectEachPageOnce(site);
  });

  it("answer everything while one after the other is replaced", async () => {
    const site = await open();
    const { local, bots } = site;
    const codes: (number | null)[] = [];
    const replacements = bots.map((bot) => async () => {
      codes.push(await bot.stop());
      await bot.start();
    });
    const exchanges = await drill(site, replacements);
    await Promise.all(exchanges.map((exchange) => exchange.posted()));
    expect(exchanges.filter(({ isSettled }) => !isSettled)).toEqual([]);
    expect(new Set(exchanges.map(({ postStatus }) => postStatus))).toEqual(new Set([202]));
    expect(codes).toEqual([0, 0, 0]);
    expect(local.violations).toEqual([]);
    await expectEachPageOnce(site);
  });

  it("import nothing again, and say the same, where a form comes once more after it was answered", async () => {
    const site = await open();
    const { local, bots } = site;
    const [, imported] = await importPage(local, undefined, 0, local.home);
    if (!imported) throw new Error("no form was filled in");
    await expect.poll(() => site.countDeferred()).toBe(0);
    const { payload, reply } = imported;
    const receipt = readText(reply ?? expect.fail("there is no receipt"));
    expect(receipt).toContain("Page 0");
    for (const { interactionsUrl } of bots) {
      const { status } = await postTo(interactionsUrl, payload, local.keys.sign(payload));
      expect(status).toBe(202);
    }
    const isHandled = (line: string) => line.includes(`"id":"${imported.id}"`) && line.includes('"outcome"');
    const countHandled = () => bots.flatMap((bot) => bot.written().split("\n").filter(isHandled)).length;
    await expect.poll(countHandled).toBe(1 + bots.length);
    await expect.poll(() => site.countDeferred()).toBe(0);
    expect(await site.countPages()).toEqual(new Map([[0, 1]]));
    expect(readText(imported.reply ?? expect.fail("the receipt is gone"))).toBe(receipt);
    expect([imported.followUps, local.messages(local.home)]).toEqual([[], []]);
    expect(local.violations).toEqual([]);
  });
});
