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

/** The flags of `case` and of `next`. */
export interface CaseFlags {
  readonly knowledge: string;
  readonly json?: boolean;
}

/** Shows a case at a glance. */
export function showCase(caseName: string, flags: CaseFlags, terminal: Terminal, config: Config): Promise<ExitCode> {
  return show(flags, terminal, config, (library) => readCaseCard(library, { caseName, today: today() }));
}

/** Lists what is scheduled, of all cases unless one is named. */
export function showNextDates(
  caseName: string | undefined,
  flags: CaseFlags,
  terminal: Terminal,
  config: Config,
): Promise<ExitCode> {
  return show(flags, terminal, config, (library) =>
    readNextDates(library, { caseName, today: today(), limit: MAX_DATES }),
  );
}

function show(
  flags: CaseFlags,
  terminal: Terminal,
  config: Config,
  read: (library: LibraryApi) => Promise<Reply>,
): Promise<ExitCode> {
  return withLibrary(terminal, flags.knowledge, config, ({ library }) => print(read(library), flags, terminal));
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
