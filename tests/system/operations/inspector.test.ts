import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

describe("the program", () => {
  it("opens no inspector to whoever sends it SIGUSR1, and goes on", async () => {
    const knowledge = makeKnowledge({ "harrow/violin.md": writeArticle() });
    const args = ["--import", "tsx", "src/main.ts", "prompt", "--knowledge", knowledge];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "pipe" });
    onTestFinished(() => void child.kill("SIGKILL"));
    const written = { output: "", error: "" };
    child.stdout.on("data", (part) => (written.output += part));
    child.stderr.on("data", (part) => (written.error += part));
    const reads = (holds: () => boolean) => expect.poll(holds, { timeout: 60_000, interval: 5 }).toBe(true);
    await reads(() => written.output.includes("Type a question"));
    for (let signal = 1; signal <= 3; signal += 1) {
      child.kill("SIGUSR1");
      child.stdin.write("Where was the violin found?\n");
      await reads(() => written.output.split("in a piano stool.").length === signal + 1);
    }
    child.stdin.end();
    expect(await once(child, "close")).toEqual([0, null]);
    expect(written.error).toBe("");
  });
});
