import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readPage } from "../../src/ingest/readPage.ts";
import { HOSTILE_PAGES } from "../../tests/support/ingest/hostilePages.ts";
import { time } from "./statistics.ts";
import { printTable } from "./table.ts";

const ROUNDS = { whole: 5, quick: 2 };
const NOW = "2026-01-05T12:00:00Z";
const HONEST = ["structured-data", "open-graph", "live-blog", "mostly-furniture"];

/** Honest and hostile pages through the import; the slowest hostile ones are what its limits are set by. */
export function benchImporting(isQuick: boolean): void {
  const rounds = isQuick ? ROUNDS.quick : ROUNDS.whole;
  const measure = ([name, source]: readonly [string, string]): [string, number, number] => [
    name,
    source.length / 1024,
    Math.min(...Array.from({ length: rounds }, () => time(() => readPage({ form: "html", source }, {}, NOW)))),
  ];
  const honest = HONEST.map((name) => measure([name, readSaved(name)]));
  const hostile = Object.entries(HOSTILE_PAGES)
    .map(measure)
    .toSorted(([, , one], [, , other]) => other - one);
  printTable("Reading a page for an import", ["page", "KB", "ms, fastest"], [...honest, ...hostile.slice(0, 12)]);
}

function readSaved(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../tests/support/ingest/pages/${name}.html`, import.meta.url)), "utf8");
}
