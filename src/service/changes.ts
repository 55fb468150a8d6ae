import type { Fingerprint } from "../text/fingerprint.ts";
import type { Changes } from "./reloading.ts";

/** What came, changed and went between two snapshots, by name and in the order of names. */
export function findChanges(
  before: ReadonlyMap<string, Fingerprint>,
  after: ReadonlyMap<string, Fingerprint>,
): Changes {
  const names = [...after.keys()].sort();
  return {
    added: names.filter((name) => !before.has(name)),
    changed: names.filter((name) => before.has(name) && before.get(name) !== after.get(name)),
    removed: [...before.keys()].filter((name) => !after.has(name)).sort(),
  };
}
