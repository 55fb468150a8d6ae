import { beforeEach, describe, expect, it } from "vitest";
import {
  type DeferredInteraction,
  type DeferredInteractions,
  DIRECT_MESSAGES,
  LEASE_MS,
  TOKEN_LIFETIME_MS,
} from "../../../src/storage/deferredInteractions.ts";
import { AMBER, BIRCH } from "./servers.ts";

const NOW = 1_900_000_000_000;

const interaction = (id: string, server = AMBER): DeferredInteraction => ({
  ...{ id, server, view: "public" },
  payload: JSON.stringify({ id, token: "a" }),
});

/** What is expected of every place that keeps deferred interactions, as several processes use it. */
export function describeDeferredInteractions(name: string, open: () => Promise<DeferredInteractions>): void {
  describe(`deferred interactions in ${name}`, () => {
    let kept: DeferredInteractions;
    beforeEach(async () => {
      kept = await open();
    });
    const taken = async (now: number) => {
      const one = await kept.take(now);
      if (!one.ok) throw new Error(JSON.stringify(one.problem));
      return one.value;
    };

    it("are nobody else's as long as their process gives word", async () => {
      await kept.keep(interaction("1"), NOW);
      expect(await taken(NOW + LEASE_MS - 1)).toBeUndefined();
      await kept.renew("1", NOW + LEASE_MS - 1);
      expect(await taken(NOW + 2 * LEASE_MS - 2)).toBeUndefined();
      expect(await taken(NOW + 2 * LEASE_MS - 1)).toEqual(interaction("1"));
    });

    it("are taken once, and again once whoever took them gives no word either", async () => {
      await kept.keep(interaction("1"), NOW);
      expect(await taken(NOW + LEASE_MS)).toEqual(interaction("1"));
      expect(await taken(NOW + LEASE_MS)).toBeUndefined();
      expect(await taken(NOW + 2 * LEASE_MS)).toEqual(interaction("1"));
    });

    it("are of any server, or of a direct message", async () => {
      const all = [interaction("1"), interaction("2", BIRCH), interaction("3", DIRECT_MESSAGES)];
      for (const one of all) await kept.keep(one, NOW);
      const found = [await taken(NOW + LEASE_MS), await taken(NOW + LEASE_MS), await taken(NOW + LEASE_MS)];
      expect(found.map((one) => one?.id).sort()).toEqual(["1", "2", "3"]);
      expect(await taken(NOW + LEASE_MS)).toBeUndefined();
    });

    it("that are kept twice are one, as it was kept last", async () => {
      await kept.keep(interaction("1"), NOW);
      await kept.keep({ ...interaction("1"), view: "private" }, NOW + LEASE_MS);
      expect(await taken(NOW + LEASE_MS)).toBeUndefined();
      expect(await taken(NOW + 2 * LEASE_MS)).toEqual({ ...interaction("1"), view: "private" });
      expect(await taken(NOW + 2 * LEASE_MS)).toBeUndefined();
    });

    it("are gone once they are answered", async () => {
      await kept.keep(interaction("1"), NOW);
      await kept.drop(interaction("1"));
      expect(await taken(NOW + LEASE_MS)).toBeUndefined();
      await kept.drop(interaction("1"));
    });

    it("are deleted when nothing can answer them any more", async () => {
      await kept.keep(interaction("1"), NOW);
      await kept.keep(interaction("2"), NOW + 1);
      expect(await taken(NOW + TOKEN_LIFETIME_MS)).toEqual(interaction("2"));
      await kept.keep({ ...interaction("1"), payload: "{}" }, NOW + TOKEN_LIFETIME_MS);
      expect((await taken(NOW + TOKEN_LIFETIME_MS + LEASE_MS))?.payload).toBe("{}");
    });

    it("are taken by one of many that look at once", async () => {
      const ids = Array.from({ length: 12 }, (_, index) => String(index));
      for (const id of ids) await kept.keep(interaction(id), NOW);
      const found = await Promise.all(ids.map(() => taken(NOW + LEASE_MS)));
      const rest: (DeferredInteraction | undefined)[] = [];
      for (const _ of ids) rest.push(await taken(NOW + LEASE_MS));
      const all = [...found, ...rest].flatMap((one) => (one ? [one.id] : []));
      expect(all.toSorted()).toEqual(ids.toSorted());
    });
  });
}
