import { describe, expect, it } from "vitest";
import type { LibraryApi } from "../../../../src/service/libraryService.ts";
import { fieldsOf } from "../../../../tools/local-discord/fields.ts";
import { buttonsOf, type Message, optionsOf, readText } from "../../../../tools/local-discord/message.ts";
import { openFiles } from "../../../support/opening.ts";
import { seen, serve } from "../../../support/outlets/discord/serving.ts";
import { writeArticle } from "../../../support/temporary.ts";

const MONTHS = "January February March April May June July".split(" ");
const STEPS = MONTHS.map((month, at) => `On ${month} ${at + 1}, 2030, the court of Tarn fined Ada Harrow $${at}00.`);
const FILES = {
  "harrow/case.md":
    "---\ntitle: People v. Harrow\naliases: [Ada Harrow]\noutcome: Acquitted.\noutcomeDate: 2030-07-07\n---\n",
  "harrow/fines.md": writeArticle(STEPS.join("\n\n"), "url: https://courier.test/fines"),
  "harrow/more.md": writeArticle(
    "The fine of July 7, 2030 came from the court of Tarn.\n\nHarrow was freed one week after her arrest.",
  ),
  "marsh/case.md": "---\ntitle: In re Marsh\n---\n",
  "marsh/orchard.md": writeArticle("Judge Oda Fenn closed the orchard."),
};

/** A bot that has told the timeline. */
async function told(options: Readonly<Record<string, string | boolean>> = {}) {
  let library: LibraryApi = openFiles(FILES);
  const serving = await serve({
    libraryService: { withSnapshot: (use) => use(library), reload: async () => ({ kind: "already reloading" }) },
  });
  const { local } = serving;
  const asker = local.person({ name: "Ada" });
  const exchange = await local
    .useCommand({ name: "timeline", options: { case: "Ada Harrow", ...options }, by: asker })
    .answer();
  const change = (files: Readonly<Record<string, string>>) => {
    library = openFiles(files);
  };
  return { ...serving, asker, exchange, message: seen(exchange.reply), change };
}

function seenId(customId: string | undefined): string {
  if (customId === undefined) throw new Error("there is no such button");
  return customId;
}

const labelsOf = (message: Message) =>
  [...buttonsOf(message).map(({ label }) => label), ...optionsOf(message)].filter(
    (label) => !label.startsWith("Context"),
  );

/** The dates that stand above quotations, in order. */
const datesOf = (message: Message) => readText(message).match(/(?<=^\*\*)(?:\w+ )?(?:\d+, )?\d{4}(?=\*\* · )/gm);

describe("/timeline", () => {
  it("posts dated quotations in the channel, oldest first, each with its source, and how the case ended", async () => {
    const { exchange, message } = await told();
    expect(exchange.ephemeral).toBe(false);
    const text = readText(message);
    expect(text).toContain("**Timeline** — People v. Harrow\n-# 7 dates · 1/2");
    expect(datesOf(message)).toEqual([
      "Jan 1, 2030",
      "Feb 2, 2030",
      "Mar 3, 2030",
      "Apr 4, 2030",
      "May 5, 2030",
      "Jun 6, 2030",
    ]);
    expect(text).toMatch(
      /\*\*Jan 1, 2030\*\* · \\\[1\] \[¶ 1\]\(\S+\)\n> On January 1, 2030, the court of Tarn fined Ada Harrow \$000\.\n/,
    );
    expect(text).toContain("-# \\[1] “The Stolen Violin”, The Tarn Courier, Mar 4, 2031");
    expect(text.indexOf("**How it ended** — Acquitted.")).toBeLessThan(text.indexOf("> "));
    expect(text).toContain("**How it ended** — Acquitted.");
    expect(text).not.toMatch(/<t:\d/);
    expect(labelsOf(message)).toEqual(["Later", "Delete", "Picture", "Export"]);
  });

  it("says how it ended only where no quotation of the page says it in the same words", async () => {
    const [ada, tom] = ["Ada Harrow was acquitted of theft", "Tom Vale was convicted of fraud"];
    const people = "people:\n  - name: Ada Harrow\n  - name: Tom Vale";
    const { local, change } = await told();
    change({
      ...FILES,
      "harrow/case.md": `---\ntitle: People v. Harrow\n${people}\noutcome: ${ada} on May 3, 2030. ${tom}.\n---\n`,
      "harrow/fines.md": writeArticle(
        `On May 3, 2030, ${ada}, and Vale's trial began.\n\nOn June 6, 2030, Tom Vale was heard.`,
      ),
    });
    const by = local.person({ name: "Tom" });
    const { reply } = await local.useCommand({ name: "timeline", options: { case: "harrow" }, by }).answer();
    expect(readText(seen(reply))).toContain(`**How it ended** — ${tom}.\n`);
    const asked = await local.useCommand({ name: "ask", options: { question: "Was Harrow acquitted?" }, by }).answer();
    expect(readText(seen(asked.reply))).toContain(`**How it ended** — ${ada} on May 3, 2030.`);
  });

  it("names many sources of one day by their first words", async () => {
    const { local, change } = await told();
    const titled = (title: string, words: string) => writeArticle(words).replace("The Stolen Violin", title);
    change({
      "harrow/case.md": FILES["harrow/case.md"],
      "harrow/a.md": titled(
        "The first fine of the spring was a small one",
        "On May 3, 2030, the court of Tarn fined Ada Harrow.",
      ),
      "harrow/b.md": titled(
        "A fine, paid late in the spring",
        "On June 4, 2030, a jury convicted Ada Harrow of theft.",
      ),
      "harrow/c.md": titled("Short title", "On July 5, 2030, Judge Oda Fenn sentenced Ada Harrow to a year."),
    });
    const by = local.person({ name: "Tom" });
    const { reply } = await local.useCommand({ name: "timeline", options: { case: "harrow" }, by }).answer();
    expect(readText(seen(reply))).toMatch(
      /-# \\\[1\] “The first fine…” · \\\[2\] “A fine…” · \\\[3\] “Short title” — The Tarn Courier, Mar 4, 2031/,
    );
  });

  it("turns its pages in place for whoever asked, also after a restart, and privately for others", async () => {
    const { local, asker, message } = await told();
    const other = await local.press(message, "Later", { by: local.person({ name: "Tom" }) }).answer();
    expect([other.ephemeral, readText(seen(other.reply)).includes("2/2")]).toEqual([true, true]);
    expect(readText(message)).toContain("1/2");
    const { source } = await local.press(message, "Later", { by: asker }).answer();
    expect(datesOf(seen(source))).toEqual(["Jul 7, 2030"]);
    const later = readText(seen(source));
    expect(later).toMatch(/\*\*Jul 7, 2030\*\* · \\\[1\] \S+ 7\]\S+, \\\[2\]\n/);
    expect(later).toContain("**Without a date of its own**\n\\[2] ¶ 2\n> Harrow was freed one week after her arrest.");
    expect(labelsOf(seen(source))).toEqual(["Earlier", "Delete", "Picture", "Export"]);
  });

  it("keeps what it is about and its span on every page", async () => {
    const { local, asker, message } = await told({ about: "fined *Harrow*", from: "January 2030", to: "2030-07" });
    expect(readText(message)).toContain("-# from January 2030 · to July 2030 · 7 dates");
    expect(readText(message)).toContain("**fined \\*Harrow\\***");
    const { source } = await local.press(message, "Later", { by: asker }).answer();
    expect(datesOf(seen(source))).toEqual(["Jul 7, 2030"]);
    const { source: back } = await local.press(seen(source), "Earlier", { by: asker }).answer();
    expect(datesOf(seen(back))?.[0]).toBe("Jan 1, 2030");
  });

  it.each([
    ["tells no date of the case", { case: "marsh" }, "The articles tell no date of that."],
    ["tells nothing of the words", { about: "zebras" }, "The articles tell no date of that."],
    ["can't read a date", { from: "soonish" }, "“soonish” is no date for from"],
    ["gets its dates the wrong way round", { from: "2031", to: "2030" }, "2031 lies after 2030; swap from and to."],
    ["doesn't know the case", { case: "nope" }, "No case is called “nope”."],
  ])("tells whoever asked alone where it %s", async (_what, options, words) => {
    const { exchange, message } = await told(options);
    expect(exchange.ephemeral).toBe(true);
    expect(readText(message)).toContain(words);
  });

  it("is private where wished, and shared with the name of who shares it", async () => {
    const { local, asker, exchange, message } = await told({ private: true });
    expect(exchange.ephemeral).toBe(true);
    expect(labelsOf(message)).toEqual(["Later", "Share", "Picture", "Export"]);
    const shared = await local.press(message, "Share", { by: asker }).answer();
    expect(shared.ephemeral).toBe(false);
    expect(readText(seen(shared.reply))).toContain("-# Shared by Ada");
    expect(datesOf(seen(shared.reply))).toHaveLength(6);
  });

  it("posts nothing for an id that is forged onto what the channel sees already", async () => {
    const { local, message } = await told();
    const later = buttonsOf(message).find(({ label }) => label === "Later")?.customId;
    const forged = seenId(later).replace("timeline:2", "post");
    const { reply, ephemeral } = await local.forge({ customId: forged, message }).answer();
    expect([ephemeral, readText(seen(reply)).includes("Timeline")]).toEqual([true, false]);
  });

  it("draws and exports only what the timeline is about", async () => {
    const { local, message } = await told({ about: "freed" });
    const { reply } = await local.press(message, "Export", { by: local.person() }).answer();
    const [url] = JSON.stringify(seen(reply).components).match(/http[^"]+\.csv/) ?? [];
    const csv = Buffer.from(local.readFile(url ?? "") ?? []).toString();
    expect([csv.includes("Harrow was freed"), csv.includes("fined")]).toEqual([true, false]);
  });

  it("shows whoever presses Picture a picture with a description", async () => {
    const { local, message } = await told();
    const { reply, ephemeral } = await local
      .press(message, "Picture", { by: local.person() })
      .answer({ within: 60_000 });
    expect(ephemeral).toBe(true);
    const gallery = fieldsOf(seen(reply).components?.[0]);
    const items = gallery["items"] as { media: { url: string }; description: string }[];
    const counts = items.map(({ description }) => {
      expect(description).toMatch(/^Picture of a timeline: People v\. Harrow\. \d dated quotation/);
      return Number(/(\d) dated/.exec(description)?.[1]);
    });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(7);
    expect(items.at(-1)?.description).toContain("July 7, 2030");
    for (const { media } of items)
      expect(Buffer.from(local.readFile(media.url) ?? []).toString("latin1", 1, 4)).toBe("PNG");
  });

  it("lets whoever has seen the picture post it", async () => {
    const { local, asker, message } = await told();
    const { reply } = await local.press(message, "Picture", { by: asker }).answer({ within: 60_000 });
    const posted = await local.press(seen(reply), "Post here", { by: asker }).answer({ within: 60_000 });
    expect([posted.ephemeral, seen(posted.reply).attachments.length]).toEqual([false, seen(reply).attachments.length]);
  });

  it("exports the whole timeline for other programs, every quotation whole", async () => {
    const { local, message } = await told({ from: "2030-07" });
    const { reply, ephemeral } = await local.press(message, "Export", { by: local.person() }).answer();
    expect(ephemeral).toBe(true);
    const files = JSON.stringify(seen(reply).components).matchAll(/"url":"([^"]+\.(md|csv|ics|json))"/g);
    const texts = [...files].map(([, url = "", ending]) => [ending, Buffer.from(local.readFile(url) ?? []).toString()]);
    expect(texts.map(([ending]) => ending)).toEqual(["md", "csv", "ics", "json"]);
    for (const [, text = ""] of texts) expect(text.replace(/\r\n /g, "")).toContain("fined Ada Harrow");
  });

  it("says so where the case is gone since", async () => {
    const { local, message, change } = await told();
    change({ "marsh/case.md": FILES["marsh/case.md"], "marsh/orchard.md": FILES["marsh/orchard.md"] });
    for (const label of ["Later", "Picture", "Export"]) {
      const { reply, ephemeral } = await local.press(message, label, { by: local.person() }).answer();
      expect([ephemeral, readText(seen(reply))]).toEqual([true, expect.stringContaining("no longer on the shelf")]);
    }
  });

  it("completes the case", async () => {
    const { local } = await told();
    const choices = await local.complete({ command: "timeline", option: "case", typed: "ada" });
    expect(JSON.stringify(choices)).toContain("harrow");
  });
});
