import { distance } from "fastest-levenshtein";
import { VARIABLES, type Variable } from "../config.ts";

/** What other bots call the same things. */
const CALLED_ELSEWHERE: Readonly<Record<Variable, readonly string[]>> = {
  KNOWLEDGE_DIR: ["KNOWLEDGE", "KNOWLEDGE_FOLDER", "KNOWLEDGE_PATH", "KNOWLEDGE_DIRECTORY"],
  CONTACT: ["CONTACT_EMAIL", "CONTACT_ADDRESS", "CONTACT_URL"],
  DISCORD_TOKEN: ["TOKEN", "BOT_TOKEN", "DISCORD_BOT_TOKEN", "CLIENT_TOKEN", "DISCORD_KEY", "DISCORD_SECRET"],
  DISCORD_GUILD_ID: ["GUILD", "GUILD_ID", "SERVER_ID", "DISCORD_SERVER", "DISCORD_SERVER_ID", "HOME_GUILD_ID"],
  DISCORD_PUBLIC: ["PUBLIC", "IS_PUBLIC"],
  DISCORD_API_URL: ["DISCORD_API", "API_URL"],
  MODERATOR_ROLE_IDS: ["MODERATOR_ROLE", "MOD_ROLE_ID", "MOD_ROLE_IDS", "MODERATOR_ROLE_ID"],
  LOG_QUESTIONS: ["LOG_QUESTION"],
  ANSWER_STRICTNESS: ["STRICTNESS", "STRICT"],
  MEANING: ["SEMANTIC", "EMBEDDINGS"],
  CACHE_DIR: ["CACHE", "CACHE_FOLDER", "CACHE_PATH", "CACHE_DIRECTORY"],
  GAPS_DB: ["GAPS", "GAPS_FILE", "GAPS_PATH", "GAPS_DATABASE", "GAP_DB"],
  GAPS_DAYS: ["GAP_DAYS"],
  STATE_DB: ["STATE", "STATE_FILE", "STATE_PATH", "STATE_DATABASE", "SETTINGS_DB"],
  STORE: ["STORE_DB", "STORE_FILE", "SHELVES_DB", "SHELF_DB"],
  DATABASE_URL: ["POSTGRES_URL", "PG_URL", "DB_URL", "DATABASE"],
  DATABASE_REPLICA_URL: ["REPLICA_URL", "DATABASE_READ_URL", "READ_REPLICA_URL"],
  DATABASE_OWNER_URL: ["DATABASE_ADMIN_URL", "MIGRATION_URL"],
  QUOTA_DOCUMENTS: ["MAX_DOCUMENTS"],
  QUOTA_MEGABYTES: ["QUOTA_MB", "MAX_MEGABYTES"],
  QUOTA_IMPORTS: ["MAX_IMPORTS"],
  SHELVES_MEGABYTES: ["SHELVES_MB", "SHELF_MEMORY"],
  HEALTH_PORT: ["HEALTHCHECK_PORT", "HEALTH_CHECK_PORT"],
  INTERACTIONS_PORT: ["HTTP_PORT", "WEBHOOK_PORT", "INTERACTION_PORT"],
  INTERACTIONS_HOST: ["HTTP_HOST", "WEBHOOK_HOST", "INTERACTION_HOST"],
  DISCORD_PUBLIC_KEY: ["PUBLIC_KEY", "APP_PUBLIC_KEY", "APPLICATION_PUBLIC_KEY", "DISCORD_APP_PUBLIC_KEY"],
  WEB_PORT: ["WEBSITE_PORT", "PAGE_PORT", "WEB_SERVER_PORT"],
  WEB_HOST: ["WEBSITE_HOST", "WEB_ADDRESS"],
  DESK_PORT: ["MODERATOR_PORT", "ADMIN_PORT"],
  PUBLIC_URL: ["WEB_URL", "BASE_URL", "SITE_URL", "PUBLIC_ADDRESS", "ROOT_URL"],
  WEB_READ: ["WEB_READING", "READ_DOCUMENTS", "PUBLIC_READ"],
  WEB_BEHIND_PROXY: ["TRUST_PROXY", "BEHIND_PROXY"],
  HEALTH_HOST: ["HEALTHCHECK_HOST", "HEALTH_CHECK_HOST", "HEALTH_ADDRESS"],
};

/** Whether Casebook reads an environment variable of that name. */
export function isVariable(name: string): name is Variable {
  return VARIABLES.some((one) => one === name);
}

/** Which variable was meant by a name that is none; nothing where it is probably another program's. */
export function guessVariable(name: string): Variable | undefined {
  const plain = name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
  return VARIABLES.find((one) => CALLED_ELSEWHERE[one].includes(plain) || isSlip(plain, one));
}

/** A slip of the keyboard changes a letter in five at most. */
function isSlip(typed: string, name: string): boolean {
  return distance(typed, name) <= Math.floor(name.length / 5);
}
