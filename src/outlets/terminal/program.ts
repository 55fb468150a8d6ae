import { CommanderError, type Command as Program } from "commander";
import { DEFAULT_ENTRIES, DEFAULT_QUOTES } from "../../app/replySizes.ts";
import type { Config, ConfigProblem, DiscordConfig } from "../../config.ts";
import { DOCUMENT_KINDS } from "../../documents/documentKind.ts";
import { describeConfigProblem } from "../../presentation/wording/english/configProblems.ts";
import { makeProgram, upTo } from "./arguments.ts";
import { addCaseCommands } from "./caseCommands.ts";
import type { AskFlags } from "./runAsk.ts";
import type { GapsFlags } from "./runGaps.ts";
import type { ImportFlags } from "./runImport.ts";
import type { TimelineFlags } from "./runTimeline.ts";
import { addShelfCommands } from "./shelfCommands.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Most quotations, and most entries of a timeline, that `--limit` may ask for. */
const MAX_QUOTES = 25;
const MAX_ENTRIES = 200;

interface FolderFlag {
  readonly knowledge: string;
}

/** What the program can do besides what stands here: connect to Discord, and look for what keeps it from doing so. */
export interface OtherOutlets {
  /** Serves the folder's articles in Discord until it is asked to stop. */
  connect(config: Config & { readonly discord: DiscordConfig }): Promise<ExitCode>;
  /** Serves the folder's articles as web pages until it is asked to stop. */
  serveWeb(config: Config): Promise<ExitCode>;
  diagnose(knowledge: string): Promise<ExitCode>;
}

/**
 * Runs what the arguments ask for; without any, Discord where there is a token, else the prompt. Throws nothing.
 */
export async function runProgram(
  args: readonly string[],
  terminal: Terminal,
  config: Config,
  outlets: OtherOutlets,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = makeProgram(terminal);
  const run: Run = async (work) => {
    code = await work();
  };
  addCommands({ program, terminal, config, outlets, run });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2;
    terminal.error.write(`${(await import("./apologise.ts")).apologise(terminal, fault)}\n`);
    return 3;
  }
}

/** Keeps the exit code of what a command does. */
type Run = (work: () => ExitCode | Promise<ExitCode>) => Promise<void>;

interface ProgramContext {
  readonly program: Program;
  readonly terminal: Terminal;
  readonly config: Config;
  readonly outlets: OtherOutlets;
  readonly run: Run;
}

/** What only some commands need is loaded where it is called for: a question is answered sooner without it. */
function addCommands(context: ProgramContext): void {
  const { program, terminal, config, run } = context;
  const folder = ["--knowledge <folder>", "folder of cases and articles", config.knowledge] as const;
  addProcesses(context, folder);
  addAsk(program, folder, (words, flags) =>
    run(async () => (await import("./runAsk.ts")).runAsk(words, flags, terminal, config)),
  );
  addTimeline(program, folder, (flags) =>
    run(async () => (await import("./runTimeline.ts")).runTimeline(flags, terminal, config)),
  );
  addCaseCommands(context, folder, run);
  addImport(program, folder, (source, flags) =>
    run(async () => (await import("./runImport.ts")).runImport(source, flags, terminal)),
  );
  program
    .command("check")
    .description("list every file of the knowledge folder that can't be served")
    .option(...folder)
    .action(({ knowledge }: FolderFlag) =>
      run(async () => (await import("./runCheck.ts")).runCheck(terminal, knowledge, new Date().toISOString())),
    );
  program
    .command("vectors")
    .description("compute the vectors that sentences of the knowledge folder lack")
    .option(...folder)
    .action((flags: FolderFlag) =>
      run(async () => (await import("./runVectors.ts")).runVectors(flags, terminal, config)),
    );
  addGaps(program, (flags) => run(async () => (await import("./runGaps.ts")).runGaps(flags, terminal, config)));
  addShelfCommands(program, terminal, config, run);
  addDates(program, (file) =>
    run(async () =>
      file === undefined
        ? (await import("./dateLines.ts")).answerDateLines(terminal)
        : (await import("./runDates.ts")).runDates(file, terminal),
    ),
  );
}

/** The commands that go on until they are stopped, and what looks after them. */
function addProcesses(
  { program, terminal, config, outlets, run }: ProgramContext,
  folder: readonly [string, string, string],
): void {
  const openPrompt = async (knowledge: string) =>
    (await import("./startPrompt.ts")).startPrompt(terminal, config, knowledge);
  program
    .command("start", { isDefault: true })
    .description("connect to Discord if DISCORD_TOKEN is set, else open the prompt")
    .option(...folder)
    .allowExcessArguments()
    .action(({ knowledge }: FolderFlag, start: Program) => {
      if (start.args.length > 0) start.error(`there is no command '${start.args[0]}'`);
      const { discord } = config;
      const serve = () => (discord ? outlets.connect({ ...config, knowledge, discord }) : openPrompt(knowledge));
      return run(serve);
    });
  program
    .command("prompt")
    .description("open a prompt for the same commands as in Discord")
    .option(...folder)
    .action(({ knowledge }: FolderFlag) => run(() => openPrompt(knowledge)));
  program
    .command("web")
    .description("serve web pages to ask, read and check in, at WEB_PORT of this machine")
    .option(...folder)
    .action(({ knowledge }: FolderFlag) => run(() => outlets.serveWeb({ ...config, knowledge })));
  program
    .command("doctor")
    .description("look for what keeps the bot from working in Discord")
    .option(...folder)
    .action(({ knowledge }: FolderFlag) => run(() => outlets.diagnose(knowledge)));
}

/** Says all that is wrong with the settings, a line for each. */
export function refuseConfig({ error }: Pick<Terminal, "error">, problems: readonly ConfigProblem[]): ExitCode {
  for (const problem of problems) error.write(`${describeConfigProblem(problem)}\n`);
  return 2;
}

function addAsk(
  program: Program,
  folder: readonly [string, string, string],
  run: (words: string[], flags: AskFlags) => Promise<void>,
): void {
  program
    .command("ask")
    .description("answer one question, or one a line with --jsonl")
    .argument("[question...]", "the question, in quotes")
    .option(...folder)
    .option("--case <name>", "only this case: its slug, title or alias")
    .option("--kind <kind>", "only documents of this kind, such as order or complaint")
    .option("--limit <number>", `most quotations, up to ${MAX_QUOTES}`, upTo(MAX_QUOTES), DEFAULT_QUOTES)
    .option("--json", "print the reply as JSON on one line")
    .option("--explain", "show why each quotation won, and why there is an answer at all")
    .option("--jsonl", "read questions as JSON lines from standard input, answer in JSON lines")
    .action((words: string[], flags: AskFlags, ask: Program) => {
      if (flags.jsonl && (flags.json || words.length > 0))
        ask.error("--jsonl takes its questions from standard input alone");
      if (flags.explain && (flags.json || flags.jsonl)) ask.error("--explain is for reading and goes with no JSON");
      return run(words, flags);
    });
}

function addTimeline(
  program: Program,
  folder: readonly [string, string, string],
  run: (flags: TimelineFlags) => Promise<void>,
): void {
  program
    .command("timeline")
    .description("tell a case's chronology, every entry a dated quotation")
    .argument("[name]", "the case, as --case takes it")
    .option("--case <name>", "the case: its slug, title or alias")
    .option(...folder)
    .option("--about <words>", "only what speaks of this, such as a name")
    .option("--from <date>", "first day, month or year: 2024-07-12, 2024-07 or 2024")
    .option("--to <date>", "last day, month or year")
    .option("--limit <number>", `most entries, up to ${MAX_ENTRIES}`, upTo(MAX_ENTRIES), DEFAULT_ENTRIES)
    .option("--json", "print the reply as JSON on one line")
    .option("--png <file>", "draw the entries into a picture")
    .option("--export <file>", "write a file for other programs: .md, .csv, .ics or .json (TimelineJS)")
    .action((name: string | undefined, flags: Omit<TimelineFlags, "case"> & { case?: string }, timeline: Program) => {
      const caseName = flags.case ?? name;
      if (caseName === undefined) return timeline.error("required option '--case <name>' not specified");
      if (name !== undefined && flags.case !== undefined) timeline.error("the case is named twice; leave one out");
      return run({ ...flags, case: caseName });
    });
}

function addImport(
  program: Program,
  folder: readonly [string, string, string],
  run: (source: string, flags: ImportFlags) => Promise<void>,
): void {
  program
    .command("import")
    .description("write a page or a court paper, saved or on the web, into a case as a document")
    .argument("<page>", "a .pdf, .html, .md or .txt file, a folder of PDFs, or an address with http:// or https://")
    .requiredOption("--case <slug>", "the case's folder")
    .option(...folder)
    .option("--title <words>", "the headline, instead of the page's")
    .option("--publisher <name>", "the outlet, instead of the page's")
    .option("--author <name>", "an author, instead of the page's; once for each", (name, names: string[] = []) => [
      ...names,
      name,
    ])
    .option("--published <date>", "the day of publication, such as 2025-03-14, instead of the page's")
    .option("--url <address>", "the page's address, instead of the page's own")
    .option("--kind <kind>", `what it is: ${DOCUMENT_KINDS.join(", ")}`)
    .option("--court <name>", "the court of a court paper, instead of what it says")
    .option("--docket <number>", "the number of its case, instead of what it says")
    .option("--number <number>", "its number on the docket, such as 40 or 1137-13, instead of what it says")
    .option("--filed <date>", "the day of filing or of the hearing, such as 2025-03-14, instead of what it says")
    .option("--party <name>", "the side whose paper it is, such as plaintiffs")
    .option("--yes", "replace a file or make a case's folder without asking")
    .option("--allow-private", "fetch from this machine and private networks, too")
    .action(run);
}

function addGaps(program: Program, run: (flags: GapsFlags) => Promise<void>): void {
  program
    .command("gaps")
    .description("list the questions that found nothing, where GAPS_DB keeps them")
    .option("--json", "print them as JSON on one line")
    .option("--export <file>", "write them into a .csv file for a spreadsheet")
    .action(run);
}

/** Without a file, the texts come in JSON lines. */
function addDates(program: Program, run: (file: string | undefined) => Promise<void>): void {
  program
    .command("dates")
    .description("show how each date in an article is read, or in one text a line with --jsonl")
    .argument("[file]", "the article's Markdown file")
    .option("--jsonl", "read texts as JSON lines from standard input, answer in JSON lines")
    .action((file: string | undefined, { jsonl }: { readonly jsonl?: boolean }, dates: Program) => {
      if (jsonl && file !== undefined) dates.error("--jsonl takes its texts from standard input alone");
      if (!jsonl && !file) dates.error("there is no file; name an article's, or pass --jsonl");
      return run(file);
    });
}
