import { listAllGaps } from "../../../commands/gaps.ts";
import type { Config } from "../../config.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { exportUnanswered } from "../../presentation/export/gapsCsv.ts";
import { writeDatabaseReason } from "../../presentation/wording/english/databaseProblems.ts";
import { storeFile } from "../../storage/folder/textFile.ts";
import { openUnansweredQuestions } from "../../storage/unanswered/unansweredLog.ts";
import type { UnansweredReply } from "../../storage/unansweredQuestions.ts";
import { printReply } from "./print.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { WORDING } from "./wording.ts";

export interface GapsFlags {
  readonly json?: boolean;
  /** A file to write. */
  readonly export?: string;
}

/** Lists all unanswered questions that the bot has kept. */
export async function runGaps(flags: GapsFlags, terminal: Terminal, { gaps }: Config): Promise<ExitCode> {
  if (flags.export !== undefined && !/\.csv$/i.test(flags.export)) {
    terminal.error.write(`--export takes a file that ends in .csv, not ${escapePath(flags.export)}.\n`);
    return 2;
  }
  const reply = await listAllGaps(gaps && openUnansweredQuestions(gaps));
  const words = `${printReply(reply, terminal.colours)}\n`;
  if (flags.json) terminal.output.write(`${JSON.stringify(toJson(reply))}\n`);
  if (reply.kind !== "gaps") {
    terminal.error.write(words);
    return 2;
  }
  if (!flags.json) terminal.output.write(words);
  if (flags.export === undefined) return 0;
  const stored = storeFile(flags.export, exportUnanswered(reply.gaps).text);
  if (stored.ok) {
    if (stored.value.replaced)
      terminal.error.write(`${WORDING.exports.replaced({ file: escapePath(flags.export) })}\n`);
    return 0;
  }
  const { cause } = stored.problem;
  terminal.error.write(`${WORDING.exports.notWritten({ file: escapePath(flags.export), cause })}\n`);
  return 2;
}

/** The public form of a reply: a problem stands there in words. */
function toJson(reply: UnansweredReply): object {
  if (reply.kind !== "gaps unusable") return reply;
  return { kind: reply.kind, reason: writeDatabaseReason(reply.problem) };
}
