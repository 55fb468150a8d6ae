import { DiscordAPIError } from "discord.js";
import { describe, expect, it } from "vitest";
import { openLog } from "../../src/log.ts";

const TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789AB";
const OTHER_TOKEN = "OTg3NjU0MzIxMDk4NzY1NDMy.Xy-_z1.zyxwvutsrqponmlkjihgfedcba_-98765432";
const SECRET = "a plain secret";
const ASKED = `aW50ZXJhY3Rpb246${"QUJDREVGR0hJSktMTU5P".repeat(8)}`;

/** All that a log writes. */
function write(say: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = [];
  say(openLog((line) => lines.push(line), [TOKEN, SECRET]));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.endsWith("}\n")).toBe(true);
  return lines.join("");
}

describe("a line of the log", () => {
  it("is JSON with its time and level, and nothing that nobody wrote", () => {
    const line = write((log) => log.warn({ event: "a\nb" }));
    expect(line.indexOf("\n")).toBe(line.length - 1);
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(JSON.parse(line)).toEqual({ level: "warn", time, event: "a\nb" });
  });

  it.each([
    ["the bot's token", TOKEN, "[redacted]"],
    ["another bot's token", `a ${OTHER_TOKEN}, b`, "a [redacted], b"],
    ["a secret of no known shape", `${SECRET} and ${SECRET}`, "[redacted] and [redacted]"],
    ["a token in a header", `Authorization: Bot ${TOKEN}`, "Authorization: Bot [redacted]"],
    ["an interaction's token", `${ASKED}.`, "[redacted]."],
    [
      "the address of a callback",
      `https://discord.com/api/v10/interactions/1234/${ASKED}/callback?with_response=false`,
      "https://discord.com/api/v10/interactions/1234/[redacted]/callback?with_response=false",
    ],
    [
      "a webhook's address",
      "POST https://discord.com/api/v10/webhooks/1234/short-token, then PATCH /webhooks/1234/short-token/messages/@original",
      "POST https://discord.com/api/v10/webhooks/1234/[redacted] then PATCH /webhooks/1234/[redacted]/messages/@original",
    ],
    [
      "an address within quotation marks",
      'at "/webhooks/1234/short-token" and \\/webhooks/1/t\\',
      'at "/webhooks/1234/[redacted]" and \\/webhooks/1/[redacted]\\',
    ],
  ])("never tells %s", (_what, said, told) => {
    expect(JSON.parse(write((log) => log.info({ why: said })))).toMatchObject({ why: told });
    expect(JSON.parse(write((log) => log.info(said)))).toMatchObject({ msg: told });
    expect(JSON.parse(write((log) => log.info({ deep: [{ why: said }] })))).toMatchObject({ deep: [{ why: told }] });
  });

  it.each([
    ["words and figures", "Reloaded 12 articles: $4.5 million at 10:30 a.m. (harrow-v-pell/violin.md)"],
    ["ids", "1574994566526795776 /interactions/1574994566526795776 /webhooks/1234"],
    ["other addresses", "https://courier.test/webhooks/about and https://discord.com/api/v10/gateway/bot"],
    ["short names with dots", "a.b.c www.courier.test node.js v20.19.2"],
  ])("leaves %s as they are", (_what, said) => {
    expect(JSON.parse(write((log) => log.info({ why: said })))).toMatchObject({ why: said });
  });

  it.each([
    ["a callback", `https://discord.com/api/v10/interactions/1234/${ASKED}/callback`],
    ["a webhook", `https://discord.com/api/v10/webhooks/1234/${ASKED}/messages/@original`],
  ])("about an error of Discord's tells the address of %s without its token", (_what, url) => {
    const raw = { code: 50_013, message: `Missing Permissions for Bot ${TOKEN}` };
    const fault = new DiscordAPIError(raw, 50_013, 403, "POST", url, { files: undefined, body: { token: ASKED } });
    const line = write((log) => log.error({ err: fault, fault }));
    expect(JSON.parse(line)).toMatchObject({ err: { url: url.replace(ASKED, "[redacted]"), status: 403 } });
    for (const secret of [TOKEN, ASKED]) expect(line).not.toContain(secret);
  });
});
