import { platform } from "node:process";
import { z } from "zod";
import { findStoreProblem, readStore, type StoreConfig } from "./configStore.ts";
import {
  api,
  days,
  file,
  host,
  id,
  ids,
  LAST_PORT,
  type LimitedValueCode,
  MAX_DAYS,
  MAX_QUOTA,
  type PlainValueCode,
  port,
  postgres,
  publicKey,
  publicOrigin,
  quota,
  says,
  type ValueCode,
  variable,
  yesOrNo,
} from "./configValues.ts";
import { findCacheFolder } from "./encoder/cacheFolder.ts";
import type { HealthAddress } from "./outlets/health/address.ts";
import type { WebAddress } from "./outlets/web/webAddress.ts";
import { fail, type Result, succeed } from "./result.ts";
import { STRICTNESSES, type Strictness } from "./search/strictness.ts";

export type { StoreConfig } from "./configStore.ts";

/** What the operator decides, from environment variables or the `.env` file. */
export interface Config {
  /** The folder of cases and articles. */
  readonly knowledge: string;
  /** Whom members write to for a correction or takedown: an address or a name. */
  readonly contact?: string;
  /** How sure of an answer one must be to show it; the usual where it isn't said. */
  readonly strictness?: Strictness;
  /** Present unless sentences are matched by their words alone. */
  readonly meaning?: MeaningConfig;
  /** Present where questions that find nothing are kept. */
  readonly gaps?: GapsConfig;
  /** The file in which what moderators set is kept; absent where it isn't. */
  readonly state?: string;
  /** The database that keeps a shelf for each server; absent where the knowledge folder is all there is. */
  readonly store?: StoreConfig;
  /** The address of PostgreSQL for the owner of its tables, who alone may make them. */
  readonly storeOwner?: string;
  /** Present where the program is to connect to Discord. */
  readonly discord?: DiscordConfig;
  /** Where a connected bot tells whether it is well; absent where it doesn't. */
  readonly health?: HealthAddress;
  /** Where web pages are served beside a connected bot; absent where they aren't. */
  readonly web?: WebAddress;
  /** Whether a proxy before the web pages is trusted to say who a reader is. */
  readonly webTrustsProxy?: boolean;
  /** Whether documents may be read whole on the web pages unless they or their case say otherwise. */
  readonly webOffersReading?: boolean;
  /** The port of this machine's at which the moderators' desk is; absent where there is none. */
  readonly desk?: number;
  /** Where readers open the web pages, as an origin; Discord's citations lead there where a document has no page of its own. */
  readonly publicUrl?: string;
}

/** How the meaning of sentences is known. */
export interface MeaningConfig {
  /** The folder that vectors of sentences are kept in; in memory alone where there is none. */
  readonly cache?: string;
}

/** Where questions that find nothing are kept, and for how long. */
export interface GapsConfig {
  /** The database's file. */
  readonly path: string;
  /** For how many days after it was last asked a question is kept. */
  readonly days: number;
}

/** How the bot connects to Discord, and whom it serves there. */
export interface DiscordConfig {
  readonly token: string;
  /** The id of the home server: the only one with moderators' commands, and unless `isPublic` the only one served. */
  readonly home?: string;
  /** Whether members' commands are for every server and direct message. */
  readonly isPublic: boolean;
  /** Ids of roles of the home server whose members count as moderators without a permission of their own. */
  readonly moderatorRoles: readonly string[];
  /** Discord's own address, or that of a proxy, without a version or a slash at its end. */
  readonly api: string;
  /**
   * Where a database keeps shelves: `own` where a server has one, which its own moderators look after; `public` where
   * there is none, as in a direct message. Absent where all servers share the knowledge folder.
   */
  readonly shelves?: "own" | "public";
  /** Whether the log may hold what members ask. */
  readonly logsQuestions: boolean;
  /** Present where Discord sends interactions to a port of this program, and the bot connects to no gateway. */
  readonly interactions?: InteractionsConfig;
}

/** Where interactions come in over HTTP, and who may send them. */
export interface InteractionsConfig {
  /** 1 to 65535; 0 lets the system choose. */
  readonly port: number;
  /** An IP address of this machine's, or `localhost`. */
  readonly host: string;
  /** The application's Ed25519 public key, as 64 hexadecimal digits in small letters. */
  readonly publicKey: string;
}

/** What is wrong with one variable. Its value is never repeated: it may be the token. */
export type ConfigProblem = { readonly variable: Variable } & (
  | {
      readonly code: PlainValueCode | "second-store";
    }
  /** `limit` is the most characters, days or the last port that there may be. */
  | { readonly code: LimitedValueCode; readonly limit: number }
  | { readonly code: "not-a-choice"; readonly choices: readonly string[] }
  /** It does nothing without the other. */
  | { readonly code: "needs-another"; readonly other: Variable }
);

/** The settings, or all that is wrong with the variables. */
export type ConfigReading = Result<Config, readonly ConfigProblem[]>;

const MAX_CONTACT_LENGTH = 200;

const MEANINGS = ["on", "off"] as const;

const SCHEMA = z.object({
  KNOWLEDGE_DIR: variable,
  CONTACT: variable.pipe(z.string().max(MAX_CONTACT_LENGTH, says("too-long")).optional()),
  DISCORD_TOKEN: variable.pipe(
    z
      .string()
      .regex(/^[^\s"'“”‘’<>]+$/, { error: says("token-not-bare"), abort: true })
      // No header takes others, and what is thrown then looks like a fault of the network's.
      .regex(/^[\x21-\x7e]+$/, says("token-has-other-signs"))
      .optional(),
  ),
  DISCORD_GUILD_ID: id,
  DISCORD_PUBLIC: yesOrNo,
  DISCORD_API_URL: api,
  MODERATOR_ROLE_IDS: ids,
  LOG_QUESTIONS: yesOrNo,
  ANSWER_STRICTNESS: variable
    .transform((value) => value?.toLowerCase())
    .pipe(z.enum(STRICTNESSES, { error: says("not-a-choice") }).optional()),
  MEANING: variable
    .transform((value) => value?.toLowerCase() ?? "on")
    .pipe(z.enum(MEANINGS, { error: says("not-a-choice") })),
  CACHE_DIR: variable,
  GAPS_DB: file,
  GAPS_DAYS: days,
  STATE_DB: file,
  STORE: file,
  DATABASE_URL: postgres,
  DATABASE_REPLICA_URL: postgres,
  DATABASE_OWNER_URL: postgres,
  QUOTA_DOCUMENTS: quota,
  QUOTA_MEGABYTES: quota,
  QUOTA_IMPORTS: quota,
  SHELVES_MEGABYTES: quota,
  HEALTH_PORT: port,
  HEALTH_HOST: host,
  WEB_PORT: port,
  WEB_HOST: host,
  WEB_BEHIND_PROXY: yesOrNo,
  WEB_READ: yesOrNo,
  PUBLIC_URL: publicOrigin,
  DESK_PORT: port,
  INTERACTIONS_PORT: port,
  INTERACTIONS_HOST: host,
  DISCORD_PUBLIC_KEY: publicKey,
});

/** The name of a variable that is read. */
export type Variable = keyof typeof SCHEMA.shape;

/** The names of all variables that are read. */
export const VARIABLES = Object.keys(SCHEMA.shape) as readonly Variable[]; // the keys of a constant

/** Reads all variables, or finds all that is wrong with them. An empty variable counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigReading {
  const read = SCHEMA.safeParse(env);
  if (!read.success) return fail(read.error.issues.map(toProblem));
  const contradiction = findStoreProblem(read.data);
  if (contradiction) return fail([contradiction]);
  if (read.data.INTERACTIONS_PORT !== undefined && read.data.DISCORD_PUBLIC_KEY === undefined)
    return fail([{ variable: "INTERACTIONS_PORT", code: "needs-another", other: "DISCORD_PUBLIC_KEY" }]);
  const { KNOWLEDGE_DIR, DISCORD_TOKEN, GAPS_DB, GAPS_DAYS, HEALTH_PORT, HEALTH_HOST } = read.data;
  const config: Config = {
    knowledge: KNOWLEDGE_DIR ?? "knowledge",
    contact: read.data.CONTACT,
    strictness: read.data.ANSWER_STRICTNESS,
    meaning: read.data.MEANING === "off" ? undefined : { cache: read.data.CACHE_DIR ?? findCacheFolder(env, platform) },
    gaps: GAPS_DB === undefined || GAPS_DAYS === 0 ? undefined : { path: GAPS_DB, days: GAPS_DAYS },
    state: read.data.STATE_DB,
    store: readStore(read.data),
    storeOwner: read.data.DATABASE_OWNER_URL,
    discord: DISCORD_TOKEN === undefined ? undefined : readDiscord(DISCORD_TOKEN, read.data),
    health: HEALTH_PORT === undefined ? undefined : { port: Number(HEALTH_PORT), host: HEALTH_HOST },
    web: read.data.WEB_PORT === undefined ? undefined : { port: Number(read.data.WEB_PORT), host: read.data.WEB_HOST },
    webTrustsProxy: read.data.WEB_BEHIND_PROXY || undefined,
    webOffersReading: read.data.WEB_READ || undefined,
    publicUrl: read.data.PUBLIC_URL,
    desk: read.data.DESK_PORT === undefined ? undefined : Number(read.data.DESK_PORT),
  };
  return succeed(config);
}

function toProblem({ path: [name], message }: z.core.$ZodIssue): ConfigProblem {
  const variable = name as Variable; // the schema's shape is flat
  const code = message as ValueCode; // whatever it refuses, it says by a code
  switch (code) {
    case "too-long":
      return { variable, code, limit: MAX_CONTACT_LENGTH };
    case "not-days":
      return { variable, code, limit: MAX_DAYS };
    case "not-a-quota":
      return { variable, code, limit: MAX_QUOTA };
    case "not-a-port":
      return { variable, code, limit: LAST_PORT };
    case "not-a-choice":
      return { variable, code, choices: variable === "MEANING" ? MEANINGS : STRICTNESSES };
    default:
      return { variable, code };
  }
}

function readDiscord(token: string, data: z.infer<typeof SCHEMA>): DiscordConfig {
  return {
    token,
    home: data.DISCORD_GUILD_ID,
    isPublic: data.DISCORD_PUBLIC,
    shelves: data.STORE === undefined && data.DATABASE_URL === undefined ? undefined : "own",
    moderatorRoles: data.MODERATOR_ROLE_IDS,
    api: data.DISCORD_API_URL.replace(/\/+$/, "").replace(/\/v\d+$/, ""),
    logsQuestions: data.LOG_QUESTIONS,
    interactions: readInteractions(data),
  };
}

function readInteractions(data: z.infer<typeof SCHEMA>): InteractionsConfig | undefined {
  const { INTERACTIONS_PORT: port, INTERACTIONS_HOST: host, DISCORD_PUBLIC_KEY: publicKey } = data;
  return port === undefined || publicKey === undefined ? undefined : { port: Number(port), host, publicKey };
}
