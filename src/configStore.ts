import { DEFAULT_QUOTA, type ShelfQuota } from "./storage/shelfQuota.ts";
import type { DatabaseAddress } from "./storage/storeAddress.ts";

/** Which database keeps the servers' shelves, and what one server may keep there. */
export type StoreConfig = DatabaseAddress & {
  readonly quota: ShelfQuota;
  /** About how much memory open shelves may take, in bytes. */
  readonly memory: number;
};

/** What the variables about shelves say, as they were read. */
interface StoreVariables {
  readonly STORE?: string;
  readonly DATABASE_URL?: string;
  readonly DATABASE_REPLICA_URL?: string;
  readonly QUOTA_DOCUMENTS?: number;
  readonly QUOTA_MEGABYTES?: number;
  readonly QUOTA_IMPORTS?: number;
  readonly SHELVES_MEGABYTES?: number;
}

/** What is wrong with variables about shelves of which each is right for itself. */
type StoreVariablesProblem =
  | { readonly variable: "STORE"; readonly code: "second-store" }
  | { readonly variable: "DATABASE_REPLICA_URL"; readonly code: "needs-another"; readonly other: "DATABASE_URL" };

/** Which of these variables contradicts another, or lacks the one that it needs. */
export function findStoreProblem(data: StoreVariables): StoreVariablesProblem | undefined {
  const { STORE, DATABASE_URL: url, DATABASE_REPLICA_URL: replicaUrl } = data;
  if (STORE !== undefined && url !== undefined) return { variable: "STORE", code: "second-store" };
  if (replicaUrl === undefined || url !== undefined) return undefined;
  return { variable: "DATABASE_REPLICA_URL", code: "needs-another", other: "DATABASE_URL" };
}

/** Some 600 shelves as large as the starter articles. Megabytes. */
const DEFAULT_MEMORY = 512;

/** The database that these variables name; `undefined` where they name none. */
export function readStore(data: StoreVariables): StoreConfig | undefined {
  const { QUOTA_DOCUMENTS, QUOTA_MEGABYTES, QUOTA_IMPORTS } = data;
  const quota: ShelfQuota = {
    documents: QUOTA_DOCUMENTS ?? DEFAULT_QUOTA.documents,
    bytes: QUOTA_MEGABYTES === undefined ? DEFAULT_QUOTA.bytes : QUOTA_MEGABYTES * 2 ** 20,
    importsAnHour: QUOTA_IMPORTS ?? DEFAULT_QUOTA.importsAnHour,
  };
  const memory = (data.SHELVES_MEGABYTES ?? DEFAULT_MEMORY) * 2 ** 20;
  const { DATABASE_URL: url, DATABASE_REPLICA_URL: replicaUrl } = data;
  if (url !== undefined) return { kind: "postgres", url, replicaUrl, quota, memory };
  return data.STORE === undefined ? undefined : { kind: "sqlite", path: data.STORE, quota, memory };
}
