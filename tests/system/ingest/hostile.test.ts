import { describe, expect, it } from "vitest";
import { parseArticleFile } from "../../../src/documents/format/articleFile.ts";
import { readPage } from "../../../src/ingest/readPage.ts";
import { writeArticleFile } from "../../../src/ingest/writeArticleFile.ts";
import { describePageProblem } from "../../../src/presentation/wording/english/pageProblems.ts";
import { asSlug } from "../../support/identifiers.ts";
import { HOSTILE_PAGES } from "../../support/ingest/hostilePages.ts";
import { tellProblem } from "../../support/tellProblem.ts";

const NOW = "2026-01-05T12:00:00Z";
const GIVEN = { publisher: "Amber News", published: "2025-03-14" };

describe("a hostile page", () => {
  it.each(Object.keys(HOSTILE_PAGES))("ends in an article that the shelf takes, or in one sentence: %s", (name) => {
    const read = readPage({ form: "html", source: HOSTILE_PAGES[name] ?? "" }, GIVEN, NOW);
    if (read.ok)
      expect(parseArticleFile(writeArticleFile(read.value.fields, read.value.markdown), asSlug("a"), "b").ok).toBe(
        true,
      );
    else expect(describePageProblem(read.problem, "It")).toMatch(/^It has [^\n]{20,160}\.$/);
  });

  it("still gives its article where only what stands around it is hostile", () => {
    const names = ["a megabyte of end tags", "JSON-LD that nests a megabyte deep", "JSON-LD with 100,000 authors"];
    for (const name of names) {
      const read = readPage({ form: "html", source: HOSTILE_PAGES[name] ?? "" }, GIVEN, NOW);
      expect(read.ok && read.value.markdown).toContain("The jury acquitted Ada Harrow");
    }
  });

  it.each(["markdown", "text"] as const)("is not read at any length as %s", (form) => {
    expect(readPage({ form, source: "word ".repeat(130_000) }, GIVEN, NOW)).toEqual({
      ok: false,
      problem: { code: "too-long", limitCharacters: 300_000 },
    });
  });
});

describe("what a page declares", () => {
  const prose = `<p>${"The jury acquitted Ada Harrow of theft on Friday. ".repeat(5)}</p>`;
  const read = (head: string) => {
    const reading = readPage({ form: "html", source: `<head>${head}</head><body>${prose}` }, GIVEN, NOW);
    if (!reading.ok) throw new Error(reading.problem.code);
    return reading.value;
  };

  it("reaches nothing that all objects inherit", () => {
    const { fields } = read(
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Theft","__proto__":{"datePublished":"2025-01-01","polluted":1},"author":{"__proto__":{"name":"Nobody"}},"constructor":{"prototype":{"polluted":1}}}</script><meta name="__proto__" content="polluted">',
    );
    expect(fields).toMatchObject({ title: "Theft", published: "2025-03-14" });
    expect(fields.author).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it.each([
    ["a line break", 'Theft\npublisher: "Nobody"'],
    ["three dashes on a line", "Theft\n---\n\nThe jury convicted her."],
    ["quotation marks", 'Theft" \npublisher: Nobody #'],
    ["a colon", "Theft: publisher: Nobody"],
    ["a tag", "!!js/function 'x'"],
    ["an anchor", "&a *a"],
    ["a list", "[Theft, 'x', {publisher: Nobody}]"],
    ["a comment", "Theft # publisher: Nobody"],
    ["a backslash at its end", "Theft\\"],
    ["other line ends", "Theft\u2028publisher: Nobody\u0085publisher: Nobody\rpublisher: Nobody"],
    ["controls", "Theft\u0000\u0007\u001b[31m"],
    ["nothing but what YAML reads otherwise", "1e3"],
  ])("stays the title, whatever it holds: %s", (_what, title) => {
    const { fields, markdown } = read(
      `<script type="application/ld+json">${JSON.stringify({ "@type": "Article", headline: title })}</script>`,
    );
    const file = parseArticleFile(writeArticleFile(fields, markdown), asSlug("a"), "b");
    if (!file.ok) throw new Error(file.problem[0]?.code);
    expect(file.value.article.title).toBe(title.replace(/[\p{Cc}\s]+/gu, " ").trim());
    expect(file.value).toMatchObject({ hidden: false, article: { retracted: false, publisher: "Amber News" } });
    expect(file.value.article.text).toBe(markdown.trim());
  });

  it.each([
    'Theft\nhidden: "true"\nretracted: true',
    'Theft" \nhidden: true #',
    "Theft: hidden: true",
    "[Theft, 'x', {hidden: true}]",
    "Theft # hidden: true",
    "Theft\u2028hidden: true\u0085retracted: true\rhidden: true",
  ])("keeps the article out where its title may mean a takedown: %j", (title) => {
    const { fields, markdown } = read(
      `<script type="application/ld+json">${JSON.stringify({ "@type": "Article", headline: title })}</script>`,
    );
    const file = parseArticleFile(writeArticleFile(fields, markdown), asSlug("a"), "b");
    expect(file.ok ? [] : file.problem.map(tellProblem)).toEqual([
      expect.stringContaining("that it is not to be shown"),
    ]);
  });

  it("is never run or fetched", () => {
    const source = `<body><article>${prose}<p>Scripts: <script>globalThis.ran = true; document.write("<p>Written by a script.</p>")</script><img src="http://127.0.0.1:1/x" onerror="globalThis.ran = true"> none.</p></article>`;
    const reading = readPage({ form: "html", source }, { ...GIVEN, title: "Theft" }, NOW);
    expect(reading.ok && reading.value.markdown).toMatch(/Scripts: none\.\n$/);
    expect(Object.hasOwn(globalThis, "ran")).toBe(false);
  });
});
