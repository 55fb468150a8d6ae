import { expect } from "vitest";
import { QUESTION, serve } from "../../../support/outlets/discord/serving.ts";
import { itWithOpenApi } from "../../../support/outlets/discord/withOpenApi.ts";

itWithOpenApi("every request of the bot is checked against Discord's own document", async () => {
  const { local } = await serve();
  await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
  expect(local.requests.length).toBeGreaterThan(3);
  expect(local.validated).toBe(local.requests.length);
});
