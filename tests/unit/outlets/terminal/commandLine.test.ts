import { describe, expect, it } from "vitest";
import { commands as all } from "../../../../commands/index.ts";
import { isSlashCommand } from "../../../../src/app/command.ts";
import { completeLine, readCommandLine } from "../../../../src/outlets/terminal/commandLine.ts";

const commands = all.filter(isSlashCommand);

/** The command's name and values, or what is wrong. */
function read(line: string) {
  const typed = readCommandLine(line, commands);
  return typed.kind === "command" ? { name: typed.command.name, ...typed.values } : typed;
}

describe("a typed line", () => {
  it.each([
    ["/ask Who found it?", { name: "ask", question: "Who found it?" }],
    ["  /ask   Who found it?  ", { name: "ask", question: "Who found it?" }],
    ["/ask\tWho found it?", { name: "ask", question: "Who found it?" }],
    ["/ASK Who found it?", { name: "ask", question: "Who found it?" }],
    ["Who found it?", { name: "ask", question: "Who found it?" }],
    ["help me find it", { name: "ask", question: "help me find it" }],
    ["/ask question:violin", { name: "ask", question: "violin" }],
    ['/ask question:"Who found it?"', { name: "ask", question: "Who found it?" }],
    ["/ask Who found it? case:harrow", { name: "ask", question: "Who found it?", case: "harrow" }],
    ["/ask case:harrow Who found it?", { name: "ask", question: "Who found it?", case: "harrow" }],
    ["/ask Who case:harrow found it?", { name: "ask", question: "Who found it?", case: "harrow" }],
    ["Who found it? case:harrow", { name: "ask", question: "Who found it?", case: "harrow" }],
    ['/ask Who found it? case:"Harrow v. Pell"', { name: "ask", question: "Who found it?", case: "Harrow v. Pell" }],
    [
      '/ask case:"Harrow v. Pell" question:"Who found it?"',
      { name: "ask", question: "Who found it?", case: "Harrow v. Pell" },
    ],
    ['/ask Who said "found it"?', { name: "ask", question: 'Who said "found it"?' }],
    ["/ask What was the case: theft?", { name: "ask", question: "What was the case: theft?" }],
    ["/ask What is a showcase:x?", { name: "ask", question: "What is a showcase:x?" }],
    ["/ask question:Who found it? case:harrow", { name: "ask", question: "Who found it?", case: "harrow" }],
    ["/ask Who found it? case: harrow", { name: "ask", question: "Who found it?", case: "harrow" }],
    ["case: harrow Who found it?", { name: "ask", question: "Who found it?", case: "harrow" }],
    ['Who found it? case: "Harrow v. Pell"', { name: "ask", question: "Who found it?", case: "Harrow v. Pell" }],
    ["At 10:30 was https://a.test up?", { name: "ask", question: "At 10:30 was https://a.test up?" }],
    ["/sources harrow", { name: "sources", case: "harrow" }],
    ['/sources "Harrow v. Pell" page: 2', { name: "sources", case: "Harrow v. Pell", page: 2 }],
    ["/sources", { name: "sources" }],
    ["sources of the leak", { name: "ask", question: "sources of the leak" }],
    ["/about", { name: "about" }],
    ["/help", { name: "help" }],
  ])("%s", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    ["/ask", { kind: "missing", option: "question" }],
    ["/ask   ", { kind: "missing", option: "question" }],
    ["/ask case:harrow", { kind: "missing", option: "question" }],
    ['/ask question:""', { kind: "missing", option: "question" }],
    ["", { kind: "missing", option: "question" }],
    ["/sue Pell", { kind: "unknown command", name: "sue" }],
    ["/", { kind: "unknown command", name: "" }],
    ["/constructor", { kind: "unknown command", name: "constructor" }],
    ["//ask x", { kind: "unknown command", name: "/ask" }],
  ])("%j is not understood", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("completing a line", () => {
  const slugs = ["harrow-v-pell", "harvest", "marsh"];

  it.each([
    [
      "a slash may become any command",
      "/",
      [
        "/ask ",
        "/case ",
        "/timeline ",
        "/next ",
        "/sources ",
        "/about",
        "/help",
        "/setup ",
        "/gaps ",
        "/reload",
        "/import",
      ],
      "/",
    ],
    ["the start of a command becomes it, with a space where it takes something", "/as", ["/ask "], "/as"],
    ["a start that several commands share becomes any of them", "/a", ["/ask ", "/about"], "/a"],
    ["a start that no command has stays", "/x", [], "/x"],
    ["an option's start becomes it", "/ask Who found it? ca", ["case:"], "ca"],
    ["a required option may be named too", "/ask que", ["question:"], "que"],
    ["a word that starts no option stays", "/ask Who", [], "Who"],
    ["a command without options has none", "/about ca", [], "ca"],
    ["nothing is offered where nothing is begun", "/ask ", [], ""],
    ["a case may become any slug", "/ask Who? case:", ["case:harrow-v-pell", "case:harvest", "case:marsh"], "case:"],
    ["the start of a slug becomes it", "/ask Who? case:ma", ["case:marsh"], "case:ma"],
    [
      "a start that several slugs share becomes any of them",
      "/ask Who? case:har",
      ["case:harrow-v-pell", "case:harvest"],
      "case:har",
    ],
    ["a slug that isn't there stays", "/ask Who? case:pell", [], "case:pell"],
    ["text is not completed as a case", "/ask question:ma", [], "question:ma"],
    ["a command that isn't there has no options", "/sue case:ma", [], "case:ma"],
  ])("%s", (_fact, line, choices, replaced) => {
    expect(completeLine(line, commands, slugs)).toEqual([choices, replaced]);
  });

  it.each([["harrow-v-pell"], ["Harrow v Pell"]])("a completed %s reads as the case that it is", (slug) => {
    const line = "/ask Who found it? ";
    const [choices, replaced] = completeLine(`${line}case:`, commands, [slug]);
    expect(replaced).toBe("case:");
    expect(read(line + choices[0])).toEqual({ name: "ask", question: "Who found it?", case: slug });
  });
});
