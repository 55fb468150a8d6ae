import { join } from "node:path";
import { writeRejection } from "../shelf/rejection.ts";
import { readShelf } from "../shelf/shelf.ts";
import { count } from "./print.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Lists every file of the folder that can't be served, and why. */
export function checkShelf(terminal: Terminal, folder: string): ExitCode {
  const reading = readShelf(folder);
  if (reading.kind === "no folder") {
    terminal.error.write(`The knowledge folder ${folder} ${reading.reason}; name one with --knowledge.\n`);
    return 2;
  }
  const { cases, articles, hidden, rejected } = reading.shelf;
  for (const rejection of rejected)
    terminal.output.write(`${writeRejection({ ...rejection, path: join(folder, rejection.path) })}\n`);
  const files = new Set(rejected.map(({ path }) => path)).size;
  const retracted = articles.filter((article) => article.retracted).length;
  const parts = [
    `${count(articles.length, "article")} in ${count(cases.length, "case")}`,
    `${hidden} hidden`,
    `${retracted} retracted`,
    `${count(files, "file")} rejected`,
  ];
  terminal.error.write(`${parts.join(", ")}\n`);
  return files === 0 ? 0 : 1;
}
