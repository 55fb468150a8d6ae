import { isIP } from "node:net";
import { platform } from "node:process";
import { z } from "zod";
import { findCacheFolder } from "./encoder/cacheFolder.ts";
import type { HealthAddress } from "./outlets/health/address.ts";
import { fail, type Result, succeed } from "./result.ts";
import { STRICTNESSES, type Strictness } from "./search/answerability.ts";

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
  /** Present where the program is to connect to Discord. */
  readonly discord?: DiscordConfig;
  /** Where a connected bot tells whether it is well; absent where it doesn't. */
  readonly health?: HealthAddress;
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
  /** Whether the log may hold what members ask. */
  readonly logsQuestions: boolean;
}

/** What is wrong with one variable. Its value is never repeated: it may be the token. */
export type ConfigProblem = { readonly variable: Variable } & (
  | {
      readonly code:
        | "not-a-server-id"
        | "not-role-ids"
        | "not-a-flag"
        | "not-a-web-address"
        | "not-a-file"
        | "not-an-ip-address"
        | "token-not-bare"
        | "token-has-other-signs";
    }
  /** `limit` is the most characters, days or the last port that there may be. */
  | { readonly code: "too-long" | "not-days" | "not-a-port"; readonly limit: number }
  | { readonly code: "not-a-choice"; readonly choices: readonly string[] }
);

type ProblemCode = ConfigProblem["code"];

/** The settings, or all that is wrong with the variables. */
export type ConfigReading = Result<Config, readonly ConfigProblem[]>;

/** The schema's messages are codes. */
const says = (code: ProblemCode): string => code;

const variable = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === "" ? undefined : value.trim()));

const ID = /^\d{17,20}$/;

const id = variable.pipe(z.string().regex(ID, says("not-a-server-id")).optional());

const ids = variable
  .transform((value) => (value ?? "").split(/[\s,]+/).filter((one) => one !== ""))
  .refine((list) => list.every((one) => ID.test(one)), says("not-role-ids"));

const yesOrNo = variable
  .transform((value) => value?.toLowerCase() ?? "false")
  .pipe(z.enum(["true", "false"], { error: says("not-a-flag") }))
  .transform((value) => value === "true");

const api = variable
  .transform((value) => value ?? "https://discord.com/api")
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), says("not-a-web-address"));

/** A web address would make the database's library ask a server for it. */
const file = variable.refine(
  (value) => value === undefined || !/^(?:[a-z][a-z\d+.-]+:|:memory:)/i.test(value),
  says("not-a-file"),
);

/** A year of questions is more than a shelf is kept up with. */
const MAX_DAYS = 365;
const DEFAULT_DAYS = 30;

const days = variable
  .transform((value) => value ?? String(DEFAULT_DAYS))
  .refine((value) => /^\d{1,3}$/.test(value) && Number(value) <= MAX_DAYS, says("not-days"))
  .transform(Number);

/** The highest port that TCP has. */
const LAST_PORT = 65_535;

const port = variable.refine(
  (value) => value === undefined || (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= LAST_PORT),
  says("not-a-port"),
);

const host = variable
  .transform((value) => value ?? "127.0.0.1")
  .refine((value) => value === "localhost" || isIP(value) !== 0, says("not-an-ip-address"));

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
  HEALTH_PORT: port,
  HEALTH_HOST: host,
});

/** The name of a variable that is read. */
export type Variable = keyof typeof SCHEMA.shape;

/** The names of all variables that are read. */
export const VARIABLES = Object.keys(SCHEMA.shape) as readonly Variable[]; // the keys of a constant

/** Reads all variables, or finds all that is wrong with them. An empty variable counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigReading {
  const read = SCHEMA.safeParse(env);
  if (!read.success) return fail(read.error.issues.map(toProblem));
  const { KNOWLEDGE_DIR, DISCORD_TOKEN, GAPS_DB, GAPS_DAYS, HEALTH_PORT, HEALTH_HOST } = read.data;
  const config: Config = {
    knowledge: KNOWLEDGE_DIR ?? "knowledge",
    contact: read.data.CONTACT,
    strictness: read.data.ANSWER_STRICTNESS,
    meaning: read.data.MEANING === "off" ? undefined : { cache: read.data.CACHE_DIR ?? findCacheFolder(env, platform) },
    gaps: GAPS_DB === undefined || GAPS_DAYS === 0 ? undefined : { path: GAPS_DB, days: GAPS_DAYS },
    state: read.data.STATE_DB,
    discord: DISCORD_TOKEN === undefined ? undefined : readDiscord(DISCORD_TOKEN, read.data),
    health: HEALTH_PORT === undefined ? undefined : { port: Number(HEALTH_PORT), host: HEALTH_HOST },
  };
  return succeed(config);
}

function toProblem({ path: [name], message }: z.core.$ZodIssue): ConfigProblem {
  const variable = name as Variable; // the schema's shape is flat
  const code = message as ProblemCode; // whatever it refuses, it says by a code
  switch (code) {
    case "too-long":
      return { variable, code, limit: MAX_CONTACT_LENGTH };
    case "not-days":
      return { variable, code, limit: MAX_DAYS };
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
    moderatorRoles: data.MODERATOR_ROLE_IDS,
    api: data.DISCORD_API_URL.replace(/\/+$/, "").replace(/\/v\d+$/, ""),
    logsQuestions: data.LOG_QUESTIONS,
  };
}
