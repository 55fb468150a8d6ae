import { existsSync, readdirSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runProgram } from "../../../../src/outlets/terminal/program.ts";
import { openSite } from "../../../support/ingest/fetch/site.ts";
import { makeKnowledge, openTerminal, writeArticle } from "../../../support/temporary.ts";

const PAGES = fileURLToPath(new URL("../../../support/ingest/pages/", import.meta.url));
const ARTICLE = "the-stolen-violin.md";

interface Options {
  readonly isTTY?: boolean;
  /** What is typed, once it is asked for. */
  readonly typed?: string;
}

/** What `npm run import` writes into the knowledge folder and to the terminal. */
async function run(knowledge: string, args: readonly string[], { isTTY = false, typed }: Options = {}) {
  const { terminal, written, input } = openTerminal({ isTTY });
  if (typed !== undefined) input.end(typed);
  const outlets = {
    connect: async () => 0 as const,
    serveWeb: async () => 0 as const,
    diagnose: async () => 0 as const,
  };
  const code = await runProgram(["import", ...args], terminal, { knowledge }, outlets);
  return { code, ...written };
}

const shelf = (files: Readonly<Record<string, string>> = {}) => makeKnowledge({ "harrow/": "", ...files });

/** A saved page of an article that lacks nothing. */
function savePage(words = "The jury acquitted Ada Harrow of theft.", head = ""): string {
  const meta = '<meta property="og:site_name" content="Amber News"><meta name="date" content="2025-03-14">';
  const source = `<title>The Stolen Violin</title>${meta}<link rel="canonical" href="https://a.example/violin"><meta name="author" content="Mara Quill">${head}<p>${words} ${"She had made violins for thirty years. ".repeat(3)}</p>`;
  return join(makeKnowledge({ "page.html": source }), "page.html");
}

describe("a saved page", () => {
  it.each([
    ["JSON-LD", "structured-data", []],
    ["OpenGraph alone", "open-graph", []],
    [
      "neither",
      "no-metadata",
      ["--publisher", "Port Amber Gazette", "--url", "https://gazette.example/archive/violin.htm"],
    ],
    ["a live blog", "live-blog", ["--author", "Sten Okafor", "--author", "Kim Reyes"]],
    ["one that is mostly furniture", "mostly-furniture", ["--published", "2023-02-17"]],
  ])("becomes this very file: %s", async (_what, name, flags) => {
    const knowledge = shelf();
    const { code } = await run(knowledge, [join(PAGES, `${name}.html`), "--case", "harrow", ...flags]);
    expect(code).toBe(0);
    const [file = "", ...others] = readdirSync(join(knowledge, "harrow"));
    expect(others).toEqual([]);
    const golden = readFileSync(join(PAGES, `${name}.md`), "utf8");
    expect(`${file}\n\n${readFileSync(join(knowledge, "harrow", file), "utf8")}`).toBe(golden);
    const { terminal, written } = openTerminal();
    const outlets = {
      connect: async () => 0 as const,
      serveWeb: async () => 0 as const,
      diagnose: async () => 0 as const,
    };
    expect(await runProgram(["check"], terminal, { knowledge }, outlets)).toBe(0);
    expect(written).toEqual({ output: "", error: "1 article in 1 case, 0 hidden, 0 retracted, 0 files rejected\n" });
  });

  it("is shown before it is written: where it goes, its facts, how it begins and ends", async () => {
    const { output, error } = await run(shelf(), [join(PAGES, "live-blog.html"), "--case", "harrow"]);
    expect(output).toBe(`harrow/harrow-trial-live-jury-retires-to-deliberate.md (5 paragraphs, 554 characters)
---
title: "Harrow trial live: jury retires to deliberate"
publisher: "Harbour Post"
published: "2025-03-12T08:55:00Z"
updated: "2025-03-13T18:20:00Z"
url: "https://post.example/live/harrow-trial"
---

Judge Oda Fenn has sent the jury out. She told the seven women and five men to take all the time that they need.
…
She reminds the jury of the two payments from the dealer Lou Tarrant.

Written to harrow/harrow-trial-live-jury-retires-to-deliberate.md; /reload serves it.
`);
    expect(error).toBe(
      'Not found in the page: author; give it with --author "…".\nLeft out as the page\'s own: 4 paragraphs and lines, such as captions, links and time stamps.\n',
    );
  });

  it("that lacks what an article needs is not written, and it is said how to give it", async () => {
    const knowledge = shelf();
    const { code, output, error } = await run(knowledge, [join(PAGES, "no-metadata.html"), "--case", "harrow"]);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(error).toBe(
      'Not found in the page: publisher, url; give them with --publisher "…" --url https://….\nAn article needs a title, a publisher and the day it was published, so nothing was written.\n',
    );
    expect(readdirSync(join(knowledge, "harrow"))).toEqual([]);
  });

  it("may be Markdown or plain text", async () => {
    const text = `The Stolen Violin\n\nBy Mara Quill\n\n${"The jury acquitted Ada Harrow of theft. ".repeat(4)}\n`;
    const folder = makeKnowledge({ "a.txt": text, "b.MD": writeArticle("The jury was out for two days. ".repeat(5)) });
    const knowledge = shelf();
    const flags = ["--case", "harrow", "--publisher", "Amber News", "--published", "2025-03-14"];
    expect((await run(knowledge, [join(folder, "a.txt"), ...flags])).code).toBe(0);
    expect(readFileSync(join(knowledge, "harrow", ARTICLE), "utf8")).toContain('author: "Mara Quill"\n');
    const markdown = await run(knowledge, [join(folder, "b.MD"), ...flags, "--title", "Two Days"]);
    expect(markdown.code).toBe(0);
    expect(existsSync(join(knowledge, "harrow/two-days.md"))).toBe(true);
  });
});

describe("what is there already", () => {
  it("with the same words is told in one sentence, and nothing is written", async () => {
    const knowledge = shelf();
    const page = savePage();
    await run(knowledge, [page, "--case", "harrow"]);
    const before = readFileSync(join(knowledge, "harrow", ARTICLE), "utf8");
    const { code, output, error } = await run(knowledge, [page, "--case", "harrow", "--title", "Another", "--yes"]);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(output).toBe(`The article is on the shelf already, as harrow/${ARTICLE}; nothing was written.\n`);
    expect(readFileSync(join(knowledge, "harrow", ARTICLE), "utf8")).toBe(before);
  });

  const old = { [`harrow/${ARTICLE}`]: writeArticle("Other words.", "url: https://a.example/violin") };
  const DOUBT = `The page is on the shelf already, as harrow/${ARTICLE}, with other words; all that file holds would be replaced`;

  it("is not replaced where nobody can be asked", async () => {
    const knowledge = shelf(old);
    const { code, error } = await run(knowledge, [savePage(), "--case", "harrow"]);
    expect({ code, error }).toEqual({ code: 2, error: `${DOUBT}; --yes writes it.\n` });
    expect(readFileSync(join(knowledge, "harrow", ARTICLE), "utf8")).toContain("Other words.");
  });

  it.each([
    ["y\n", true],
    [" YES \n", true],
    ["\n", false],
    ["n\n", false],
    ["yesterday\n", false],
    ["", false],
  ])("is asked for on a terminal, and %j replaces it: %s", async (typed, isReplaced) => {
    const knowledge = shelf(old);
    const { code, output } = await run(knowledge, [savePage(), "--case", "harrow"], { isTTY: true, typed });
    expect(code).toBe(0);
    expect(output).toContain(`${DOUBT}. Write it? [y/N] `);
    expect(output.includes("Nothing was written.")).toBe(!isReplaced);
    expect(readFileSync(join(knowledge, "harrow", ARTICLE), "utf8").includes("Other words.")).toBe(!isReplaced);
  });

  it("is replaced by --yes without asking", async () => {
    const knowledge = shelf(old);
    const { code, output } = await run(knowledge, [savePage(), "--case", "harrow", "--yes"], { isTTY: true });
    expect(code).toBe(0);
    expect(output).not.toContain("[y/N]");
    expect(readFileSync(join(knowledge, "harrow", ARTICLE), "utf8")).toContain("The jury acquitted Ada Harrow");
  });

  it("is no case: its folder is made only where that is affirmed", async () => {
    const knowledge = shelf();
    const { code, error } = await run(knowledge, [savePage(), "--case", "marsh"]);
    expect({ code, error }).toEqual({
      code: 2,
      error: "There is no case marsh yet; its folder would be made; --yes writes it.\n",
    });
    expect(existsSync(join(knowledge, "marsh"))).toBe(false);
    expect((await run(knowledge, [savePage(), "--case", "marsh", "--yes"])).code).toBe(0);
    expect(existsSync(join(knowledge, "marsh", ARTICLE))).toBe(true);
  });
});

describe("what is asked wrongly", () => {
  it.each([
    ["no such file", ["no-such.html"], "no-such.html can't be read (ENOENT)."],
    ["a folder", ["folder.md"], "folder.md has no file that ends in .pdf."],
    [
      "another kind of file",
      ["page.docx"],
      "page.docx is no folder, no .pdf, .html, .md or .txt file, and no web address",
    ],
    ["another scheme", ["ftp://a.example/x"], "ftp: addresses are not fetched"],
    ["this machine", ["http://127.0.0.1:1/"], "127.0.0.1 is on this machine or in a private network; --allow-private"],
    ["a file above 5 MB", ["large.txt"], "large.txt is larger than 5 MB; save its text as a .txt file."],
    ["a page without an article", ["empty.html"], "has no article's text that could be found"],
    ["a day that is none", ["page.html", "--published", "2025-02-30"], "--published must be an ISO 8601 date such as"],
    ["a day to come", ["page.html", "--published", "2999-01-01"], "--published must not lie in the future."],
    ["an address that is none", ["page.html", "--url", "a.example"], "--url must be a web address"],
    ["an empty title", ["page.html", "--title", " "], "--title must not be empty."],
    ["an empty author", ["page.html", "--author", ""], "--author must not be empty."],
    ["a title of any length", ["page.html", "--title", "x".repeat(501)], "title must have at most 500 characters"],
    ["a case that is a path", ["page.html", "--case", "../outside"], "“../outside” can't be a case's folder"],
    [
      "no knowledge folder",
      ["page.html", "--knowledge", "/no/such"],
      "The knowledge folder /no/such can't be read (ENOENT)",
    ],
  ])("is told in one sentence: %s", async (_what, args, sentence) => {
    const knowledge = shelf();
    const folder = makeKnowledge({
      "folder.md/": "",
      "page.docx": "PK",
      "empty.html": "<p>Please accept cookies.</p>",
      "large.txt": "x".repeat(5_000_001),
      "page.html": readFileSync(savePage()),
    });
    const [source = "", ...flags] = args;
    const path = source.includes("://") ? source : join(folder, source);
    const { code, output, error } = await run(knowledge, [path, "--case", "harrow", ...flags]);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(error).toContain(sentence);
    expect(error).toMatch(/^[^\n]*[^.\n]\.\n$/);
    expect(readdirSync(knowledge)).toEqual(["harrow"]);
    expect(readdirSync(join(knowledge, "harrow"))).toEqual([]);
  });

  it.each([
    ["no page", ["--case", "harrow"], "missing required argument 'page'"],
    ["no case", ["page.html"], "required option '--case <slug>' not specified"],
    ["two pages", ["a.html", "b.html", "--case", "harrow"], "too many arguments for 'import'"],
  ])("is told by the program: %s", async (_what, args, sentence) => {
    const { code, error } = await run(shelf(), args);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });
});

describe("a page on the web", () => {
  it("is fetched, and its file says where and when", async () => {
    const { address } = await openSite((_request, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=windows-1252" });
      response.end(Buffer.from(readFileSync(savePage("She said \x93yes\x94 to Ren\xe9."), "utf8"), "latin1"));
    });
    const knowledge = shelf();
    const { code, error } = await run(knowledge, [`${address}/violin#top`, "--case", "harrow", "--allow-private"]);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    const file = readFileSync(join(knowledge, "harrow", ARTICLE), "utf8");
    expect(file).toContain(`url: "${address}/violin"\naccessed: "${new Date().toISOString().slice(0, 10)}"\n`);
    expect(file).toContain("She said “yes” to René.");
  });
});

it("removes what an import that was cut off left", async () => {
  const left = `.${ARTICLE}.0123456789ab.unfinished`;
  const knowledge = shelf({ [`harrow/${left}`]: "x" });
  utimesSync(join(knowledge, "harrow", left), 0, 0);
  await run(knowledge, [savePage(), "--case", "harrow"]);
  expect(readdirSync(join(knowledge, "harrow"))).toEqual([ARTICLE]);
});
