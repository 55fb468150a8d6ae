import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import type { CaseTimeline } from "../../../../src/presentation/export/caseTimeline.ts";
import { exportTimeline } from "../../../../src/presentation/export/exportTimeline.ts";
import {
  anyQuoted,
  entryOf,
  HARROW,
  HOSTILE,
  quoteOf,
  timelineOf,
} from "../../../support/presentation/export/chronology.ts";
import { runs } from "../../../support/runs.ts";

const write = (timeline: CaseTimeline) => exportTimeline("markdown", timeline).text;

/** Reads tables and strikethrough too, and HTML. */
const markdown = new MarkdownIt({ html: true });

const TEXTS: Readonly<Record<string, string>> = { softbreak: " ", hardbreak: "\n" };

/** The words of every block quote; a block quote that is anything but one paragraph of words reads as its tokens. */
function readQuotes(text: string): string[] {
  const tokens = markdown.parse(text, {});
  const starts = tokens.flatMap(({ type }, index) => (type === "blockquote_open" ? [index] : []));
  return starts.map((start) => {
    const end = tokens.findIndex(({ type }, index) => index > start && type === "blockquote_close");
    const inside = tokens.slice(start + 1, end);
    const types = inside.map(({ type }) => type).join(" ");
    if (types !== "paragraph_open inline paragraph_close") return types;
    return (inside[1]?.children ?? [])
      .map(({ type, content }) => TEXTS[type] ?? (type === "text" || type === "text_special" ? content : `<${type}>`))
      .join("");
  });
}

function expectWhole(text: string): void {
  expect(readQuotes(write(timelineOf({ entries: [entryOf(text)], undated: [entryOf(text).quote] })))).toEqual([
    text,
    text,
  ]);
}

const cite = (publisher: string, words: string) =>
  `— Ann Reed, Bo Lund, “The violin of Port Amber”, ${publisher}, July 13, 2031, paragraph 2 · ` +
  `[open at the quotation](https://news.test/violin?a=1,2;3#:~:text=${words})`;

describe("a timeline as Markdown", () => {
  it("reads like this", () => {
    expect(write(HARROW)).toBe(`# People v. Harrow: timeline

How it ended — People v. Harrow: acquitted (July 12, 2031)

Every entry quotes an article word for word. 2 less told events left out. Exported on August 1, 2031.

## What happened

### 2001

> Harrow was born in Port Amber.

${cite("Amber News", "Harrow%20was%20born%20in%20Port%20Amber")}

### December 2030

> The violin went missing.

${cite("Amber News", "The%20violin%20went%20missing")}

### July 12, 2031

> A jury acquitted Harrow.

${cite("Amber News", "A%20jury%20acquitted%20Harrow")}

Also told in:

> She walked free.

${cite("Bay Post", "She%20walked%20free")}

Dated July 11, 2031 in:

> The jury acquitted her on Friday.

${cite("Amber News", "The%20jury%20acquitted%20her%20on%20Friday")}

## Scheduled

### December 31, 2031

> A hearing is set.

${cite("Amber News", "A%20hearing%20is%20set")}

## Without a calendar date

> It was the day before a jury was selected.

${cite("Amber News", "It%20was%20the%20day%20before%20a%20jury%20was%20selected")}
`);
  });

  it("leads with its link to the quotation, whatever the address has in it", () => {
    const quote = quoteOf("Plain words.", { url: "https://news.test/a_(b)?c=*d*&e=~f~" });
    const tokens = markdown.parse(write(timelineOf({ undated: [quote] })), {});
    const links = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === "link_open");
    expect(links.map((link) => link.attrGet("href"))).toEqual([quote.link]);
  });

  it.each([":-:", "-:", "--"])("is no table to GitHub where a line is %j", (line) => {
    expect(write(timelineOf({ undated: [quoteOf(`head\n${line}\nbody`)] }))).toContain(`> \\${line[0]}`);
  });

  it.each(HOSTILE)("gives %j back to the letter", expectWhole);

  it("gives any text back to the letter", () => {
    fc.assert(fc.property(anyQuoted, expectWhole), { numRuns: runs(300) });
  });
});
