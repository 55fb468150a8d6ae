import { describe, expect, it } from "vitest";
import { parseHtml, parseMarkdown } from "../../../src/text/markdown.ts";

const textsOf = (source: string) => (parseMarkdown(source) ?? []).map((block) => block.text);

describe("reading Markdown", () => {
  it.each([
    [
      "markup is not text",
      "The **court** ruled *today* in [Pell](https://a.test).",
      ["The court ruled today in Pell."],
    ],
    ["a soft line break is a space", "The court\nruled.", ["The court ruled."]],
    ["a hard line break is a line feed", "The court  \nruled.", ["The court\nruled."]],
    ["two line breaks in a row part paragraphs", "One.<br><br>Two.", ["One.", "Two."]],
    ["list items are apart", "- one\n- two\n  more", ["one", "two more"]],
    ["a table's row is a line with tabs", "| a | b |\n|---|---|\n| c | d |", ["a\tb", "c\td"]],
    ["entities are the characters they stand for", "Smith &amp; Sons &lt;b&gt;", ["Smith & Sons <b>"]],
    ["curly and straight quotes stay as they are", '“Yes,” she said. "No."', ['“Yes,” she said. "No."']],
    ["HTML inside Markdown is read as HTML", "<div>One <b>two</b><p>three</div>", ["One two", "three"]],
    [
      "scripts and styles are not text",
      "Before.\n\n<script>alert(1)</script>\n\n<style>p{}</style>\n\nAfter.",
      ["Before.", "After."],
    ],
    ["what a player says is not text", "<video>Your browser is old.</video>\n\nAfter.", ["After."]],
    ["a picture has no text", "![a violin](violin.png)\n\nAfter.", ["After."]],
    [
      "text that is struck out is not text",
      "Harrow ~~was convicted~~ was <del>jailed</del> <s>fined</s> freed.",
      ["Harrow was freed."],
    ],
    [
      "hidden text is not text",
      '<p style="color:red; display: none">Convicted.</p><p hidden>Jailed.</p><p>Freed.</p>',
      ["Freed."],
    ],
    [
      "a quotation in the markup has its marks",
      "She said <q>I was at sea</q> to the jury.",
      ["She said “I was at sea” to the jury."],
    ],
    ["a form feed is white space", "One.\u000bTwo.\u0085Three.", ["One. Two. Three."]],
    ["comments are not text", "One <!-- two --> three.", ["One three."]],
    ["blank lines part a code block", "```\none\n\n  two\n```", ["one", "two"]],
    ["a code block's lines stay, also where an element begins", "<pre>one\n<b>two</b>\n</pre>", ["one\ntwo"]],
    ["blank lines part a code block across elements", "<pre>one\n<b>\ntwo</b></pre>", ["one", "two"]],
    [
      "an entity's odd white space is a blank in a code block",
      "<pre>one&#13;two&#11;&#12;three</pre>",
      ["one two  three"],
    ],
    ["carriage returns by entity part nothing", "<pre>one&#13;\ntwo&#13;&#10;three</pre>", ["one \ntwo \nthree"]],
    ["control characters are not seen", "One\u0007 \u001b[31mtwo\u009b.", ["One [31mtwo."]],
    ["non-breaking spaces stay", "No.\u00a03 won.", ["No.\u00a03 won."]],
    [
      "non-breaking spaces that HTML spells out stay",
      "<p>No.&nbsp;3 <b>won</b>&nbsp;$4.5&#160;million.</p>",
      ["No.\u00a03 won\u00a0$4.5\u00a0million."],
    ],
    ["CRLF is a line feed", "One.\r\n\r\nTwo\r\nthree.", ["One.", "Two three."]],
    ["unclosed markup ends with the page", "One <b>two", ["One two"]],
  ])("%s", (_fact, source, expected) => {
    expect(textsOf(source)).toEqual(expected);
  });

  it("tells headings, captions and items from paragraphs", () => {
    const source = "# Title\n\nText.\n\n- item\n\n<figure><img><figcaption>A hall.</figcaption></figure>\n\n> Said.";
    expect(parseMarkdown(source)?.map((block) => block.kind)).toEqual([
      "heading",
      "paragraph",
      "item",
      "caption",
      "paragraph",
    ]);
  });

  it("knows a block that is nothing but links, or nothing but bold", () => {
    const [link, bold, neither] =
      parseMarkdown("[One](https://a.test) [two](https://b.test)\n\n**Bold**\n\n**Bold** and [link](https://a.test)") ??
      [];
    expect(link).toMatchObject({ linked: true, bold: false });
    expect(bold).toMatchObject({ linked: false, bold: true });
    expect(neither).toMatchObject({ linked: false, bold: false });
  });

  it("reads deeply nested markup to its end, and none that is deeper than any page", () => {
    expect(textsOf(`${"> ".repeat(60)}deep`).join(" ")).toContain("deep");
    expect(textsOf(`${"<div>".repeat(900)}deep`)).toEqual(["deep"]);
    expect(parseMarkdown(`${"<div>".repeat(200_000)}deep`)).toBeUndefined();
    expect(parseMarkdown("<p><b>".repeat(100_000))).toBeUndefined();
    expect(parseMarkdown(`${"> ".repeat(90)}a`)).toHaveLength(1);
    expect(parseMarkdown(`${"> ".repeat(100)}a`)).toBeUndefined();
  });

  it.each([
    ["paragraphs", "a\n\n", 10_000],
    ["paragraphs of HTML", "<p>a", 10_000],
    ["headings", "# a\n", 10_000],
    ["list items", "- a\n", 9_000],
    ["line ends", "a\n", 29_000],
    ["sentences", "A b. ", 60_000],
  ])("takes many %s, but not too many", (_what, piece, many) => {
    expect(parseMarkdown(piece.repeat(many))).toBeDefined();
    expect(parseMarkdown(piece.repeat(many * 2.5))).toBeUndefined();
  });
});

describe("reading HTML alone", () => {
  it("takes no sign for Markdown", () => {
    const blocks = parseHtml("<p>did_not *oppose* [this](x)\n\n    and that</p><p>1. Smith</p>") ?? [];
    expect(blocks.map(({ text }) => text)).toEqual(["did_not *oppose* [this](x) and that", "1. Smith"]);
  });
});
