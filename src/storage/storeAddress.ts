import type { ShelfQuota } from "./shelfQuota.ts";

/** Which database keeps the shelves of many servers. */
export type DatabaseAddress =
  /** `path` is SQLite's file. */
  | { readonly kind: "sqlite"; readonly path: string }
  /** `url` names a role that owns no table, and may hold its password; `replicaUrl` a copy that is read while the first can't be reached. */
  | { readonly kind: "postgres"; readonly url: string; readonly replicaUrl?: string };

/** One server's shelf in a database. */
export interface ServerShelfAddress {
  readonly database: DatabaseAddress;
  /** The server's id in Discord. */
  readonly server: string;
  readonly quota: ShelfQuota;
}

/** Where a store is, as plain data that one thread can hand to another: a knowledge folder's path, or a server's shelf. */
export type StoreAddress = string | ServerShelfAddress;
