import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startProcess } from "../../../support/process.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

it("npm run dev asks the real bot, presses its buttons, and starts it again when an article is saved", async () => {
  const knowledge = makeKnowledge({
    "harrow/violin.md": writeArticle("Mara Quill found the stolen violin in a stool."),
  });
  const { PATH, HOME } = process.env;
  const dev = startProcess(["node", "--import", "tsx", "tools/dev/dev.ts"], {
    env: { PATH, HOME, NO_COLOR: "1", KNOWLEDGE_DIR: knowledge },
    isTyped: true,
    isGroup: true,
  });
  const shows = (words: string) => dev.until(({ output }) => output.includes(words));
  dev.type("Who found the stolen violin?");
  await shows("▌ Mara Quill found the stolen violin in a stool.");
  expect(dev.written.output).toMatch(/\[1 Cite\] \[2 Delete\][\s\S]*\[3 Context of 1\]/);
  dev.type("3");
  await shows("Only Ada sees this:\n┃ Where the quotation stands");
  dev.type("as moderator");
  dev.type("/reload");
  await shows("Only Mara sees this:\n┃ Reloaded in");
  const restarts = (times: number) => dev.until(({ output }) => output.split("Restarted, as ").length > times);
  for (const [times, words] of ["A porter heard the thief.", "A porter heard the thief sing an aria."].entries()) {
    // As editors save: beside the file, then over it.
    writeFileSync(join(knowledge, "harrow/.porter.tmp"), writeArticle(words));
    renameSync(join(knowledge, "harrow/.porter.tmp"), join(knowledge, "harrow/porter.md"));
    await restarts(times + 1);
  }
  dev.type("/ask Who heard the thief sing?");
  await shows("▌ A porter heard the thief sing an aria.");
  dev.type("/nonsense");
  await shows("Not understood");
  dev.type();
  expect(await dev.ended).toBe(0);
  expect(dev.written.error).toBe("");
});
