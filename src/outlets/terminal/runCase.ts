import type { Command as Program } from "commander";
import { readCaseCard } from "../../../commands/case.ts";
import { readNextDates, today } from "../../../commands/next.ts";
import type { Reply } from "../../app/reply.ts";
import type { Config } from "../../config.ts";
import type { LibraryApi } from "../../service/libraryService.ts";
import { printReply } from "./print.ts";
import { withLibrary } from "./runAsk.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Most dates to come that are told in a terminal. */
const MAX_DATES = 200;

interface CaseFlags {
  readonly knowledge: string;
  readonly json?: boolean;
}

/** Adds the commands that show a case at a glance and what is scheduled. `run` keeps the exit code. */
export function addCaseCommands(
  { program, terminal, config }: { readonly program: Program; readonly terminal: Terminal; readonly config: Config },
  folder: readonly [string, string, string],
  run: (work: () => Promise<ExitCode>) => Promise<void>,
): void {
  const show = (flags: CaseFlags, read: (library: LibraryApi) => Promise<Reply>) =>
    run(() => withLibrary(terminal, flags.knowledge, config, ({ library }) => print(read(library), flags, terminal)));
  program
    .command("case")
    .description("show a case at a glance, in quotations")
    .argument("<name>", "the case: its slug, title or alias")
    .option(...folder)
    .option("--json", "print the reply as JSON on one line")
    .action((caseName: string, flags: CaseFlags) =>
      show(flags, (library) => readCaseCard(library, { caseName, today: today() })),
    );
  program
    .command("next")
    .description("list what is scheduled, of one case or of all")
    .argument("[name]", "the case: its slug, title or alias")
    .option(...folder)
    .option("--json", "print the reply as JSON on one line")
    .action((caseName: string | undefined, flags: CaseFlags) =>
      show(flags, (library) => readNextDates(library, { caseName, today: today(), limit: MAX_DATES })),
    );
}

async function print(reading: Promise<Reply>, { json, knowledge }: CaseFlags, terminal: Terminal): Promise<ExitCode> {
  const reply = await reading;
  const isTold = reply.kind === "case card" || reply.kind === "next dates" || reply.kind === "empty shelf";
  const words = `${printReply(reply, terminal.colours, { path: knowledge })}\n`;
  if (json) terminal.output.write(`${JSON.stringify(reply)}\n`);
  if (!isTold) terminal.error.write(words);
  else if (!json) terminal.output.write(words);
  return isTold ? 0 : 2;
}
