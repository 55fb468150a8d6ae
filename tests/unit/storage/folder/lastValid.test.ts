import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../../src/cooperativeTask.ts";
import { writeRejection } from "../../../../src/presentation/wording/english/fileRejections.ts";
import { collectSources, EMPTY_CACHE, type FileCache } from "../../../../src/storage/folder/fileCache.ts";
import { rereadFolder } from "../../../../src/storage/folder/readFolder.ts";
import { asNobody } from "../../../support/asNobody.ts";
import { IS_POSIX, NO_POSIX } from "../../../support/fileSystem.ts";
import { itWhere } from "../../../support/leftOut.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

const GOOD = writeArticle("The violin was found in a piano stool.");
const CASE = "---\ntitle: Harrow v. Pell\noutcome: Settled.\n---\n";
const PATH = "harrow/violin.md";
const SERVED = /; its last good version is still served$/;

/** A folder with one good article, read once; `again` reads it after something was done to it. */
function open(files: Readonly<Record<string, string | Buffer>> = { "harrow/case.md": CASE, [PATH]: GOOD }) {
  const folder = makeKnowledge(files);
  let cache: FileCache = EMPTY_CACHE;
  const again = () => {
    const reading = runToCompletion(rereadFolder(cache, folder));
    if (!reading.ok) throw new Error(reading.problem.code);
    cache = reading.value.cache;
    const { articles, cases, rejected, hidden } = reading.value.contents;
    return {
      articles,
      texts: articles.map(({ text }) => text),
      titles: cases.map(({ title }) => title),
      rejected: rejected.map(writeRejection),
      hidden,
    };
  };
  const first = again();
  return {
    first,
    again,
    write: (content: string | Buffer, path = PATH) => writeFileSync(join(folder, path), content),
    at: (path = PATH) => join(folder, path),
    /** Only the texts survive the thread that read them. */
    die: () => {
      cache = { ...EMPTY_CACHE, sources: collectSources(cache) };
    },
  };
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const latin1 = (text: string) => Buffer.from(text.replace("violin", "violín"), "latin1");

describe("a file that turned bad", () => {
  it.each<[string, string | Buffer]>([
    ["with a date that doesn't exist", GOOD.replace("03-04", "02-30")],
    ["without front matter", "The violin was found in a piano stool.\n"],
    ["with front matter that is not closed", GOOD.replace("\n---\n", "\n")],
    ["with a slip and a word of its text mended", GOOD.replace("03-04", "02-30").replace("piano", "oboe")],
    ["with a slip and more text", `${GOOD.replace("03-04", "02-30")}\nIt was whole.\n`],
    ["with hidden: false and a slip", GOOD.replace("title:", "hidden: false\nurl: nowhere\ntitle:")],
    ["that is not UTF-8", latin1(GOOD)],
    ["that is UTF-16", utf16(GOOD)],
    ["above 1 MiB", GOOD + "a".repeat(1024 * 1024)],
    ["for a case that there is not", GOOD.replace("title:", "cases: [nowhere]\ntitle:")],
  ])("%s is served as it last was good, in the next thread too", (_how, bad) => {
    const { first, again, write, die } = open();
    write(bad);
    for (const act of [() => {}, () => {}, die, () => {}]) {
      act();
      const now = again();
      expect([now.texts, now.rejected.length]).toEqual([first.texts, 1]);
      expect(now.rejected[0]).toMatch(SERVED);
    }
    write(writeArticle("It was sold."));
    expect(again()).toMatchObject({ texts: ["It was sold."], rejected: [] });
  });

  it("is not served where it is gone, or leads nowhere", () => {
    for (const leadsNowhere of [false, true]) {
      const { again, at, write } = open();
      rmSync(at());
      if (leadsNowhere) symlinkSync("nowhere", at());
      expect(again().texts).toEqual([]);
      rmSync(at(), { force: true });
      write("");
      expect(again().texts).toEqual([]);
    }
  });

  it("is served under its own name alone", () => {
    const { again, at } = open();
    renameSync(at(), at("harrow/other.md"));
    truncateSync(at("harrow/other.md"));
    expect(again().texts).toEqual([]);
  });

  itWhere(IS_POSIX, NO_POSIX, "is served where the bot may not read it any more", () => {
    const { first, again, at } = open();
    chmodSync(at(""), 0o755);
    chmodSync(at(), 0);
    expect(asNobody(() => again()).texts).toEqual(first.texts);
  });

  it.each<[string, (path: string) => void]>([
    ["a folder", (path) => mkdirSync(path)],
    ["a link that leads out of the shelf", (path) => symlinkSync("/etc/hostname", path)],
    ["a link to itself", (path) => symlinkSync("violin.md", path)],
  ])("is not served where %s took its place", (_what, put) => {
    const { again, at } = open();
    rmSync(at());
    put(at());
    expect(again().texts).toEqual([]);
  });
});

describe("a takedown", () => {
  const fields = (more: string) => GOOD.replace("title:", `${more}\ntitle:`);

  it.each<[string, string | Buffer]>([
    ["hidden", fields("hidden: true")],
    ["hidden, in a case that there is not", fields("hidden: true\ncases: [nowhere]")],
    ["retracted, in a case that there is not", fields("retracted: true\ncases: [nowhere]")],
    ["nearly hidden", fields("hdden: true")],
    ["perhaps hidden", fields("hidden: perhaps")],
    ["perhaps retracted", fields("retracted:")],
    ["hidden in YAML that is broken", fields("x: [\nhidden: true")],
    ["hidden in front matter that is not closed", "---\nhidden: true\n"],
    ["hidden on one line", "---\n{title: x, hidden: true}\n---\n"],
    ["hidden behind more front matter than is read", fields(`${"# a remark\n".repeat(3000)}hidden: true`)],
    ["hidden and not UTF-8", latin1(fields("hidden: true"))],
    ["hidden and UTF-16", utf16(fields("hidden: true"))],
    ["hidden and above 1 MiB", fields("hidden: true") + "a".repeat(1024 * 1024)],
  ])("wins: %s is not served, nor once the file says nothing at all", (_how, bad) => {
    const { again, write, die } = open();
    write(bad);
    expect(again().texts).toEqual([]);
    write("");
    expect(again().texts).toEqual([]);
    die();
    expect(again().texts).toEqual([]);
  });

  it("by retracting stands while the file is bad", () => {
    const { again, write } = open();
    write(fields("retracted: true"));
    again();
    write(GOOD.replace("03-04", "02-30"));
    expect(again().articles.map(({ retracted }) => retracted)).toEqual([true]);
  });
});

describe("a case file that turned bad", () => {
  it("says what it last said, in the next thread too", () => {
    const { again, write, die } = open();
    write("", "harrow/case.md");
    for (const act of [() => {}, die]) {
      act();
      const now = again();
      expect([now.titles, now.texts.length]).toEqual([["Harrow v. Pell"], 1]);
      expect(now.rejected[0]).toMatch(SERVED);
    }
  });

  it.each([
    ["hid its case", `---\nhidden: true\n${CASE.slice(4)}`],
    ["may have hidden its case", "---\nhiden: true\n---\n"],
  ])("and %s goes on hiding it until it can be read, in the next thread too", (_how, hiding) => {
    const { first, again, write, die } = open();
    write(hiding, "harrow/case.md");
    expect(again().texts).toEqual([]);
    write("", "harrow/case.md");
    for (const act of [() => {}, die]) {
      act();
      const now = again();
      expect([now.titles, now.texts, now.hidden]).toEqual([[], [], 1]);
      expect(now.rejected[0]).toContain("until it is mended, the whole case is not served");
    }
    write(CASE, "harrow/case.md");
    expect(again().texts).toEqual(first.texts);
  });

  it("hides its case where it may have meant to, whatever it is encoded in", () => {
    const { first } = open({ "harrow/case.md": utf16(`---\nhidden: true\n${CASE.slice(4)}`), [PATH]: GOOD });
    expect([first.texts, first.hidden]).toEqual([[], 1]);
  });

  it("forgets what its hidden articles said", () => {
    const { again, write } = open();
    write(`---\nhidden: true\n${CASE.slice(4)}`, "harrow/case.md");
    again();
    write("");
    write(CASE, "harrow/case.md");
    expect(again().texts).toEqual([]);
  });
});

describe("a file that stayed as it was", () => {
  it("is the same article, touched or not", () => {
    const { first, again, write } = open();
    write(GOOD);
    const now = again();
    expect(now.articles[0]).toBe(first.articles[0]);
    write(`${GOOD}More.`);
    expect(again().articles[0]).not.toBe(first.articles[0]);
  });
});
