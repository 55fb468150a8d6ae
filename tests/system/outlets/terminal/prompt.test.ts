import { expect, it } from "vitest";
import { readConfig } from "../../../../src/config.ts";
import { type OtherOutlets, runProgram } from "../../../../src/outlets/terminal/program.ts";
import { makeKnowledge, openTerminal, writeArticle } from "../../../support/temporary.ts";

const OUTLETS: OtherOutlets = {
  connect: async () => expect.fail("it connected to Discord"),
  serveWeb: async () => expect.fail("it served web pages"),
  diagnose: async () => expect.fail("it asked the doctor"),
};

/** What is said at the prompt to one line, where there is a token. */
async function open(args: readonly string[], line: string) {
  const { terminal, written, input } = openTerminal();
  input.end(`${line}\n`);
  const reading = readConfig({ DISCORD_TOKEN: "abc.def.ghi" });
  if (!reading.ok) throw new Error(reading.problem[0]?.code);
  const code = await runProgram(args, terminal, reading.value, OUTLETS);
  return { code, ...written };
}

it("a token keeps nobody from the prompt", async () => {
  const knowledge = makeKnowledge({ "harrow/violin.md": writeArticle() });
  const { code, output } = await open(["prompt", "--knowledge", knowledge], "Where was the violin found?");
  expect(output).toContain("in a piano stool");
  expect(code).toBe(0);
});

it("there is no prompt for an unknown folder, in one sentence", async () => {
  expect(await open(["prompt", "--knowledge", "no/such/folder"], "Who?")).toEqual({
    code: 2,
    output: "",
    error: "The knowledge folder no/such/folder does not exist; name one with --knowledge.\n",
  });
});
