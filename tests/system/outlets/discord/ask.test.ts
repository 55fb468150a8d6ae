import { describe, expect, it } from "vitest";
import { buttonsOf, type Message, optionsOf, readText } from "../../../../tools/local-discord/message.ts";
import { QUESTION, SHELF, seen, serve } from "../../../support/outlets/discord/serving.ts";
import { writeArticle } from "../../../support/temporary.ts";

const FOUND = "Mara Quill found the stolen violin inside a piano stool.";

const labels = (message: Message | undefined) => buttonsOf(seen(message)).map(({ label }) => label);

describe("/ask", () => {
  it("answers in the channel with quotations, citations, links and how the case ended", async () => {
    const { local } = await serve();
    const exchange = local.useCommand({ name: "ask", options: { question: QUESTION } });
    const { reply, deferred, ephemeral } = await exchange.answer();
    const text = readText(seen(reply));
    expect(text).toContain(`**${QUESTION}**`);
    expect(text).toContain(`> ${FOUND}`);
    expect(text).toMatch(/\n-# \\\[1\] \[¶ 1\]\(https:\/\/courier\.test\/violin#:~:text=Mara\S+\) · Mar 4, 2031\n/);
    expect(text.split("“The Stolen Violin”, The Tarn Courier")).toHaveLength(2);
    expect(text).toContain(`**${QUESTION}**\n**How it ended** — Settled. (January 9, 2032)\n> `);
    expect(labels(reply)).toEqual(["More", "Cite", "Delete"]);
    expect(optionsOf(seen(reply)).slice(0, 3)).toEqual(["Context of 1", "Context of 2", "Context of 3"]);
    expect({ deferred, ephemeral }).toEqual({ deferred: false, ephemeral: false });
    expect(local.messages(local.home)).toHaveLength(1);
    expect(exchange.acknowledgements).toHaveLength(1);
  });

  it("is for the asker alone with `private`, who may share it instead of deleting it", async () => {
    const { local } = await serve();
    const { reply, ephemeral } = await local
      .useCommand({ name: "ask", options: { question: QUESTION, private: true } })
      .answer();
    expect(ephemeral).toBe(true);
    expect(readText(seen(reply))).toContain(FOUND);
    expect(labels(reply)).toEqual(["More", "Cite", "Share"]);
    expect(local.messages(local.home)).toHaveLength(0);
  });

  it("of a public bot answers in a direct message, where there is nobody to share with", async () => {
    const { local } = await serve({ config: { isPublic: true } });
    const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION }, where: "dm" }).answer();
    expect(readText(seen(reply))).toContain(FOUND);
    expect(labels(reply)).toEqual(["More", "Cite", "Delete"]);
    const asked = { question: QUESTION, private: true };
    const openly = await local.useCommand({ name: "ask", options: asked, where: "dm" }).answer();
    expect(labels(openly.reply)).toEqual(["More", "Cite", "Delete"]);
  });

  it("tells nobody else that nothing was found, and offers what is near", async () => {
    const { local } = await serve();
    const question = "Did Harrow v. Pell involve sourdough?";
    const { reply, ephemeral } = await local.useCommand({ name: "ask", options: { question } }).answer();
    expect(ephemeral).toBe(true);
    expect(readText(seen(reply))).toContain("**Nothing found.** No passage here mentions “sourdough”.");
    expect(readText(seen(reply))).toContain("The nearest cases:\n- Harrow v. Pell");
    const listed = await local.press(seen(reply), "Articles: Harrow v. Pell").answer();
    expect(readText(seen(listed.reply))).toContain("“The Stolen Violin”");
    expect(listed.ephemeral).toBe(true);
  });

  it.each([
    ["a blank question", { question: "  " }, "There is no question"],
    [
      "a case that isn't there",
      { question: QUESTION, case: "doe" },
      "No case is called “doe”. The cases are:\n- Harrow v. Pell\n- In re Marsh",
    ],
    ["more than 300 characters", { question: "v".repeat(301) }, "has 301 characters; ask it in 300 or fewer"],
  ])("answers %s in private", async (_what, options, words) => {
    const { local } = await serve();
    const { reply, ephemeral } = await local.useCommand({ name: "ask", options }).answer();
    expect(readText(seen(reply))).toContain(words);
    expect(ephemeral).toBe(true);
  });

  it("keeps to the case that was chosen, in what *More* shows too", async () => {
    const { local } = await serve();
    const options = { question: "What was the orchard and the violin?", case: "In re Marsh" };
    const { reply } = await local.useCommand({ name: "ask", options }).answer();
    expect(readText(seen(reply))).toContain("closed the orchard");
    expect(readText(seen(reply))).not.toContain("Mara Quill");
  });

  it("tells somebody whose Discord is in another language that articles are English, where nothing was found", async () => {
    const { local } = await serve();
    const by = local.person({ name: "Chloé", locale: "fr" });
    const options = { question: "Quelle est la capitale du Pérou ?" };
    const { reply } = await local.useCommand({ name: "ask", options, by }).answer();
    expect(readText(seen(reply))).toContain("Les articles sont en anglais");
  });

  it("shows a correction with the quotation", async () => {
    const { local } = await serve();
    const { reply } = await local
      .useCommand({ name: "ask", options: { question: "Who closed the orchard?" } })
      .answer();
    expect(readText(seen(reply))).toContain("\n-# Corrected: It was a mill.");
  });

  it("names the article to the asker alone where the passage that answers has no room in Discord", async () => {
    const line = (length: number) => "_".repeat(length);
    const sources = `sources:${`\n  - outlet: "${line(80)}"\n    date: 2031-01-01`.repeat(3)}`;
    const fields = `author: "${line(80)}"\ncorrection: "${line(300)}"\n${sources}`;
    const file = writeArticle(`The violin ${"\\*".repeat(960)} was found.`, fields)
      .replace("The Stolen Violin", `"The Stolen ${line(130)}"`)
      .replace("The Tarn Courier", `"The Tarn ${line(70)}"`);
    const caseFile = `---\ntitle: Harrow\noutcome: "${line(400)}"\n---\n`;
    const { local } = await serve({ files: { "harrow/case.md": caseFile, "harrow/violin.md": file } });
    const asked = { question: `Where was the violin found? ${"*".repeat(200)}` };
    const { reply, ephemeral } = await local.useCommand({ name: "ask", options: asked }).answer();
    const text = readText(seen(reply));
    expect(text).toContain("The quotation is too long for Discord. It stands in “The Stolen \\_");
    expect(text).toContain("”, The Tarn \\_");
    expect(text).toContain("/sources lists the article.");
    expect(ephemeral).toBe(true);
    expect(labels(reply)).toEqual([]);
  });

  it("says of an empty shelf that it is empty", async () => {
    const { local } = await serve({ files: {} });
    const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    expect(readText(seen(reply))).toContain("The shelf is empty");
  });

  it("lets a member ask five times in ten seconds, and others meanwhile", async () => {
    const { local } = await serve();
    const ask = (by = local.anyone) => local.useCommand({ name: "ask", options: { question: QUESTION }, by }).answer();
    for (let times = 0; times < 5; times += 1) expect((await ask()).ephemeral).toBe(false);
    const sixth = await ask();
    expect(sixth.ephemeral).toBe(true);
    expect(readText(seen(sixth.reply))).toContain("ask again in ten seconds");
    expect((await ask(local.person({ name: "Tom" }))).ephemeral).toBe(false);
  });
});

describe("the option `case`", () => {
  it.each([
    ["vio", ["harrow-v-pell"]],
    ["VIOLIN CASE", ["harrow-v-pell"]],
    ["pell", ["harrow-v-pell"]],
    ["", ["harrow-v-pell", "marsh"]],
    ["in re", ["marsh"]],
    ["doe", []],
  ])("completes %j", async (typed, slugs) => {
    const { local } = await serve();
    const choices = await local.complete({ command: "ask", option: "case", typed });
    expect(choices.map(({ value }) => value)).toEqual(slugs);
  });

  it("offers at most 25, none of them to a server that is not served", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`case-${at}/case.md`, `---\ntitle: Case ${at}\n---\n`]),
    );
    const { local } = await serve({ files, isShared: true });
    expect(await local.complete({ command: "ask", option: "case", typed: "case" })).toHaveLength(25);
    expect(await local.complete({ command: "ask", option: "case", typed: "", where: local.elsewhere })).toEqual([]);
  });

  it("and a button name a case without what nobody sees", async () => {
    const title = "Harrow v.\u200b \u202ePell";
    const { local } = await serve({
      files: {
        ...SHELF,
        "harrow-v-pell/case.md": `---\ntitle: "${title}"\n---\n`,
        "void/case.md": '---\ntitle: "\u200b\u2060"\n---\n',
      },
    });
    const choices = await local.complete({ command: "ask", option: "case", typed: "" });
    expect(choices.map(({ name }) => name).toSorted()).toEqual(["Harrow v. Pell", "In re Marsh", "void"]);
    const question = "Did Harrow v. Pell involve sourdough?";
    const { reply } = await local.useCommand({ name: "ask", options: { question } }).answer();
    expect(labels(reply)).toContain("Articles: Harrow v. Pell");
  });

  it("is what the command then understands", async () => {
    const { local } = await serve();
    const [choice] = await local.complete({ command: "ask", option: "case", typed: "violin" });
    const options = { question: QUESTION, case: String(choice?.value) };
    const { reply } = await local.useCommand({ name: "ask", options }).answer();
    expect(readText(seen(reply))).toContain(FOUND);
  });
});
