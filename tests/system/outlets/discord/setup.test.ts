import { existsSync } from "node:fs";
import { join } from "node:path";
import { PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import { openServerState } from "../../../../src/storage/state/openServerState.ts";
import { type Guild, NEEDED_BOT_PERMISSIONS } from "../../../../tools/local-discord/guild.ts";
import { buttonsOf, optionsOf, readText } from "../../../../tools/local-discord/message.ts";
import { openFolder, readHere } from "../../../support/opening.ts";
import { QUESTION, SHELF, saidReady, seen, serve, startBot } from "../../../support/outlets/discord/serving.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

const THREADS = NEEDED_BOT_PERMISSIONS | PermissionFlagsBits.CreatePublicThreads;
const ORCHARD = "Who closed the orchard?";

/** A bot that keeps settings, a moderator and a member of its home server. */
async function serving() {
  const path = join(makeKnowledge({}), "state.db");
  const state = openServerState({ path });
  const { local, stop, ended } = await serve(state);
  const mod = local.person({ name: "Mod", permissions: ["ManageGuild"] });
  const setUp = (options: Readonly<Record<string, string>> = {}) =>
    local.useCommand({ name: "setup", options, by: mod }).answer();
  const ask = (options: Readonly<Record<string, string | boolean>>) =>
    local.useCommand({ name: "ask", options }).answer();
  return { local, mod, path, setUp, ask, stop, ended };
}

describe("/setup", () => {
  it("tells a moderator alone what to do first, and opens the form for a document", async () => {
    const { local, mod, setUp } = await serving();
    const { reply, ephemeral } = await setUp();
    expect(ephemeral).toBe(true);
    const text = readText(seen(reply));
    for (const words of ["Add documents", "Integrations", "AutoMod", "any case", "for everybody here"])
      expect(text).toContain(words);
    const opened = local.press(seen(reply), "Add a document", { by: mod });
    await opened.settled();
    expect(opened.modal?.["title"]).toBe("Import a page");
  });

  it("keeps a channel's case, which questions mean unless they name another, also after a restart", async () => {
    const first = await serving();
    const { reply } = await first.setUp({ case: "In re Marsh" });
    expect(readText(seen(reply))).toContain("a question is about In re Marsh");
    expect((await first.ask({ question: QUESTION })).ephemeral).toBe(true);
    first.stop();
    await first.ended;
    await saidReady(startBot(first.local, openServerState({ path: first.path })));
    const { ask, setUp } = first;
    expect(readText(seen((await ask({ question: ORCHARD })).reply))).toContain("Judge Oda Fenn");
    expect((await ask({ question: QUESTION })).ephemeral).toBe(true);
    const named = await ask({ question: QUESTION, case: "Harrow v. Pell" });
    expect(readText(seen(named.reply))).toContain("Mara Quill");
    await setUp({ case: "none" });
    expect(readText(seen((await ask({ question: QUESTION })).reply))).toContain("Mara Quill");
  });

  it("opens a case at a press where a command asks which, and where nothing was found", async () => {
    const { local } = await serving();
    for (const options of [{}, { case: "nobody" }]) {
      const { reply } = await local.useCommand({ name: "case", options }).answer();
      expect(optionsOf(seen(reply))).toEqual(["Harrow v. Pell", "In re Marsh"]);
      const opened = await local.press(seen(reply), "In re Marsh").answer();
      expect(readText(seen(opened.reply))).toContain("**In re Marsh**");
    }
    const asked = await local.useCommand({ name: "ask", options: { question: "Which zeppelin landed?" } }).answer();
    expect(optionsOf(seen(asked.reply))).toEqual(["Harrow v. Pell", "In re Marsh"]);
  });

  it("leads on from /next where nothing is scheduled, of all cases and of one", async () => {
    const { local } = await serving();
    const all = seen((await local.useCommand({ name: "next" }).answer()).reply);
    expect(readText(all)).toContain("no article here tells of a date");
    expect(optionsOf(all)).toEqual(["Harrow v. Pell", "In re Marsh"]);
    const one = seen((await local.useCommand({ name: "next", options: { case: "In re Marsh" } }).answer()).reply);
    expect(buttonsOf(one).map(({ label }) => label)).toEqual(["The case at a glance", "Timeline", "Post here"]);
    const opened = await local.press(one, "The case at a glance").answer();
    expect(readText(seen(opened.reply))).toContain("**In re Marsh**");
  });

  it("gives a channel's case to /timeline, /case and /next, and without one asks which", async () => {
    const { local, setUp } = await serving();
    const use = async (name: string) => readText(seen((await local.useCommand({ name }).answer()).reply));
    for (const name of ["timeline", "case"]) expect(await use(name)).toContain("Which case?");
    await setUp({ case: "harrow-v-pell" });
    expect(await use("case")).toContain("**Harrow v. Pell**");
    expect(await use("timeline")).toContain("Harrow v. Pell");
    expect(await use("next")).toContain("**Next dates** — Harrow v. Pell");
  });

  it("gives a thread and a forum's post what their channel has, but for what they have set themselves", async () => {
    const { local, mod, setUp, ask } = await serving();
    const thread = local.addChannel(local.home, { channelName: "a post", parentId: local.home.channelId });
    await setUp({ case: "In re Marsh", answers: "private" });
    const askThere = () => local.useCommand({ name: "ask", options: { question: ORCHARD }, where: thread }).answer();
    const first = await askThere();
    expect([first.ephemeral, readText(seen(first.reply))]).toEqual([true, expect.stringContaining("Judge Oda Fenn")]);
    await local.useCommand({ name: "setup", options: { case: "Harrow v. Pell" }, by: mod, where: thread }).answer();
    const violin = { name: "ask", options: { question: QUESTION }, where: thread };
    const second = await local.useCommand(violin).answer();
    expect([second.ephemeral, readText(seen(second.reply))]).toEqual([true, expect.stringContaining("Mara Quill")]);
    await local.useCommand({ name: "setup", options: { answers: "here" }, by: mod, where: thread }).answer();
    expect((await local.useCommand(violin).answer()).ephemeral).toBe(false);
    expect((await ask({ question: ORCHARD })).ephemeral).toBe(true);
  });

  it("keeps answers to the asker where a moderator wants it, unless the asker wants otherwise", async () => {
    const { ask, setUp } = await serving();
    await setUp({ answers: "private" });
    expect((await ask({ question: QUESTION })).ephemeral).toBe(true);
    expect((await ask({ question: QUESTION, private: false })).ephemeral).toBe(false);
    await setUp({ answers: "here" });
    expect((await ask({ question: QUESTION })).ephemeral).toBe(false);
  });

  it("puts each answer into a thread of its own, which its asker may delete, where the bot may open some", async () => {
    const { local, mod, setUp } = await serving();
    const told = seen((await setUp({ answers: "thread" })).reply);
    expect(readText(told)).toContain("lacks the permission Create Public Threads for this");
    const grant = buttonsOf(told).find(({ label }) => label === "Grant it")?.url ?? "";
    expect(BigInt(new URL(grant).searchParams.get("permissions") ?? 0)).toBe(THREADS);
    const asker = local.person({ name: "Asker" });
    const ask = (where: Guild) =>
      local.useCommand({ name: "ask", options: { question: QUESTION }, by: asker, where }).answer();
    expect(readText(seen((await ask(local.home)).reply))).toContain("> Mara Quill");
    const open = local.addChannel(local.home, { botPermissions: THREADS });
    await local.useCommand({ name: "setup", options: { answers: "thread" }, by: mod, where: open }).answer();
    const { reply } = await ask(open);
    expect(readText(seen(reply))).toBe(`**${QUESTION}**\n-# The answer is in the thread below.`);
    const thread = { ...open, channelId: seen(reply).id };
    await local.until(() => local.messages(thread).length > 0, "the answer stands in the thread");
    const [message] = local.messages(thread);
    expect(readText(seen(message))).toContain("> Mara Quill");
    const other = await local.press(seen(message), "Delete").answer();
    expect(readText(seen(other.reply))).toContain("Only whoever asked");
    const forged = local.forge({ customId: `v2:deleteOf:${local.anyone.id}`, message: seen(message), where: thread });
    expect(readText(seen((await forged.answer()).reply))).toContain("Only whoever asked");
    await local.press(seen(message), "Delete", { by: asker }).settled();
    expect(local.messages(thread)).toEqual([]);
  });

  it("answers in the channel where Discord opens no thread after all", async () => {
    const { local, mod } = await serving();
    const open = local.addChannel(local.home, { botPermissions: THREADS });
    await local.useCommand({ name: "setup", options: { answers: "thread" }, by: mod, where: open }).answer();
    local.failNext({ route: "thread", status: 403, code: 50013 });
    const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION }, where: open }).answer();
    const shown = () => readText(seen(local.message(seen(reply).id)));
    await local.until(() => shown().includes("> Mara Quill"), "the reply has become the answer");
    expect(shown()).not.toContain("in the thread");
  });

  it("changes nothing for a case that isn't there, nor for a member", async () => {
    const { local, ask, setUp } = await serving();
    expect(readText(seen((await setUp({ case: "nobody" })).reply))).toContain("No case is called “nobody”");
    const { reply } = await local.useCommand({ name: "setup", options: { answers: "private" } }).answer();
    expect(readText(seen(reply))).toContain("moderators");
    expect((await ask({ question: QUESTION })).ephemeral).toBe(false);
  });

  it("says what to set where nothing is kept", async () => {
    const { local } = await serve();
    const by = local.person({ name: "Mod", permissions: ["ManageGuild"] });
    const { reply } = await local.useCommand({ name: "setup", options: { answers: "private" }, by }).answer();
    expect(readText(seen(reply))).toContain("STATE\\_DB");
  });
});

describe("an empty shelf", () => {
  it("leads a new moderator from any question to the first answer in four steps", async () => {
    const knowledge = makeKnowledge({});
    const { local } = await serve({ knowledge, libraryService: readHere(knowledge) });
    const by = local.person({ name: "Mod", permissions: ["ManageGuild"] });
    const asked = await local.useCommand({ name: "ask", options: { question: QUESTION }, by }).answer();
    const form = local.press(seen(asked.reply), "Add a document", { by });
    await form.settled();
    const content = Buffer.from(
      writeArticle(SHELF["harrow-v-pell/violin.md"].split("---\n\n")[1] ?? "").replace("2031", "2021"),
    );
    const files = { page: [{ name: "violin.md", contentType: "text/markdown", content }] };
    const sent = await local.fillIn(form, { files, fields: { "new-case": "violin" }, by }).answer({ within: 30_000 });
    expect(readText(seen(sent.reply))).toContain("violin/");
    expect(buttonsOf(seen(sent.reply)).map(({ label }) => label)).toEqual([
      "The case at a glance",
      "Timeline",
      "Add a document",
    ]);
    const card = await local.press(seen(sent.reply), "The case at a glance", { by }).answer();
    expect(readText(seen(card.reply))).toContain("Newest of 1 article");
    expect(existsSync(join(knowledge, "violin"))).toBe(true);
    expect((await openFolder(knowledge).describe()).articles).toBe(1);
    const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION }, by }).answer();
    expect(readText(seen(reply))).toContain("> Mara Quill found the stolen violin inside a piano stool.");
  });

  it("has the button that it speaks of wherever it is told, and no word of buttons that are not there", async () => {
    const { local } = await serve({ files: {} });
    const by = local.person({ name: "Mod", permissions: ["ManageGuild"] });
    for (const command of [
      { name: "help" },
      { name: "about" },
      { name: "case", options: { case: "Harrow v. Pell" } },
      { name: "setup", options: { case: "Harrow v. Pell" } },
    ]) {
      const reply = seen((await local.useCommand({ ...command, by }).answer()).reply);
      expect(readText(reply)).toContain("a moderator adds a document with the button below");
      expect(buttonsOf(reply).map(({ label }) => label)).toContain("Add a document");
      expect(readText(reply)).not.toMatch(/Below an answer|The cases are/);
    }
  });

  it("opens no form for a member", async () => {
    const { local } = await serve({ files: {} });
    const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    expect(buttonsOf(seen(reply)).map(({ label }) => label)).toEqual(["Add a document"]);
    const refused = await local.press(seen(reply), "Add a document").answer();
    expect([refused.ephemeral, readText(seen(refused.reply))]).toEqual([true, expect.stringContaining("moderators")]);
  });
});

describe("/help", () => {
  it("shows a member no moderators' commands, explains the buttons, and opens a case at a press", async () => {
    const { local, mod } = await serving();
    const help = async (by = local.anyone) => seen((await local.useCommand({ name: "help", by }).answer()).reply);
    const message = await help();
    expect(readText(message)).toContain("Below an answer, More shows further quotations");
    for (const name of ["/setup", "/gaps", "/reload", "/import"]) {
      expect(readText(message)).not.toContain(`**${name}`);
      expect(readText(await help(mod))).toContain(`**${name}`);
    }
    const [first = ""] = optionsOf(message);
    expect(first).toBe("Harrow v. Pell");
    const opened = await local.press(message, first).answer();
    expect(readText(seen(opened.reply))).toContain("**Harrow v. Pell**\n**How it ended**");
  });

  it("has questions to press that this shelf surely answers", async () => {
    const day = (name: string, date: string) =>
      writeArticle(
        `On ${date} the harbour police arrested the dealer ${name}, who was arrested on that day for theft.`,
      );
    const { local } = await serve({
      files: {
        "harrow/a.md": day("Mara Quill", "February 2, 2031"),
        "marsh/b.md": day("Sten Okafor", "January 9, 2031").replace("The Stolen Violin", "The Ledger"),
      },
    });
    const message = seen((await local.useCommand({ name: "help" }).answer()).reply);
    expect(readText(message)).toContain("**Questions that it answers**\nWho is Mara Quill?\nWho is Sten Okafor?");
    const asks = buttonsOf(message).filter(({ label }) => label === "Ask");
    expect(asks.length).toBe(2);
    for (const { customId = "" } of asks) {
      const { reply, ephemeral } = await local.press(message, customId).answer();
      expect([ephemeral, readText(seen(reply))]).toEqual([true, expect.stringContaining("was arrested on")]);
    }
  });
});
