import type { DatabaseProblem } from "../sqlite/databaseProblem.ts";
import type { ServerDatabase } from "./serverDatabase.ts";

/** For how long a primary that could not be reached is not asked again before its replica, in milliseconds. */
const DOWN_FOR_MS = 5_000;

/**
 * A database that is read from its replica while the primary can't be reached. What is read then may be some moments old: what
 * the primary took last may be missing. Everything else is the primary's, and fails while it is away.
 */
export function withReplica(primary: ServerDatabase, replica: ServerDatabase): ServerDatabase {
  let downUntil = Number.NEGATIVE_INFINITY;
  return {
    kind: primary.kind,
    look: async (server, work) => {
      if (performance.now() < downUntil) {
        const copy = await replica.look(server, work);
        if (copy.ok) return copy;
      }
      const found = await primary.look(server, work);
      if (found.ok || !isAway(found.problem)) return found;
      downUntil = performance.now() + DOWN_FOR_MS;
      const copy = await replica.look(server, work);
      return copy.ok ? copy : found;
    },
    change: (server, work) => primary.change(server, work),
    schedule: (work) => primary.schedule(work),
    announce: (rows, generation) => primary.announce(rows, generation),
    close: async () => {
      await Promise.all([primary.close(), replica.close()]);
    },
  };
}

function isAway({ code }: DatabaseProblem): boolean {
  return code === "unreachable" || code === "too-many-connections";
}
