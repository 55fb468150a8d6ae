import { askHealth } from "./askHealth.ts";

/**
 * A container's health check, a program of its own: it says what the endpoint says and ends with 0 while members are
 * answered, else with 1. It loads nothing but Node's own modules, as it runs every few seconds beside the bot.
 */
const { HEALTH_PORT, HEALTH_HOST } = process.env;
const { isReady, words } = await askHealth({
  port: Number(HEALTH_PORT?.trim()),
  host: HEALTH_HOST?.trim() || "127.0.0.1",
});
process.stdout.write(`${words}\n`);
process.exitCode = isReady ? 0 : 1;
