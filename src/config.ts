import { isIP } from "node:net";
import { z } from "zod";
import type { HealthAddress } from "./outlets/health/address.ts";
import { STRICTNESSES, type Strictness } from "./search/answerability.ts";

/** What the operator decides, from environment variables or the `.env` file. */
export interface Config {
  /** The folder of cases and articles. */
  readonly knowledge: string;
  /** Whom members write to for a correction or takedown: an address or a name. */
  readonly contact?: string;
  /** How sure of an answer one must be to show it; the usual where it isn't said. */
  readonly strictness?: Strictness;
  /** Present where questions that find nothing are kept. */
  readonly gaps?: GapsConfig;
  /** Present where the program is to connect to Discord. */
  readonly discord?: DiscordConfig;
  /** Where a connected bot tells whether it is well; absent where it doesn't. */
  readonly health?: HealthAddress;
}

export interface GapsConfig {
  /** The database's file. */
  readonly path: string;
  /** For how many days after it was last asked a question is kept. */
  readonly days: number;
}

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

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

const variable = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === "" ? undefined : value.trim()));

const ID = /^\d{17,20}$/;

const id = (name: string) =>
  variable.pipe(
    z
      .string()
      .regex(ID, `${name} must be a server's id, 17 to 20 digits: turn on Developer Mode, then Copy Server ID`)
      .optional(),
  );

const ids = (name: string) =>
  variable
    .transform((value) => (value ?? "").split(/[\s,]+/).filter((one) => one !== ""))
    .refine(
      (list) => list.every((one) => ID.test(one)),
      `${name} must be ids of roles, 17 to 20 digits each, apart by commas`,
    );

const yesOrNo = (name: string) =>
  variable
    .transform((value) => value?.toLowerCase() ?? "false")
    .pipe(z.enum(["true", "false"], { error: `${name} must be true or false` }))
    .transform((value) => value === "true");

const api = variable
  .transform((value) => value ?? "https://discord.com/api")
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    "DISCORD_API_URL must be a web address such as https://discord.com/api; leave it empty for Discord's own",
  );

/** A web address would make the database's library ask a server for it. */
const file = (name: string) =>
  variable.refine(
    (value) => value === undefined || !/^(?:[a-z][a-z\d+.-]+:|:memory:)/i.test(value),
    `${name} must be the path of a file, such as gaps.db`,
  );

/** A year of questions is more than a shelf is kept up with. */
const MAX_DAYS = 365;
const DEFAULT_DAYS = 30;

const days = (name: string) =>
  variable
    .transform((value) => value ?? String(DEFAULT_DAYS))
    .refine(
      (value) => /^\d{1,3}$/.test(value) && Number(value) <= MAX_DAYS,
      `${name} must be a whole number of days from 0, which keeps none, to ${MAX_DAYS}`,
    )
    .transform(Number);

/** The highest port that TCP has. */
const LAST_PORT = 65_535;

const port = variable.refine(
  (value) => value === undefined || (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= LAST_PORT),
  `HEALTH_PORT must be a port, a whole number from 1 to ${LAST_PORT}; leave it empty for no health endpoint`,
);

const host = variable
  .transform((value) => value ?? "127.0.0.1")
  .refine(
    (value) => value === "localhost" || isIP(value) !== 0,
    "HEALTH_HOST must be an IP address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them",
  );

const SCHEMA = z.object({
  KNOWLEDGE_DIR: variable,
  CONTACT: variable.pipe(z.string().max(200, "CONTACT must have at most 200 characters").optional()),
  DISCORD_TOKEN: variable.pipe(
    z
      .string()
      .regex(/^[^\s"'“”‘’<>]+$/, {
        error: "DISCORD_TOKEN must be the bare token, without quotation marks, brackets or spaces",
        abort: true,
      })
      // No header takes others, and what is thrown then looks like a fault of the network's.
      .regex(
        /^[\x21-\x7e]+$/,
        "DISCORD_TOKEN has signs that no token has: copy it again from the page Bot → Reset Token",
      )
      .optional(),
  ),
  DISCORD_GUILD_ID: id("DISCORD_GUILD_ID"),
  DISCORD_PUBLIC: yesOrNo("DISCORD_PUBLIC"),
  DISCORD_API_URL: api,
  MODERATOR_ROLE_IDS: ids("MODERATOR_ROLE_IDS"),
  LOG_QUESTIONS: yesOrNo("LOG_QUESTIONS"),
  ANSWER_STRICTNESS: variable
    .transform((value) => value?.toLowerCase())
    .pipe(z.enum(STRICTNESSES, { error: `ANSWER_STRICTNESS must be ${STRICTNESSES.join(" or ")}` }).optional()),
  GAPS_DB: file("GAPS_DB"),
  GAPS_DAYS: days("GAPS_DAYS"),
  HEALTH_PORT: port,
  HEALTH_HOST: host,
});

/** Reads all variables and says all that is wrong with them. An empty variable counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigReading {
  const read = SCHEMA.safeParse(env);
  if (!read.success) return { ok: false, problems: read.error.issues.map((issue) => issue.message) };
  const { KNOWLEDGE_DIR, DISCORD_TOKEN, GAPS_DB, GAPS_DAYS, HEALTH_PORT, HEALTH_HOST } = read.data;
  const config: Config = {
    knowledge: KNOWLEDGE_DIR ?? "knowledge",
    contact: read.data.CONTACT,
    strictness: read.data.ANSWER_STRICTNESS,
    gaps: GAPS_DB === undefined || GAPS_DAYS === 0 ? undefined : { path: GAPS_DB, days: GAPS_DAYS },
    discord: DISCORD_TOKEN === undefined ? undefined : readDiscord(DISCORD_TOKEN, read.data),
    health: HEALTH_PORT === undefined ? undefined : { port: Number(HEALTH_PORT), host: HEALTH_HOST },
  };
  return { ok: true, config };
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
