import { describe, expect, it } from "vitest";
import { parseArticleFile } from "../../../../src/documents/format/articleFile.ts";
import { parseCaseFile } from "../../../../src/documents/format/caseFile.ts";
import { mayTakeDown } from "../../../../src/documents/format/takedown.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { tellProblem } from "../../../support/tellProblem.ts";
import { disguise, misspell } from "./spellings.ts";
import { BLOCKS, BODIES, BROKEN, FIELDS, HARMLESS_BODIES, HARMLESS_FIELDS, NOTICES, write } from "./takedowns.ts";

/** What becomes of an article's file, in a word. */
function judge(text: string): "served" | "hidden" | "rejected" {
  const read = parseArticleFile(text, asSlug("harrow"), "a");
  if (!read.ok) return "rejected";
  return read.value.hidden || read.value.article.retracted ? "hidden" : "served";
}

/** Whether a case file leaves its case on the shelf. */
function leavesCase(text: string): boolean {
  const read = parseCaseFile(text, asSlug("harrow"));
  return read.ok ? !read.value.hidden : !mayTakeDown(text);
}

/** Says no of what is published, and yes of what is hidden. */
const WORDS = [
  ...["hidden", "retracted", "withdrawn", "unpublished", "removed", "takedown", "draft", "private", "deleted"].map(
    (word) => [word, "true"] as const,
  ),
  ["published", "false"] as const,
];
/** `publisher` is a field of its own. */
const OTHER_WORDS = new Set(["publisher"]);

describe.each(WORDS)("every spelling of %s", (word, value) => {
  const spelt = [
    ...misspell(word).map((one) => [one, one] as const),
    ...disguise(word),
    ...disguise(word.slice(1)).map(([how, one]) => [`${how}, a letter short`, word.slice(0, 1) + one] as const),
  ].filter(([, name]) => !OTHER_WORDS.has(name));
  const dated = (field: string) => write(field).replace("published:", word === "published" ? "date:" : "published:");

  /** Each place reads a file for each spelling, so most look at every so many-th alone. */
  it.each<[string, (field: string) => boolean, every?: number]>([
    ["in an article", (field) => judge(dated(field)) === "served"],
    ["in a case file", (field) => leavesCase(`---\ntitle: x\n${field}\n---\n`)],
    ["inside another field", (field) => judge(write(`x:\n  - ${field}`)) === "served", 7],
    ["in a comment", (field) => judge(write(`# ${field}`)) === "served", 7],
    ["below the front matter", (field) => judge(write("", `${field}\n\nThe violin.\n`)) === "served", 7],
    ["in a file that is bad for something else", (field) => !mayTakeDown(dated(`url: nowhere\n${field}`)), 7],
    ["in front matter that is no YAML", (field) => !mayTakeDown(write(`x: [\n${field}`)), 7],
  ])("%s keeps it off the shelf", (_where, isServed, every = 2) => {
    const tried = spelt.filter((_, at) => at % every === 0);
    expect(tried.length).toBeGreaterThan(40);
    const served = tried.filter(([, name]) => isServed(`${name}: ${value}`)).map(([how]) => how);
    expect(served).toEqual([]);
  });
});

describe("a takedown in an article", () => {
  it.each(FIELDS.map((field) => [field]))("%j keeps it off the shelf, and off if the file turns bad", (field) => {
    expect(judge(write(field))).not.toBe("served");
    expect(mayTakeDown(write(`url: nowhere\n${field}`))).toBe(true);
  });

  it.each(BROKEN.map((field) => [field]))("%j is refused, and may have been meant", (field) => {
    expect(judge(write(field))).toBe("rejected");
    expect(mayTakeDown(write(field))).toBe(true);
  });

  it.each([...BODIES, ...BLOCKS, ...NOTICES].map((body) => [body]))("%j below the dashes is refused", (body) => {
    expect(judge(write("", body))).toBe("rejected");
    expect(mayTakeDown(write("", body))).toBe(true);
    expect(mayTakeDown(write("url: nowhere", body))).toBe(true);
  });

  it.each([["draft: true"], ["private: true"], ["publish: false"], ["published: false\ndate: 2021-03-04"]])(
    "that another program knows is one, and no fault: %j",
    (field) => {
      expect(judge(write(field).replace(/^published: 2021.*\n/m, field.includes("date:") ? "" : "$&"))).toBe("hidden");
    },
  );

  it.each([
    ["hdiden: true", 5, "has a field hdiden; write hidden or retracted, with true or false"],
    ["x: y\ndraft: maybe", 6, "draft must be true or false; until it is, the article is not served"],
    ["x:\n  hidden: true", 6, "has hidden inside x; write hidden: true as a field of its own, or remove it"],
    ["x: y\n# hidden: true", 6, "says in a comment or a value that it is not to be shown"],
    ["status: draft", 5, "has a field status that may say that it is not to be shown"],
    ["", 9, "says below its front matter that it is not to be shown"],
  ])("%j is reported in its line", (fields, line, reason) => {
    const text = fields === "" ? write("", "\n# Found\n\nhidden: true\n") : write(fields);
    const read = parseArticleFile(text, asSlug("harrow"), "a");
    expect(read.ok ? [] : read.problem.map(tellProblem)).toEqual([expect.stringContaining(`${line}: ${reason}`)]);
  });
});

describe("no takedown", () => {
  it.each(HARMLESS_FIELDS.map((field) => [field]))("is %j", (field) => {
    expect(judge(write(field))).toBe("served");
    expect(mayTakeDown(write(`url: nowhere\n${field}`))).toBe(false);
  });

  it.each(HARMLESS_BODIES.map((body) => [body]))("is a text such as %j", (body) => {
    expect(judge(write("", `\n${body}\n`))).toBe("served");
    expect(mayTakeDown(write("url: nowhere", `\n${body}\n`))).toBe(false);
    expect(leavesCase(`---\ntitle: x\n---\n\n${body}\n`)).toBe(true);
  });

  it("is published: true, where the date stands in another field", () => {
    const text = write("date: 2021-05-06").replace("published: 2021-03-04", "published: true");
    const read = parseArticleFile(text, asSlug("harrow"), "a");
    expect(read.ok && read.value.article.published).toBe("2021-05-06");
  });

  it("is a case whose own names and outcome tell of one", () => {
    const fields = 'title: The Hidden Violin\naliases: [Hidden, "Kraft", Draft case]\noutcome: The plea was withdrawn.';
    expect(leavesCase(`---\n${fields}\nstate: Florida\n---\n`)).toBe(true);
    expect(leavesCase(`---\n${fields}\noutcomeDate: soon\n---\n`)).toBe(true);
  });
});

describe("a takedown in a case file", () => {
  it.each([...FIELDS, "retracted: true"].filter((field) => !/\bsources:/.test(field)).map((field) => [field]))(
    "%j takes the case down",
    (field) => {
      expect(leavesCase(`---\ntitle: x\n${field}\n---\n`)).toBe(false);
    },
  );

  it.each(BROKEN.map((field) => [field]))("%j takes it down where the file can't be read", (field) => {
    expect(leavesCase(`---\ntitle: x\n${field}\n---\n`)).toBe(false);
  });

  it.each([...BODIES, ...BLOCKS, ...NOTICES].map((body) => [body]))("%j below the dashes takes it down", (body) => {
    expect(leavesCase(`---\ntitle: x\n---\n${body}`)).toBe(false);
  });

  it.each(NOTICES.map((notice) => [notice]))("%j in place of all of it takes it down", (notice) => {
    expect(leavesCase(`${notice}\n`)).toBe(false);
  });
});
