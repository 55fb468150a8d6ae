import { join } from "node:path";
import { answer } from "../../commands/ask.ts";
import { commands } from "../../commands/index.ts";
import { type Desk, describeUsage } from "../command.ts";
import type { Config } from "../config.ts";
import { openLibrarian } from "../librarian.ts";
import type { Reply } from "../reply.ts";
import { type Rejection, writeRejection } from "../shelf/rejection.ts";
import { readShelf } from "../shelf/shelf.ts";
import { answerJsonLines } from "./jsonLines.ts";
import { count, printReply } from "./print.ts";
import { runPrompt } from "./prompt.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export interface AskFlags {
  readonly knowledge: string;
  readonly case?: string;
  readonly limit: number;
  readonly json?: boolean;
}

/** Opens the prompt and answers until its input ends. */
export async function startPrompt(terminal: Terminal, config: Config, folder: string): Promise<ExitCode> {
  const desk = openDesk(terminal, config, folder);
  if (!desk) return 2;
  if (config.token !== undefined) {
    terminal.error.write(
      "DISCORD_TOKEN is set, but this version doesn't connect to Discord yet; here is the prompt.\n",
    );
  }
  await runPrompt(terminal, commands, desk);
  return 0;
}

/** Answers one question. */
export async function runAsk(question: string, flags: AskFlags, terminal: Terminal, config: Config): Promise<ExitCode> {
  const desk = openDesk(terminal, config, flags.knowledge);
  if (!desk) return 2;
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

/** Answers the questions that come in JSON lines. */
export async function runQuestions(flags: AskFlags, terminal: Terminal, config: Config): Promise<ExitCode> {
  const desk = openDesk(terminal, config, flags.knowledge);
  return desk ? answerJsonLines(terminal, desk.librarian, flags.case, flags.limit) : 2;
}

/** Lists every file of the folder that can't be served, and why. */
export function runCheck(terminal: Terminal, folder: string): ExitCode {
  const reading = readShelf(folder);
  if (reading.kind === "no folder") return refuseFolder(terminal, folder, reading.reason);
  const { cases, articles, hidden, rejected } = reading.shelf;
  for (const rejection of rejected) {
    terminal.output.write(`${writeRejection({ ...rejection, path: join(folder, rejection.path) })}\n`);
  }
  const retracted = articles.filter((article) => article.retracted).length;
  const shelf = `${count(articles.length, "article")} in ${count(cases.length, "case")}`;
  terminal.error.write(
    `${shelf}, ${hidden} hidden, ${retracted} retracted, ${count(countFiles(rejected), "file")} rejected\n`,
  );
  return rejected.length === 0 ? 0 : 1;
}

function openDesk(terminal: Terminal, config: Config, folder: string): Desk | undefined {
  const opening = openLibrarian(folder);
  if (opening.kind === "no folder") {
    refuseFolder(terminal, folder, opening.reason);
    return undefined;
  }
  const files = countFiles(opening.rejected);
  if (files > 0) terminal.error.write(`${count(files, "file")} rejected and not served; npm run check lists why.\n`);
  return { librarian: opening.librarian, contact: config.contact, commands: commands.map(describeUsage) };
}

function refuseFolder(terminal: Terminal, folder: string, reason: string): ExitCode {
  terminal.error.write(`The knowledge folder ${folder} ${reason}; name one with --knowledge.\n`);
  return 2;
}

function countFiles(rejected: readonly Rejection[]): number {
  return new Set(rejected.map(({ path }) => path)).size;
}
