import { describe, expect, it } from "vitest";
import type { Exchange } from "../../../../tools/local-discord/exchange.ts";
import type { LocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { isEphemeral, readText } from "../../../../tools/local-discord/message.ts";
import { QUESTION, seen, serve } from "../../../support/outlets/discord/serving.ts";

const REFUSED = "This copy of Casebook answers in its home server only.";
/** No test is about how long this machine takes. Milliseconds. */
const CALM = { acknowledgeWithin: 60_000 };
const WITHIN = { within: 50_000 };
const where = "dm" as const;

/** What Discord still lets through from a time when the bot was public. */
const ACTIONS: readonly (readonly [string, (local: LocalDiscord) => Exchange])[] = [
  ["/ask", (local) => local.useCommand({ name: "ask", options: { question: QUESTION }, where })],
  ["/timeline", (local) => local.useCommand({ name: "timeline", options: { case: "harrow-v-pell" }, where })],
  ["/sources", (local) => local.useCommand({ name: "sources", where })],
  ["/help", (local) => local.useCommand({ name: "help", where })],
  [
    "Check against the sources",
    (local) => local.useMessageCommand({ name: "Check against the sources", target: { content: QUESTION }, where }),
  ],
  ["an old button", (local) => local.forge({ customId: "v1:sources:-", where })],
];

describe("in a direct message", () => {
  it.each(ACTIONS)("%s is refused in words where the bot is for its home server", async (_what, act) => {
    const { local } = await serve({ local: CALM });
    const { reply } = await act(local).answer(WITHIN);
    expect(readText(seen(reply))).toBe(REFUSED);
    expect(isEphemeral(seen(reply))).toBe(true);
  });

  it.each(ACTIONS)("%s is served where the bot is public, and where it has no home", async (_what, act) => {
    for (const config of [{ isPublic: true }, { home: undefined }]) {
      const { local } = await serve({ local: CALM, config });
      const { reply } = await act(local).answer(WITHIN);
      expect(readText(seen(reply))).not.toContain("home server only");
    }
  });

  it("no case is offered to whoever types, unless the bot is public", async () => {
    const type = { command: "ask", option: "case", typed: "h", where };
    const { local: own } = await serve({ local: CALM });
    expect(await own.complete(type)).toEqual([]);
    const { local: open } = await serve({ local: CALM, config: { isPublic: true } });
    expect((await open.complete(type)).map(({ value }) => value)).toEqual(["harrow-v-pell"]);
  });
});
