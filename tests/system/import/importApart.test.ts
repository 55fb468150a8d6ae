import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importApart } from "../../../src/import/importApart.ts";
import type { ImportOrder } from "../../../src/import/importPage.ts";
import { makeKnowledge } from "../../support/temporary.ts";

function order(knowledge: string, title: string, source: string): ImportOrder {
  const given = { title, publisher: "Amber News", published: "2025-03-14" };
  const now = "2026-01-01T00:00:00.000Z";
  const bytes = Buffer.from(source);
  return { knowledge, slug: "harrow", mayMakeCase: false, form: "html", bytes, given, now };
}

const SENTENCE = "The jury acquitted Ada Harrow of theft on Friday. ";
const QUICK = `<p>${SENTENCE.repeat(4)}</p>`;
/** Takes as long as a page may. */
const SLOW = `<article>${`<p>${SENTENCE}</p>`.repeat(5500)}</article>`;

describe("imports in a thread of their own", () => {
  it("run one at a time in the order in which they were asked for", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const done: string[] = [];
    const run = async (title: string, source: string) => {
      const { kind } = await importApart(order(knowledge, title, source));
      done.push(`${title}: ${kind}`);
    };
    await Promise.all([run("Slow", SLOW), run("Quick", QUICK), run("Again", QUICK)]);
    expect(done).toEqual(["Slow: imported", "Quick: imported", "Again: on the shelf"]);
    expect(readdirSync(join(knowledge, "harrow"))).toEqual(["quick.md", "slow.md"]);
  });

  it("go on after one whose thread failed", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const broken = { ...order(knowledge, "Broken", QUICK), bytes: undefined as unknown as Uint8Array };
    const failed = importApart(broken);
    const next = importApart(order(knowledge, "Quick", QUICK));
    await expect(failed).rejects.toThrow();
    expect(await next).toMatchObject({ kind: "imported" });
  });
});
