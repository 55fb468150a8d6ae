import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { openApiPath } from "../../discord/local/openApi.ts";
import { QUESTION, serve } from "../../support/discord/serving.ts";

it("every request of the bot is checked against Discord's own document, wherever that is at hand", async () => {
  const demanded = process.env["DISCORD_OPENAPI"];
  if (demanded) expect(existsSync(demanded)).toBe(true);
  const { local } = await serve();
  await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
  const checked = openApiPath() === undefined ? 0 : local.requests.length;
  if (demanded) expect(checked).toBeGreaterThan(0);
  expect(local.validated).toBe(checked);
});
