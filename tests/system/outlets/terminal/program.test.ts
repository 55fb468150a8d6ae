import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { runMain } from "../../../support/process.ts";
import { makeKnowledge, makePipe, writeArticle } from "../../../support/temporary.ts";

const FILES = {
  "harrow-v-pell/case.md": "---\ntitle: Harrow v. Pell\naliases: [the violin case]\noutcome: Settled.\n---\n",
  "harrow-v-pell/violin.md": writeArticle("Mara Quill found the stolen violin inside a piano stool on May 3, 2030."),
  "marsh/case.md": "---\ntitle: In re Marsh\n---\n",
};
const QUESTION = "Who found the stolen violin?";
const PAGE = fileURLToPath(new URL("../../../support/ingest/pages/open-graph.html", import.meta.url));

describe("the compiled program", () => {
  it("answers in JSON on one line and exits 0", async () => {
    const { code, output, error } = await runMain(["ask", QUESTION, "--json", "--knowledge", makeKnowledge(FILES)]);
    expect(JSON.parse(output)).toMatchObject({ kind: "quotes", question: QUESTION });
    expect(output.split("\n")).toHaveLength(2);
    expect({ code, error }).toEqual({ code: 0, error: "" });
  });

  it("reads lines from standard input, from the folder that KNOWLEDGE_DIR names", async () => {
    const questions = Array.from({ length: 300 }, (_, index) => `Who found violin ${index}?`);
    const { code, output } = await runMain(["ask", "--jsonl"], {
      env: { KNOWLEDGE_DIR: makeKnowledge(FILES) },
      input: questions.map((question) => `${JSON.stringify({ question })}\n`).join(""),
    });
    expect(
      output
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).question),
    ).toEqual(questions);
    expect(code).toBe(0);
  });

  it("exits 1 where check finds bad files, and waits for no writer of a pipe", async () => {
    const folder = makeKnowledge({ ...FILES, "marsh/a.md": "---js\nprocess.exit(7)\n---\n" });
    makePipe(join(folder, "marsh/b.md"));
    const { code, output } = await runMain(["check", "--knowledge", folder]);
    expect(output).toContain(`${join(folder, "marsh/a.md")}:1: has no front matter`);
    expect(output).toContain(`${join(folder, "marsh/b.md")}:1: is not a regular file`);
    expect(code).toBe(1);
  });

  it("exits 2 on an unknown folder, with one sentence and no stack", async () => {
    const { code, output, error } = await runMain(["ask", QUESTION]);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(error).toBe("The knowledge folder no/such/folder does not exist; name one with --knowledge.\n");
  });

  it("opens the prompt without a token, in plain text where nobody reads along", async () => {
    const env = { KNOWLEDGE_DIR: makeKnowledge(FILES), CONTACT: "desk@casebook.test" };
    const { code, output, error } = await runMain([], { env, input: "/help\n/about\n" });
    expect(output).not.toContain("Moderators");
    expect(output).toContain("/ask <question> [case:…]");
    expect(output).toContain("Corrections and takedowns: desk@casebook.test");
    expect(output).not.toContain("\u001b");
    expect({ code, error }).toEqual({ code: 0, error: "" });
  });

  it("exits 2 where a variable is wrong, and names it", async () => {
    const { code, output, error } = await runMain(["--help"], { env: { CONTACT: "v".repeat(201) } });
    expect({ code, output, error }).toEqual({
      code: 2,
      output: "",
      error: "CONTACT must have at most 200 characters\n",
    });
  });

  it("imports a page, tells a timeline and draws a picture", async () => {
    const knowledge = makeKnowledge(FILES);
    const env = { KNOWLEDGE_DIR: knowledge };
    const imported = await runMain(["import", PAGE, "--case", "marsh"], { env });
    expect(imported).toMatchObject({ code: 0, error: expect.stringMatching(/^Left out as the page's own: [^\n]+\n$/) });
    const file = "marsh/dealer-denies-buying-stolen-violin.md";
    expect(imported.output).toContain(`Written to ${file}`);
    expect(`${file.slice(6)}\n\n${readFileSync(join(knowledge, file), "utf8")}`).toBe(
      readFileSync(PAGE.replace(/html$/, "md"), "utf8"),
    );
    const picture = join(knowledge, "timeline.png");
    const told = await runMain(["timeline", "--case", "harrow-v-pell", "--json", "--png", picture], { env });
    expect(told).toMatchObject({ code: 0, error: "" });
    expect(JSON.parse(told.output).entries).toMatchObject([{ date: "2030-05-03" }]);
    expect(PNG.sync.read(readFileSync(picture)).width).toBe(800);
  });
});
