import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { LibraryWorker } from "../../../../src/service/heldLibraries.ts";
import { startLibraryService } from "../../../../src/service/supervisor.ts";
import { startLibraryWorker, type WorkerStart } from "../../../../src/service/workerClient.ts";
import { buttonsOf, optionsOf, readText } from "../../../../tools/local-discord/message.ts";
import { makeGate } from "../../../support/gate.ts";
import { readHere, startService } from "../../../support/opening.ts";
import { QUESTION, SHELF, seen, serve } from "../../../support/outlets/discord/serving.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

describe("/sources", () => {
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `harrow/a${at}.md`,
      writeArticle("Text.", `url: https://courier.test/${at}`).replace("2031-03-04", `2031-03-${10 + at}`),
    ]),
  );

  it("lists the shelf newest first, with dates and links, to the asker alone", async () => {
    const { local } = await serve({ files: many });
    const { reply, ephemeral } = await local.useCommand({ name: "sources" }).answer();
    const text = readText(seen(reply));
    expect(text).toContain("20 articles, newest first · page 1 of 3");
    expect(text.match(/March \d+, 2031/g)?.slice(0, 2)).toEqual(["March 29, 2031", "March 28, 2031"]);
    expect(text).toContain("[open](https://courier.test/19)");
    expect(ephemeral).toBe(true);
  });

  it("names once whose articles follow one another, and when they came out", async () => {
    const of = (title: string, day: string) =>
      writeArticle("Text.").replace("The Stolen Violin", title).replace("2031-03-04", day);
    const { local } = await serve({
      files: {
        "a/one.md": of("One", "2031-03-06"),
        "a/two.md": of("Two", "2031-03-05"),
        "a/three.md": of("Three", "2031-03-05"),
        "a/four.md": of("Four", "2031-03-04"),
      },
    });
    const { reply } = await local.useCommand({ name: "sources" }).answer();
    const [day, shared] = ["March 6, 2031", "March 5, 2031"];
    const lines = readText(seen(reply)).split("\n");
    expect(lines.filter((line) => line.includes(shared))).toEqual([expect.stringMatching(/^-# .+, March 5, 2031$/)]);
    expect(lines.filter((line) => line.includes(day))).toEqual([expect.stringMatching(/^- “One”, .+, March 6, 2031$/)]);
    expect(lines.filter((line) => /^- “(Two|Three)”$/.test(line))).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/^- “Four”, .+, March 4, 2031$/);
  });

  it("leaves out a link that is too long for Discord, with its label", async () => {
    const { local } = await serve({
      files: { "a/b.md": writeArticle("Text.", `url: https://a.test/${"p".repeat(600)}`) },
    });
    const { reply } = await local.useCommand({ name: "sources" }).answer();
    expect(readText(seen(reply))).toMatch(/March 4, 2031$/);
  });

  it("turns its pages in place", async () => {
    const { local } = await serve({ files: many });
    const { reply } = await local.useCommand({ name: "sources" }).answer();
    expect(buttonsOf(seen(reply)).map(({ label }) => label)).toEqual(["Older", "Post here"]);
    const { source } = await local.press(seen(reply), "Older").answer();
    expect(readText(seen(source))).toContain("page 2 of 3");
    expect(buttonsOf(seen(source)).map(({ label }) => label)).toEqual(["Newer", "Older", "Post here"]);
    const last = await local.press(seen(source), "Older").answer();
    expect(buttonsOf(seen(last.source)).map(({ label }) => label)).toEqual(["Newer", "Post here"]);
  });

  it("keeps to one case on every page", async () => {
    const { local } = await serve({ files: { ...many, "marsh/b.md": writeArticle("Text.") } });
    const { reply } = await local.useCommand({ name: "sources", options: { case: "harrow", page: 2 } }).answer();
    expect(readText(seen(reply))).toContain("**On the shelf** — harrow\n-# 20 articles, newest first · page 2 of 3");
    const { source } = await local.press(seen(reply), "Older").answer();
    expect(readText(seen(source))).toContain("20 articles, newest first · page 3 of 3");
  });
});

describe("Check against the sources", () => {
  const check = { name: "Check against the sources" };

  it("shows the asker what the articles say closest to each sentence, and no verdict", async () => {
    const { local } = await serve();
    const target = { content: "Mara Quill found the stolen violin in a boat. lol\nJudge Oda Fenn opened the orchard!" };
    const { reply, ephemeral } = await local.useMessageCommand({ ...check, target }).answer();
    const text = readText(seen(reply));
    expect(ephemeral).toBe(true);
    expect(text).toContain("gives no verdict");
    expect(text).toContain("**In the message:** Mara Quill found the stolen violin **in** a **boat.**");
    expect(text).toContain("Altered: the marked words stand there otherwise.");
    expect(text).toContain("inside a piano stool.");
    expect(text).toContain("closed the orchard after the flood.");
    expect(text).toContain("**How it ended** — Settled.");
    const { reply: context } = await local.press(seen(reply), "Context of 1").answer();
    expect(readText(seen(context))).toContain("Where the quotation stands");
  });

  const line = (length: number) => "_".repeat(length);
  const LONG_OUTCOME = `---\ntitle: Harrow\noutcome: "${line(400)}"\n---\n`;
  const crowded = (marks: number) => {
    const sources = `sources:${`\n  - outlet: "${line(80)}"\n    date: 2031-01-01`.repeat(3)}`;
    const url = `https://courier.test/${"p".repeat(440)}`;
    const fields = `url: ${url}\nauthor: "${line(80)}"\ncorrection: "${line(300)}"\n${sources}`;
    return writeArticle(`The violin ${"\\*".repeat(marks)} was found.`, fields)
      .replace("The Stolen Violin", `"The Stolen ${line(130)}"`)
      .replace("The Tarn Courier", `"The Tarn ${line(70)}"`);
  };
  const claimed = `The violin was found, ${line(170)}.`;

  it("reads a message that was forwarded", async () => {
    const { local } = await serve();
    const forwarded = {
      type: 0,
      content: "Mara Quill found the stolen violin.",
      attachments: [],
      embeds: [],
      flags: 0,
    };
    const message = { ...forwarded, components: [], mentions: [], mention_roles: [], edited_timestamp: null };
    const snapshot = { message: { ...message, timestamp: new Date().toISOString() } };
    for (const channel_id of ["1", local.home.channelId]) {
      const more = { message_snapshots: [snapshot], message_reference: { type: 1, channel_id, message_id: "2" } };
      const target = { content: "", more };
      const { reply } = await local.useMessageCommand({ ...check, target }).answer();
      expect(readText(seen(reply))).toContain("inside a piano stool.");
    }
  });

  it("leaves out a link before a quotation", async () => {
    const { local } = await serve({ files: { "harrow/case.md": LONG_OUTCOME, "harrow/violin.md": crowded(600) } });
    const { reply } = await local.useMessageCommand({ ...check, target: { content: claimed } }).answer();
    expect(readText(seen(reply))).toContain("\\*".repeat(600));
    expect(readText(seen(reply))).not.toContain("https://");
  });

  it("says so of a quotation that has no room, and shows the others", async () => {
    const files = {
      "marsh/orchard.md": SHELF["marsh/orchard.md"],
      "harrow/case.md": LONG_OUTCOME,
      "harrow/violin.md": crowded(960),
    };
    const { local } = await serve({ files });
    const target = { content: `${claimed}\nJudge Oda Fenn opened the orchard!` };
    const { reply } = await local.useMessageCommand({ ...check, target }).answer();
    const text = readText(seen(reply));
    expect(text).toContain("The quotation is too long for Discord. It stands in “The Stolen \\_");
    expect(text).toContain("closed the orchard after the flood.");
  });

  it("finds the same quotation for two sentences, each with a context of its own", async () => {
    const { local } = await serve();
    const target = { content: "Mara Quill found the stolen violin. The stolen violin was found by Mara Quill." };
    const { reply } = await local.useMessageCommand({ ...check, target }).answer();
    expect(optionsOf(seen(reply)).length).toBeGreaterThan(1);
  });

  it.each([
    ["a picture without words", "", "has no sentence to look up"],
    ["chat", "good morning", "Nothing on the shelf speaks of this."],
  ])("answers %s", async (_what, content, words) => {
    const { local } = await serve();
    const { reply } = await local.useMessageCommand({ ...check, target: { content } }).answer();
    expect(readText(seen(reply))).toContain(words);
  });

  it("fits a message of 4,000 characters into one answer, and says what it left out", async () => {
    const { local } = await serve();
    const content = "Mara Quill found the stolen violin inside a piano stool. ".repeat(70).slice(0, 4000);
    const { reply } = await local.useMessageCommand({ ...check, target: { content } }).answer();
    expect(readText(seen(reply))).toMatch(/\d+ further sentences of the message not looked up/);
  });
});

describe("/reload", () => {
  it("tells a moderator what is on the shelf now, what changed and what was refused", async () => {
    const folder = makeKnowledge(SHELF);
    const libraryService = await startService(folder);
    const { local } = await serve({ libraryService });
    writeFileSync(join(folder, "marsh/mill.md"), writeArticle("The mill was sold to Joss Ferrant in May."));
    writeFileSync(join(folder, "marsh/bad.md"), "---\ntitle: x\npublisher: y\npublished: 2024-02-30\n---\n\nText.\n");
    rmSync(join(folder, "marsh/orchard.md"));
    const by = local.person({ name: "Mod", permissions: ["ManageGuild"] });
    const { reply, ephemeral, deferred } = await local.useCommand({ name: "reload", by }).answer();
    expect({ ephemeral, deferred }).toEqual({ ephemeral: true, deferred: true });
    const text = readText(seen(reply));
    expect(text).toMatch(
      /\*\*Reloaded in \d+\.\d s\.\*\* Now on the shelf: 2 articles with 6 passages \(0 hidden, 0 retracted\)\./,
    );
    expect(text).toContain(
      "**Articles:** 1 added, 0 changed, 1 removed\nadded:\n- marsh/mill\nremoved:\n- marsh/orchard",
    );
    expect(text).toContain("**Cases:** 0 added, 0 changed, 0 removed");
    expect(text).toContain("- marsh/bad.md\\:4: published must be an ISO 8601 date");
    const asked = await local.useCommand({ name: "ask", options: { question: "Who was the mill sold to?" } }).answer();
    expect(readText(seen(asked.reply))).toContain("Joss Ferrant");
  });

  it("brings a library back where the thread has died and the next one doesn't start", async () => {
    const folder = makeKnowledge(SHELF);
    const threads: LibraryWorker[] = [];
    const restarting = makeGate();
    let starts = 0;
    const start = async (): Promise<WorkerStart> => {
      starts += 1;
      if (starts === 2) {
        restarting.open();
        return new Promise(() => {}); // It neither comes nor fails.
      }
      const started = await startLibraryWorker(folder);
      if (started.ok) threads.push(started.value);
      return started;
    };
    const starting = await startLibraryService(folder, undefined, undefined, start);
    if (!starting.ok) throw new Error(starting.problem.code);
    onTestFinished(() => starting.value.close());
    const { local } = await serve({ libraryService: starting.value });
    await threads[0]?.end();
    await restarting.opened;
    const by = local.person({ permissions: ["ManageGuild"] });
    const { reply } = await local.useCommand({ name: "reload", by }).answer();
    expect(readText(seen(reply))).toContain("Reloaded in");
    await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
  });

  it("runs one at a time, and answers questions meanwhile from one library", async () => {
    const folder = makeKnowledge(SHELF);
    const libraryService = await startService(folder);
    const { local } = await serve({ libraryService });
    const by = local.person({ name: "Mod", permissions: ["Administrator"] });
    mkdirSync(join(folder, "moss"));
    writeFileSync(join(folder, "moss/violin.md"), writeArticle("Iris Moss found the stolen violin on a boat."));
    // So much has changed that a thread of its own reads it, which takes long enough to ask meanwhile.
    for (let number = 0; number < 300; number += 1)
      writeFileSync(join(folder, `moss/boat-${number}.md`), writeArticle(`Boat ${number} left at dawn.`));
    const first = local.useCommand({ name: "reload", by });
    await first.acknowledged();
    const second = local.useCommand({ name: "reload", by });
    const asked = local.useCommand({ name: "ask", options: { question: QUESTION } });
    expect(readText(seen((await second.answer()).reply))).toContain("A reload is running already");
    expect(readText(seen((await asked.answer()).reply))).not.toContain("Iris Moss");
    await first.settled();
    const after = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    expect(readText(seen(after.reply))).toContain("Iris Moss");
  });

  it("leaves the library in use where the folder has gone", async () => {
    const folder = makeKnowledge(SHELF);
    const { local } = await serve({ libraryService: readHere(folder) });
    rmSync(folder, { recursive: true });
    const by = local.person({ permissions: ["ManageGuild"] });
    const { reply } = await local.useCommand({ name: "reload", by }).answer();
    expect(readText(seen(reply))).toContain("The knowledge folder does not exist. The library in use stays as it is.");
    const asked = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    expect(readText(seen(asked.reply))).toContain("Mara Quill");
  });

  it.each([
    ["a member", [], "home", "This is for moderators"],
    ["a member with Manage Messages", ["ManageMessages"], "home", "This is for moderators"],
    ["another server's administrator", ["Administrator"], "elsewhere", "home server only"],
    ["somebody in a direct message", ["Administrator"], "dm", "home server only"],
  ] as const)("is refused to %s", async (_who, permissions, place, words) => {
    let reloads = 0;
    const libraryService = {
      withSnapshot: async () => Promise.reject(new Error("no library for them")),
      reload: async () => {
        reloads += 1;
        return { kind: "already reloading" } as const;
      },
    };
    const { local } = await serve({ libraryService });
    const where = place === "home" ? local.home : place === "elsewhere" ? local.elsewhere : "dm";
    const exchange = local.useCommand({ name: "reload", by: local.person({ permissions }), where });
    const { reply, ephemeral } = await exchange.answer();
    expect(readText(seen(reply))).toContain(words);
    expect(ephemeral).toBe(true);
    expect(reloads).toBe(0);
  });

  it("is granted to a role that the operator named, and to no other", async () => {
    const moderatorRoles: string[] = [];
    const { local } = await serve({ config: { moderatorRoles } });
    const by = local.person({ roles: [local.home.roleId] });
    const ask = async () => readText(seen((await local.useCommand({ name: "reload", by }).answer()).reply));
    expect(await ask()).toContain("This is for moderators");
    moderatorRoles.push(local.home.roleId);
    expect(await ask()).toContain("could not be read to its end");
  });
});

describe("/about and /help", () => {
  it("say what it is, how it is used and whom to write to, to the asker alone", async () => {
    const { local } = await serve({ contact: "desk@casebook.test" });
    const about = await local.useCommand({ name: "about" }).answer();
    expect(readText(seen(about.reply))).toContain("Corrections and takedowns: desk\\@casebook.test");
    const help = await local.useCommand({ name: "help" }).answer();
    expect(readText(seen(help.reply))).toContain("**/ask \\<question>** — Ask a question");
    expect([about.ephemeral, help.ephemeral]).toEqual([true, true]);
  });
});
