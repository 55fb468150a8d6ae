import { readConfig } from "../../../src/config.ts";
import { startBot } from "../../../src/outlets/discord/start.ts";

/** The bot as `npm start` runs it, which fetches uploads from the local Discord that `DISCORD_API_URL` names. */

const reading = readConfig(process.env);
if (!reading.ok || !reading.value.discord) throw new Error(JSON.stringify(reading));
const { discord, ...config } = reading.value;
const stop = new AbortController();
process.on("SIGTERM", () => stop.abort());
const code = await startBot(
  { ...config, discord },
  {
    write: (line) => void process.stdout.write(line),
    say: (line) => void process.stderr.write(`${line}\n`),
    stop: stop.signal,
    uploadOrigins: [new URL(process.env["DISCORD_API_URL"] ?? "").origin],
  },
);
process.exit(code);
