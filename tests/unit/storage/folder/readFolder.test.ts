import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeRejection } from "../../../../src/presentation/wording/english/fileRejections.ts";
import { fail } from "../../../../src/result.ts";
import { readFolder } from "../../../../src/storage/folder/readFolder.ts";
import { IS_POSIX, NO_CASE, NO_POSIX, TELLS_CASE } from "../../../support/fileSystem.ts";
import { itWhere } from "../../../support/leftOut.ts";
import { makeKnowledge, makePipe, writeArticle } from "../../../support/temporary.ts";

function read(folder: string) {
  const reading = readFolder(folder);
  if (!reading.ok) throw new Error(reading.problem.code);
  return {
    contents: reading.value.contents,
    ids: reading.value.contents.articles.map((article) => article.id),
    slugs: reading.value.contents.cases.map((one) => one.slug),
    rejected: reading.value.contents.rejected.map(writeRejection),
  };
}

const GOOD = writeArticle("The violin was found in a piano stool.");

describe("a shelf", () => {
  it("holds every article under its case, in the order of their ids", () => {
    const folder = makeKnowledge({
      "marsh/case.md": "---\ntitle: In re Marsh\n---\n",
      "marsh/a.md": GOOD,
      "harrow/case.md": "---\ntitle: Harrow v. Pell\naliases: [the violin case]\n---\n",
      "harrow/verdict.md": GOOD,
      "harrow/arrest.md": GOOD,
    });
    const { contents, ids, rejected } = read(folder);
    expect(ids).toEqual(["harrow/arrest", "harrow/verdict", "marsh/a"]);
    expect(contents.cases.map(({ slug, title }) => [slug, title])).toEqual([
      ["harrow", "Harrow v. Pell"],
      ["marsh", "In re Marsh"],
    ]);
    expect(contents.articles[0]?.cases).toEqual(["harrow"]);
    expect({ rejected, hidden: contents.hidden }).toEqual({ rejected: [], hidden: 0 });
  });

  it("titles a case after its folder where there is no case.md", () => {
    const { contents } = read(makeKnowledge({ "harrow-v-pell/a.md": GOOD }));
    expect(contents.cases).toEqual([{ slug: "harrow-v-pell", title: "harrow-v-pell", aliases: [] }]);
  });

  it("titles a case after its folder where case.md is bad, says so, and serves its articles", () => {
    const { contents, ids, rejected } = read(
      makeKnowledge({ "harrow/case.md": "---\ncourt: x\n---\n", "harrow/a.md": GOOD }),
    );
    expect(contents.cases).toEqual([{ slug: "harrow", title: "harrow", read: false, aliases: [] }]);
    expect(ids).toEqual(["harrow/a"]);
    expect(rejected).toEqual([
      "harrow/case.md:1: title is missing; add it to the front matter, such as: title: The headline; until it is mended, its articles are served without the case's title, aliases and outcome",
    ]);
  });

  it("may be empty", () => {
    expect(read(makeKnowledge({})).contents).toEqual({
      ...{ cases: [], articles: [], hidden: 0, hiddenArticles: [] },
      rejected: [],
    });
  });

  it("may have a case without an article", () => {
    const { slugs, ids, rejected } = read(makeKnowledge({ "harrow/": "" }));
    expect({ slugs, ids, rejected }).toEqual({ slugs: ["harrow"], ids: [], rejected: [] });
  });

  it.each([
    ["a folder that is not there", "gone", "missing"],
    ["a file", "violin.md", "not-a-folder"],
  ])("%s is no shelf", (_what, name, code) => {
    expect(readFolder(join(makeKnowledge({ "violin.md": GOOD }), name))).toEqual(fail({ code }));
  });

  it("passes over what other programs keep beside articles", () => {
    const folder = makeKnowledge({
      "README.md": "How to add an article.",
      "notes.txt": "x",
      ".obsidian/a.md": "x",
      "harrow/.draft.md": "x",
      "harrow/violin.png": Buffer.from([0xff, 0xd8]),
      "harrow/a.md": GOOD,
    });
    const { slugs, ids, rejected } = read(folder);
    expect({ slugs, ids, rejected }).toEqual({ slugs: ["harrow"], ids: ["harrow/a"], rejected: [] });
  });

  it("may be reached by a link", () => {
    const folder = makeKnowledge({ "harrow/a.md": GOOD });
    const outside = makeKnowledge({});
    symlinkSync(folder, join(outside, "knowledge"));
    expect(read(join(outside, "knowledge")).ids).toEqual(["harrow/a"]);
  });
});

describe("a bad file is rejected and the rest is served", () => {
  const utf16 = Buffer.from(`\ufeff${GOOD}`, "utf16le");
  const latin1 = Buffer.from(writeArticle("The café.\n\nThe violin."), "latin1");

  it.each([
    ["no front matter", "The violin.", "1: has no front matter"],
    ["an empty file", "", "1: has no front matter"],
    [
      "front matter in JavaScript",
      `---js\n{ title: (globalThis.ran = "yes") }\n---\nThe violin.`,
      "1: has no front matter",
    ],
    ["front matter that is not closed", "---\ntitle: x\n\nThe violin.", "1: has front matter that is not closed"],
    ["front matter above 16 KiB", writeArticle("x", `note: ${"v".repeat(16_384)}`), "1: has front matter above 16 KiB"],
    ["an anchor", writeArticle("x", "author: &a Mara"), "5: has a YAML anchor or alias"],
    ["an alias", writeArticle("x", "author: *a"), "5: has a YAML anchor or alias"],
    ["a tag", writeArticle("x", "tags: x\nauthor: !name Mara"), "6: has a YAML tag"],
    ["a key twice", writeArticle("x", "title: y"), "5: has front matter that is not YAML (duplicated mapping key)"],
    ["a key twice in another letter case", writeArticle("x", "Title: y"), "5: has the field title twice"],
    ["broken YAML", writeArticle("x", "author: Mara: Quill"), "5: has front matter that is not YAML"],
    ["a key that is a list", writeArticle("x", "? [author]\n: Mara"), "5: has "],
    ["a day that doesn't exist", writeArticle("x", "updated: 2024-02-30"), "5: updated must be an ISO 8601 date"],
    [
      "a list for a title",
      "---\npublisher: y\ntitle: [x]\npublished: 2031-03-04\n---\nx",
      "3: title must be one line of text",
    ],
    ["a missing field", "---\ntitle: x\npublished: 2031-03-04\n---\nx", "1: publisher is missing"],
    ["an address that is not http(s)", writeArticle("x", "url: ftp://a.test"), "5: url must be a web address"],
    ["an address with a user name", writeArticle("x", "url: https://mara@a.test"), "5: url must be a web address"],
    [
      "an unknown slug in cases",
      writeArticle("x", "tags: x\ncases: [marsh, pell]"),
      "6: cases names pell, which has no folder; there are harrow, marsh",
    ],
    ["no text", writeArticle(""), "1: has no text below its front matter"],
    ["a file above 1 MiB", writeArticle("v".repeat(1024 * 1024)), "1: is larger than 1 MiB"],
    ["bytes that are not UTF-8", latin1, "7: has bytes that are not UTF-8"],
    ["UTF-16", utf16, "1: is UTF-16"],
    ["NUL", writeArticle("The violin.\n\nThe\0stool."), "9: has a NUL character"],
    ["hidden that can't be read", writeArticle("x", "hidden: maybe"), "5: hidden must be true or false"],
    ["retracted that can't be read", writeArticle("x", "retracted:"), "5: retracted must be true or false"],
    ["hidden misspelt", writeArticle("x", "hiden: true"), "5: has a field hiden"],
  ])("%s", (_what, content, problem) => {
    const { ids, rejected } = read(
      makeKnowledge({ "harrow/bad.md": content, "harrow/good.md": GOOD, "marsh/good.md": GOOD }),
    );
    expect(ids).toEqual(["harrow/good", "marsh/good"]);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toContain(`harrow/bad.md:${problem}`);
    expect(globalThis).not.toHaveProperty("ran");
  });

  it("a folder with an article's name", () => {
    const { ids, rejected } = read(makeKnowledge({ "harrow/bad.md/": "", "harrow/good.md": GOOD }));
    expect(ids).toEqual(["harrow/good"]);
    expect(rejected).toEqual(["harrow/bad.md:1: is not a regular file; only files can be articles"]);
  });

  itWhere(IS_POSIX, NO_POSIX, "a pipe with an article's name", () => {
    const folder = makeKnowledge({ "harrow/good.md": GOOD });
    makePipe(join(folder, "harrow/bad.md"));
    const { ids, rejected } = read(folder);
    expect(ids).toEqual(["harrow/good"]);
    expect(rejected).toEqual(["harrow/bad.md:1: is not a regular file; only files can be articles"]);
  });

  itWhere(TELLS_CASE, NO_CASE, "an article whose ending differs in letter case alone, as both have one id", () => {
    const { ids, rejected } = read(makeKnowledge({ "harrow/a.MD": GOOD, "harrow/a.md": GOOD, "harrow/b.md": GOOD }));
    expect(ids).toEqual(["harrow/a", "harrow/b"]);
    expect(rejected).toEqual(["harrow/a.md:1: can't be told from harrow/a.MD by its name; rename one of them"]);
  });

  it("an article outside any case", () => {
    const { ids, rejected } = read(makeKnowledge({ "violin.md": GOOD, "harrow/good.md": GOOD }));
    expect(ids).toEqual(["harrow/good"]);
    expect(rejected).toEqual(["violin.md:1: lies outside any case; move it into the folder of its case"]);
  });

  it("an article that would never be read where it lies, or by its name", () => {
    const { ids, rejected } = read(
      makeKnowledge({
        "harrow/old/a.md": GOOD,
        "harrow/b.markdown": GOOD,
        "harrow/C.MD": GOOD,
        "harrow/pictures/d.png": "",
      }),
    );
    expect(ids).toEqual(["harrow/C"]);
    expect(rejected).toEqual([
      "harrow/b.markdown:1: is not Markdown; save it as a file that ends in .md",
      "harrow/old:1: is a folder inside a case; move its articles up into the case's",
    ]);
  });

  itWhere(IS_POSIX, NO_POSIX, "a file whose name has characters that nobody sees, spelt out", () => {
    const { ids, rejected } = read(
      makeKnowledge({ "harrow/vio\u202elin.md": GOOD, "harrow/a\nb.md": GOOD, "harrow/good.md": GOOD }),
    );
    expect(ids).toEqual(["harrow/good"]);
    expect(rejected).toEqual([
      "harrow/a\\u{a}b.md:1: has invisible characters in its name; rename it",
      "harrow/vio\\u{202e}lin.md:1: has invisible characters in its name; rename it",
    ]);
  });

  it("a whole case whose name has characters that nobody sees", () => {
    const { slugs, rejected } = read(makeKnowledge({ "har\u200brow/a.md": GOOD, "marsh/a.md": GOOD }));
    expect(slugs).toEqual(["marsh"]);
    expect(rejected).toEqual(["har\\u{200b}row:1: has invisible characters in its name; rename it"]);
  });

  it("with all that is wrong with it, each in its line", () => {
    const { rejected } = read(makeKnowledge({ "harrow/bad.md": writeArticle("x", "updated: soon\nurl: nowhere") }));
    expect(rejected.map((line) => line.split(" ", 2).join(" "))).toEqual([
      "harrow/bad.md:5: updated",
      "harrow/bad.md:6: url",
    ]);
  });
});

describe("good files that look odd are served", () => {
  it.each([
    ["a byte order mark", Buffer.from(`\ufeff${GOOD}`)],
    ["CRLF line ends", GOOD.replaceAll("\n", "\r\n")],
    ["a byte order mark and CRLF", `\ufeff${GOOD.replaceAll("\n", "\r\n")}`],
  ])("%s", (_what, content) => {
    const { contents, rejected } = read(makeKnowledge({ "harrow/a.md": content }));
    expect(rejected).toEqual([]);
    expect(contents.articles.map(({ title, text }) => [title, text])).toEqual([
      ["The Stolen Violin", "The violin was found in a piano stool."],
    ]);
  });

  it("U+FFFD in the text stays", () => {
    const { contents } = read(makeKnowledge({ "harrow/a.md": writeArticle("The \ufffd violin.") }));
    expect(contents.articles[0]?.text).toBe("The \ufffd violin.");
  });

  it("names that objects have by nature are names of cases and articles", () => {
    const { slugs, ids, rejected } = read(
      makeKnowledge({ "__proto__/constructor.md": GOOD, "toString/__proto__.md": GOOD }),
    );
    expect({ slugs, ids, rejected }).toEqual({
      slugs: ["__proto__", "toString"],
      ids: ["__proto__/constructor", "toString/__proto__"],
      rejected: [],
    });
  });

  it("an article may cover cases that its folder's name comes before", () => {
    const { contents, rejected } = read(
      makeKnowledge({ "harrow/a.md": writeArticle("x", "cases: [marsh]"), "marsh/": "" }),
    );
    expect(rejected).toEqual([]);
    expect(contents.articles[0]?.cases).toEqual(["harrow", "marsh"]);
  });
});

describe("links", () => {
  it("a link to another file of the folder is served", () => {
    const folder = makeKnowledge({ "harrow/a.md": GOOD, "marsh/": "" });
    symlinkSync("../harrow/a.md", join(folder, "marsh/b.md"));
    expect(read(folder).ids).toEqual(["harrow/a", "marsh/b"]);
  });

  it("a link to a file outside is rejected and the rest is served", () => {
    const outside = makeKnowledge({ "secret.md": GOOD });
    const folder = makeKnowledge({ "harrow/a.md": GOOD });
    symlinkSync(join(outside, "secret.md"), join(folder, "harrow/b.md"));
    const { ids, rejected } = read(folder);
    expect(ids).toEqual(["harrow/a"]);
    expect(rejected).toEqual([
      "harrow/b.md:1: is a link that leads out of the knowledge folder; put the file itself here",
    ]);
  });

  it("a folder beside the knowledge folder whose name goes on is outside", () => {
    const both = makeKnowledge({ "shelf/harrow/a.md": GOOD, "shelf-private/secret.md": GOOD });
    symlinkSync(join(both, "shelf-private/secret.md"), join(both, "shelf/harrow/b.md"));
    expect(read(join(both, "shelf")).ids).toEqual(["harrow/a"]);
  });

  it("a case that is a link to a folder outside is rejected and the rest is served", () => {
    const outside = makeKnowledge({ "secret.md": GOOD });
    const folder = makeKnowledge({ "harrow/a.md": GOOD });
    symlinkSync(outside, join(folder, "private"));
    const { slugs, ids, rejected } = read(folder);
    expect({ slugs, ids }).toEqual({ slugs: ["harrow"], ids: ["harrow/a"] });
    expect(rejected).toEqual(["private:1: is a link that leads out of the knowledge folder"]);
  });

  it("a case that is a link to another case is a case", () => {
    const folder = makeKnowledge({ "harrow/a.md": GOOD });
    symlinkSync("harrow", join(folder, "pell"));
    expect(read(folder).ids).toEqual(["harrow/a", "pell/a"]);
  });

  it("a broken link is rejected where it has an article's name and passed over elsewhere", () => {
    const folder = makeKnowledge({ "harrow/a.md": GOOD });
    for (const name of ["harrow/b.md", "harrow/notes", "marsh"]) symlinkSync("gone", join(folder, name));
    const { slugs, ids, rejected } = read(folder);
    expect({ slugs, ids }).toEqual({ slugs: ["harrow"], ids: ["harrow/a"] });
    expect(rejected).toEqual([
      "harrow/b.md:1: can't be read (ENOENT); check that it exists and that the bot's user may read it",
    ]);
  });
});

describe("takedowns", () => {
  it("of a case keep all its articles off the shelf, and other articles may still name it", () => {
    const { contents, slugs, ids, rejected } = read(
      makeKnowledge({
        "harrow/case.md": "---\ntitle: Harrow\nhidden: true\n---\n",
        "harrow/a.md": GOOD,
        "marsh/a.md": writeArticle("x", "cases: [harrow]"),
      }),
    );
    expect({ slugs, ids, rejected, hidden: contents.hidden }).toEqual({
      slugs: ["marsh"],
      ids: ["marsh/a"],
      rejected: [],
      hidden: 1,
    });
  });

  it("of a case that can't be read take it down all the same", () => {
    const { slugs, ids, rejected } = read(
      makeKnowledge({
        "harrow/case.md": "---\ntitle: Harrow\nhidden: yes\n---\n",
        "harrow/a.md": GOOD,
        "marsh/a.md": GOOD,
      }),
    );
    expect({ slugs, ids }).toEqual({ slugs: ["marsh"], ids: ["marsh/a"] });
    expect(rejected).toEqual([
      "harrow/case.md:3: hidden must be true or false; until it is mended, the whole case is not served",
    ]);
  });

  it("of a case stand in any of its case files, where letter case parts their names", () => {
    const hidden = "---\ntitle: Harrow\nhidden: true\n---\n";
    const { slugs, rejected } = read(
      makeKnowledge({
        "harrow/Case.md": "---\ntitle: Harrow\n---\n",
        "harrow/case.md": hidden,
        "harrow/a.md": GOOD,
        "marsh/CASE.MD": "---\ntitle: Marsh\n---\n",
        "marsh/case.md": "---\ntitle: Marsh again\n---\n",
        "marsh/a.md": GOOD,
      }),
    );
    expect(slugs).toEqual(["marsh"]);
    expect(rejected).toEqual([
      "harrow/case.md:1: is one more case file beside Case.md; remove one; until it is mended, the whole case is not served",
      "marsh/case.md:1: is one more case file beside CASE.MD; remove one",
    ]);
  });

  it.each([
    ["UTF-16", Buffer.from("\ufeff---\ntitle: Harrow\nhidden: true\n---\n", "utf16le")],
    ["above 1 MiB", Buffer.from(`---\ntitle: Harrow\nhidden: true\n---\n${"a".repeat(1024 * 1024)}`)],
    ["not UTF-8", Buffer.from("---\ntitle: Harr\xf6w\nhidden: true\n---\n", "latin1")],
  ])("of a case whose file is %s take it down", (_what, content) => {
    const { slugs, rejected } = read(makeKnowledge({ "harrow/case.md": content, "harrow/a.md": GOOD }));
    expect(slugs).toEqual([]);
    expect(rejected.join()).toContain("until it is mended, the whole case is not served");
  });

  it("a hidden article is counted and kept off the shelf, a retracted one stays on it", () => {
    const folder = makeKnowledge({
      "harrow/a.md": GOOD,
      "harrow/hidden.md": writeArticle("x", "hidden: true"),
      "harrow/retracted.md": writeArticle("x", "retracted: true"),
      "harrow/both.md": writeArticle("x", "hidden: true\nretracted: true"),
    });
    const { contents, rejected } = read(folder);
    expect(contents.articles.map(({ id, retracted }) => [id, retracted])).toEqual([
      ["harrow/a", false],
      ["harrow/retracted", true],
    ]);
    expect({ hidden: contents.hidden, rejected }).toEqual({ hidden: 2, rejected: [] });
  });

  it.each([
    ["hidden: yes"],
    ["hidden:"],
    ["retracted: maybe"],
    ["hiden: true"],
    ["hidden: true\nurl: nowhere"],
    ["...\nhidden: true"],
  ])("an article with %j is not served", (fields) => {
    const { ids, rejected } = read(makeKnowledge({ "harrow/a.md": GOOD, "harrow/b.md": writeArticle("x", fields) }));
    expect(ids).toEqual(["harrow/a"]);
    expect(rejected.length).toBeGreaterThan(0);
  });
});
