import { describe, expect, it } from "vitest";
import { deleteDue, leaveServer, stayInServer } from "../../../src/storage/sql/scheduledDeletions.ts";
import type { ServerDatabase } from "../../../src/storage/sql/serverDatabase.ts";
import { openServerModeration } from "../../../src/storage/sql/serverModeration.ts";
import { openServerQuestions } from "../../../src/storage/sql/serverQuestions.ts";
import { openServerSettings } from "../../../src/storage/sql/serverSettings.ts";
import { readWholeShelf } from "../../../src/storage/sql/wholeShelf.ts";
import { type Day, readDay } from "../../../src/temporal/calendar.ts";
import { asSlug } from "../identifiers.ts";
import { AMBER, BIRCH, writeShelf } from "./servers.ts";

const dayOf = (text: string): Day => {
  const day = readDay(text);
  if (day === undefined) throw new Error(text);
  return day;
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

  describe(`${name}, a server that the bot has left`, () => {
    it("is deleted after thirty days with all that is kept of it, unless the bot comes back", async () => {
      const database = await open();
      const file = new Map([["harrow/violin.md", new TextEncoder().encode("The violin.")]]);
      for (const server of [AMBER, BIRCH]) {
        await writeShelf(database, server, file);
        await openServerSettings(database).write({ guild: server, channel: "1" }, { answers: "private" });
        await leaveServer(database, server, dayOf("2031-03-04"));
      }
      await stayInServer(database, BIRCH);
      expect(await deleteDue(database, dayOf("2031-04-02"), 30)).toEqual({ ok: true, value: [] });
      expect(await deleteDue(database, dayOf("2031-04-03"), 30)).toEqual({ ok: true, value: [AMBER] });
      const [amber, birch] = [await readWholeShelf(database, AMBER), await readWholeShelf(database, BIRCH)];
      expect([amber.ok && amber.value.size, birch.ok && birch.value.size]).toEqual([0, 1]);
      expect(await openServerSettings(database).read({ guild: AMBER, channel: "1" })).toEqual({});
      expect(await openServerSettings(database).read({ guild: BIRCH, channel: "1" })).toEqual({ answers: "private" });
      expect(await deleteDue(database, dayOf("2031-05-03"), 30)).toEqual({ ok: true, value: [] });
    });
  });
}
