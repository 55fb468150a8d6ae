import { describe, expect, it } from "vitest";
import { readPage } from "../../../src/ingest/readPage.ts";

const NOW = "2025-03-20T12:00:00Z";
const TEXT = [
  "The council of Tarn closed the old ferry on Monday after a long and bitter debate in its hall.",
  "Its engineer had warned three times that the hull was thin below the water line.",
  "“Nobody wants to say goodbye to her,” the mayor told those who had come to listen.",
];
const PARAGRAPHS = TEXT.map((text) => `<p>${text}</p>`).join("");

function read(body: string, head = "") {
  const page = readPage({ form: "html", source: `<head>${head}</head><body>${body}</body>` }, {}, NOW);
  if (!page.ok) throw new Error(page.problem.code);
  return page.value;
}

describe("the title", () => {
  it.each([
    [
      "that is printed, not the networks'",
      "<h1>Tarn closes its ferry</h1>",
      "<meta property='og:title' content='The vote that made a town cry'><title>Tarn closes its ferry - The Tarn Courier</title>",
    ],
    [
      "whole, though it is declared cut",
      "<h1>Tarn closes its ferry after a debate of nine hours</h1>",
      "<meta property='og:title' content='Tarn closes its ferry after a debate…'>",
    ],
    [
      "without a section before it",
      "<h1>Town</h1><h2>Tarn closes its ferry</h2>",
      "<title>Tarn closes its ferry | The Tarn Courier</title>",
    ],
    [
      "without a menu's heading",
      "<div><h1>All our pages</h1></div><h1>Tarn closes its ferry</h1>",
      "<title>Tarn closes its ferry | The Tarn Courier</title>",
    ],
  ])("is the one %s", (_what, heading, head) => {
    const title = read(`<article>${heading}${PARAGRAPHS}</article>`, head).fields.title;
    expect(title).toBe(
      heading.includes("nine hours") ? "Tarn closes its ferry after a debate of nine hours" : "Tarn closes its ferry",
    );
  });
});

describe("the author", () => {
  it.each([
    ["<div class='byline'>By <a href='/l'>Lena Orr</a> <span>March 4, 2025</span></div>", "", ["Lena Orr"]],
    ["<div class='byline'><span>By</span><b>Lena Orr</b><span>Senior Reporter</span></div>", "", ["Lena Orr"]],
    ["<div class='byline'>By Lena Orr and Pim de Groot</div>", "", ["Lena Orr", "Pim de Groot"]],
    ["<div class='author'>4 March 2025 8:15 am</div>", "", undefined],
    ["", "<meta name='author' content='webmaster'>", undefined],
    ["", "<meta name='author' content='Tarn Media Holdings'><meta name='author' content='Lena Orr'>", ["Lena Orr"]],
    ["", "<meta name='author' content='Lena Orr | The Tarn Courier'>", ["Lena Orr"]],
  ])("of %s%s is read", (byline, head, author) => {
    expect(read(`<article><h1>Tarn closes its ferry</h1>${byline}${PARAGRAPHS}</article>`, head).fields.author).toEqual(
      author,
    );
  });
});

describe("the day of publication", () => {
  it.each([
    ["an itemprop", "<span itemprop='datePublished' content='2025-03-03'>Monday</span>", "", "2025-03-03"],
    ["a time's text", "<time>3 March 2025</time>", "", "2025-03-03"],
    ["a date line", "<p>March 3, 2025</p>", "", "2025-03-03"],
    [
      "the page in its data",
      "",
      '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2025-03-03"}</script>',
      "2025-03-03",
    ],
    [
      "what it prints where UTC is a day ahead",
      "<time>March 3, 2025</time>",
      "<meta property='article:published_time' content='2025-03-04T02:10:00Z'>",
      "2025-03-03",
    ],
    ["no other story", "<aside><time pubdate datetime='2019-01-05'>January 5, 2019</time></aside>", "", undefined],
    ["no quoted post", "<blockquote>Gone. <time datetime='2019-01-05'>January 5</time></blockquote>", "", undefined],
  ])("is that of %s", (_what, body, head, published) => {
    expect(read(`<article><h1>Tarn closes its ferry</h1>${body}${PARAGRAPHS}</article>`, head).fields.published).toBe(
      published,
    );
  });
});

describe("the article's own parts stay", () => {
  it.each([
    ["behind a wall", `<p class="paywall">${TEXT[1]}</p>`],
    ["as a standfirst", `<div class="teaser"><p>${TEXT[1]}</p></div>`],
    ["as a quoted post", `<div class="social-post"><blockquote><p>${TEXT[1]}</p></blockquote></div>`],
    ["as a figure's quotation", `<figure><blockquote><p>${TEXT[1]}</p></blockquote></figure>`],
    ["below a heading that is never closed", `<h2>At sea<p>${TEXT[1]}</p>`],
    [
      "where a button unfolds them",
      `<button aria-controls="more">More</button><div id="more" hidden><p>${TEXT[1]}</p></div>`,
    ],
  ])("%s", (_what, part) => {
    const body = `<article><h1>Tarn closes its ferry</h1><p>${TEXT[0]}</p>${part}<p>${TEXT[2]}</p><p>${TEXT[0]} Again.</p></article>`;
    expect(read(body).markdown).toContain(TEXT[1]);
  });

  it("and what readers wrote below does not", () => {
    const comments = `<section><div class="comment"><p>${"I was there and heard each word. ".repeat(60)}</p></div></section>`;
    expect(read(`<article><h1>Tarn closes its ferry</h1>${PARAGRAPHS}</article>${comments}`).markdown).not.toContain(
      "I was there",
    );
  });
});

describe("what is the page's", () => {
  it.each([
    ["Photo 3 of 12"],
    ["Updated 7:05 pm GMT, Monday, March 3, 2025"],
    ["All that matters in Tarn, straight to your inbox at noon."],
    ["(Reporting by Lena Orr; editing by Pim de Groot)"],
    ["[Photo: The ferry at its last crossing]"],
    ["This page was last edited on 3 March 2025."],
  ])("is left out and counted: %s", (line) => {
    const { markdown, leftOut } = read(`<article><h1>Tarn closes its ferry</h1>${PARAGRAPHS}<p>${line}</p></article>`);
    expect(markdown).toBe(`${TEXT.join("\n\n")}\n`);
    expect(leftOut).toBeGreaterThan(0);
  });

  it("is a correction, which becomes a field", () => {
    const note = "This story has been corrected: the ferry was built in 1931.";
    const { fields, markdown } = read(`<article><h1>Tarn closes its ferry</h1>${PARAGRAPHS}<p>${note}</p></article>`);
    expect(fields.correction).toBe(note);
    expect(markdown).not.toContain("corrected");
  });
});
