import { createInterface } from "node:readline/promises";
import { clearGap } from "../../../commands/gaps.ts";
import type { FormCommand, LibraryContext, ServiceContext, SlashCommand } from "../../app/command.ts";
import type { Reply } from "../../app/reply.ts";
import { numbers } from "../../presentation/wording/english/counts.ts";
import type { LibraryService } from "../../service/libraryService.ts";
import type { UnansweredQuestion } from "../../storage/unansweredQuestions.ts";
import { apologise } from "./apologise.ts";
import { completeLine, readCommandLine, type TypedLine } from "./commandLine.ts";
import { printReply } from "./print.ts";
import { sanitizeLine } from "./sanitizeLine.ts";
import type { Terminal } from "./terminal.ts";
import { WORDING } from "./wording.ts";

/** What commands at the prompt may use, before they get a library. */
export interface PromptContext extends Omit<LibraryContext, "library" | "gaps">, ServiceContext {
  readonly libraryService: Pick<LibraryService, "withSnapshot" | "reload" | "corpus">;
  /** The knowledge folder, as it was named. */
  readonly folder: string;
}

/** Answers typed commands until the input ends or somebody types `exit`. */
export async function runPrompt(
  terminal: Terminal,
  commands: readonly SlashCommand[],
  context: PromptContext,
): Promise<void> {
  const { output } = terminal;
  const lines = openLines(terminal, commands, context);
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
  let toClear: UnansweredQuestion | undefined;
  for await (const line of lines) {
    if (/^\s*\/?(?:exit|quit)\s*$/i.test(line)) break;
    if (line.trim() !== "") {
      const answering = toClear
        ? confirmClear(toClear, line, context, terminal)
        : answerLine(line, commands, context, terminal);
      const answered: PromptAnswer = await answering.catch((fault) => ({ words: apologise(terminal, fault) }));
      toClear = answered.toClear;
      say(answered.words);
    }
    prompt();
  }
  lines.close();
}

/** The input line by line; Tab completes commands, options and cases. */
function openLines({ input, output, colours }: Terminal, commands: readonly SlashCommand[], context: PromptContext) {
  const complete = (line: string) =>
    context.libraryService.withSnapshot(async (library) => {
      const { cases } = await library.describe();
      return completeLine(
        line,
        commands,
        cases.map((one) => one.slug),
      );
    });
  return createInterface({
    input,
    output,
    prompt: colours.dim("casebook> "),
    terminal: input.isTTY === true && output.isTTY === true,
    completer: complete,
  });
}

interface PromptAnswer {
  readonly words: string;
  /** The next line says whether it is cleared. */
  readonly toClear?: UnansweredQuestion;
}

/** A question is cleared by whoever has just read which one it is, and answered yes. */
async function confirmClear(
  gap: UnansweredQuestion,
  line: string,
  { gaps }: Pick<PromptContext, "gaps">,
  { colours }: Terminal,
): Promise<PromptAnswer> {
  if (!/^\s*y(?:es)?\s*$/i.test(line)) return { words: "It stays on the list." };
  return { words: printReply(await clearGap(gaps, gap.id), colours) };
}

async function answerLine(
  line: string,
  commands: readonly SlashCommand[],
  context: PromptContext,
  { colours }: Terminal,
): Promise<PromptAnswer> {
  const typed = readCommandLine(line, commands);
  if (typed.kind !== "command") return { words: refuse(typed, commands) };
  const { command, values } = typed;
  if (command.kind === "form") return { words: WORDING.importing.atThePrompt };
  const { libraryService, folder } = context;
  const reply = await run(command, values, context);
  const words = printReply(reply, colours, { path: folder, held: libraryService.corpus });
  if (reply.kind === "gap to clear") return { words, toClear: reply.gap };
  if (reply.kind !== "unknown case" || typed.unquoted === undefined) return { words };
  return { words: `${words} A name with spaces goes in quotes: case:"${sanitizeLine(typed.unquoted)} …".` };
}

function run(
  command: Exclude<SlashCommand, FormCommand>,
  values: Readonly<Record<string, string | number>>,
  context: PromptContext,
): Promise<Reply> {
  if (command.kind === "service") return command.run(values, context);
  return context.libraryService.withSnapshot((library) => command.run(values, { ...context, library }));
}

function refuse(typed: Exclude<TypedLine, { kind: "command" }>, commands: readonly SlashCommand[]): string {
  if ("command" in typed && typed.command.kind === "form") return WORDING.importing.atThePrompt;
  switch (typed.kind) {
    case "unknown option":
      return refuseOption(typed.option, typed.command);
    case "stray words":
      return typed.command.options.length === 0
        ? `/${typed.command.name} takes nothing; type it alone.`
        : `/${typed.command.name} has no use for “${sanitizeLine(typed.words)}”; a value with spaces goes in quotes.`;
    case "not a number":
      return `The command's ${typed.option} must be a whole number from ${typed.least}.`;
    case "missing":
      return `The command needs a ${typed.option}; /help shows how it is typed.`;
    case "unknown command":
      return `There is no command /${typed.name}; the commands are ${commands.map((one) => `/${one.name}`).join(", ")}.`;
  }
}

function refuseOption(option: string, { name, options }: Pick<SlashCommand, "name" | "options">): string {
  if (option === "private") return "The option private is for Discord only: here nobody else reads along.";
  if (option === "limit") return 'The prompt has no option limit; npm run ask -- "…" --limit 10 shows more quotations.';
  if (options.some((one) => one.name === option)) return `/${name} takes ${option}: once only.`;
  const taken = numbers.and(options.map((one) => `${one.name}:…`));
  return `/${name} has no option ${sanitizeLine(option)}${taken === "" ? "; type it alone." : `; it takes ${taken}.`}`;
}
