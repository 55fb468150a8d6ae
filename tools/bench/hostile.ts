import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSnapshot } from "../../src/search/index/snapshot.ts";
import { readFolder } from "../../src/storage/folder/readFolder.ts";
import { makeSpecimens } from "../../tests/support/hostile/corpus.ts";
import type { Specimen } from "../../tests/support/hostile/specimen.ts";
import { time } from "./statistics.ts";
import { print, printTable } from "./table.ts";

const SHOWN = { whole: 10, quick: 5 };
const ROUNDS = { whole: 3, quick: 1 };
/** Longer than that no file may keep a shelf waiting. Milliseconds. */
const LONGEST = 1000;
const CODE = { script: "globalThis.ran = true", url: "http://127.0.0.1:9" };

interface Cost {
  readonly name: string;
  readonly bytes: number;
  readonly reading: number;
  readonly indexing: number;
}

/** Every file of the hostile corpus that has a content, on a shelf of its own, from the disk to the index. */
export function benchHostile(isQuick: boolean): void {
  const rounds = isQuick ? ROUNDS.quick : ROUNDS.whole;
  const costs = makeSpecimens(CODE, "/nowhere").flatMap((specimen) => measure(specimen, rounds));
  const sum = ({ reading, indexing }: Cost) => reading + indexing;
  const slowest = costs.toSorted((one, other) => sum(other) - sum(one));
  const rows = slowest
    .slice(0, isQuick ? SHOWN.quick : SHOWN.whole)
    .map((cost) => [cost.name, cost.bytes / 1024, cost.reading, cost.indexing, sum(cost)]);
  const title = `Hostile files: ${costs.length}, each by itself; the slowest of them`;
  printTable(title, ["file", "KB", "ms to read", "ms to index", "ms"], rows);
  print(`above ${LONGEST} ms: ${costs.filter((cost) => sum(cost) > LONGEST).length}`);
}

/** Of several runs the fastest counts, which nobody disturbed. */
function measure({ path, content }: Specimen, rounds: number): Cost[] {
  if (typeof content === "function") return [];
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  try {
    mkdirSync(join(folder, "case"));
    writeFileSync(join(folder, "case", /case\.md$/i.test(path.toString()) ? "case.md" : "a.md"), content);
    const cost = { name: path.toString(), bytes: content.length, reading: Infinity, indexing: Infinity };
    for (let round = 0; round < rounds; round += 1) {
      let read: ReturnType<typeof readFolder> | undefined;
      const reading = time(() => {
        read = readFolder(folder);
      });
      const indexing = time(() => {
        if (read?.ok) buildSnapshot(read.value.contents.cases, read.value.contents.articles);
      });
      cost.reading = Math.min(cost.reading, reading);
      cost.indexing = Math.min(cost.indexing, indexing);
      if (reading + indexing < LONGEST / 10) break;
    }
    return [cost];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
