import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../../src/cooperativeTask.ts";
import { runCheck } from "../../../../src/outlets/terminal/runCheck.ts";
import { writeRejection } from "../../../../src/presentation/wording/english/fileRejections.ts";
import { collectSources, EMPTY_CACHE, type FileCache } from "../../../../src/storage/folder/fileCache.ts";
import { readFolder, rereadFolder } from "../../../../src/storage/folder/readFolder.ts";
import { makeKnowledge, openTerminal, writeArticle } from "../../../support/temporary.ts";

const CASE = "---\ntitle: Harrow v. Pell\n---\n";
const FILES = { "harrow/case.md": CASE, "harrow/a.md": writeArticle(), "marsh/b.md": writeArticle() };

/** Reads a folder, has something done to it, and reads it again, with what the same thread knows or the next one. */
function readTwice(act: (folder: string) => void, files: Readonly<Record<string, string>> = FILES) {
  const folder = makeKnowledge(files);
  const first = readFolder(folder);
  if (!first.ok) throw new Error(first.problem.code);
  act(folder);
  const caches: FileCache[] = [first.value.cache, { ...EMPTY_CACHE, sources: collectSources(first.value.cache) }];
  const readings = caches.map((cache) => runToCompletion(rereadFolder(cache, folder)));
  return readings.map((reading) =>
    reading.ok ? reading.value.contents.articles.map(({ id }) => id) : reading.problem.code,
  );
}

const clear = (folder: string) => {
  for (const slug of ["harrow", "marsh"]) rmSync(join(folder, slug), { recursive: true });
};

/** Another folder in the place of the first, as a volume that isn't mounted leaves it, or a link to elsewhere. */
const replaceBy = (files: Readonly<Record<string, string>>) => (folder: string) => {
  renameSync(folder, `${folder}-away`);
  symlinkSync(makeKnowledge(files), folder);
};

describe("a folder that has lost its shelf", () => {
  it.each<[string, (folder: string) => void]>([
    ["with nothing in it", clear],
    ["with another program's files", replaceBy({ "images/a.png": "x", "lost+found/": "" })],
    ["that is another one, and empty", replaceBy({})],
    ["with a folder that is no case of it", replaceBy({ "pell/": "" })],
    ["with files that can't be served", replaceBy({ "pell/c.md": "no front matter" })],
    ["with a README alone", replaceBy({ "README.md": "How to add an article." })],
  ])("%s leaves all as it was, and is told", (_how, act) => {
    expect(readTwice(act)).toEqual(["lost", "lost"]);
  });

  it.each<[string, (folder: string) => void]>([
    [
      "were removed one by one",
      (folder) => {
        for (const path of Object.keys(FILES)) rmSync(join(folder, path));
      },
    ],
    [
      "went with all folders but one",
      (folder) => {
        clear(folder);
        mkdirSync(join(folder, "marsh"));
      },
    ],
    [
      "were hidden",
      (folder) => {
        for (const path of ["harrow/a.md", "marsh/b.md"]) {
          writeFileSync(join(folder, path), writeArticle(undefined, "hidden: true"));
        }
      },
    ],
    [
      "were emptied",
      (folder) => {
        for (const path of ["harrow/a.md", "marsh/b.md"]) writeFileSync(join(folder, path), "");
      },
    ],
    [
      "were misspelt away with their cases",
      (folder) => {
        for (const slug of ["harrow", "marsh"])
          writeFileSync(join(folder, slug, "case.md"), "---\nhdiden: true\n---\n");
      },
    ],
  ])("has not where all articles %s: that is a takedown", (_how, act) => {
    expect(readTwice(act)).toEqual([[], []]);
  });

  it("has not where there are other articles instead", () => {
    expect(readTwice(replaceBy({ "pell/c.md": writeArticle() }))).toEqual([["pell/c"], ["pell/c"]]);
  });

  it("has not where it had none", () => {
    expect(
      readTwice((folder) => rmSync(join(folder, "harrow"), { recursive: true }), { "harrow/case.md": CASE }),
    ).toEqual([[], []]);
  });
});

describe("a folder that is no shelf", () => {
  const OTHER = {
    "apt/sources.list": "x",
    "ssl/certs/a.pem": "x",
    "X11/rgb.txt": "x",
    "opt/": "",
    "default/grub": "x",
  };

  it("has no case and is told of by itself, not by its folders' names", () => {
    const reading = readFolder(makeKnowledge(OTHER));
    if (!reading.ok) throw new Error(reading.problem.code);
    const { cases, articles, rejected } = reading.value.contents;
    expect({ cases, articles }).toEqual({ cases: [], articles: [] });
    expect(rejected.map(writeRejection)).toEqual([
      expect.stringMatching(
        /^\.:1: holds folders but no article in any of them .*, so it seems to be no shelf; name another/,
      ),
    ]);
  });

  it("is none with one article in it, and other programs' folders are no cases", () => {
    const reading = readFolder(makeKnowledge({ ...OTHER, "harrow/a.md": writeArticle() }));
    if (!reading.ok) throw new Error(reading.problem.code);
    expect(reading.value.contents.cases.map(({ slug }) => slug)).toEqual(["X11", "harrow", "opt"]);
  });

  it("is not one that waits for its first article", () => {
    const empty = readFolder(makeKnowledge({ "harrow/": "" }));
    expect(empty.ok && empty.value.contents.cases.map(({ slug }) => slug)).toEqual(["harrow"]);
    const saved = readFolder(makeKnowledge({ "harrow/violin.txt": "The violin." }));
    expect(saved.ok && saved.value.contents.rejected.map(writeRejection)).toEqual([
      "harrow/violin.txt:1: is not Markdown; save it as a file that ends in .md",
    ]);
  });

  it("is named by check, which says of an empty folder what to do", () => {
    for (const [files, code, words] of [
      [OTHER, 1, "nothing in"],
      [{}, 0, "put an article as a Markdown file into"],
    ] as const) {
      const folder = makeKnowledge(files);
      const { terminal, written } = openTerminal();
      expect(runCheck(terminal, folder, "2026-01-01T00:00:00Z")).toBe(code);
      expect(written.error).toContain("The shelf is empty");
      expect(written.error).toContain(words);
      expect(written.output.startsWith(`${folder}:1: holds folders`)).toBe(code === 1);
    }
  });
});
