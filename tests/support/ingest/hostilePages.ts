const MEGABYTE = 1_000_000;

const PARAGRAPH = "<p>The jury acquitted Ada Harrow, a violin maker, of theft on Friday after two days.</p>";

/** As many of a piece as a megabyte holds. */
const fill = (piece: string) => piece.repeat(Math.floor(MEGABYTE / piece.length));

/** A page whose body is this, with an article's paragraphs before it. */
const page = (body: string, head = "") =>
  `<!DOCTYPE html><html><head><title>The Stolen Violin</title>${head}</head><body><article>${PARAGRAPH.repeat(5)}${body}</article></body></html>`;

const script = (json: string) => page("", `<script type="application/ld+json">${json}</script>`);

/** As many of a piece as the elements that are looked at; each has `elements` of them. */
const most = (piece: string, elements = 1) => piece.repeat(Math.floor(5900 / elements));

/** Pages that would cost a naive reader seconds, its stack, or its trust; each has about a megabyte at most. */
export const HOSTILE_PAGES: Readonly<Record<string, string>> = {
  "a megabyte of open divs": fill("<div>"),
  "a megabyte of open divs in an article": page(fill("<div>")),
  "a megabyte of closed divs": page(fill("<div></div>")),
  "a megabyte of open links": page(fill("<a href=x>")),
  "a megabyte of end tags": page(fill("</div>")),
  "a megabyte of lists in lists": page(fill("<ul><li>")),
  "10,000 links": page("<a href='/x'>another story</a> ".repeat(10_000)),
  "10,000 links as list items": page(`<ul>${"<li><a href='/x'>another story</a></li>".repeat(10_000)}</ul>`),
  "as many paragraphs as are read": page(most("<p>word, word, word</p>")),
  "as many boxes as are read": page(most('<p class="share related comment">word, word</p>')),
  "as many spans in a paragraph as are read": page(`<p>${most("<span>a, b</span>")}</p>`),
  "as many line breaks as are read": page(most("word<br>")),
  "as many elements as deep as is read": page(most(`${"<div>".repeat(22)}word, word${"</div>".repeat(22)}`, 22)),
  "unclosed links as deep as is read": page("<div><a href=x>word, word".repeat(6) + most("<a href=y>z</a>")),
  "as many tables as are read": page(most("<table><tr><td>word, word word word word</td></tr></table>", 4)),
  "entities as deep as is read": page(`${"<div>".repeat(100)}${"a &amp; ".repeat(14_500)}${"</div>".repeat(100)}`),
  "entities in tables in tables": page(
    `${"<table><tr><td>".repeat(40)}${"a &amp; ".repeat(14_500)}${"</td></tr></table>".repeat(40)}`,
  ),
  "letters as deep as is read": page(`${"<div>".repeat(140)}${"a word, and. ".repeat(20_000)}${"</div>".repeat(140)}`),
  "a table of one long row and many short ones": page(
    `<table><tr>${"<td>the court rose</td>".repeat(1400)}</tr>${"<tr><td>the jury rose</td><td>b</td></tr>".repeat(1400)}</table>`,
  ),
  "one word of a megabyte": page(`<p>${"a".repeat(MEGABYTE)}</p>`),
  "a megabyte of prose": page(fill(PARAGRAPH)),
  "a third of a megabyte of Markdown's signs": page(`<p>${"*_[]()`~|>#".repeat(27_000)}</p>`),
  "a third of a megabyte of backticks": page(`<p>${"a` ``b ".repeat(42_000)}</p>`),
  "as many entities as are read": page(`<p>${"&amp;&lt;".repeat(14_500)}</p>`),
  "a megabyte of prose in one paragraph": page(`<p>${fill("The court rose, and the jury went out. ")}</p>`),
  "a megabyte of entities": page(`<p>${fill("&amp;&lt;")}</p>`),
  "a megabyte of false entities": page(`<p>${fill("&#x110000;&foo")}</p>`),
  "a megabyte of angle brackets": page(fill("<")),
  "a megabyte of open comments": page(fill("<!--")),
  "a megabyte of Markdown's signs": page(`<p>${fill("*_[]()`~|>#")}</p>`),
  "a megabyte of brackets": page(`<p>${fill("[")}</p>`),
  "a megabyte of backticks": page(`<p>${fill("a` ``b ")}</p>`),
  "a megabyte of white space": page(`<p>a${" ".repeat(MEGABYTE)}b</p>`),
  "a megabyte of attributes": page(`<p ${fill("a b c ")}>word</p>`),
  "a class of a megabyte": page(`<p class="${fill("share ")}">word</p>`),
  "a title of a megabyte": `<title>${fill("a | ")}</title><p>${PARAGRAPH}</p>`,
  "50,000 meta elements": page("", "<meta name=author content=x>".repeat(35_000)),
  "JSON-LD that nests a megabyte deep": script(fill("[")),
  "JSON-LD in lists 200,000 deep": script(`${"[".repeat(200_000)}${"]".repeat(200_000)}`),
  "JSON-LD in graphs 50,000 deep": script(`${'{"@graph":'.repeat(50_000)}1${"}".repeat(50_000)}`),
  "JSON-LD of a megabyte of articles": script(`[${fill('{"@type":"NewsArticle","headline":"a"},')}1]`),
  "JSON-LD of a megabyte of white space": script(fill(" ")),
  "JSON-LD with 100,000 authors": script(
    `{"@type":"NewsArticle","headline":"a","author":[${'"a",'.repeat(100_000)}"b"]}`,
  ),
  "no body": "<!DOCTYPE html><title>The Stolen Violin</title>",
  "nothing at all": "",
  "NUL characters": page("<p>\0\0\0word</p>"),
};
