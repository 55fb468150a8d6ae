import { writeSync } from "node:fs";
import type { DatabaseProblem } from "../../../src/storage/sqlite/databaseProblem.ts";
import { openUnansweredLog } from "../../../src/storage/unanswered/unansweredLog.ts";

/** Asks ten questions over and over, or ever new ones of that length, and names each on standard output once it is written. */

const [path = "", most = "", length = ""] = process.argv.slice(2);
const WORDS = "who what when where why how which whose whom whether".split(" ");
const say = (line: string) => writeSync(1, `${line}\n`);

say("starting");
let failures = 0;
const failed = ({ code }: DatabaseProblem) => {
  failures += 1;
  say(`failed: ${code}`);
};
const gaps = openUnansweredLog({ path, days: 30, failed });
for (let asked = 0; asked < Number(most) && failures === 0; asked += 1) {
  const question = `question ${WORDS[asked % WORDS.length]}${length === "0" ? "" : ` n${asked} ${"x".repeat(Number(length))}`}`;
  gaps.record(question, undefined);
  const listed = await gaps.list();
  if (listed.ok) say(question);
}
await gaps.close();
