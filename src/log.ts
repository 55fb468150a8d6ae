import { type Logger, pino } from "pino";

/** One line of JSON for each thing that happened. */
export type Log = Logger;

/** Writes through `write`, one line at a time; `secrets` and whatever looks like a token of Discord's never get there. */
export function openLog(write: (line: string) => void, secrets: readonly string[]): Log {
  return pino(
    { base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    { write: (line: string) => write(redact(line, secrets)) },
  );
}

/** A bot's token; an interaction's, which begins so and is several hundred characters long; and one inside an address. */
const BOT_TOKEN = /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,40}/g;
const INTERACTION_TOKEN = /aW50ZXJhY3Rpb24[\w-]{20,}/g;
const TOKEN_IN_ADDRESS = /(\/(?:interactions|webhooks)\/\d+\/)[^/\s"?\\]+/g;

function redact(line: string, secrets: readonly string[]): string {
  const known = secrets.reduce((text, secret) => text.replaceAll(secret, "[redacted]"), line);
  return known
    .replace(TOKEN_IN_ADDRESS, "$1[redacted]")
    .replace(BOT_TOKEN, "[redacted]")
    .replace(INTERACTION_TOKEN, "[redacted]");
}
