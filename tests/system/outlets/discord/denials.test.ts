import { ComponentType } from "discord.js";
import { describe, expect, it } from "vitest";
import { readText } from "../../../../tools/local-discord/message.ts";
import { QUESTION, seen, serve } from "../../../support/outlets/discord/serving.ts";

describe("somebody who can't be answered is told so alone", () => {
  it.each(["\u200b", "\u3164 \u2060"])("where the question shows nothing: %j", async (question) => {
    const { local } = await serve();
    const { reply, ephemeral } = await local.useCommand({ name: "ask", options: { question } }).answer();
    expect([ephemeral, readText(seen(reply))]).toEqual([true, expect.stringContaining("There is no question")]);
  });

  it("where a moderators' command is used of a copy without a home server", async () => {
    const { local } = await serve({ config: { home: undefined }, isShared: true });
    const by = local.person({ name: "Mod", permissions: ["ManageGuild"] });
    const { reply, ephemeral } = await local.useCommand({ name: "reload", by }).answer();
    expect([ephemeral, readText(seen(reply))]).toEqual([true, expect.stringContaining("has no home server")]);
  });

  it("where a select is forged into an answer", async () => {
    const { local } = await serve();
    const { reply: answered } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    const select = { type: ComponentType.StringSelect, custom_id: "v2:cite", options: [{ label: "x", value: "x" }] };
    const message = local.postOldAnswer({
      flags: seen(answered).flags ?? 0,
      components: [{ type: ComponentType.ActionRow, components: [select] }],
    });
    const { reply, ephemeral } = await local.choose(message, "v2:cite", ["x"]).answer();
    expect([ephemeral, readText(seen(reply))]).toEqual([true, expect.stringContaining("another version")]);
  });
});
