import { describe, expect, it } from "vitest";
import { NEWS_LEASE_MS } from "../../../src/storage/follows.ts";
import { SqlNewsSchedule } from "../../../src/storage/sql/newsSchedule.ts";
import {
  compareMembership,
  deleteDue,
  leaveServer,
  listLeaving,
  stayInServer,
} from "../../../src/storage/sql/scheduledDeletions.ts";
import type { ServerDatabase } from "../../../src/storage/sql/serverDatabase.ts";
import { ServerFollows } from "../../../src/storage/sql/serverFollows.ts";
import { openServerModeration } from "../../../src/storage/sql/serverModeration.ts";
import { openServerQuestions } from "../../../src/storage/sql/serverQuestions.ts";
import { openServerSettings } from "../../../src/storage/sql/serverSettings.ts";
import { listUsage } from "../../../src/storage/sql/shelfUsage.ts";
import { deleteServer, readWholeShelf } from "../../../src/storage/sql/wholeShelf.ts";
import { type Day, readDay } from "../../../src/temporal/calendar.ts";
import { asSlug } from "../identifiers.ts";
import { AMBER, BIRCH, writeShelf } from "./servers.ts";

const dayOf = (text: string): Day => {
  const day = readDay(text);
  if (day === undefined) throw new Error(text);
  return day;
};

const usageOf = async (database: ServerDatabase) => {
  const listed = await listUsage(database);
  if (!listed.ok) throw new Error(listed.problem.code);
  return listed.value;
};

/** What every database keeps of servers beside their shelves. `open` gives an empty one, which goes with the test. */
export function describeServerData(name: string, open: () => Promise<ServerDatabase>): void {
  describe(`${name}, settings`, () => {
    it("are a server's and a channel's own, and are replaced as a whole", async () => {
      const settings = openServerSettings(await open());
      const place = { guild: AMBER, channel: "1" };
      expect(await settings.read(place)).toEqual({});
      await settings.write(place, { case: "harrow", answers: "private" });
      expect(await settings.read(place)).toEqual({ case: "harrow", answers: "private" });
      expect(await settings.read({ ...place, guild: BIRCH })).toEqual({});
      expect(await settings.read({ ...place, channel: "2" })).toEqual({});
      await settings.write(place, { answers: "thread" });
      expect(await settings.read(place)).toEqual({ answers: "thread" });
    });
  });

  describe(`${name}, the language of a server`, () => {
    it("is the server's own, and is taken back", async () => {
      const settings = openServerSettings(await open());
      await settings.writeServer(AMBER, { language: "de" });
      expect(await settings.readServer(AMBER)).toEqual({ language: "de" });
      expect(await settings.readServer(BIRCH)).toEqual({});
      await settings.writeServer(AMBER, {});
      expect(await settings.readServer(AMBER)).toEqual({});
    });
  });

  describe(`${name}, follows`, () => {
    const follow = { guild: AMBER, channel: "1", case: "harrow", kinds: ["articles", "dates"] } as const;

    it("know what a channel was told of, are a server's own, and end with all of it", async () => {
      const follows = new ServerFollows(await open());
      await follows.start(follow, ["a", "b"]);
      await follows.start({ ...follow, kinds: ["dates"] }, ["c"]);
      expect(await follows.list(AMBER)).toEqual([{ ...follow, kinds: ["dates"] }]);
      expect(await follows.list(BIRCH)).toEqual([]);
      expect(await follows.findNew(follow, ["d", "a", "c", "e"])).toEqual(["d", "e"]);
      expect(await follows.findNew({ ...follow, guild: BIRCH }, ["a"])).toEqual(["a"]);
      expect(await follows.stop(follow)).toEqual({ ok: true, value: true });
      expect(await follows.stop(follow)).toEqual({ ok: true, value: false });
      await follows.plan(follow, ["a"], ["a"]);
      expect(await follows.listAnnouncements(AMBER)).toEqual([]);
      await follows.start(follow, []);
      expect(await follows.findNew(follow, ["a"])).toEqual(["a"]);
    });

    it("plan a message once, however many plan it, and let one of them send it", async () => {
      const follows = new ServerFollows(await open());
      await follows.start(follow, ["a"]);
      const fresh = ["b", "c"];
      await Promise.all([follows.plan(follow, fresh, fresh), follows.plan(follow, fresh, fresh)]);
      const [planned, ...others] = await follows.listAnnouncements(AMBER);
      expect(others).toEqual([]);
      if (!planned) throw new Error("nothing was planned");
      expect(planned).toMatchObject({ channel: "1", case: "harrow", marks: fresh, state: "planned", begun: 0 });
      const begun = await Promise.all([follows.begin(planned, 1_000), follows.begin(planned, 2_000)]);
      expect(begun.map((one) => one.ok && one.value).sort()).toEqual([false, true]);
    });

    it("take what a channel refused for new again, and say so until it takes a message", async () => {
      const follows = new ServerFollows(await open());
      const many = [...Array(450).keys()].map((at) => `mark ${at}`);
      await follows.start(follow, []);
      await follows.plan(follow, many, many);
      const [planned] = await follows.listAnnouncements(AMBER);
      if (!planned) throw new Error("nothing was planned");
      await follows.end(planned, "refused");
      expect(await follows.findNew(follow, many)).toEqual(many);
      expect(await follows.list(AMBER)).toEqual([{ ...follow, problem: "refused" }]);
      await follows.plan(follow, many, many);
      const [again] = await follows.listAnnouncements(AMBER);
      if (again) await follows.end(again, "sent");
      expect(await follows.findNew(follow, many)).toEqual([]);
      expect(await follows.list(AMBER)).toEqual([follow]);
    });

    it("make a server due when its shelf changes, for one process at a time, until its news are told", async () => {
      const database = await open();
      const schedule = new SqlNewsSchedule(database);
      const change = (words: string) =>
        writeShelf(database, AMBER, new Map([["harrow/violin.md", new TextEncoder().encode(words)]]));
      await change("The violin.");
      const soon = () => Date.now() + 1_000;
      expect(await schedule.take(soon())).toBeUndefined();
      await new ServerFollows(database).start(follow, []);
      await change("The violins.");
      const due = await schedule.take(soon());
      expect(due).toEqual({ server: AMBER, changes: 1 });
      expect(await schedule.take(soon())).toBeUndefined();
      expect(await schedule.take(soon() + NEWS_LEASE_MS)).toEqual(due);
      await change("The cello.");
      if (due) await schedule.finish(due);
      const next = await schedule.take(soon());
      expect(next).toEqual({ server: AMBER, changes: 2 });
      if (next) await schedule.finish(next);
      expect(await schedule.take(soon() + NEWS_LEASE_MS)).toBeUndefined();
    });
  });

  describe(`${name}, the moderation log`, () => {
    const entry = {
      member: "7",
      at: "2031-03-04T10:00:00Z",
      action: "hidden",
      path: "harrow/a.md",
      title: "A",
    } as const;

    it("is a server's own, the newest first, and an entry may be taken back", async () => {
      const log = openServerModeration(await open());
      await log.add({ ...entry, guild: AMBER });
      const second = await log.add({ ...entry, guild: AMBER, action: "shown", reason: "A mistake." });
      await log.add({ ...entry, guild: BIRCH, file: "print" });
      expect(await log.list(AMBER, 10)).toEqual([
        { ...entry, guild: AMBER, action: "shown", reason: "A mistake." },
        { ...entry, guild: AMBER },
      ]);
      expect(await log.list(BIRCH, 10)).toEqual([{ ...entry, guild: BIRCH, file: "print" }]);
      if (second.ok) await second.value();
      expect(await log.list(AMBER, 10)).toEqual([{ ...entry, guild: AMBER }]);
    });
  });

  describe(`${name}, unanswered questions`, () => {
    const keep = (database: ServerDatabase, server: string, days = 30, now = "2031-03-04") => {
      const today = { day: dayOf(now) };
      return { ...openServerQuestions(database, server, { days, today: () => today.day }), today };
    };

    it("are counted for each server apart, found, and cleared", async () => {
      const database = await open();
      const [amber, birch] = [keep(database, AMBER), keep(database, BIRCH)];
      for (const question of ["Who sold the orchard?", "who sold the orchard", "Where is the zeppelin?"])
        amber.record(question, undefined);
      amber.record("Who sold the orchard?", asSlug("harrow"));
      const listed = await amber.list();
      expect(listed.ok && listed.value.map(({ question, case: slug, count }) => [question, slug, count])).toEqual([
        ["who sold the orchard", undefined, 2],
        ["who sold the orchard", "harrow", 1],
        ["where is the zeppelin", undefined, 1],
      ]);
      expect(await birch.list()).toEqual({ ok: true, value: [] });
      const id = listed.ok ? (listed.value[0]?.id ?? "") : "";
      expect(await birch.clear(id)).toEqual({ ok: true, value: undefined });
      expect(await amber.clear(id)).toMatchObject({ ok: true, value: { count: 2 } });
      const found = await amber.find("orchard");
      expect(found.ok && found.value.map(({ count }) => count)).toEqual([1]);
    });

    it("go when their days are over, though nobody asks", async () => {
      const database = await open();
      const log = keep(database, AMBER, 30, "2031-03-04");
      log.record("Who sold the orchard?", undefined);
      await log.close();
      const kept = () =>
        database.look(AMBER, async ({ query }) => {
          const all = query.selectFrom("unanswered_question").where("unanswered_question.server", "=", AMBER);
          return (await all.select("question").execute()).length;
        });
      await deleteDue(database, dayOf("2031-04-02"), 30);
      expect(await kept()).toEqual({ ok: true, value: 1 });
      await deleteDue(database, dayOf("2031-04-03"), 30);
      expect(await kept()).toEqual({ ok: true, value: 0 });
    });
  });

  describe(`${name}, how much servers hold`, () => {
    it("is told of all, the largest first, as their shelves are now", async () => {
      const database = await open();
      const write = (server: string, ...files: readonly (readonly [string, string | undefined])[]) =>
        writeShelf(
          database,
          server,
          new Map(files.map(([path, text]) => [path, text === undefined ? undefined : new TextEncoder().encode(text)])),
        );
      await write(AMBER, ["harrow/violin.md", "The violin."], ["harrow/twin.md", "The violin."]);
      await write(BIRCH, ["harrow/violin.md", "The violin was found."]);
      await write(AMBER, ["harrow/twin.md", undefined]);
      const [first, second, ...others] = await usageOf(database);
      expect(first).toMatchObject({ server: BIRCH, files: 1, bytes: 21 });
      expect(second).toMatchObject({ server: AMBER, files: 1, bytes: 11 });
      expect(others).toEqual([]);
      expect(Date.now() - (first?.changed ?? 0)).toBeLessThan(600_000);
      await deleteServer(database, BIRCH);
      expect((await usageOf(database)).map(({ server }) => server)).toEqual([AMBER]);
    });
  });

  describe(`${name}, a look at which servers have the bot`, () => {
    const file = new Map([["harrow/violin.md", new TextEncoder().encode("The violin.")]]);

    it("plans to delete what is kept of the others, once, and takes that back for those that have it again", async () => {
      const database = await open();
      for (const server of [AMBER, BIRCH]) await writeShelf(database, server, file);
      const look = (...servers: readonly string[]) =>
        compareMembership(database, new Set(servers), dayOf("2031-03-04"));
      expect(await look(AMBER)).toEqual({ ok: true, value: { left: [BIRCH], doubted: 0 } });
      expect(await look(AMBER)).toEqual({ ok: true, value: { left: [], doubted: 0 } });
      expect(await listLeaving(database)).toEqual({ ok: true, value: [BIRCH] });
      expect(await look(AMBER, BIRCH)).toEqual({ ok: true, value: { left: [], doubted: 0 } });
      expect(await listLeaving(database)).toEqual({ ok: true, value: [] });
    });

    it("believes no bot that is hardly anywhere: the database may be another one's", async () => {
      const database = await open();
      for (let at = 0; at < 12; at += 1)
        await writeShelf(database, String(100_000_000_000_000_000n + BigInt(at)), file);
      expect(await compareMembership(database, new Set([AMBER]))).toEqual({
        ok: true,
        value: { left: [], doubted: 12 },
      });
      expect(await listLeaving(database)).toEqual({ ok: true, value: [] });
    });
  });

  describe(`${name}, a server that the bot has left`, () => {
    it("is deleted after thirty days with all that is kept of it, unless the bot comes back", async () => {
      const database = await open();
      const file = new Map([["harrow/violin.md", new TextEncoder().encode("The violin.")]]);
      for (const server of [AMBER, BIRCH]) {
        await writeShelf(database, server, file);
        await openServerSettings(database).write({ guild: server, channel: "1" }, { answers: "private" });
        await new ServerFollows(database).start({ guild: server, channel: "1", case: "harrow", kinds: ["dates"] }, [
          "a",
        ]);
        await writeShelf(database, server, file);
        await leaveServer(database, server, dayOf("2031-03-04"));
      }
      await stayInServer(database, BIRCH);
      expect(await deleteDue(database, dayOf("2031-04-02"), 30)).toEqual({ ok: true, value: [] });
      expect(await deleteDue(database, dayOf("2031-04-03"), 30)).toEqual({ ok: true, value: [AMBER] });
      const [amber, birch] = [await readWholeShelf(database, AMBER), await readWholeShelf(database, BIRCH)];
      expect([amber.ok && amber.value.size, birch.ok && birch.value.size]).toEqual([0, 1]);
      expect(await openServerSettings(database).read({ guild: AMBER, channel: "1" })).toEqual({});
      expect(await new ServerFollows(database).list(AMBER)).toEqual([]);
      const schedule = new SqlNewsSchedule(database);
      expect((await schedule.take(Date.now() + 1_000))?.server).toBe(BIRCH);
      expect(await schedule.take(Date.now() + 1_000)).toBeUndefined();
      expect(await openServerSettings(database).read({ guild: BIRCH, channel: "1" })).toEqual({ answers: "private" });
      expect(await deleteDue(database, dayOf("2031-05-03"), 30)).toEqual({ ok: true, value: [] });
    });
  });
}
