import { describe, expect, it } from "vitest";
import { isEphemeral, readText } from "../../../../tools/local-discord/message.ts";
import { sumPermissions } from "../../../../tools/local-discord/person.ts";
import { QUESTION, seen, serve } from "../../../support/outlets/discord/serving.ts";

/** Who may write in threads and not in the channel that they belong to. */
const IN_THREADS = sumPermissions(["ViewChannel", "UseApplicationCommands", "SendMessagesInThreads"]);
const QUOTED = "Mara Quill found the stolen violin";

/** A bot, and a thread or a forum's post in which a member may write. */
async function serveThread() {
  const { local } = await serve();
  const thread = local.addChannel(local.home, {
    channelName: "the violin",
    parentId: local.home.channelId,
    botPermissions: IN_THREADS,
  });
  const by = local.person({ name: "Iris", permissions: IN_THREADS });
  return { local, thread, by };
}

describe("in a thread or a forum's post", () => {
  it("an answer stands there for everybody, and its buttons and menu work", async () => {
    const { local, thread, by } = await serveThread();
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
    const { local, thread, by } = await serveThread();
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
    const { local, thread, by } = await serveThread();
    const told = { name: "timeline", options: { case: "harrow-v-pell" }, by, where: thread };
    const { reply } = await local.useCommand(told).answer();
    expect(seen(reply).channel_id).toBe(thread.channelId);
  });
});
