import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openServerState } from "../../../../src/storage/state/openServerState.ts";
import { isEphemeral, readText } from "../../../../tools/local-discord/message.ts";
import { sumPermissions } from "../../../../tools/local-discord/person.ts";
import { QUESTION, seen, serve } from "../../../support/outlets/discord/serving.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

/** Who may write in threads and not in the channel that they belong to. */
const IN_THREADS = sumPermissions(["ViewChannel", "UseApplicationCommands", "SendMessagesInThreads"]);
const QUOTED = "Mara Quill found the stolen violin";

/** A bot, and a thread, private or not, or a forum's post in which a member may write. */
async function serveThread(isPrivate: boolean) {
  const { local } = await serve();
  const thread = local.addChannel(local.home, {
    channelName: "the violin",
    parentId: local.home.channelId,
    isPrivate,
    botPermissions: IN_THREADS,
  });
  const by = local.person({ name: "Iris", permissions: IN_THREADS });
  return { local, thread, by };
}

describe.each([
  ["a thread or a forum's post", false],
  ["a private thread", true],
])("in %s", (_what, isPrivate) => {
  it("an answer stands there for everybody, and its buttons and menu work", async () => {
    const { local, thread, by } = await serveThread(isPrivate);
    const asked = { name: "ask", options: { question: QUESTION }, by, where: thread };
    const { reply, ephemeral } = await local.useCommand(asked).answer();
    expect(ephemeral).toBe(false);
    expect(local.messages(thread).map(readText).join()).toContain(QUOTED);
    expect(local.messages(local.home)).toEqual([]);
    const cited = await local.press(seen(reply), "Cite", { by }).answer();
    expect(readText(seen(cited.reply))).toContain("The Tarn Courier");
    const more = await local.press(seen(reply), "More", { by }).answer();
    expect(isEphemeral(seen(more.reply))).toBe(true);
    await local.press(seen(reply), "Delete", { by }).settled();
    expect(local.messages(thread)).toEqual([]);
  });

  it("what one member sees is posted there, by Post here and by Share", async () => {
    const { local, thread, by } = await serveThread(isPrivate);
    const asked = { name: "ask", options: { question: QUESTION, private: true }, by, where: thread };
    const { reply } = await local.useCommand(asked).answer();
    const context = await local.press(seen(reply), "Context of 1", { by }).answer();
    expect(local.messages(thread)).toEqual([]);
    await local.press(seen(context.reply), "Post here", { by }).answer();
    await local.press(seen(reply), "Share", { by }).answer();
    const posted = local.messages(thread).map(readText);
    expect(posted.map((text) => text.includes("Shared by Iris"))).toEqual([true, true]);
    expect(posted.join()).toContain(QUOTED);
    expect(local.messages(local.home)).toEqual([]);
  });

  it("a timeline turns its pages there", async () => {
    const { local, thread, by } = await serveThread(isPrivate);
    const told = { name: "timeline", options: { case: "harrow-v-pell" }, by, where: thread };
    const { reply } = await local.useCommand(told).answer();
    expect(seen(reply).channel_id).toBe(thread.channelId);
  });
});

describe("what moderators set in a private thread", () => {
  it("holds there alone, over what its channel has, and answers open no thread of their own", async () => {
    const { local } = await serve(openServerState({ path: join(makeKnowledge({}), "state.db") }));
    const thread = local.addChannel(local.home, { parentId: local.home.channelId, isPrivate: true });
    const mod = local.person({ name: "Mod", permissions: ["ManageGuild"] });
    const setUp = (options: Readonly<Record<string, string>>, where = thread) =>
      local.useCommand({ name: "setup", options, by: mod, where }).answer();
    await setUp({ answers: "thread", case: "marsh" }, local.home);
    const ask = async (question: string, where = thread) =>
      local.useCommand({ name: "ask", options: { question }, where }).answer();
    expect(readText(seen((await ask("Who closed the orchard?")).reply))).toContain("Judge Oda Fenn");
    expect(local.messages(thread)).toHaveLength(1);
    await setUp({ case: "harrow-v-pell", answers: "private" });
    const { reply, ephemeral } = await ask(QUESTION);
    expect([ephemeral, readText(seen(reply))]).toEqual([true, expect.stringContaining(QUOTED)]);
    expect((await ask(QUESTION, local.home)).ephemeral).toBe(true); // which is about the other case, and found nothing
  });
});
