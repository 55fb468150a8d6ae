import { z } from "zod";

/** What the operator decides, from environment variables or the `.env` file. */
export interface Config {
  /** The folder of cases and articles. */
  readonly knowledge: string;
  /** Whom members write to for a correction or takedown: an address or a name. */
  readonly contact?: string;
  readonly token?: string;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

const variable = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === "" ? undefined : value.trim()));

const SCHEMA = z.object({
  KNOWLEDGE_DIR: variable,
  CONTACT: variable.pipe(z.string().max(200, "CONTACT must have at most 200 characters").optional()),
  DISCORD_TOKEN: variable,
});

/** Reads all variables and says all that is wrong with them. An empty variable counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigReading {
  const read = SCHEMA.safeParse(env);
  if (!read.success) return { ok: false, problems: read.error.issues.map((issue) => issue.message) };
  const { KNOWLEDGE_DIR, CONTACT, DISCORD_TOKEN } = read.data;
  return { ok: true, config: { knowledge: KNOWLEDGE_DIR ?? "knowledge", contact: CONTACT, token: DISCORD_TOKEN } };
}
