import { accessSync, constants, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { escapePath } from "../documents/format/escapePath.ts";
import { DEFAULT_LOCALE, wordingOf } from "../presentation/wording/wording.ts";
import { codeOf } from "../storage/folder/textFile.ts";
import { type Check, type Finding, fix, ok } from "./finding.ts";

const { counts } = wordingOf(DEFAULT_LOCALE);

/** Looks whether the database of unanswered questions could be written; makes and changes nothing. */
export const checkUnansweredQuestions: Check = (reading) => {
  if (!reading.ok || !reading.value.gaps) return [];
  const { path, days } = reading.value.gaps;
  const problem = findProblem(path);
  if (problem) return [problem];
  const kept = `GAPS_DB keeps questions that find nothing for ${counts.days(days)} in ${escapePath(path)}; tell your members so.`;
  return [ok(kept)];
};

function findProblem(path: string): Finding | undefined {
  const folder = dirname(resolve(path));
  try {
    if (!statSync(folder).isDirectory())
      return fix(`GAPS_DB names a file in ${escapePath(folder)}, which is no folder; name another.`);
    accessSync(folder, constants.W_OK);
    const file = statSync(path, { throwIfNoEntry: false });
    if (file && !file.isFile()) return fix(`GAPS_DB names ${escapePath(path)}, which is not a file; name another.`);
    if (file) accessSync(path, constants.R_OK | constants.W_OK);
    return undefined;
  } catch (fault) {
    const todo = "make its folder, and let the bot's user write there";
    return fix(`GAPS_DB names ${escapePath(path)}, which can't be written (${codeOf(fault)}); ${todo}.`);
  }
}
