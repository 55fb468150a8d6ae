import { createInterface } from "node:readline/promises";
import type { Command, Desk } from "../command.ts";
import { completeLine, readCommandLine } from "./commandLine.ts";
import { printReply } from "./print.ts";
import { apologise, type Terminal } from "./terminal.ts";

/** Answers typed commands until the input ends or somebody types `exit`. */
export async function runPrompt(terminal: Terminal, commands: readonly Command[], desk: Desk): Promise<void> {
  const { input, output, colours } = terminal;
  const slugs = (await desk.librarian.describe()).cases.map((one) => one.slug);
  const lines = createInterface({
    input,
    output,
    prompt: colours.dim("casebook> "),
    terminal: input.isTTY === true && output.isTTY === true,
    completer: (line: string) => completeLine(line, commands, slugs),
  });
  const say = (text: string) => output.write(`${text}\n\n`);
  say("Type a question, or /help. Tab completes; exit leaves.");
  let open = true;
  lines.once("close", () => {
    open = false;
  });
  // Lines may be left to answer after the input has ended, and a closed interface prompts no more.
  const prompt = () => {
    if (open) lines.prompt();
  };
  prompt();
  for await (const line of lines) {
    if (/^\s*\/?(?:exit|quit)\s*$/i.test(line)) break;
    if (line.trim() !== "")
      say(await answerLine(line, commands, desk, terminal).catch((fault) => apologise(terminal, fault)));
    prompt();
  }
  lines.close();
}

async function answerLine(
  line: string,
  commands: readonly Command[],
  desk: Desk,
  { colours }: Terminal,
): Promise<string> {
  const typed = readCommandLine(/^\s*help\s*$/i.test(line) ? "/help" : line, commands);
  switch (typed.kind) {
    case "command":
      return printReply(await typed.command.run(typed.values, desk), colours);
    case "missing":
      return `The command needs a ${typed.option}; /help shows how it is typed.`;
    case "unknown command":
      return `There is no command /${typed.name}; the commands are ${commands.map((one) => `/${one.name}`).join(", ")}.`;
  }
}
