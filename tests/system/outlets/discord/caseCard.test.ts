import { describe, expect, it } from "vitest";
import type { LibraryApi } from "../../../../src/service/libraryService.ts";
import { buttonsOf, optionsOf, readText } from "../../../../tools/local-discord/message.ts";
import { openFiles } from "../../../support/opening.ts";
import { QUESTION, SHELF, seen, serve } from "../../../support/outlets/discord/serving.ts";
import { writeArticle } from "../../../support/temporary.ts";

const FILES = {
  "harrow/case.md":
    "---\ntitle: People v. Harrow\naliases: [Ada Harrow]\npeople:\n  - name: Ada Harrow\noutcome: Charged.\n---\n",
  "harrow/trial.md": writeArticle(
    [
      "Ada Harrow, a violin maker from Tarn, is the defendant.",
      "On March 1, 2021, Ada Harrow was charged with theft.",
      "The trial of Ada Harrow is scheduled for May 12, 2041.",
    ].join("\n\n## Later\n\n"),
    "url: https://courier.test/trial",
  ).replace("2031-03-04", "2021-03-04"),
};
const CARD = { name: "case", options: { case: "Ada Harrow" } };

/** A bot that serves files which a test may change. */
async function serving() {
  let library: LibraryApi = openFiles(FILES);
  const { local } = await serve({
    libraryService: { withSnapshot: (use) => use(library), reload: async () => ({ kind: "already reloading" }) },
  });
  const change = (files: Readonly<Record<string, string>>) => {
    library = openFiles(files);
  };
  return { local, change, by: local.person({ name: "Ada" }) };
}

describe("/case", () => {
  it("shows the channel how the case ended, the next date and the last entries, by quotations", async () => {
    const { local, by } = await serving();
    const { reply, ephemeral } = await local.useCommand({ ...CARD, by }).answer();
    expect(ephemeral).toBe(false);
    const text = readText(seen(reply));
    expect(text).toMatch(/^\*\*People v\. Harrow\*\*\n\*\*How it ended\*\* — Charged\.\n/);
    expect(text).toMatch(
      /\*\*Next date\*\*\n\*\*May 12, 2041\*\* · .*\n> The trial of Ada Harrow .*\n-# as of Mar 4, 2021/,
    );
    expect(text).not.toContain("Newest of"); // it stands among the sources
    expect(buttonsOf(seen(reply)).map(({ label }) => label)).toEqual(["Timeline", "Sources", "Delete"]);
  });

  it("opens the timeline, who is who and what is next for whoever presses, who may post it for all", async () => {
    const { local, by } = await serving();
    const { reply } = await local.useCommand({ ...CARD, by }).answer();
    expect(optionsOf(seen(reply))).toContain("Next dates");
    for (const [label, words] of [
      ["Timeline", "**Timeline** — People v. Harrow"],
      ["Who is who", "**Who is who**\n**Ada Harrow** · "],
      ["Next dates", "**Next dates** — People v. Harrow"],
    ] as const) {
      const presser = { by: local.person({ name: "Ada" }) }; // one alone would be too fast
      const opened = await local.press(seen(reply), label, presser).answer();
      expect([opened.ephemeral, readText(seen(opened.reply))]).toEqual([true, expect.stringContaining(words)]);
      const share = buttonsOf(seen(opened.reply)).find((one) => ["Share", "Post here"].includes(one.label));
      const posted = await local.press(seen(opened.reply), share?.label ?? "", presser).answer();
      expect([posted.ephemeral, readText(seen(posted.reply))]).toEqual([false, expect.stringContaining(words)]);
      expect(readText(seen(posted.reply))).toContain("-# Shared by Ada");
    }
  });

  it("is completed as it is typed", async () => {
    const { local } = await serving();
    expect(JSON.stringify(await local.complete({ command: "case", option: "case", typed: "ada" }))).toContain("harrow");
  });
});

describe("/next", () => {
  it("shows the channel what is scheduled, and a calendar of it to whoever presses", async () => {
    const { local, by } = await serving();
    const { reply, ephemeral } = await local.useCommand({ name: "next", options: { case: "harrow" }, by }).answer();
    expect(ephemeral).toBe(false);
    expect(readText(seen(reply))).toContain("> The trial of Ada Harrow is scheduled for May 12, 2041.");
    const { reply: files } = await local.press(seen(reply), "Calendar", { by }).answer();
    const [url] = JSON.stringify(seen(files).components).match(/http[^"]+\.ics/) ?? [];
    const calendar = Buffer.from(local.readFile(url ?? "") ?? []).toString();
    expect(calendar).toContain("DTSTART;VALUE=DATE:20410512");
    expect(calendar).not.toContain("20210301");
  });

  it("tells whoever asks alone that nothing is scheduled", async () => {
    const { local, change } = await serving();
    change({ "marsh/case.md": SHELF["marsh/case.md"], "marsh/orchard.md": SHELF["marsh/orchard.md"] });
    const { reply, ephemeral } = await local.useCommand({ name: "next" }).answer();
    expect([ephemeral, readText(seen(reply))]).toEqual([true, expect.stringContaining("still to come")]);
  });
});

describe("Post here", () => {
  it.each([
    ["Context of 1", "Where the quotation stands"],
    ["Sources", "On the shelf"],
  ])("posts what %s showed to its presser, with their name, and lets them take it back", async (label, words) => {
    const { local, by } = await serving();
    const { reply } = await local.useCommand({ ...CARD, by }).answer();
    const shown = await local.press(seen(reply), label, { by }).answer();
    const posted = await local.press(seen(shown.reply), "Post here", { by }).answer();
    expect(posted.ephemeral).toBe(false);
    expect(readText(seen(posted.reply))).toContain(words);
    expect(readText(seen(posted.reply))).toContain("-# Shared by Ada");
    await local.press(seen(posted.reply), "Delete", { by }).settled();
    await local.until(() => local.messages(local.home).length === 1, "what was posted is gone");
  });

  it("posts nothing that has changed since", async () => {
    const { local, by, change } = await serving();
    const { reply } = await local.useCommand({ ...CARD, by }).answer();
    const shown = await local.press(seen(reply), "Context of 1", { by }).answer();
    change({ ...FILES, "harrow/trial.md": FILES["harrow/trial.md"].replace("violin maker", "maker of violins") });
    const told = await local.press(seen(shown.reply), "Post here", { by }).answer();
    expect([told.ephemeral, readText(seen(told.reply))]).toEqual([true, expect.stringContaining("ask again")]);
  });

  it("posts nothing a second time that the channel sees, by an id that is forged", async () => {
    const { local } = await serve();
    const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    const { ephemeral } = await local.forge({ customId: "v2:here:page:1:-", message: seen(reply) }).answer();
    expect([ephemeral, local.messages(local.home).length]).toEqual([true, 1]);
  });
});
