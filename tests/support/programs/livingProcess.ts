import { writeSync } from "node:fs";
import { startLibraryService } from "../../../src/service/supervisor.ts";
import { planPlacement } from "../../../src/storage/folder/placement.ts";
import { storeArticle } from "../../../src/storage/folder/storeArticle.ts";
import { openUnansweredLog } from "../../../src/storage/unanswered/unansweredLog.ts";

/** Imports articles, reloads the library and keeps questions, all at once and without end, and names each once it is done. */

const [knowledge = "", path = "", run = ""] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

const starting = await startLibraryService(knowledge);
if (!starting.ok) throw new Error(starting.problem.code);
const gaps = openUnansweredLog({ path, days: 30, failed: ({ code }) => say(`failed: ${code}`) });
say("starting");

function importArticle(number: number): void {
  const words = `Witness ${run}x${number} saw the violin on the quay. ${"The tide was high. ".repeat(400)}`;
  const facts = `title: "Witness ${run} ${number}"\npublisher: Amber News\npublished: 2031-07-13`;
  const placing = planPlacement(knowledge, "harrow", `---\n${facts}\n---\n\n${words}\n`, (address) => address);
  if (!placing.ok || placing.value.kind !== "place") throw new Error(JSON.stringify(placing));
  const stored = storeArticle(placing.value);
  if (stored.ok) say(`stored ${stored.value}`);
}

async function keepQuestion(): Promise<void> {
  gaps.record("who owns the lighthouse", undefined);
  const listed = await gaps.list();
  if (listed.ok) say("kept");
}

for (let number = 0; ; number += 1) {
  importArticle(number);
  await Promise.all([keepQuestion(), starting.value.reload()]);
}
