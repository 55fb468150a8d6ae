import { realpathSync } from "node:fs";
import { join } from "node:path";
import { codeOf, isWithin } from "./file.ts";
import { checkName, listFolder } from "./folder.ts";
import { fail, type Reading } from "./rejection.ts";
import { isTakedownFolder } from "./takedown/vocabulary.ts";

/** The names in a case's folder, or why it is not read. Throws nothing. */
export function listCaseFolder(slug: string, root: string): Reading<string[]> {
  const named = checkName(slug);
  if (!named.ok) return named;
  try {
    const path = join(root, slug);
    if (!isWithin(realpathSync(path), root)) return fail(1, "is a link that leads out of the knowledge folder");
    if (isTakedownFolder(slug)) return fail(1, PLACE_OF_TAKEDOWNS);
    return { ok: true, value: listFolder(path) };
  } catch (error) {
    return fail(1, `can't be read (${codeOf(error)}); check that the bot's user may read the folder`);
  }
}

const PLACE_OF_TAKEDOWNS =
  "is named like a place for what was taken down, so nothing in it is served; rename it if it is a case";
