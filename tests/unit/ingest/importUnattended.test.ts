import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { importUnattended, type UnattendedRequest } from "../../../src/app/importUnattended.ts";
import { presentImportProblem } from "../../../src/presentation/present/importing.ts";
import { wordingOf } from "../../../src/presentation/wording/wording.ts";
import { fingerprintBytes } from "../../../src/text/fingerprint.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

const PAGE = readFileSync(fileURLToPath(new URL("../../support/ingest/pages/open-graph.html", import.meta.url)));
const DEALER = "dealer-denies-buying-stolen-violin.md";

function order(knowledge: string, over: Partial<UnattendedRequest> = {}): UnattendedRequest {
  const now = "2026-01-01T00:00:00.000Z";
  return {
    knowledge,
    folderName: "harrow",
    mayMakeCase: false,
    form: "html",
    bytes: PAGE,
    overrides: {},
    now,
    ...over,
  };
}

/** What was imported, or the problem in words. */
async function tell(request: UnattendedRequest) {
  const imported = await importUnattended(request);
  if (imported.ok) return imported.value;
  const { opening } = presentImportProblem(imported.problem, { wording: wordingOf("en"), medium: "chat" });
  return { code: imported.problem.code, said: JSON.stringify(opening) };
}

describe("an import", () => {
  it("writes the article and says what its citation will lack", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    expect(await tell(order(knowledge))).toEqual({
      path: `harrow/${DEALER}`,
      id: "harrow/dealer-denies-buying-stolen-violin",
      file: fingerprintBytes(readFileSync(join(knowledge, "harrow", DEALER))),
      slug: "harrow",
      title: "Dealer denies buying stolen violin",
      passages: 6,
      missing: [],
      leftOut: 3,
      isTakenDown: false,
    });
    expect(await importUnattended(order(knowledge))).toEqual({
      ok: false,
      problem: { code: "on-the-shelf", path: `harrow/${DEALER}`, isTakenDown: false },
    });
  });

  it("makes a case's folder only where it may", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const elsewhere = order(knowledge, { folderName: "marsh" });
    expect(await tell(elsewhere)).toMatchObject({
      code: "no-such-case",
      said: expect.stringContaining("There is no case marsh"),
    });
    expect(readdirSync(knowledge)).toEqual(["harrow"]);
    expect(await tell({ ...elsewhere, mayMakeCase: true })).toMatchObject({ path: `marsh/${DEALER}` });
  });

  it("replaces nothing", async () => {
    const there = writeArticle("Other words.", "url: https://courier.example/2025/03/dealer-denies");
    const knowledge = makeKnowledge({ "harrow/a.md": there });
    expect(await importUnattended(order(knowledge))).toMatchObject({
      problem: { code: "would-replace", path: "harrow/a.md", what: "same page" },
    });
    expect(readFileSync(join(knowledge, "harrow/a.md"), "utf8")).toBe(there);
  });

  it.each([
    ["../x"],
    ["x/../../y"],
    ["harrow/../x"],
    ["/etc"],
    ["C:\\x"],
    [".."],
    ["."],
    [""],
    [".git"],
    ["Harrow"],
    ["a b"],
    ["con"],
    ["x".repeat(61)],
    ["a\\b"],
    ["a\u0000b"],
    ["a\u202eb"],
  ])("goes into no folder outside of the shelf, and into none of a name like %j", async (slug) => {
    const above = makeKnowledge({ "shelf/harrow/": "" });
    const given = order(join(above, "shelf"), { folderName: slug, mayMakeCase: true });
    expect(await tell(given)).toMatchObject({ said: expect.stringContaining("can't be a case's folder") });
    expect(readdirSync(above, { recursive: true })).toEqual(["shelf", join("shelf", "harrow")]);
  });

  it("reads a page by its own encoding", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const page = `<meta charset="windows-1252"><title>Caf\xe9 owner cleared</title><meta property="og:site_name" content="Amber News"><meta name="date" content="2025-03-14"><p>${"The caf\xe9 owner was cleared of all charges. ".repeat(4)}</p>`;
    expect((await importUnattended(order(knowledge, { bytes: Buffer.from(page, "latin1") }))).ok).toBe(true);
    expect(readFileSync(join(knowledge, "harrow/cafe-owner-cleared.md"), "utf8")).toContain("The café owner");
  });

  it.each([
    ["that holds no article", { bytes: Buffer.from("") }, "The page has no article's text that could be found"],
    [
      "that the shelf would reject",
      {
        form: "markdown",
        bytes: Buffer.from(writeArticle("The jury was out for two days. ".repeat(5), "cases: [doe]")),
        now: "2032-01-01T00:00:00.000Z",
      },
      "The shelf would reject the article: cases names doe",
    ],
  ] as const)("tells in a sentence of a page %s, and writes nothing", async (_what, over, words) => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const given = { title: "The Verdict", publisher: "Amber News", published: "2025-03-14" };
    const imported = await tell(order(knowledge, { ...over, overrides: over.bytes.length > 0 ? {} : given }));
    expect(imported).toMatchObject({ said: expect.stringContaining(words) });
    expect(readdirSync(join(knowledge, "harrow"))).toEqual([]);
  });

  it("names no path of the machine where there is no knowledge folder", async () => {
    expect(await tell(order("/no/such/folder"))).toMatchObject({
      said: expect.stringContaining("The knowledge folder can't be read (ENOENT)."),
    });
  });
});
