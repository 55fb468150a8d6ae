import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openLog } from "../../../../src/log.ts";
import { openServers } from "../../../../src/outlets/discord/openServers.ts";
import type { ModerationLog } from "../../../../src/storage/moderationLog.ts";
import { DEFAULT_QUOTA } from "../../../../src/storage/shelfQuota.ts";
import { openServerDatabase } from "../../../../src/storage/sql/openServerDatabase.ts";
import { readWholeShelf } from "../../../../src/storage/sql/wholeShelf.ts";
import { openServerState } from "../../../../src/storage/state/openServerState.ts";
import type { LocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { buttonsOf, optionsOf, readText } from "../../../../tools/local-discord/message.ts";
import type { Person } from "../../../../tools/local-discord/person.ts";
import type { ModalEntry } from "../../../../tools/local-discord/userInterface.ts";
import { asNobody } from "../../../support/asNobody.ts";
import { readHere } from "../../../support/opening.ts";
import { QUESTION, SHELF, saidReady, seen, serve, startBot } from "../../../support/outlets/discord/serving.ts";
import { writeShelf } from "../../../support/storage/servers.ts";
import { nameDatabase } from "../../../support/storage/temporaryDatabase.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

const VIOLIN = "harrow-v-pell/violin.md";
const plain = (markdown: string) => markdown.replace(/\\(?=[^\w\s]|_)/g, "");

/** What people do, and read without the backslashes that keep Discord from reading Markdown. */
function acting(local: LocalDiscord) {
  const mod = local.person({ name: "Mod", permissions: ["ManageGuild"] });
  const use = async (name: string, options: Readonly<Record<string, string | number>> = {}, by: Person = mod) => {
    const { reply, ephemeral } = await local.useCommand({ name, options, by }).answer();
    return { message: seen(reply), text: plain(readText(seen(reply))), ephemeral };
  };
  const complete = async (command: string, typed: string, by: Person = mod) =>
    (await local.complete({ command: `article ${command}`, option: "article", typed, by })).map(({ name }) => name);
  /** The choice that is offered for what somebody types, as Discord sends it. */
  const choose = async (command: string, typed: string) => {
    const [first] = await local.complete({ command: `article ${command}`, option: "article", typed, by: mod });
    return String(first?.value);
  };
  return { mod, use, complete, choose };
}

/** A bot that serves a folder and keeps what moderators do, with one of them in front of it. */
async function serving({ keeps = true } = {}) {
  const knowledge = makeKnowledge(SHELF);
  const path = join(makeKnowledge({}), "state.db");
  const state = keeps ? openServerState({ path }) : {};
  const served = await serve({ ...state, knowledge, libraryService: readHere(knowledge) });
  const file = (name: string) => readFileSync(join(knowledge, name), "utf8");
  return { ...served, ...acting(served.local), knowledge, path, file };
}

describe("/article hide", () => {
  it("takes an article out of every answer, timeline, card and list at once, and out of old messages' buttons", async () => {
    const { local, use, choose, file, mod } = await serving();
    const before = await use("ask", { question: QUESTION });
    expect(before.text).toContain("Mara Quill found the stolen violin");
    const { text, ephemeral } = await use("article hide", {
      article: await choose("hide", "violin"),
      reason: "Its publisher asked us to.",
    });
    expect(ephemeral).toBe(true);
    expect(text).toContain(`**Hidden:** “The Stolen Violin” (${VIOLIN})`);
    expect(text).toContain("From now on it stands in no answer");
    expect(text).toContain("Noted in /article log.");
    expect(file(VIOLIN)).toBe(SHELF[VIOLIN].replace("---\n", "---\nhidden: true\n"));
    const asked = [
      await use("ask", { question: QUESTION }),
      await use("sources"),
      await use("case", { case: "harrow-v-pell" }),
      await use("timeline", { case: "harrow-v-pell" }),
    ];
    for (const one of asked) expect(one.text).not.toMatch(/Mara Quill|The Stolen Violin/);
    const old = await local.press(before.message, "Context of 1", { by: mod }).answer();
    expect(readText(seen(old.reply))).toContain("changed");
    expect(readText(seen(old.reply))).not.toContain("piano stool");
  });

  it("stays after a restart, and a button or a command serves the article again, byte for byte", async () => {
    const first = await serving();
    const hidden = await first.use("article hide", { article: VIOLIN });
    first.stop();
    await first.ended;
    const state = openServerState({ path: first.path });
    const { knowledge } = first;
    await saidReady(startBot(first.local, { ...state, knowledge, libraryService: readHere(knowledge) }));
    expect((await first.use("ask", { question: QUESTION })).text).not.toContain("Mara Quill");
    const shown = await first.local.press(hidden.message, "Show it again", { by: first.mod }).answer();
    expect(readText(seen(shown.reply))).toContain("Shown again");
    expect(first.file(VIOLIN)).toBe(SHELF[VIOLIN]);
    expect((await first.use("ask", { question: QUESTION })).text).toContain("Mara Quill");
    await first.use("article hide", { article: await first.choose("hide", "violin") });
    await first.use("article unhide", { article: await first.choose("unhide", ""), reason: "All is well." });
    expect(first.file(VIOLIN)).toBe(SHELF[VIOLIN]);
    const log = (await first.use("article log")).text;
    expect(log.match(/\*\*(?:Hidden|Shown again):\*\*/g)).toEqual([
      "**Shown again:**",
      "**Hidden:**",
      "**Shown again:**",
      "**Hidden:**",
    ]);
    expect(log).toMatch(new RegExp(`<t:\\d+:f> · <@${first.mod.id}> · All is well\\.`));
  });

  it("offers moderators what is served or hidden, and members nothing", async () => {
    const { local, use, complete } = await serving();
    expect(await complete("hide", "")).toEqual([
      "The Stolen Violin · harrow-v-pell/violin",
      "The Orchard · marsh/orchard",
    ]);
    expect(await complete("hide", "orch")).toEqual(["The Orchard · marsh/orchard"]);
    expect(await complete("unhide", "")).toEqual([]);
    await use("article hide", { article: "The Orchard" });
    expect(await complete("unhide", "")).toEqual(["The Orchard · marsh/orchard"]);
    expect(await complete("hide", "orch")).toEqual([]);
    for (const command of ["hide", "unhide", "undo"]) expect(await complete(command, "", local.anyone)).toEqual([]);
    for (const name of ["article hide", "article unhide", "article undo"])
      expect((await use(name, { article: VIOLIN }, local.anyone)).text).toContain("This is for moderators");
    expect((await use("article log", {}, local.anyone)).text).toContain("This is for moderators");
  });

  it("says what is wrong with what was typed, and changes nothing", async () => {
    const { use, file, knowledge } = await serving();
    expect((await use("article hide", { article: "zeppelin" })).text).toContain(
      "No article that is served is called “zeppelin”",
    );
    expect((await use("article hide", { article: "o" })).text).toContain("“o” may mean each of these");
    expect((await use("article unhide", { article: VIOLIN })).text).toContain("No article that is hidden");
    expect(file(VIOLIN)).toBe(SHELF[VIOLIN]);
    expect((await use("article log")).text).toContain("No moderator has imported, hidden or shown");
    expect(existsSync(knowledge)).toBe(true);
  });

  it("tells that a folder can't be written to, and notes nothing then", async () => {
    const { use, knowledge } = await serving();
    const folder = join(knowledge, "harrow-v-pell");
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    await asNobody(async () => {
      const { text } = await use("article hide", { article: VIOLIN });
      expect(text).toContain(VIOLIN);
      expect(text).toMatch(/read-only|can't be written|not written/);
    });
    expect((await use("article log")).text).toContain("No moderator has");
  });

  it("takes down without a log where none is kept, and says so", async () => {
    const { use, file } = await serving({ keeps: false });
    const { text } = await use("article hide", { article: VIOLIN });
    expect(file(VIOLIN)).toContain("hidden: true");
    expect(text).toContain("No log of this is kept");
    expect((await use("article log")).text).toContain("STATE_DB");
  });
});

const FORM = {
  choices: { case: ["marsh"] },
  fields: { publisher: "Amber News", published: "2025-03-14", further: "title: The Verdict" },
};
const PAGE = {
  name: "verdict.txt",
  contentType: "text/plain; charset=utf-8",
  content: Buffer.from("The jury acquitted Ada Harrow of theft on Friday. ".repeat(4)),
};
const VERDICT = "marsh/the-verdict.md";

/** Imports a page by the form; the receipt. */
async function importPage(local: LocalDiscord, by: Person, entry: Omit<ModalEntry, "customId"> = FORM) {
  const opened = local.useCommand({ name: "import", by });
  await opened.settled();
  const { reply } = await local.fillIn(opened, { by, files: { page: [PAGE] }, ...entry }).answer();
  return seen(reply);
}

describe("an import that is undone", () => {
  it("by the receipt takes its file away, and is noted", async () => {
    const { local, mod, use, knowledge, file } = await serving();
    const receipt = await importPage(local, mod);
    expect(file(VERDICT)).toContain("The jury acquitted");
    const undone = await local.press(receipt, "Undo the import", { by: mod }).answer();
    expect(plain(readText(seen(undone.reply)))).toContain(`**Import undone:** “The Verdict” (${VERDICT})`);
    expect(existsSync(join(knowledge, VERDICT))).toBe(false);
    expect((await use("sources")).text).not.toContain("The Verdict");
    const log = (await use("article log")).text;
    expect(log).toMatch(/Import undone:[\s\S]*Imported:/);
    for (const customId of ["v2:undoImport:", "v2:unhide:", "v2:moderationLog:"]) {
      const id = `${customId}${customId.includes("Log") ? 1 : "a".repeat(22)}${customId.includes("undo") ? `:${"b".repeat(22)}` : ""}`;
      const forged = await local.forge({ customId: id, by: local.person({ name: "Ada" }) }).answer();
      expect([id, readText(seen(forged.reply))]).toEqual([id, expect.stringContaining("This is for moderators")]);
    }
    const again = await local.press(receipt, "Undo the import", { by: mod }).answer();
    expect(readText(seen(again.reply))).toContain("can be undone");
  });

  it("by its command, also when it was hidden since, but not when it was changed", async () => {
    const { local, mod, use, choose, complete, knowledge } = await serving();
    await importPage(local, mod);
    await use("article hide", { article: VERDICT });
    expect(await complete("undo", "verd")).toEqual(["The Verdict · marsh/the-verdict"]);
    await use("article undo", { article: await choose("undo", "") });
    expect(existsSync(join(knowledge, VERDICT))).toBe(false);
    expect(await complete("undo", "")).toEqual([]);
    await importPage(local, mod);
    const edited = makeEdit(join(knowledge, VERDICT));
    const { text } = await use("article undo", { article: VERDICT });
    expect(text).toContain(`${VERDICT} was changed since it was imported`);
    expect(readFileSync(join(knowledge, VERDICT), "utf8")).toBe(edited);
  });
});

it("the first import of an empty shelf can be undone, and another one follows", async () => {
  const knowledge = makeKnowledge({});
  const { local } = await serve({ knowledge, libraryService: readHere(knowledge) });
  const { mod, use } = acting(local);
  const first = { fields: { ...FORM.fields, "new-case": "People v. Harrow" } };
  const receipt = await importPage(local, mod, first);
  expect((await use("sources")).text).toContain("The Verdict");
  const undone = await local.press(receipt, "Undo the import", { by: mod }).answer();
  expect(readText(seen(undone.reply))).toContain("The file is gone");
  expect((await use("sources")).text).not.toContain("The Verdict");
  expect(optionsOf(await importPage(local, mod, { ...FORM, choices: { case: ["people-v-harrow"] } }))).not.toEqual([]);
  expect((await use("sources")).text).toContain("The Verdict");
});

function makeEdit(path: string): string {
  const text = `${readFileSync(path, "utf8")}\nOne more sentence.\n`;
  writeFileSync(path, text);
  return text;
}

describe("/article log", () => {
  it("turns its pages, the newest first", async () => {
    const knowledge = makeKnowledge(SHELF);
    const state = openServerState({ path: join(makeKnowledge({}), "state.db") });
    const { local } = await serve({ ...state, knowledge, libraryService: readHere(knowledge) });
    const { mod, use } = acting(local);
    await fill(state.moderation, local.home.id, 17);
    const first = await use("article log");
    expect(first.text).toContain("17 entries, the newest first; page 1 of 3.");
    expect(first.text).toContain("Article 16");
    expect(first.text).not.toContain("Article 8”");
    expect(buttonsOf(first.message).map(({ label }) => label)).toEqual(["Older"]);
    const second = seen((await local.press(first.message, "Older", { by: mod }).answer()).source);
    expect(buttonsOf(second).map(({ label }) => label)).toEqual(["Newer", "Older"]);
    const last = seen((await local.press(second, "Older", { by: mod }).answer()).source);
    expect(plain(readText(last))).toContain("Article 0”");
    const forged = local.forge({ customId: "v2:moderationLog:1", by: mod });
    expect(readText(seen((await forged.answer()).reply))).toContain("another version");
  });
});

async function fill(log: ModerationLog, guild: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1)
    await log.add({
      guild,
      member: "123456789012345678",
      at: "2031-03-04T10:00:00.000Z",
      action: "hidden",
      path: `harrow/${at}.md`,
      title: `Article ${at}`,
      reason: "_".repeat(150),
    });
}

describe("the shelf of a server in a database", () => {
  it("hides, shows and forgets its own articles alone", async () => {
    const database = { kind: "sqlite", path: nameDatabase() } as const;
    const store = { ...database, quota: DEFAULT_QUOTA, memory: 100_000_000 };
    const servers = openServers(
      { knowledge: "/no/such/folder", store },
      openLog(() => {}, []),
    );
    onTestFinished(() => servers.close());
    const config = { home: undefined, isPublic: true, shelves: "own" } as const;
    const { local } = await serve({ servers, config });
    const rows = openServerDatabase(database);
    const files = new Map(Object.entries(SHELF).map(([path, text]) => [path, Buffer.from(text)]));
    for (const { id } of [local.home, local.elsewhere]) await writeShelf(rows, id, files);
    const { mod, use, choose } = acting(local);
    const textOf = async (guild: string) => {
      const shelf = await readWholeShelf(rows, guild);
      return shelf.ok && Buffer.from(shelf.value.get(VIOLIN) ?? "").toString();
    };
    await use("sources"); // which opens the shelf, as choices wait for no shelf that isn't
    const hidden = await use("article hide", { article: await choose("hide", "violin") });
    expect(hidden.text).toContain("**Hidden:**");
    expect(await textOf(local.home.id)).toBe(SHELF[VIOLIN].replace("---\n", "---\nhidden: true\n"));
    expect(await textOf(local.elsewhere.id)).toBe(SHELF[VIOLIN]);
    expect((await use("ask", { question: QUESTION })).text).not.toContain("Mara Quill");
    const there = { name: "ask", options: { question: QUESTION }, where: local.elsewhere };
    expect(readText(seen((await local.useCommand(there).answer()).reply))).toContain("Mara Quill");
    await local.press(hidden.message, "Show it again", { by: mod }).answer();
    expect(await textOf(local.home.id)).toBe(SHELF[VIOLIN]);
    const receipt = await importPage(local, mod);
    expect(optionsOf(receipt)).toContain("Undo the import");
    const undone = await local.press(receipt, "Undo the import", { by: mod }).answer();
    expect(readText(seen(undone.reply))).toContain("The file is gone");
    expect((await use("article log")).text).toMatch(/Import undone:[\s\S]*Imported:[\s\S]*Shown again:[\s\S]*Hidden:/);
    const other = { name: "article log", where: local.elsewhere, by: mod };
    expect(readText(seen((await local.useCommand(other).answer()).reply))).toContain("No moderator has");
  });
});
