import { createInterface } from "node:readline/promises";
import type { Command, Desk } from "../command.ts";
import type { Librarian } from "../librarian.ts";
import { completeLine, readCommandLine } from "./commandLine.ts";
import { printReply } from "./print.ts";
import { apologise, type Terminal } from "./terminal.ts";

/** A desk before a library is lent to it. */
export type PromptDesk = Omit<Desk, "library" | "librarian"> & {
  readonly librarian: Pick<Librarian, "lend" | "reload">;
};

/** Answers typed commands until the input ends or somebody types `exit`. */
export async function runPrompt(terminal: Terminal, commands: readonly Command[], desk: PromptDesk): Promise<void> {
  const { input, output, colours } = terminal;
  const complete = (line: string) =>
    desk.librarian.lend(async (library) => {
      const { cases } = await library.describe();
      return completeLine(
        line,
        commands,
        cases.map((one) => one.slug),
      );
    });
  const lines = createInterface({
    input,
    output,
    prompt: colours.dim("casebook> "),
    terminal: input.isTTY === true && output.isTTY === true,
    completer: complete,
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
  desk: PromptDesk,
  { colours }: Terminal,
): Promise<string> {
  const typed = readCommandLine(/^\s*help\s*$/i.test(line) ? "/help" : line, commands);
  switch (typed.kind) {
    case "command":
      return printReply(
        await desk.librarian.lend((library) => typed.command.run(typed.values, { ...desk, library })),
        colours,
      );
    case "not a number":
      return `The command's ${typed.option} must be a whole number from ${typed.least}.`;
    case "missing":
      return `The command needs a ${typed.option}; /help shows how it is typed.`;
    case "unknown command":
      return `There is no command /${typed.name}; the commands are ${commands.map((one) => `/${one.name}`).join(", ")}.`;
  }
}
