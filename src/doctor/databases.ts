import { accessSync, constants, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Variable } from "../config.ts";
import { escapePath } from "../documents/format/escapePath.ts";
import { DEFAULT_LOCALE } from "../presentation/wording/locale.ts";
import { wordingOf } from "../presentation/wording/wording.ts";
import { codeOf } from "../storage/folder/textFile.ts";
import { type Check, type Finding, fix, ok } from "./finding.ts";

const { counts } = wordingOf(DEFAULT_LOCALE);

/** Looks whether the database of unanswered questions could be written; makes and changes nothing. */
export const checkUnansweredQuestions: Check = (reading) => {
  if (!reading.ok || !reading.value.gaps) return [];
  const { path, days } = reading.value.gaps;
  const problem = findProblem("GAPS_DB", path);
  if (problem) return [problem];
  const kept = `GAPS_DB keeps questions that find nothing for ${counts.days(days)} in ${escapePath(path)}; tell your members so.`;
  return [ok(kept)];
};

/** Looks whether the database of settings could be written; makes and changes nothing. */
export const checkChannelSettings: Check = (reading) => {
  if (!reading.ok || reading.value.state === undefined) return [];
  const path = reading.value.state;
  const problem = findProblem("STATE_DB", path);
  return [problem ?? ok(`STATE_DB keeps what moderators set with /setup in ${escapePath(path)}.`)];
};

/** What keeps a database's file from being written. Makes and changes nothing. */
export function findProblem(variable: Variable, path: string): Finding | undefined {
  const folder = dirname(resolve(path));
  try {
    if (!statSync(folder).isDirectory())
      return fix(`${variable} names a file in ${escapePath(folder)}, which is no folder; name another.`);
    accessSync(folder, constants.W_OK);
    const file = statSync(path, { throwIfNoEntry: false });
    if (file && !file.isFile()) return fix(`${variable} names ${escapePath(path)}, which is not a file; name another.`);
    if (file) accessSync(path, constants.R_OK | constants.W_OK);
    return undefined;
  } catch (fault) {
    const todo = "make its folder, and let the bot's user write there";
    return fix(`${variable} names ${escapePath(path)}, which can't be written (${codeOf(fault)}); ${todo}.`);
  }
}
