import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { readShelf } from "../../../src/shelf/shelf.ts";
import { pathOfCompiled } from "../../support/compiled.ts";
import { checkIntegrity, countsOf, keep } from "../../support/gaps/database.ts";
import { openFolder } from "../../support/opening.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

/** How often a process is killed. */
const KILLS = process.env["LONG"] === "1" ? 200 : 4;
const QUESTION = "Who found the violin in a piano stool?";

it("leaves files and database whole, and answers as before, whenever the process is killed", async () => {
  const knowledge = makeKnowledge({
    "harrow/violin.md": writeArticle("Mara Quill found the violin in a piano stool."),
  });
  const path = join(makeKnowledge({}), "gaps.db");
  const stored = new Set<string>();
  let kept = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const lines = await killWhileBusy([knowledge, path, String(kill)]);
    expect(lines.filter((line) => line.startsWith("failed"))).toEqual([]);
    for (const line of lines) if (line.startsWith("stored ")) stored.add(line.slice("stored ".length));
    kept += lines.filter((line) => line === "kept").length;

    const reading = readShelf(knowledge);
    if (reading.kind !== "read") throw new Error(reading.reason);
    expect(reading.shelf.rejected).toEqual([]);
    const ids = reading.shelf.articles.map(({ id }) => `${id}.md`);
    expect(ids).toEqual(expect.arrayContaining([...stored]));
    // Each process may have written one article and one question that it had no time to name.
    expect(ids.length).toBeLessThanOrEqual(1 + stored.size + kill + 1);
    for (const { text, title } of reading.shelf.articles) {
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
  expect(stored.size).toBeGreaterThanOrEqual(KILLS / 2);
});

/** How long a whole article is: its first sentence, and four hundred times the same one. */
function lengthOf(text: string): number {
  return text.indexOf(" The tide") + " The tide was high.".length * 400;
}

/** Kills the process at some moment after it has begun, and gives the lines that it wrote whole. */
async function killWhileBusy(args: readonly string[]): Promise<string[]> {
  const script = pathOfCompiled("tests/support/programs/livingProcess.ts");
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  await expect.poll(() => lines.length, { timeout: 60_000, interval: 1 }).toBeGreaterThan(0);
  await pause(Math.random() * 300);
  child.kill("SIGKILL");
  await once(child, "close");
  return lines;
}
