import { describe, expect, it } from "vitest";
import type { Overrides, Page } from "../../../src/ingest/page.ts";
import { readPage } from "../../../src/ingest/readPage.ts";
import { describePageProblem } from "../../../src/presentation/wording/english/pageProblems.ts";

const NOW = "2025-03-20T12:00:00Z";
const PROSE =
  "The jury acquitted the violin maker Ada Harrow of theft on Friday, two years after an instrument had vanished from her workshop.";

function read(page: Page, given: Overrides = {}) {
  const reading = readPage(page, given, NOW);
  if (!reading.ok) throw new Error(describePageProblem(reading.problem, "The page"));
  return reading.value;
}

const html = (body: string) => read({ form: "html", source: `<body><article><p>${PROSE}</p>${body}</article></body>` });

describe("facts", () => {
  it("that are given win over the page's, and what neither tells is missing", () => {
    const source = `<meta name="author" content="Mara Quill"><title>Violin</title><p>${PROSE}</p>`;
    const given = { title: "The Violin", published: "2025-03-01" };
    expect(read({ form: "html", source }, given)).toMatchObject({
      fields: { title: "The Violin", author: ["Mara Quill"], published: "2025-03-01" },
      missing: ["publisher", "url"],
    });
  });

  it("of a page that was fetched have the day on which it was", () => {
    const page = { form: "html", source: `<p>${PROSE}</p>`, address: "https://a.example/violin" } as const;
    expect(read(page).fields).toMatchObject({ accessed: "2025-03-20", url: "https://a.example/violin" });
    expect(read({ form: "html", source: page.source }).fields.accessed).toBeUndefined();
  });
});

describe("what belongs to the page", () => {
  it.each([
    ["a caption", "<figure><img><figcaption>Harrow in court.</figcaption></figure>"],
    ["a credit", "<p>Harrow in court. (Lee Moss/Getty Images)</p>"],
    ["a box of links", "<h3>Related stories</h3><ul><li>The violin: a timeline</li><li>Who is Tarrant?</li></ul>"],
    ["a line that is a link", "<p><a href='/x'>Who is Lou Tarrant?</a></p>"],
    ["a newsletter's box", "<div class='box newsletter-box'><h3>Courts at seven</h3><p>Every day, for free.</p></div>"],
    ["share buttons", "<div class='c-share'><a>Facebook</a> <a>Email</a></div>"],
    ["an advertisement", "<div id='ad-3'><p>Buy a better bow today.</p></div>"],
    ["hidden text", "<p style='display:none'>The jury convicted her.</p><p hidden>Convicted.</p>"],
    ["a heading without a text", "<h2>About the author</h2>"],
    ["the rights", "<p>© 2025 Amber News. All rights reserved.</p>"],
  ])("is left out: %s", (_what, body) => {
    expect(html(body).markdown).toBe(`${PROSE}\n`);
  });

  it.each([
    ["a list of claims", "<p>Police said that they found:</p><ul><li>a violin</li><li>a bow</li></ul>", "- a violin"],
    [
      "a large box, whatever it is called",
      `<div class="ad-free-zone"><p>${PROSE.repeat(9)}</p></div>`,
      PROSE.repeat(9),
    ],
    ["what holds the article", `<div class="article-text has-related"><p>She wept.</p></div>`, "She wept."],
    ["a heading that is a link", "<h2><a href='#1'>The verdict</a></h2><p>She wept.</p>", "## The verdict"],
  ])("is not: %s", (_what, body, kept) => {
    expect(html(body).markdown).toContain(kept);
  });

  it("is the heading that repeats the title", () => {
    const source = `<title>Violin</title><article><h2>Violin</h2><p>${PROSE}</p></article>`;
    expect(read({ form: "html", source }).markdown).toBe(`${PROSE}\n`);
  });
});

describe("plain text", () => {
  it("has paragraphs apart by blank lines, a headline, a byline and a day above", () => {
    const source = `Violin maker acquitted\r\n\r\nBy Mara Quill\r\n\r\nPublished March 14, 2025\r\n\r\n${PROSE.replaceAll(" ", "\r\n")}\r\n\r\n2 * 3 * 4 is_no *emphasis*.\r\n`;
    expect(read({ form: "text", source })).toMatchObject({
      fields: { title: "Violin maker acquitted", author: ["Mara Quill"], published: "2025-03-14" },
      markdown: `${PROSE}\n\n2 \\* 3 \\* 4 is_no \\*emphasis\\*.\n`,
      missing: ["publisher", "url"],
    });
  });

  it("has a paragraph on every line where none is blank", () => {
    expect(read({ form: "text", source: `Violin\n${PROSE}\nShe wept.\n` }).markdown).toBe(`${PROSE}\n\nShe wept.\n`);
  });

  it("has no title where it begins with a sentence", () => {
    expect(read({ form: "text", source: `${PROSE}\n\nShe wept.` }).fields.title).toBeUndefined();
  });
});

describe("Markdown", () => {
  it("brings its own front matter along, by clippers' names too, and all that takes it down", () => {
    const source = `---\ntitle: "Violin"\nsite: Amber News\nsource: https://a.example/violin\ndate: March 14, 2025\nauthor: ["[[Mara Quill]]"]\ncreated: 2025-03-15\nhidden: true\ncases: [marsh]\ncorrection: It is 294 years old.\ntags: [x]\n---\n# Violin\n\n${PROSE}\n`;
    expect(read({ form: "markdown", source })).toEqual({
      fields: {
        title: "Violin",
        publisher: "Amber News",
        url: "https://a.example/violin",
        published: "2025-03-14",
        kept: { accessed: "2025-03-15", hidden: "true", cases: ["marsh"], correction: "It is 294 years old." },
      },
      markdown: `${PROSE}\n`,
      missing: ["author"],
      leftOut: 1,
    });
  });

  it("without front matter has its first heading as title", () => {
    expect(read({ form: "markdown", source: `# Violin\n\n${PROSE}` })).toMatchObject({
      fields: { title: "Violin" },
      markdown: `${PROSE}\n`,
    });
  });

  it.each([
    ["that is not YAML", "title: a: b", "(line 2)"],
    [
      "that may mean a takedown",
      "hide: true",
      "has a field hide; write hidden or retracted, with true or false (line 2)",
    ],
    ["whose field is a slip", "publishr: x", "write publisher if you meant that"],
  ])("with front matter %s is unreadable", (_what, line, reason) => {
    const reading = readPage({ form: "markdown", source: `---\n${line}\n---\n${PROSE}` }, {}, NOW);
    expect(reading.ok ? "read" : describePageProblem(reading.problem, "The page")).toContain(reason);
  });
});

describe("what is no article", () => {
  it.each([
    ["", "has no article's text"],
    ["<body><p>Please accept cookies.</p></body>", "has no article's text"],
    [`<body><p><a href="/x">${PROSE.slice(0, -1)}</a></p></body>`, "has no article's text"],
    ["<div>".repeat(200), "has too many elements, or too deep"],
  ])("%s is unreadable", (source, reason) => {
    const reading = readPage({ form: "html", source }, {}, NOW);
    expect(reading.ok ? "read" : describePageProblem(reading.problem, "The page")).toContain(reason);
  });
});
