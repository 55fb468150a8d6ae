import { expect, it } from "vitest";
import { listProblems } from "../../../src/doctor/store.ts";

const SOUND = {
  ...{ role: "casebook", bypasses: false, owned: [], unguarded: [], isMigrated: true, isCopy: false },
  version: "16.3 (Debian 16.3-1)",
};

it.each(["14.0", "15.20 (Debian 15.20-0+deb12u1)", "17beta1"])("PostgreSQL %s is new enough", (version) => {
  expect(listProblems({ ...SOUND, version }, "DATABASE_URL")).toEqual([]);
});

it.each(["13.14", "9.6.24"])("PostgreSQL %s is too old, whatever else is wrong with it", (version) => {
  expect(listProblems({ ...SOUND, version, isMigrated: false }, "DATABASE_URL")).toEqual([
    `DATABASE_URL reaches PostgreSQL ${version}, which is too old: Casebook needs 14 or newer.`,
  ]);
});
