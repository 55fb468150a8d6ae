import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticleFile } from "../../../../src/documents/format/articleFile.ts";
import { parseCaseFile } from "../../../../src/documents/format/caseFile.ts";
import { escapePath, isSeen, shortenName } from "../../../../src/documents/format/escapePath.ts";
import type { FormatProblem } from "../../../../src/documents/format/formatProblem.ts";
import { parseFrontMatter, type Value } from "../../../../src/documents/format/frontMatter.ts";
import { mayTakeDown } from "../../../../src/documents/format/takedown.ts";
import { explainFileProblem } from "../../../../src/presentation/wording/english/fileRejections.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { least, runs } from "../../../support/runs.ts";

/** What YAML and front matter are made of, and what breaks them. */
const PIECES = [
  ...["---\n", "---", "\n---\n", "...\n", "\n", "\r\n", "\r", " ", "  ", "\t", ": ", ":", "- ", "? ", ", ", "#", " # "],
  ...[
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "\\",
    "|\n  ",
    ">\n  ",
    "&a ",
    "*a",
    "!",
    "!!js/function ",
    "%YAML 1.2\n",
    "<<: ",
    "~",
    "“",
    "”",
  ],
  ...[
    "title",
    "title: T\n",
    "publisher: P\n",
    "published: 2031-03-04\n",
    "hidden: true\n",
    "hidden",
    "retracted: ",
    "cases: [",
    "url: https://a.test\n",
  ],
  ...[
    "sources:\n- outlet: A\n  date: 2031-01-01\n",
    "author: ",
    "__proto__: {polluted: yes}\n",
    "constructor",
    "\\x00",
    "\\e[2J",
    "\u2028",
    "\ufeff",
    "\u0000",
    "\ud800",
    "🎻",
  ],
];
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  fc.string({ unit: "binary", maxLength: 3 }),
);
const yaml = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
const file = fc.oneof(
  yaml,
  yaml.map((text) => `---\n${text}`),
  fc.tuple(yaml, yaml).map(([fields, body]) => `---\n${fields}\n---\n${body}`),
  fc
    .tuple(yaml, yaml)
    .map(([fields, body]) => `---\ntitle: T\npublisher: P\npublished: 2031-03-04\n${fields}\n---\n${body}`),
);

/** What would turn, break or hide a line, or be obeyed by a terminal. */
const UNTAMED = /[\p{C}\p{Zl}\p{Zp}]/u;

describe("whatever the file", () => {
  it("front matter is data, and what stands below it the file's end", () => {
    let read = 0;
    fc.assert(
      fc.property(file, (text) => {
        const matter = parseFrontMatter(text);
        if (!matter.ok) return expectProblems(matter.problem, text);
        read += 1;
        const { fields, lineOf, body } = matter.value;
        expect(text.endsWith(body)).toBe(true);
        for (const [name, value] of fields) {
          expectData(value);
          expect(lineOf(name)).toBeLessThanOrEqual(countLines(text));
        }
        expect("polluted" in {}).toBe(false);
      }),
      { numRuns: runs(3000) },
    );
    expect(read).toBeGreaterThan(least(100));
  });

  it("an article or a case is read from it, or what is wrong with it is said in its lines", () => {
    fc.assert(
      fc.property(file, (text) => {
        const article = parseArticleFile(text, asSlug("harrow"), "a");
        const one = parseCaseFile(text, asSlug("harrow"));
        if (!article.ok) expectProblems(article.problem, text);
        else expect(article.value.article.text.trim()).not.toBe("");
        if (!one.ok) expectProblems(one.problem, text);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("a field says what was written between quotation marks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (written) => {
        const quoted = JSON.stringify(written).replace(/[^\x20-\x7e]/g, escapeUnit);
        const matter = parseFrontMatter(`---\nfirst: 1\ntitle: ${quoted}\n---\n`);
        expect(matter.ok && matter.value.fields.get("title")).toBe(written);
        expect(matter.ok && matter.value.lineOf("Title")).toBe(3);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("a case file that hides and can't be read may have meant to", () => {
    let unread = 0;
    fc.assert(
      fc.property(
        yaml,
        yaml,
        fc.constantFrom("hidden", "Hidden", '"hidden"', "is_hidden", "retracted"),
        (before, after, name) => {
          const text = `---\n${before}\n${name}: true\n${after}`;
          const read = parseCaseFile(text, asSlug("harrow"));
          if (read.ok) return;
          unread += 1;
          expect(mayTakeDown(text)).toBe(true);
        },
      ),
      { numRuns: runs(2000) },
    );
    expect(unread).toBeGreaterThan(least(100));
  });
});

describe("whatever the name", () => {
  it("all of it can be seen where it is printed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), yaml), (name) => {
        const spelt = escapePath(name);
        expect(spelt).not.toMatch(UNTAMED);
        expect(escapePath(spelt)).toBe(spelt);
        expect(isSeen(name)).toBe(spelt === name);
        expect([...shortenName(name)].length).toBeLessThanOrEqual(61);
      }),
      { numRuns: runs(3000) },
    );
  });
});

const countLines = (text: string) => text.split("\n").length;

function expectProblems(problems: readonly FormatProblem[], text: string): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(Math.max(2, countLines(text)));
    expect(explainFileProblem(problem)).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]+$/u);
  }
}

function expectData(value: Value): void {
  if (typeof value === "string") return;
  expect(Array.isArray(value) || value instanceof Map).toBe(true);
  for (const item of value.values()) expectData(item);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
