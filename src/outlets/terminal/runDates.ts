import { escapePath } from "../../documents/format/escapePath.ts";
import { writeRejection } from "../../presentation/wording/english/fileRejections.ts";
import { readSingleArticle } from "../../storage/folder/singleArticle.ts";
import { printDates } from "./printDates.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Shows how each date of an article is read. */
export function runDates(path: string, terminal: Terminal): ExitCode {
  const article = readSingleArticle(path);
  if (article.ok) {
    terminal.output.write(`${printDates(article.value, terminal.colours)}\n`);
    return 0;
  }
  for (const problem of article.problem)
    terminal.error.write(`${writeRejection({ path: escapePath(path), problem })}.\n`);
  return 2;
}
