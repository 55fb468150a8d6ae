import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { removeUnfinished } from "../../../../src/storage/folder/atomicFile.ts";
import { planPlacement } from "../../../../src/storage/folder/placement.ts";
import { readFolder } from "../../../../src/storage/folder/readFolder.ts";
import { storeArticle } from "../../../../src/storage/folder/storeArticle.ts";
import type { PlacementPlan } from "../../../../src/storage/placementPlan.ts";
import { asNobody } from "../../../support/asNobody.ts";
import { pathOfCompiled } from "../../../support/compiled.ts";
import { startProcess } from "../../../support/process.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

function place(folder: string, text = writeArticle(), slug = "harrow"): PlacementPlan {
  const placing = planPlacement(folder, slug, text, (address) => address);
  if (!placing.ok || placing.value.kind !== "place") throw new Error(JSON.stringify(placing));
  return placing.value;
}

const NAME = "the-stolen-violin.md";

describe("storing an article", () => {
  it("writes its text, and nothing else stays in the folder", () => {
    const root = makeKnowledge({ "harrow/": "" });
    expect(storeArticle(place(root))).toEqual({ ok: true, value: `harrow/${NAME}` });
    expect(readFileSync(join(root, "harrow", NAME), "utf8")).toBe(writeArticle());
    expect(readdirSync(join(root, "harrow"))).toEqual([NAME]);
  });

  it("makes the folder of a new case", () => {
    const root = makeKnowledge({});
    expect(storeArticle(place(root, writeArticle(), "marsh"))).toEqual({ ok: true, value: `marsh/${NAME}` });
    const reading = readFolder(root);
    expect(reading.ok && reading.value.contents).toMatchObject({
      articles: [{ id: "marsh/the-stolen-violin" }],
      rejected: [],
    });
  });

  it("replaces a file only where its place says so", () => {
    const root = makeKnowledge({ "harrow/": "" });
    const found = place(root);
    writeFileSync(join(root, "harrow", NAME), writeArticle("Other words."));
    expect(storeArticle(found)).toEqual({ ok: false, problem: { code: "appeared-meanwhile", path: `harrow/${NAME}` } });
    expect(readFileSync(join(root, "harrow", NAME), "utf8")).toBe(writeArticle("Other words."));
    expect(storeArticle(place(root))).toMatchObject({ ok: true });
    expect(readFileSync(join(root, "harrow", NAME), "utf8")).toBe(writeArticle());
  });

  it("goes through no link that has appeared meanwhile", () => {
    const root = makeKnowledge({ "harrow/": "" });
    const outside = makeKnowledge({ "secret.md": "x" });
    const found = place(root);
    symlinkSync(join(outside, "secret.md"), join(root, "harrow", NAME));
    expect(storeArticle(found)).toMatchObject({ problem: { code: "not-a-file", path: `harrow/${NAME}` } });
    rmSync(join(root, "harrow"), { recursive: true });
    symlinkSync(outside, join(root, "harrow"));
    expect(storeArticle(found)).toMatchObject({ problem: { code: "folder-leads-out", slug: "harrow" } });
    expect(readdirSync(outside)).toEqual(["secret.md"]);
  });

  it("tells a read-only shelf, and that its folder is gone, in one sentence", () => {
    const root = makeKnowledge({ "harrow/": "" });
    chmodSync(root, 0o755);
    chmodSync(join(root, "harrow"), 0o555);
    const found = place(root);
    expect(asNobody(() => storeArticle(found))).toEqual({
      ok: false,
      problem: { code: "read-only", cause: "EACCES", path: `harrow/${NAME}` },
    });
    expect(readdirSync(join(root, "harrow"))).toEqual([]);
    rmSync(join(root, "harrow"), { recursive: true });
    expect(storeArticle(found)).toMatchObject({
      problem: { code: "not-written", cause: "ENOENT", path: `harrow/${NAME}` },
    });
  });
});

describe("what a crash leaves", () => {
  const LEFT = `.${NAME}.0123456789ab.unfinished`;

  it("is never served, and removed when it is surely left", () => {
    const root = makeKnowledge({ [`harrow/${LEFT}`]: writeArticle(), "harrow/a.md": writeArticle() });
    const reading = readFolder(root);
    expect(reading.ok && reading.value.contents).toMatchObject({ articles: [{ id: "harrow/a" }], rejected: [] });
    removeUnfinished(root);
    expect(existsSync(join(root, "harrow", LEFT))).toBe(true);
    age(join(root, "harrow", LEFT));
    removeUnfinished(root);
    expect(readdirSync(join(root, "harrow"))).toEqual(["a.md"]);
  });

  it("is told from other programs' files, and from what lies outside", () => {
    const outside = makeKnowledge({ [LEFT]: "x" });
    const others = [".a.md.swp", ".unfinished", "a.md.0123456789ab.unfinished"];
    const root = makeKnowledge(Object.fromEntries(others.map((name) => [`harrow/${name}`, "x"])));
    mkdirSync(join(root, "harrow", LEFT));
    symlinkSync(outside, join(root, "linked"));
    for (const path of [join(outside, LEFT), ...others.map((name) => join(root, "harrow", name))]) age(path);
    age(join(root, "harrow", LEFT));
    removeUnfinished(root);
    expect(readdirSync(join(root, "harrow")).sort()).toEqual([LEFT, ...others].sort());
    expect(readdirSync(outside)).toEqual([LEFT]);
    removeUnfinished("/no/such/folder");
  });

  it("is never half an article, to whoever reads meanwhile and after the process is killed", async () => {
    const texts = ["a", "b"].map((letter) => writeArticle(letter.repeat(1_000_000)));
    const sources = makeKnowledge({ "0": texts[0] ?? "", "1": texts[1] ?? "" });
    const root = makeKnowledge({ "harrow/": "" });
    const writer = startWriting(join(root, "harrow", NAME), sources);
    await writer.until(({ output }) => output === "written\n");
    for (let reading = 0; reading < 300; reading += 1) {
      expect(texts.indexOf(readFileSync(join(root, "harrow", NAME), "utf8"))).not.toBe(-1);
    }
    writer.kill("SIGKILL");
    await writer.ended;
    expect(texts.indexOf(readFileSync(join(root, "harrow", NAME), "utf8"))).not.toBe(-1);
  });
});

function age(path: string): void {
  utimesSync(path, new Date(Date.now() - 120_000), new Date(Date.now() - 120_000));
}

/** A process that writes the texts of two files over one another without end, and says so after the first. */
function startWriting(path: string, sources: string) {
  const room = pathToFileURL(pathOfCompiled("src/storage/folder/atomicFile.ts"));
  const script = `
    import { readFileSync } from "node:fs";
    import { writeAtomically } from ${JSON.stringify(room.href)};
    const texts = ["0", "1"].map((name) => readFileSync(${JSON.stringify(sources)} + "/" + name, "utf8"));
    for (let at = 0; ; at += 1) {
      writeAtomically(${JSON.stringify(path)}, texts[at % 2]);
      if (at === 0) console.log("written");
    }`;
  return startProcess([process.execPath, "--input-type=module", "-e", script]);
}
