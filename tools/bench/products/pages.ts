import type { PageForm } from "../../../src/ingest/page.ts";
import { readPage } from "../../../src/ingest/readPage.ts";
import { writeMarkdown } from "../../../src/ingest/writeMarkdown.ts";
import type { Block } from "../../../src/text/markdown.ts";
import type { Shape } from "../doubling.ts";

/** What stands in a page against what it stands in. `size` is in elements, or texts, or rows and columns. */
export const PAGE_SHAPES: readonly Shape[] = [
  html("texts of one element (entities)", 28_000, (size) => `<p>${"a &amp; ".repeat(size / 2)}</p>`),
  html("texts of one element (signs)", 28_000, (size) => ";]]>\\\n\r<@1>".repeat(size)),
  html("texts × the elements around them", 28_000, (size) => nest(100, "a &amp; ".repeat(size / 2))),
  html("texts × the tables around them", 28_000, (size) => nestTables(40, "a &amp; ".repeat(size / 2))),
  html("letters × the elements around them", 20_000, (size) => nest(140, "a word, and. ".repeat(size))),
  html("elements × the elements around them", 5600, (size) => nest(9, "a word, and <b>b</b> ".repeat(size))),
  html("line breaks × the elements around them", 5600, (size) => nest(9, "a word, and<br>".repeat(size))),
  html(
    "boxes × texts inside them",
    20_000,
    (size) => '<div class="share">'.repeat(100) + "word, word, and a word. ".repeat(size / 2) + "</div>".repeat(100),
  ),
  html("line breaks of one element", 5600, (size) => "word<br>".repeat(size)),
  html("line breaks in pairs", 5600, (size) => "word<br><br>".repeat(size / 2)),
  html("line breaks of many elements", 5600, (size) => "<div>word<br><br>word</div>".repeat(size / 4)),
  html("links of one element", 5600, (size) => `<p>${"<a href=x>word, word</a> ".repeat(size)}</p>`),
  html("bold words of one element", 5600, (size) => `<p>${"<b>word</b>, ".repeat(size)}</p>`),
  html("paragraphs beside one another", 5600, (size) => "<p>word, word, word, word, word, word</p>".repeat(size)),
  html("paragraphs × elements around each", 5600, (size) =>
    `${"<div>".repeat(10)}<p>word, word, word, word</p>${"</div>".repeat(10)}`.repeat(size / 11),
  ),
  html("sections beside one another", 5600, (size) =>
    "<section><p>The jury, it said, acquitted Ada Harrow of theft.</p></section>".repeat(size / 2),
  ),
  html("items of one list", 5600, (size) => `<ul>${"<li>word, word word word</li>".repeat(size)}</ul>`),
  html("headings beside one another", 5600, (size) => "<h2>word</h2><p>word, word, word</p>".repeat(size / 2)),
  html("elements × letters of their classes", 240, (size) =>
    `<p class="${"share ".repeat(330)}" id="${"x1 ".repeat(600)}">word, word, word, word</p>`.repeat(size),
  ),
  html(
    "attributes of one element",
    60_000,
    (size) => `<p ${Array.from({ length: size }, (_, at) => `a${at}=b`).join(" ")}>word</p>`,
  ),
  html("tables beside one another", 5600, (size) =>
    "<table><tr><td>word, word word word</td></tr></table>".repeat(size / 4),
  ),
  html("rows × cells of one table", 1400, (size) => writeHtmlTable(size)),
  form("markdown", "rows × cells of one table, as Markdown", 4000, (size) => `${PROSE}\n\n${writeHtmlTable(size)}`),
  html(
    "nodes of JSON-LD × their references",
    20_000,
    (size) =>
      `<script type="application/ld+json">[${Array.from({ length: size }, (_, at) => `{"@type":"NewsArticle","@id":"${at}","author":{"@id":"${at + 1}"}}`).join()}]</script>`,
  ),
  html("metadata of one name", 5600, (size) => "<meta name=author content=x>".repeat(size)),
  html("title × its separators", 2000, (size) => `<h1>a</h1><title>${" | a".repeat(size)}</title>`),
  form("text", "lines of a text", 250_000, (size) => `${PROSE}\n\n${"The court rose again.\n\n".repeat(size / 23)}`),
  {
    name: "rows × cells of one table, written",
    size: 2000,
    prepare: (size) => {
      const blocks = [row(size), ...Array.from({ length: size }, () => row(2))];
      return () => void writeMarkdown(blocks);
    },
  },
];

const NOW = "2026-01-05T12:00:00Z";
const GIVEN = { title: "The Stolen Violin", publisher: "Amber News", published: "2025-03-14" };
const PROSE = "The jury acquitted Ada Harrow, a violin maker, of theft on Friday after two days.";

function form(kind: PageForm, name: string, size: number, write: (size: number) => string): Shape {
  const prepare = (size: number) => {
    const page = { form: kind, source: write(Math.floor(size)) };
    const read = readPage(page, GIVEN, NOW);
    if (!read.ok && ["too-many-elements", "too-long"].includes(read.problem.code))
      throw new Error(`${name}: the page is refused at once, so nothing would be measured`);
    return () => void readPage(page, GIVEN, NOW);
  };
  return { name: `a page's ${name}`, size, prepare };
}

function html(name: string, size: number, write: (size: number) => string): Shape {
  return form(
    "html",
    name,
    size,
    (size) =>
      `<!DOCTYPE html><html><body><article>${`<p>${PROSE}</p>`.repeat(5)}${write(size)}</article></body></html>`,
  );
}

function nest(depth: number, inside: string): string {
  return "<div>".repeat(depth) + inside + "</div>".repeat(depth);
}

function nestTables(depth: number, inside: string): string {
  return "<table><tr><td>".repeat(depth) + inside + "</td></tr></table>".repeat(depth);
}

/** One long row and many short ones. */
function writeHtmlTable(size: number): string {
  return `<table><tr>${"<td>the court rose</td>".repeat(size)}</tr>${"<tr><td>the jury rose, and</td><td>b</td></tr>".repeat(size)}</table>`;
}

function row(cells: number): Block {
  return { kind: "paragraph", text: Array.from({ length: cells }, () => "a").join("\t"), linked: false, bold: false };
}
