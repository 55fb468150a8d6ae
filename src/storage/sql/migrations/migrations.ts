import type { Migration } from "kysely";
import type { DatabaseKind } from "../serverDatabase.ts";
import { createDeferredInteractions } from "./deferred0002.ts";
import { createFollows } from "./follows0003.ts";
import { createPolicies } from "./policies0001.ts";
import { createShelves } from "./shelves0001.ts";
import { createUsage } from "./usage0004.ts";

/** What makes a database of shelves, in the order of their names. A released one never changes: a change is a new one. */
export function listMigrations(kind: DatabaseKind): Readonly<Record<string, Migration>> {
  return {
    "0001-shelves": {
      up: async (db) => {
        await createShelves(db, kind);
        if (kind === "postgres") await createPolicies(db);
      },
    },
    "0002-deferred-interactions": { up: (db) => createDeferredInteractions(db, kind) },
    "0003-follows": { up: (db) => createFollows(db, kind) },
    "0004-usage": { up: (db) => createUsage(db, kind) },
  };
}
