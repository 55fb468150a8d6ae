import { escapePath } from "../../../documents/format/escapePath.ts";
import type { Consequence, FileProblem, Rejection } from "../../../storage/folder/fileProblem.ts";
import { explainFormatProblem } from "./formatProblems.ts";

/** `path:line: reason`, as editors and terminals know it; `path` is printed as it is. Without a full stop. */
export function writeRejection({ path, problem, consequence }: Rejection): string {
  const line = `${path}:${problem.line}: ${explainFileProblem(problem)}`;
  return consequence === undefined ? line : `${line}; ${CONSEQUENCES[consequence]}`;
}

/**
 * What is wrong with a file and what to do, as it stands behind the file's name: without a full stop. What nobody could
 * see of a name in it is spelt out.
 */
export function explainFileProblem(problem: FileProblem): string {
  return escapePath(explain(problem));
}

function explain(problem: FileProblem): string {
  switch (problem.code) {
    case "file-leads-out":
      return "is a link that leads out of the knowledge folder; put the file itself here";
    case "case-leads-out":
      return "is a link that leads out of the knowledge folder";
    case "not-a-file":
      return "is not a regular file; only files can be articles";
    case "utf-16":
      return "is UTF-16; save it as UTF-8";
    case "not-utf-8":
      return "has bytes that are not UTF-8; save the file as UTF-8";
    case "nul":
      return "has a NUL character; remove it";
    case "name-not-utf-8":
      return "has a name that is not UTF-8; rename it";
    case "name-unseen":
      return "has invisible characters in its name; rename it";
    case "takedown-folder":
      return "is named like a place for what was taken down, so nothing in it is served; rename it if it is a case";
    case "no-shelf":
      return "holds folders but no article in any of them (a file that ends in .md), so it seems to be no shelf; name another folder, or put articles into it";
    case "outside-any-case":
      return "lies outside any case; move it into the folder of its case";
    case "not-markdown":
      return "is not Markdown; save it as a file that ends in .md";
    case "folder-in-case":
      return "is a folder inside a case; move its articles up into the case's";
    case "file-unreadable":
      return `can't be read (${problem.cause}); check that it exists and that the bot's user may read it`;
    case "case-unreadable":
      return `can't be read (${problem.cause}); check that the bot's user may read the folder`;
    case "file-too-large":
      return `is larger than ${problem.limitBytes / 1024 ** 2} MiB; split it into several articles`;
    case "second-case-file":
      return `is one more case file beside ${problem.other}; remove one`;
    case "same-name":
      return `can't be told from ${problem.other} by its name; rename one of them`;
    case "stumbled":
      return `makes Casebook stumble (${problem.fault}); please report it`;
    default:
      return explainFormatProblem(problem);
  }
}

const CONSEQUENCES: Readonly<Record<Consequence, string>> = {
  "case-not-served": "until it is mended, the whole case is not served",
  "served-without-facts": "until it is mended, its articles are served without the case's title, aliases and outcome",
  "last-version-served": "its last good version is still served",
  "perhaps-taken-down": "it may be meant as a takedown, so its last good version is not served either",
  "text-gone": "not all of its text is there any more, so its last good version is not served either",
};
