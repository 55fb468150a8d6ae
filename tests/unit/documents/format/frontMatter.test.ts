import { describe, expect, it } from "vitest";
import { parseFrontMatter } from "../../../../src/documents/format/frontMatter.ts";
import { tellProblem } from "../../../support/tellProblem.ts";

function read(text: string) {
  const reading = parseFrontMatter(text);
  if (!reading.ok) throw new Error(reading.problem.map(tellProblem).join("\n"));
  return reading.value;
}

function problemsOf(text: string): string[] {
  const reading = parseFrontMatter(text);
  return reading.ok ? [] : reading.problem.map(tellProblem);
}

const ANCHOR =
  "has a YAML anchor or alias in its front matter; write the value out, in quotes if it begins with & or *";
const TAG = "has a YAML tag in its front matter; remove it, or put quotes around a value that begins with !";

describe("front matter that is read", () => {
  it.each([
    [
      "values are text as it was typed",
      "title: 1984\npublished: 2031-03-04\nhidden: yes",
      { title: "1984", published: "2031-03-04", hidden: "yes" },
    ],
    ["names count in any letter case", "Title: Violin\nPUBLISHER: Courier", { title: "Violin", publisher: "Courier" }],
    [
      "quotes keep what YAML would take for more",
      "a: '&x'\nb: \"*x\"\nc: '!x'\nd: 'x: y'",
      { a: "&x", b: "*x", c: "!x", d: "x: y" },
    ],
    [
      "an ampersand, an asterisk or an exclamation mark inside a value is text",
      "a: Harrow & Pell * ! Ltd.",
      { a: "Harrow & Pell * ! Ltd." },
    ],
    ["comments are passed over", "# ours\ntitle: Violin # found", { title: "Violin" }],
    ["lists are read in both ways of writing them", "a: [x, y]\nb:\n  - x\n  - y", { a: ["x", "y"], b: ["x", "y"] }],
    ["an empty value is empty text", "title:", { title: "" }],
    ["a folded value is one line", "title: >-\n  The stolen\n  violin", { title: "The stolen violin" }],
    [
      "names that objects have by nature are fields like any other",
      "constructor: x\ntoString: y",
      { constructor: "x", tostring: "y" },
    ],
    ["characters beyond the basic plane and U+FFFD are text", "title: 🎻 \ufffd é", { title: "🎻 \ufffd é" }],
  ])("%s", (_fact, yaml, expected) => {
    expect(Object.fromEntries(read(`---\n${yaml}\n---\nBody.`).fields)).toEqual(expected);
  });

  it("a __proto__ key is a field like any other and changes no object", () => {
    const { fields } = read("---\n__proto__:\n  hidden: 'true'\n  polluted: 'true'\n---\nBody.");
    expect([...fields.keys()]).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(fields.get("hidden")).toBeUndefined();
  });

  it.each([
    ["the body begins after the closing dashes", "---\ntitle: x\n---\nBody.", "\nBody."],
    ["spaces after the dashes don't count", "--- \t\ntitle: x\n---  \nBody.", "\nBody."],
    ["CRLF is a line end like any other", "---\r\ntitle: x\r\n---\r\nBody.\r\n", "\nBody.\r\n"],
    ["front matter without any field is closed at once", "---\n---\nBody.", "\nBody."],
    ["the first closing dashes close it", "---\ntitle: x\n---\nOne.\n\n---\n\nTwo.", "\nOne.\n\n---\n\nTwo."],
    ["dashes that go on don't close it", "---\ntitle: |\n  x\n  ---\na: ----\n---\nBody.", "\nBody."],
    ["nothing may follow the closing dashes", "---\ntitle: x\n---", ""],
  ])("%s", (_fact, text, body) => {
    expect(read(text).body).toBe(body);
  });

  it("a CRLF file has the fields of its LF twin", () => {
    const text = "---\ntitle: Violin\ncases:\n  - one\n  - two\n---\nBody.";
    expect(read(text.replaceAll("\n", "\r\n")).fields).toEqual(read(text).fields);
  });
});

describe("the line of a field", () => {
  const text =
    '---\ntitle: x\n# a comment\n\nauthor:\n  - title\n  - Mara Quill\n"Link": y\ncases: [a,\n  b]\nlast: z\n---\nlink: w';

  it.each([
    ["title", 2],
    ["author", 5],
    ["link", 8],
    ["LINK", 8],
    ["cases", 9],
    ["last", 11],
    ["absent", 1],
  ])("%s stands in line %i", (name, line) => {
    expect(read(text).lineOf(name)).toBe(line);
  });

  it("CRLF doesn't move lines", () => {
    expect(read(text.replaceAll("\n", "\r\n")).lineOf("last")).toBe(11);
  });
});

describe("front matter that is refused", () => {
  it.each([
    ["a file without front matter", "The violin was stolen.", "1: has no front matter"],
    ["an empty file", "", "1: has no front matter"],
    ["dashes that are not the first line", "\n---\ntitle: x\n---\nBody.", "1: has no front matter"],
    ["four dashes", "----\ntitle: x\n----\nBody.", "1: has no front matter"],
    ["front matter in JavaScript", "---js\n{title: process.exit(7)}\n---\nBody.", "1: has no front matter"],
    ["front matter that is not closed", "---\ntitle: x\n\nBody.", "1: has front matter that is not closed"],
    ["nothing but opening dashes", "---\n", "1: has front matter that is not closed"],
    ["an indented closing line", "---\ntitle: x\n ---\nBody.", "1: has front matter that is not closed"],
    ["a field without its colon", "---\ntitle Violin\npublisher: x\n---\n", "2: has no colon"],
    ["a colon without its space", "---\ntitle: x\nhidden:true\n---\n", "3: needs a space after the colon"],
    ["curly quotation marks", "---\ntitle: “Violin maker: acquitted”\n---\n", "2: has curly quotation marks"],
    ["an anchor", "---\ntitle: x\na: &b c\n---\n", `3: ${ANCHOR}`],
    ["an anchor on a key", "---\n&b title: x\n---\n", `2: ${ANCHOR}`],
    ["an alias without its anchor", "---\ntitle: x\na: *b\n---\n", `3: ${ANCHOR}`],
    ["an alias inside a list", "---\ntitle: x\na:\n  - y\n  - *b\n---\n", `5: ${ANCHOR}`],
    ["a merge key", "---\n<<: *b\n---\n", `2: ${ANCHOR}`],
    ["a tag", "---\ntitle: x\nhidden: !no true\n---\n", `3: ${TAG}`],
    ["a tag of YAML's own", "---\ntitle: !!str x\n---\n", `2: ${TAG}`],
    ["a tag that would make a function", "---\ntitle: !!js/function 'function () {}'\n---\n", `2: ${TAG}`],
    ["a tag on the whole", "---\n!!map\ntitle: x\n---\n", `2: ${TAG}`],
    [
      "a key that stands there twice",
      "---\ntitle: x\na: b\ntitle: y\n---\n",
      "4: has front matter that is not YAML (duplicated mapping key); remove one",
    ],
    [
      "a key that stands there twice in another letter case",
      "---\nhidden: true\na: b\nHidden: false\n---\n",
      "4: has the field hidden twice; remove one",
    ],
    [
      "a key that stands twice in an entry of a list",
      "---\nsources:\n  - outlet: x\n    outlet: y\n---\n",
      "4: has front matter that is not YAML (duplicated mapping key); remove one",
    ],
    [
      "a colon in a value without quotes",
      "---\npublisher: x\ntitle: Harrow v. Pell: a violin\n---\n",
      "3: has front matter that is not YAML",
    ],
    ["a tab as indentation", "---\na: b\n\tc: d\n---\n", "3: has a tab before a field; use spaces"],
    ["a quotation mark that is not closed", '---\na: b\ntitle: "x\n---\n', "4: has front matter that is not YAML"],
    ["a directive", "---\n%TAG ! tag:x,2000:\n---\n", "3: has front matter that is not YAML"],
    ["lists within lists without end", `---\na: ${"[".repeat(5000)}\n---\n`, "2: has front matter that is not YAML"],
    ["a list", "---\n- title\n---\n", "2: has front matter that is not a list of fields"],
    ["a sentence", "---\nThe violin was stolen.\n---\n", "2: has front matter that is not a list of fields"],
    ["nothing but a comment", "---\n# title\n---\n", "2: has front matter that is not a list of fields"],
  ])("%s", (_what, text, problem) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it.each([
    ["a list", "? [a, b]\n: c"],
    ["a map", "? {a: b}\n: c"],
  ])("a field named by %s is refused, not thrown at the caller", (_what, yaml) => {
    expect(problemsOf(`---\ntitle: x\n${yaml}\n---\nBody.`)).toHaveLength(1);
  });

  it("fields after the end of the YAML document are refused, so that no takedown among them is passed over", () => {
    expect(problemsOf("---\ntitle: x\n...\nhidden: true\n---\nBody.")).toHaveLength(1);
  });

  it.each([
    ["16 KiB", 16_384, "x", []],
    ["16 KiB and one byte", 16_385, "x", ["1: has front matter above 16 KiB; shorten it"]],
    ["16 KiB of two-byte letters", 16_384, "é", []],
    ["16 KiB and one byte, of two-byte letters", 16_385, "é", ["1: has front matter above 16 KiB; shorten it"]],
  ])("the limit counts bytes: %s", (_size, bytes, letter, expected) => {
    const room = bytes - Buffer.byteLength("title: \n");
    const value = letter.repeat(Math.floor(room / Buffer.byteLength(letter)));
    const yaml = `title: ${value}${"x".repeat(room - Buffer.byteLength(value))}\n`;
    expect(Buffer.byteLength(yaml)).toBe(bytes);
    expect(problemsOf(`---\n${yaml}---\nBody.`)).toEqual(expected);
  });

  it("a long body doesn't count as front matter", () => {
    expect(problemsOf(`---\ntitle: x\n---\n${"The violin. ".repeat(20_000)}`)).toEqual([]);
  });
});
