import { describe, expect, it } from "vitest";
import { nameAfterFolder, parseCaseFile } from "../../../../src/documents/format/caseFile.ts";
import { mayTakeDown } from "../../../../src/documents/format/takedown.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { tellProblem } from "../../../support/tellProblem.ts";

const write = (fields: string, body = "") => `---\n${fields}\n---\n${body}`;

function read(text: string) {
  const reading = parseCaseFile(text, asSlug("harrow-v-pell"));
  if (!reading.ok) throw new Error(reading.problem.map(tellProblem).join("\n"));
  expect(reading.value.hidden).toBe(false);
  return reading.value.case;
}

function problemsOf(text: string): string[] {
  const reading = parseCaseFile(text, asSlug("harrow-v-pell"));
  return reading.ok ? [] : reading.problem.map(tellProblem);
}

describe("a case's file", () => {
  it("becomes a case with all that it tells", () => {
    const fields = [
      "title: Harrow v. Pell",
      "aliases: [the violin case, Harrow]",
      "court: Tarn County Court",
      "docket: 31-CV-0042",
      "outcome: Settled; the violin went back to its owner.",
      "outcomeDate: 2032-01-09",
    ];
    expect(read(write(fields.join("\n"), "\nA dispute over a **stolen** violin.\n\nIt was found.\n"))).toEqual({
      slug: "harrow-v-pell",
      title: "Harrow v. Pell",
      aliases: ["the violin case", "Harrow"],
      court: "Tarn County Court",
      docket: "31-CV-0042",
      outcome: "Settled; the violin went back to its owner.",
      outcomeDate: "2032-01-09",
      description: "A dispute over a stolen violin.\n\nIt was found.",
    });
  });

  it("needs a title and no more", () => {
    expect(read(write("title: Harrow v. Pell"))).toEqual({
      slug: "harrow-v-pell",
      title: "Harrow v. Pell",
      aliases: [],
    });
  });

  it.each([
    ["one alias needs no list", "aliases: the violin case", ["the violin case"]],
    ["a single alias field will do", "alias: the violin case", ["the violin case"]],
    ["an empty field is no alias", "aliases:", []],
    [
      "a line feed or bidirectional mark in an alias is a space",
      'aliases: ["the\\nviolin\\u202ecase"]',
      ["the violin case"],
    ],
  ])("%s", (_fact, field, expected) => {
    expect(read(write(`title: Harrow v. Pell\n${field}`)).aliases).toEqual(expected);
  });

  it("is read with CRLF line ends", () => {
    expect(read("---\r\ntitle: Harrow v. Pell\r\n---\r\nA violin.\r\n")).toMatchObject({
      title: "Harrow v. Pell",
      description: "A violin.",
    });
  });

  it.each([
    ["no title", "court: x", "1: title is missing; add it to the front matter, such as: title: The headline"],
    ["a list for a title", "court: x\ntitle: [Harrow, Pell]", "3: title must be one line of text"],
    [
      "a day that doesn't exist",
      "title: x\noutcomeDate: 2024-02-30",
      "3: outcomeDate must be an ISO 8601 date such as 2024-07-13, and a day that exists",
    ],
    [
      "a time where a day is wanted",
      "title: x\noutcomeDate: 2032-01-09T10:00:00Z",
      "3: outcomeDate must be an ISO 8601 date such as 2024-07-13, and a day that exists",
    ],
    ["a list for an outcome", "title: x\noutcome: [won, lost]", "3: outcome must be one line of text"],
    ["a list inside the aliases", "title: x\naliases: [a, [b]]", "3: aliases, entry 2 must be one line of text"],
    ["a title of 201 letters", `title: ${"v".repeat(201)}`, "2: title must have at most 200 characters"],
  ])("%s is refused", (_what, fields, problem) => {
    expect(problemsOf(write(fields))).toEqual([problem]);
  });

  it.each([["outcom"], ["outcomes"], ["outcmoe"], ["Outcome_"]])("a misspelt %s is refused", (name) => {
    expect(problemsOf(write(`title: x\n${name}: Acquitted.`))).toEqual([
      `3: has a field ${name.toLowerCase()}; write outcome if you meant that, or remove it`,
    ]);
  });

  it.each([
    ["aliasses: [the violin case]", "aliases"],
    ["outcome_date: 2032-01-09", "outcomeDate"],
    ["dokcet: 31-CV-0042", "docket"],
  ])("%s is refused, and what was meant is named", (field, meant) => {
    expect(problemsOf(write(`title: x\n${field}`))[0]).toContain(`write ${meant} if you meant that`);
  });

  it("a misspelt title is not missing besides", () => {
    expect(problemsOf(write("titel: x"))).toEqual([
      "2: has a field titel; write title if you meant that, or remove it",
    ]);
  });

  it("a title of 200 letters is read", () => {
    expect(problemsOf(write(`title: ${"v".repeat(200)}`))).toEqual([]);
  });

  it("without front matter it is refused", () => {
    expect(problemsOf("A dispute over a violin.")[0]).toContain("1: has no front matter");
  });

  it("a folder without one is a case that bears the folder's name", () => {
    expect(nameAfterFolder(asSlug("harrow-v-pell"))).toEqual({
      slug: "harrow-v-pell",
      title: "harrow-v-pell",
      aliases: [],
    });
  });
});

describe("the people of a case", () => {
  it.each([
    [
      "all of them",
      "people:\n  - name: Mara Quill\n    aliases: [Quill, M. Quill]\n  - name: Oda Fenn",
      [
        { name: "Mara Quill", aliases: ["Quill", "M. Quill"] },
        { name: "Oda Fenn", aliases: [] },
      ],
    ],
    [
      "one, with one alias",
      "people:\n  name: Mara Quill\n  aliases: Quill",
      [{ name: "Mara Quill", aliases: ["Quill"] }],
    ],
    ["persons too", "persons:\n  - name: Mara Quill", [{ name: "Mara Quill", aliases: [] }]],
    ["none in an empty field", "people:", undefined],
  ])("are read: %s", (_what, field, expected) => {
    expect(read(write(`title: x\n${field}`)).people).toEqual(expected);
  });

  it.each([
    [
      "another field",
      "people:\n  - name: Ada\n    alias: Q",
      "3: people, entry 1 must have a name, and may have aliases",
    ],
    ["no name", "people:\n  - aliases: [Quill]", "3: people, entry 1, name must be one line of text"],
    ["an empty name", "people:\n  - name:", "3: people, entry 1, name must not be empty"],
    [
      "a second without a name",
      "people:\n  - name: Ada\n  - aliases: Q",
      "3: people, entry 2, name must be one line of text",
    ],
    ["a list for a name", "people:\n  - name: [Mara, Quill]", "3: people, entry 1, name must be one line of text"],
    ["a bare name", "people: [Mara Quill]", "3: people, entry 1 must have a name, and may have aliases"],
    [
      "a list inside the aliases",
      "people:\n  - name: Mara Quill\n    aliases: [a, [b]]",
      "3: people, entry 1, aliases, entry 2 must be one line of text",
    ],
    [
      "a name of 101 letters",
      `people:\n  - name: ${"v".repeat(101)}`,
      "3: people, entry 1, name must have at most 100 characters",
    ],
    ["a misspelt field", "pepole: []", "3: has a field pepole; write people if you meant that, or remove it"],
  ])("are refused with %s, in one sentence that names the field", (_what, field, problem) => {
    expect(problemsOf(write(`title: x\n${field}`))).toEqual([problem]);
  });
});

describe("a case's takedown", () => {
  it("is hidden: true, and reads as nothing else", () => {
    const reading = parseCaseFile(write("title: Harrow v. Pell\nhidden: true"), asSlug("harrow-v-pell"));
    expect(reading.ok && reading.value.hidden).toBe(true);
  });

  it.each([
    ["hidden: maybe", "3: hidden must be true or false"],
    ["hidden:", "3: hidden must be true or false"],
    ["hiden: true", "3: has a field hiden"],
    ["retracted: true", "3: has a field retracted"],
  ])("is refused where it can't be read: %s", (field, problem) => {
    const [said = ""] = problemsOf(write(`title: Harrow v. Pell\n${field}`));
    expect(said).toContain(problem);
  });

  it.each([["title: x\nhidden: maybe"], ["title: [\nHidden: true"], ["is_hidden: true"], ["retracted: yes"]])(
    "may be meant by a file that can't be read: %s",
    (text) => {
      expect(mayTakeDown(write(text))).toBe(true);
    },
  );

  it("is not meant by every broken file", () => {
    expect(mayTakeDown(write("title: [\ncourt: The High Court"))).toBe(false);
  });
});
