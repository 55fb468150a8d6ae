import { describe, expect, it } from "vitest";
import { QUESTION, type Serving, serve } from "../../../support/outlets/discord/serving.ts";

const OTHER_TOKEN = "OTg3NjU0MzIxMDk4NzY1NDMy.Xy-_z1.zyxwvutsrqponmlkjihgfedcba_-98765432";
const ASKED = `aW50ZXJhY3Rpb246${"QUJDREVGR0hJSktMTU5P".repeat(8)}`;

describe("the log of a bot", () => {
  /** The lines about interactions once there are so many. */
  async function linesAbout({ log, until }: Serving, count: number) {
    const lines = () => log.filter(({ command }) => command !== undefined);
    await until(() => lines().length >= count);
    expect(lines()).toHaveLength(count);
    return lines();
  }

  it("has one line for each interaction, and in none what was asked", async () => {
    const served = await serve();
    const { local, log } = served;
    const exchanges = [
      local.useCommand({ name: "ask", options: { question: QUESTION } }),
      local.useCommand({ name: "ask", options: { question: "Is the opera fair?", case: "harrow-v-pell" } }),
      local.useCommand({ name: "help" }),
      local.useMessageCommand({ name: "Check against the sources", target: { content: "A porter saw the opera." } }),
      local.startCompletion({ command: "ask", option: "case", typed: "Harrow v", options: { question: QUESTION } }),
      local.useCommand({ name: "reload" }),
      local.forge({ customId: "old:opera" }),
    ];
    const lines = await linesAbout(served, exchanges.length);
    const told = exchanges.map(({ id }) => lines.find((line) => line["id"] === id));
    expect(told.map((line) => [line?.["command"], line?.["outcome"]])).toEqual([
      ["/ask", "quotes"],
      ["/ask", "nothing found"],
      ["/help", "help"],
      ["Check against the sources", "claims"],
      ["complete /ask", "1 choices"],
      ["/reload", "refused: moderators only"],
      ["button unknown", "refused: unknown button"],
    ]);
    for (const line of lines) {
      expect(Object.keys(line).sort()).toEqual(["command", "id", "level", "milliseconds", "outcome", "time"]);
      expect(line["milliseconds"]).toSatisfy(Number.isInteger);
    }
    expect(JSON.stringify(log)).not.toMatch(/violin|opera|porter|harrow/i);
  });

  it("has what was asked where whoever runs the bot wants it", async () => {
    const served = await serve({ config: { logsQuestions: true } });
    const { local } = served;
    local.useCommand({ name: "ask", options: { question: QUESTION } });
    local.useCommand({ name: "about" });
    const lines = await linesAbout(served, 2);
    expect(lines.find(({ command }) => command === "/ask")).toMatchObject({ question: QUESTION });
    expect(lines.find(({ command }) => command === "/about")).not.toHaveProperty("question");
  });

  it("tells no token that stands in an error", async () => {
    const words = (token: string) => `POST https://discord.com/api/v10/webhooks/1234/${token} ${ASKED} ${OTHER_TOKEN}`;
    const withSnapshot = async () => Promise.reject(new Error(words("short-token")));
    const reload = async () => ({ kind: "already reloading" }) as const;
    const served = await serve({ libraryService: { withSnapshot, reload } });
    const { local, log } = served;
    const exchange = local.useCommand({ name: "ask", options: { question: QUESTION } });
    const [line] = await linesAbout(served, 1);
    expect(line?.["why"]).toContain(
      "Error: POST https://discord.com/api/v10/webhooks/1234/[redacted] [redacted] [redacted]",
    );
    const all = JSON.stringify(log);
    for (const secret of ["short-token", ASKED, OTHER_TOKEN, exchange.token, local.token]) {
      expect(all).not.toContain(secret);
    }
  });
});
