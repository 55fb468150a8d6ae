import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importInWorker } from "../../../src/app/importInWorker.ts";
import type { UnattendedRequest } from "../../../src/app/importUnattended.ts";
import { makeKnowledge } from "../../support/temporary.ts";

function order(knowledge: string, title: string, source: string): UnattendedRequest {
  const overrides = { title, publisher: "Amber News", published: "2025-03-14" };
  const now = "2026-01-01T00:00:00.000Z";
  const bytes = Buffer.from(source);
  return { knowledge, folderName: "harrow", mayMakeCase: false, form: "html", bytes, overrides, now };
}

const SENTENCE = "The jury acquitted Ada Harrow of theft on Friday. ";
const QUICK = `<p>${SENTENCE.repeat(4)}</p>`;
const SLOWER = `<article>${`<p>${SENTENCE}</p>`.repeat(500)}</article>`;

describe("imports in a thread of their own", () => {
  it("run one at a time in the order in which they were asked for, so that each sees the files of those before", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const done: unknown[] = [];
    const run = async (title: string, source: string) => {
      const imported = await importInWorker(order(knowledge, title, source));
      if (!imported.ok) done.push(imported);
      else done.push(`${title}: ${imported.value.ok ? "imported" : imported.value.problem.code}`);
    };
    await Promise.all([run("Slower", SLOWER), run("Quick", QUICK), run("Again", QUICK)]);
    expect(done).toEqual(["Slower: imported", "Quick: imported", "Again: on-the-shelf"]);
    expect(readdirSync(join(knowledge, "harrow"))).toEqual(["quick.md", "slower.md"]);
  });

  it("tell the fault of a thread that fails, and go on", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const broken = { ...order(knowledge, "Broken", QUICK), bytes: undefined as unknown as Uint8Array };
    const [failed, next] = await Promise.all([
      importInWorker(broken),
      importInWorker(order(knowledge, "Quick", QUICK)),
    ]);
    expect(failed).toMatchObject({
      problem: { code: "died", cause: expect.stringMatching(/^TypeError: [\s\S]*importUnattended/) },
    });
    expect(next).toMatchObject({ ok: true, value: { ok: true } });
  });
});
