import { CommanderError, InvalidArgumentError, Command as Program } from "commander";
import { answer, USUAL_QUOTES } from "../../commands/ask.ts";
import { commands } from "../../commands/index.ts";
import { type Desk, describeUsage } from "../command.ts";
import type { Config } from "../config.ts";
import { openLibrarian } from "../librarian.ts";
import type { Reply } from "../reply.ts";
import { checkShelf } from "./check.ts";
import { answerJsonLines } from "./jsonLines.ts";
import { count, printReply } from "./print.ts";
import { runPrompt } from "./prompt.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

interface AskFlags {
  readonly knowledge: string;
  readonly case?: string;
  readonly limit: number;
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** Most quotations that `--limit` may ask for. */
const MOST_QUOTES = 25;

/** Runs what the arguments ask for; without any, the prompt. */
export async function runProgram(args: readonly string[], terminal: Terminal, config: Config): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = makeProgram(terminal);
  const folder = ["--knowledge <folder>", "folder of cases and articles", config.knowledge] as const;
  program
    .command("prompt", { isDefault: true })
    .description("open a prompt for the same commands as in Discord")
    .option(...folder)
    .allowExcessArguments()
    .action(async ({ knowledge }: { knowledge: string }, prompt: Program) => {
      if (prompt.args.length > 0) return prompt.error(`there is no command '${prompt.args[0]}'`);
      const desk = openDesk(terminal, config, knowledge);
      if (desk) await runPrompt(terminal, commands, desk);
      else code = 2;
    });
  program
    .command("ask")
    .description("answer one question, or one a line with --jsonl")
    .argument("[question...]", "the question, in quotes")
    .option(...folder)
    .option("--case <name>", "only this case: its slug, title or alias")
    .option("--limit <number>", `most quotations, up to ${MOST_QUOTES}`, readLimit, USUAL_QUOTES)
    .option("--json", "print the reply as JSON on one line")
    .option("--jsonl", "read questions as JSON lines from standard input, answer in JSON lines")
    .action(async (words: string[], flags: AskFlags) => {
      code = await runAsk(words.join(" "), flags, terminal, config);
    });
  program
    .command("check")
    .description("list every file of the knowledge folder that can't be served")
    .option(...folder)
    .action(({ knowledge }: { knowledge: string }) => {
      code = checkShelf(terminal, knowledge);
    });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** Commander says what is wrong with the arguments; here it does so in one sentence, and does not end the process. */
function makeProgram(terminal: Terminal): Program {
  return new Program("casebook")
    .description("Answers questions about court cases with the articles' own words.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.output.write(text),
      writeErr: (text) => terminal.error.write(text),
      outputError: (text, write) => write(`${joinSentences(text)}; --help lists what there is.\n`),
    });
}

function joinSentences(text: string): string {
  const line = text
    .replace(/^error: /, "")
    .trim()
    .replace(/\s*\n\s*/g, " ");
  return line
    .replace(/\. (?=It must)/, ": ")
    .replace("It must", "it must")
    .replace(/\.$/, "");
}

async function runAsk(question: string, flags: AskFlags, terminal: Terminal, config: Config): Promise<ExitCode> {
  const desk = openDesk(terminal, config, flags.knowledge);
  if (!desk) return 2;
  if (flags.jsonl) return answerJsonLines(terminal, desk.librarian, flags.case, flags.limit);
  const reply = await answer(desk.librarian, question, flags.case, flags.limit);
  const code = isAnswered(reply) ? 0 : 2;
  const words = `${printReply(reply, terminal.colours)}\n`;
  if (flags.json) terminal.output.write(`${JSON.stringify(reply)}\n`);
  if (code !== 0) terminal.error.write(words);
  else if (!flags.json) terminal.output.write(words);
  return code;
}

function isAnswered(reply: Reply): boolean {
  return reply.kind === "quotes" || reply.kind === "nothing found" || reply.kind === "empty shelf";
}

function openDesk(terminal: Terminal, config: Config, folder: string): Desk | undefined {
  const opening = openLibrarian(folder);
  if (opening.kind === "no folder") {
    terminal.error.write(`The knowledge folder ${folder} ${opening.reason}; name one with --knowledge.\n`);
    return undefined;
  }
  const files = new Set(opening.rejected.map(({ path }) => path)).size;
  if (files > 0) terminal.error.write(`${count(files, "file")} rejected and not served; npm run check lists why.\n`);
  return { librarian: opening.librarian, contact: config.contact, commands: commands.map(describeUsage) };
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!/^\d{1,3}$/.test(text) || limit < 1 || limit > MOST_QUOTES)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_QUOTES}.`);
  return limit;
}
