import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readFolder } from "../../../src/storage/folder/readFolder.ts";
import { pathOfCompiled } from "../../support/compiled.ts";
import { openFolder } from "../../support/opening.ts";
import { startProcess } from "../../support/process.ts";
import { checkIntegrity, countsOf, keep } from "../../support/storage/unanswered/database.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

/** After how many lines a process is killed: 1 is its start, and two more are an article and a question. */
const KILLS = process.env["LONG"] === "1" ? Array.from({ length: 200 }, (_, at) => 1 + ((at * 7) % 20)) : [1, 6, 9];
const QUESTION = "Who found the violin in a piano stool?";

it("leaves files and database whole, and answers as before, whenever the process is killed", async () => {
  const knowledge = makeKnowledge({
    "harrow/violin.md": writeArticle("Mara Quill found the violin in a piano stool."),
  });
  const path = join(makeKnowledge({}), "gaps.db");
  const stored = new Set<string>();
  let kept = 0;
  for (const [kill, count] of KILLS.entries()) {
    const lines = await killAfter(count, [knowledge, path, String(kill)]);
    expect(lines.filter((line) => line.startsWith("failed"))).toEqual([]);
    for (const line of lines) if (line.startsWith("stored ")) stored.add(line.slice("stored ".length));
    kept += lines.filter((line) => line === "kept").length;

    const reading = readFolder(knowledge);
    if (!reading.ok) throw new Error(reading.problem.code);
    expect(reading.value.contents.rejected).toEqual([]);
    const ids = reading.value.contents.articles.map(({ id }) => `${id}.md`);
    expect(ids).toEqual(expect.arrayContaining([...stored]));
    // Each process may have written one article and one question that it had no time to name.
    expect(ids.length).toBeLessThanOrEqual(1 + stored.size + kill + 1);
    for (const { text, title } of reading.value.contents.articles) {
      if (title.startsWith("Witness")) expect(text).toHaveLength(lengthOf(text));
    }
    if (existsSync(path)) {
      expect(checkIntegrity(path)).toBe("ok");
      const { "who owns the lighthouse": count = 0 } = await countsOf(keep(path).gaps);
      expect(count).toBeGreaterThanOrEqual(kept);
      expect(count).toBeLessThanOrEqual(kept + kill + 1);
    }
    const [first] = (await openFolder(knowledge).ask({ question: QUESTION, limit: 1 })).quotes;
    expect(first?.text).toContain("Mara Quill found the violin in a piano stool.");
  }
  expect(stored.size).toBeGreaterThanOrEqual(5);
});

/** How long a whole article is: its first sentence, and four hundred times the same one. */
function lengthOf(text: string): number {
  return text.indexOf(" The tide") + " The tide was high.".length * 400;
}

/** Kills the process wherever it is once it has said so many lines, and gives those that it wrote whole. */
async function killAfter(count: number, args: readonly string[]): Promise<readonly string[]> {
  const program = pathOfCompiled("tests/support/programs/livingProcess.ts");
  const running = startProcess([process.execPath, program, ...args]);
  await running.until(() => running.lines.length >= count);
  running.kill("SIGKILL");
  await running.ended;
  return running.lines;
}
