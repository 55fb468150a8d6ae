import { parse } from "csv-parse/sync";
import fc from "fast-check";
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

const write = (timeline: CaseTimeline) => exportTimeline("csv", timeline).text;

function read(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: "\r\n" });
}

/** What docs/terminal.md tells a reader to do with a cell that begins with an apostrophe and a formula's sign. */
const arm = (cell = "") => cell.replace(/^'(?='*(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n]))/u, "");

const runsInSpreadsheets = (cell: string) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell);

function expectWhole(text: string): void {
  const [dated, undated] = read(write(timelineOf({ entries: [entryOf(text)], undated: [quoteOf(text)] })));
  for (const row of [dated, undated]) {
    expect(arm(row?.["quote"])).toBe(text);
    expect(Object.values(row ?? {}).filter(runsInSpreadsheets)).toEqual([]);
    if (!runsInSpreadsheets(text) && !text.startsWith("'")) expect(row?.["quote"]).toBe(text);
  }
}

describe("a timeline as CSV", () => {
  it("has a header and a row for each entry and each undated quotation", () => {
    const rows = read(write(HARROW));
    expect(Object.keys(rows[0] ?? {})).toEqual(
      "date,precision,status,quote,publisher,title,author,published,url,link,paragraph,citation,article id,also in,other dates,outcome,year guessed,asked".split(
        ",",
      ),
    );
    expect(rows.map(({ date, precision, status }) => [date, precision, status])).toEqual([
      ["2001", "year", "happened"],
      ["2030-12", "month", "happened"],
      ["2031-07-12", "day", "happened"],
      ["2031-12-31", "day", "scheduled"],
      ["", "", ""],
    ]);
  });

  it("says of a quotation all that is known of it", () => {
    const { quote, alsoIn, otherDates } = HARROW.entries[2] ?? entryOf("");
    expect(read(write(HARROW))[2]).toMatchObject({
      quote: "A jury acquitted Harrow.",
      publisher: "Amber News",
      title: "The violin of Port Amber",
      author: "Ann Reed; Bo Lund",
      published: "2031-07-13",
      url: "https://news.test/violin?a=1,2;3",
      link: quote.link,
      paragraph: String(quote.paragraph),
      citation: quote.citation,
      "article id": "harrow/violin",
      "also in": `“She walked free.”\n— ${alsoIn[0]?.citation}`,
      "other dates": `2031-07-11\n“The jury acquitted her on Friday.”\n— ${otherDates[0]?.quote.citation}`,
      outcome: "People v. Harrow: acquitted (July 12, 2031)",
    });
  });

  it("begins with a byte order mark and ends every row with CRLF", () => {
    const csv = write(HARROW);
    expect(csv.startsWith('\ufeff"date","precision"')).toBe(true);
    expect(csv.endsWith('"\r\n')).toBe(true);
  });

  it.each(HOSTILE)("gives %j back to the letter and runs nothing", expectWhole);

  it("gives any text back to the letter and runs nothing", () => {
    fc.assert(fc.property(anyQuoted, expectWhole), { numRuns: runs(300) });
  });

  it("leaves a quotation that begins with an apostrophe alone", () => {
    const csv = write(timelineOf({ entries: [entryOf("'I didn't do it,' she said.")] }));
    expect(read(csv)[0]?.["quote"]).toBe("'I didn't do it,' she said.");
  });

  it("runs no title, publisher or author either", () => {
    const quote = quoteOf("Plain.", { title: "=1+1", publisher: "@bay", authors: ["-30-"] });
    const [row] = read(write(timelineOf({ entries: [entryOf("", { quote })] })));
    expect([row?.["title"], row?.["publisher"], row?.["author"]]).toEqual(["'=1+1", "'@bay", "'-30-"]);
  });
});
