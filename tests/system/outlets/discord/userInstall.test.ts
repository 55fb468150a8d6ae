import { join } from "node:path";
import { ApplicationIntegrationType, InteractionContextType } from "discord.js";
import { describe, expect, it } from "vitest";
import { openServerState } from "../../../../src/storage/state/openServerState.ts";
import { isEphemeral, readText } from "../../../../tools/local-discord/message.ts";
import { QUESTION, seen, serve } from "../../../support/outlets/discord/serving.ts";
import { keep, makePath } from "../../../support/storage/unanswered/database.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

const QUOTED = "Mara Quill found the stolen violin";
const ask = { name: "ask", options: { question: QUESTION } };

describe("by a user install", () => {
  it("members' commands are offered everywhere, and moderators' in servers alone", async () => {
    const { local } = await serve({ config: { isPublic: true } });
    const offered = (commands: readonly unknown[]) =>
      commands.map((one) => one as { integration_types?: unknown; contexts?: unknown });
    const { Guild, BotDM, PrivateChannel } = InteractionContextType;
    const { GuildInstall, UserInstall } = ApplicationIntegrationType;
    expect(local.commands().length).toBeGreaterThan(5);
    for (const one of offered(local.commands()))
      expect(one).toMatchObject({
        integration_types: [GuildInstall, UserInstall],
        contexts: [Guild, BotDM, PrivateChannel],
      });
    for (const one of offered(local.commands(local.home))) expect(one.integration_types).toEqual([GuildInstall]);
  });

  it("a server that has not let the bot in gets the host's public shelf: answers, buttons, and what is posted", async () => {
    const { local } = await serve({ config: { isPublic: true } });
    const where = local.outside;
    const { reply } = await local.useCommand({ ...ask, where }).answer();
    expect(readText(seen(reply))).toContain(QUOTED);
    const cited = await local.press(seen(reply), "Cite").answer();
    expect(isEphemeral(seen(cited.reply))).toBe(true);
    const asked = { ...ask, options: { ...ask.options, private: true }, where };
    const alone = await local.useCommand(asked).answer();
    const shared = await local.press(seen(alone.reply), "Share").answer();
    expect(isEphemeral(seen(shared.reply))).toBe(false);
    expect(readText(seen(shared.reply))).toContain("Shared by Ada");
  });

  it("nothing that is set or kept for a server holds where the bot was only brought along", async () => {
    const { settings } = openServerState({ path: join(makeKnowledge({}), "state.db") });
    const { gaps } = keep(makePath());
    const { local } = await serve({ config: { home: undefined }, settings, gaps });
    const where = local.outside;
    await settings.writeServer(where.id, { language: "de" });
    await settings.write({ guild: where.id, channel: where.channelId }, { answers: "private" });
    const { reply, ephemeral } = await local.useCommand({ ...ask, where }).answer();
    expect(ephemeral).toBe(false);
    expect(readText(seen(reply))).toContain("How it ended");
    await local.useCommand({ name: "ask", options: { question: "Who sold the zeppelin?" }, where }).answer();
    expect(await gaps.list()).toMatchObject({ value: [] });
  });

  it.each([
    ["in its home server only", {}],
    ["in this copy's home server only", { isPublic: true }],
    ["in the terminal only", { home: undefined }],
  ] as const)("what needs a server says so: %s", async (words, config) => {
    const { local } = await serve({ config });
    const by = local.person({ name: "Mod", permissions: ["Administrator"] });
    const name = words.startsWith("in its") ? "ask" : "reload";
    const used = { name, options: name === "ask" ? ask.options : {}, by, where: local.outside };
    const { reply, ephemeral } = await local.useCommand(used).answer();
    expect(readText(seen(reply))).toContain(words);
    expect(ephemeral).toBe(true);
  });
});
