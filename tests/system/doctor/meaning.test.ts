import { existsSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { diagnose } from "../../../src/doctor/doctor.ts";
import { runMain } from "../../support/process.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

/** What the doctor says of vectors, and nothing else. */
async function visit(knowledge: string, env: Readonly<Record<string, string>>): Promise<string[]> {
  const output = new PassThrough();
  await diagnose(readConfig(env), { folder: makeKnowledge({}), knowledge, node: "v20.19.0" }, output);
  output.end();
  const lines = (await output.toArray()).join("").split("\n");
  return lines.filter((line) => /Sentences are|[Vv]ectors/.test(line));
}

const FILES = {
  "harrow/case.md": "---\ntitle: The violin\n---\n",
  "harrow/violin.md": writeArticle("The violin was found. It was in a piano stool."),
};

describe("vectors", () => {
  it("are computed by their command, kept, and counted by the doctor, who makes nothing", async () => {
    const knowledge = makeKnowledge(FILES);
    const CACHE_DIR = join(makeKnowledge({}), "cache");
    expect(await visit(knowledge, { CACHE_DIR })).toEqual([
      "hint Sentences are matched by their words alone until all are ready (0 of 2): the bot computes the rest while it runs, or npm run vectors at once.",
      `ok   Vectors are kept in ${CACHE_DIR}.`,
    ]);
    expect(existsSync(CACHE_DIR)).toBe(false);
    const env = { CACHE_DIR, MEANING: "" };
    const first = await runMain(["vectors", "--knowledge", knowledge], { env });
    expect(first).toEqual({
      code: 0,
      output: expect.stringMatching(/^2 sentences ready, in .*cache\/vectors-[\w-]+\.bin\n$/),
      error: "0 of 2 sentences\n1 of 2 sentences\n2 of 2 sentences\n",
    });
    const second = await runMain(["vectors", "--knowledge", knowledge], { env });
    expect(second).toEqual({ ...first, error: "" });
    expect(await visit(knowledge, { CACHE_DIR })).toEqual([
      "ok   Sentences are matched by their meaning, too: 2 sentences ready.",
      `ok   Vectors are kept in ${CACHE_DIR}.`,
    ]);
  });

  it("are refused in one sentence where nothing can be kept, or the settings say no", async () => {
    const knowledge = makeKnowledge(FILES);
    const place = join(knowledge, "harrow/case.md", "cache");
    const kept = await runMain(["vectors", "--knowledge", knowledge], { env: { CACHE_DIR: place, MEANING: "on" } });
    expect(kept).toMatchObject({
      code: 2,
      output: "",
      error: expect.stringMatching(/^There are no vectors: [^\n]+ CACHE_DIR\.\n$/),
    });
    expect((await visit(knowledge, { CACHE_DIR: place })).at(-1)).toMatch(/^hint .* can't be written \(ENOTDIR\)/);
    const off = await runMain(["vectors", "--knowledge", knowledge], { env: { MEANING: "off" } });
    expect(off).toMatchObject({
      code: 2,
      output: "",
      error: expect.stringMatching(/^There are no vectors: MEANING=off [^\n]+\n$/),
    });
    expect(await visit(knowledge, { MEANING: "off" })).toEqual([
      "ok   Sentences are matched by their words alone, as MEANING=off says.",
    ]);
  });
});
