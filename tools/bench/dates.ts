import { fileURLToPath } from "node:url";
import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import { readFolder } from "../../src/storage/folder/readFolder.ts";
import { readDates } from "../../src/temporal/timeExpressions.ts";
import { hostileTexts } from "../../tests/support/outlets/discord/hostileText.ts";
import { type Growth, measureGrowth } from "./growth.ts";
import { median } from "./statistics.ts";
import { print, printTable } from "./table.ts";

const KILO = 1024;
const SIZES = { whole: [256, 512, 1024], quick: [32, 64] };
const ROUNDS = { whole: 5, quick: 3 };
const KNOWLEDGE = fileURLToPath(new URL("../../knowledge", import.meta.url));
const PUBLISHED = "2024-07-13";

/** Pieces of texts that cost a reader of dates most: each word opens rules, and most are dates. */
const PIECES: Readonly<Record<string, string>> = {
  digits: "1234567890",
  "numbers of two digits": "12 ",
  years: "2019 ",
  "months in turn": "January February March April May June July August September October November December ",
  "a month again and again": "May ",
  "days of a month": "May 5 ",
  "days of a month, shortened": "Jan. 5. ",
  "whole dates": "May 5, 2019 ",
  "a day": "1 day ",
  weekdays: "Monday ",
  "weekdays that were said": "said Monday ",
  "weekdays to come": "would be Monday ",
  "counted from events": "the day after ",
  "counted from dates": "the next day ",
  "counted from years": "later that year ",
  "counted back": "one year ago ",
  holidays: "Christmas ",
  times: "6 a.m. on ",
  "numbers and strokes": "1/1/",
  "numbers and hyphens": "2019-",
  openings: "the last this next ",
  articles: "a ",
  "words without a date": "The porter heard that the violin was gone. ",
  "a date after much": `${"a ".repeat(3000)}May 5\n\n`,
  "short paragraphs": "May 5\n\n",
  "no sentence ends": "and then May 5, ",
  blanks: " ",
  "line breaks": "\n",
};

/** Hostile texts through the reader of dates, held against the prose of this repository's own shelf. */
export function benchDates(isQuick: boolean): void {
  const sizes = (isQuick ? SIZES.quick : SIZES.whole).map((size) => size * KILO);
  const rounds = isQuick ? ROUNDS.quick : ROUNDS.whole;
  const measure = (name: string, make: (size: number) => string) => {
    const texts = new Map(sizes.map((size) => [size, make(size)]));
    return measureGrowth(name, sizes, rounds, (size) => readDates(texts.get(size) ?? "", PUBLISHED));
  };
  const prose = readProse();
  const warm = fill(prose, Math.max(...sizes));
  for (let run = 0; run < 3; run += 1) readDates(warm, PUBLISHED); // what comes first would pay for the compiler
  const reference = measure("prose", (size) => fill(prose, size));
  const own = Object.entries(PIECES).map(([name, piece]) => measure(name, (size) => fill(piece, size)));
  const others = [...hostileTexts].map(([name, make]) => measure(name, make));
  const worst = others.toSorted((one, other) => other.slowest - one.slowest).slice(0, 4);
  printCosts(reference, [...own, ...worst], sizes);
  print(`median of all: × ${median([...own, ...others].map(({ slowest }) => slowest / reference.slowest)).toFixed(2)}`);
}

function printCosts(prose: Growth, growths: readonly Growth[], sizes: readonly number[]): void {
  const largest = Math.max(...sizes);
  const title = `Reading dates, ${Math.min(...sizes) / KILO} to ${largest / KILO} KB`;
  const columns = ["shape", "ns a character", "× prose", "time for twice as much", "last doubling"];
  const rows = [prose, ...growths.toSorted((one, other) => other.slowest - one.slowest)].map((growth) => {
    const { name, slowest, ratio, lastRatio } = growth;
    return [name, (slowest * 1e6) / largest, slowest / prose.slowest, ratio, lastRatio];
  });
  printTable(title, columns, rows);
}

/** The articles of the shelf that comes with the repository, one after another. */
function readProse(): string {
  const reading = readFolder(KNOWLEDGE);
  if (!reading.ok) throw new Error(describeFolderProblem(reading.problem, { path: KNOWLEDGE }));
  return reading.value.contents.articles.map(({ text }) => `${text}\n\n`).join("");
}

function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}
