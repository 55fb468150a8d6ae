import { CommanderError, Command as Program } from "commander";
import type { ExitCode, Terminal } from "../../src/outlets/terminal/terminal.ts";

/** What the arguments ask for. */
export interface Request {
  /** Folders of sets; the golden set where there are none. */
  readonly folders: readonly string[];
  readonly peers: boolean;
  readonly all: boolean;
  readonly raise: boolean;
  /** Whether the folders hold PDFs, to be compared with what `pdftotext` reads. */
  readonly filings: boolean;
  /** Whether the folders hold PDFs, to be imported and asked the questions that come with this. */
  readonly askFilings: boolean;
  /** Whether the folders hold saved pages, to be read as an import would. */
  readonly pages: boolean;
  /** Where the figures go as JSON, if not to the usual place. */
  readonly json?: string;
}

export type RequestReading =
  | { readonly ok: true; readonly request: Request }
  /** What is wrong has been said, in one sentence; so has what `--help` asks for. */
  | { readonly ok: false; readonly code: ExitCode };

export function readRequest(args: readonly string[], terminal: Terminal): RequestReading {
  const program = makeProgram(terminal);
  try {
    program.parse(args, { from: "user" });
    const {
      peers = false,
      all = false,
      raise = false,
      filings = false,
      askFilings = false,
      pages = false,
      json,
    } = program.opts<Partial<Request>>();
    const folders = program.args;
    if (raise && (peers || folders.length > 0)) program.error("--raise goes with the golden set alone");
    if (all && !peers) program.error("--all goes with --peers, which else takes a sample");
    if (filings && (peers || raise || pages || folders.length === 0))
      program.error("--filings goes with folders of PDFs alone");
    if (askFilings && (peers || raise || filings || pages || folders.length === 0))
      program.error("--ask-filings goes with folders of PDFs alone");
    if (pages && (peers || raise || folders.length === 0)) program.error("--pages goes with folders of pages alone");
    return { ok: true, request: { folders, peers, all, raise, filings, askFilings, pages, json } };
  } catch (fault) {
    if (fault instanceof CommanderError) return { ok: false, code: fault.exitCode === 0 ? 0 : 2 };
    throw fault;
  }
}

function makeProgram({ output, error }: Terminal): Program {
  return new Program("eval")
    .description("Scores answers on the golden set, or on sets of your own: questions.jsonl beside knowledge/.")
    .argument("[folder...]", "folders of sets")
    .option("--peers", "compare with search libraries on the same questions")
    .option("--all", "with --peers, ask all questions of large sets")
    .option("--raise", "write what is better than the floor into it")
    .option("--filings", "compare the pages of PDFs in the folders with what pdftotext reads")
    .option("--ask-filings", "import the PDFs in the folders and ask the questions of tools/eval/filings")
    .option("--pages", "score titles, authors, days and texts of saved pages in the folders")
    .option("--json <file>", "where the figures go, in JSON")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.write(text),
      writeErr: (text) => error.write(text),
      outputError: (text, write) => write(`${joinLines(text)}; --help lists what there is.\n`),
    });
}

function joinLines(text: string): string {
  return text
    .replace(/^error: /, "")
    .trim()
    .replace(/\s*\n\s*/g, " ");
}
