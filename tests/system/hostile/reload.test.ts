import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readText } from "../../../tools/local-discord/message.ts";
import { readHere } from "../../support/opening.ts";
import { QUESTION, SHELF, seen, serve } from "../../support/outlets/discord/serving.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

/** Names and fields that would turn, break or format the report that lists them, and how they must stand there. */
const HOSTILE = [
  ["marsh/a\u202edm.exe.md", writeArticle(), "marsh/a\\u{202e}dm.exe.md:1: has invisible characters"],
  ["marsh/a\u200b.md", writeArticle(), "marsh/a\\u{200b}.md:1: has invisible characters"],
  ["marsh/\u001b[2J.md", writeArticle(), "marsh/\\u{1b}[2J.md:1: has invisible characters"],
  ["marsh/a\nmarsh-b.md:1: fine.md", writeArticle(), "marsh/a\\u{a}marsh-b.md:1: fine.md:1: has invisible characters"],
  ["marsh/@everyone **b**.md", "", "marsh/@everyone **b**.md:1: has no front matter"],
  ["marsh/<@1> [c](d).md", "", "marsh/<@1> [c](d).md:1: has no front matter"],
  ["marsh/e.md", writeArticle("x", '"\\e[2J\\u202ehidden": a'), "marsh/e.md:5: has a field \\u{1b}[2j\\u{202e}hidden"],
] as const;

describe("/reload", () => {
  it("names what it rejects so that nobody mistakes it, and answers on", async () => {
    const folder = makeKnowledge(SHELF);
    const { local } = await serve({ libraryService: readHere(folder) });
    mkdirSync(join(folder, "marsh"), { recursive: true });
    for (const [path, content] of HOSTILE) writeFileSync(join(folder, path), content);
    const by = local.person({ permissions: ["ManageGuild"] });
    const { reply } = await local.useCommand({ name: "reload", by }).answer();
    const markdown = readText(seen(reply));
    expect(markdown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    const shown = markdown.replace(/\\([^0-9A-Za-z\s])/g, "$1");
    for (const [, , line] of HOSTILE) expect(shown).toContain(line);
    expect(markdown).not.toMatch(/(?<!\\)(?:@everyone|<@1>|\[c\])/);
    const { reply: answer } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    expect(readText(seen(answer))).toContain("Mara Quill");
  });
});
