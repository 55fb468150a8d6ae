import { join } from "node:path";
import Database from "libsql";
import { onTestFinished } from "vitest";
import type { DatabaseProblem } from "../../../../src/storage/sqlite/databaseProblem.ts";
import { openUnansweredLog } from "../../../../src/storage/unanswered/unansweredLog.ts";
import type { UnansweredLog } from "../../../../src/storage/unansweredQuestions.ts";
import type { Day } from "../../../../src/temporal/calendar.ts";
import { pathOfCompiled } from "../../compiled.ts";
import { startProcess } from "../../process.ts";
import { makeKnowledge } from "../../temporary.ts";

/** The path of a database that is not there yet. */
export function makePath(): string {
  return join(makeKnowledge({}), "gaps.db");
}

/** Keeps questions until the test ends, and says what it told of the database. */
export function keep(path: string, { days = 30, today }: { days?: number; today?: () => Day } = {}) {
  const told: string[] = [];
  const failed = ({ code }: DatabaseProblem) => told.push(code);
  const gaps = openUnansweredLog({ path, days, today, failed, recovered: () => told.push("recovered") });
  onTestFinished(() => gaps.close());
  return { gaps, told };
}

/** How often each question was asked; a case stands before its question. */
export async function countsOf(gaps: Pick<UnansweredLog, "list">): Promise<Record<string, number>> {
  const listed = await gaps.list();
  if (!listed.ok) throw new Error(listed.problem.code);
  return Object.fromEntries(
    listed.value.map(({ question, case: slug, count }) => [slug ? `${slug}: ${question}` : question, count]),
  );
}

/** A connection that knows nothing of Casebook. */
export function openDatabase(path: string) {
  const database = new Database(path);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

/** What SQLite itself says of the file; `ok` where it is whole. */
export function checkIntegrity(path: string): unknown {
  const database = new Database(path);
  const [found] = database.prepare("PRAGMA integrity_check").all() as { integrity_check: string }[]; // SQLite's own column
  database.close();
  return found?.integrity_check;
}

const WRITER = pathOfCompiled("tests/support/programs/writer.ts");

interface WriterOptions {
  /** How many times it asks. */
  readonly most?: number;
  /** About how many letters each question has, none like another; the same ten short ones unless told. */
  readonly length?: number;
  /** The most that its files may have, in KiB. */
  readonly limit?: number;
}

/** A process of its own that asks one question after the other. */
export function startWriter(path: string, options: WriterOptions = {}) {
  const { most = Number.MAX_SAFE_INTEGER, length = 0, limit = 0 } = options;
  const node = [process.execPath, WRITER, path, String(most), String(length)];
  // A file that grows beyond the limit is then refused, as on a full disk, instead of ending the process.
  const command = limit > 0 ? ["bash", "-c", `trap '' XFSZ; ulimit -f ${limit}; exec "$@"`, "-", ...node] : node;
  const running = startProcess(command);
  return {
    get lines() {
      return running.lines;
    },
    /** Waits until it has said so many lines. */
    said: (count: number) => running.until(() => running.lines.length >= count),
    /** How often each question was asked and said to be written. */
    written: () => {
      const counts: Record<string, number> = {};
      for (const line of running.lines) if (line.startsWith("question ")) counts[line] = (counts[line] ?? 0) + 1;
      return counts;
    },
    kill: async () => {
      running.kill("SIGKILL");
      await running.ended;
    },
    ended: running.ended,
  };
}
