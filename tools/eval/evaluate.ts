import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { ExitCode, Terminal } from "../../src/outlets/terminal/terminal.ts";
import { fail } from "../../src/result.ts";
import { storeFile, toSystemProblem } from "../../src/storage/folder/textFile.ts";
import { askFilings } from "./filings/askFilings.ts";
import { compareFilings } from "./filings/compareFilings.ts";
import {
  describeRise,
  type Floor,
  findShortfalls,
  type HeldFigures,
  pickHeld,
  raiseFloor,
  readFloor,
} from "./floor.ts";
import { describePages } from "./pages/scorePages.ts";
import { placeOf, readSets, type SetPlace } from "./questionSet.ts";
import type { Report } from "./report.ts";
import { readRequest } from "./request.ts";
import { describeScores, scoreSets } from "./scoreSets.ts";

/** Where things lie unless the arguments say otherwise. */
export interface Places {
  readonly golden: SetPlace;
  readonly floor: string;
  readonly json: string;
  /** Questions about filings, a file that `askFilings` reads. */
  readonly filingQuestions: string;
}

/** Ends with 0, with 1 where the golden set is below its floor, with 2 where it was asked wrongly. */
export async function evaluate(args: readonly string[], terminal: Terminal, places: Places): Promise<ExitCode> {
  const read = readRequest(args, terminal);
  if (!read.ok) return read.code;
  const { folders, peers, all, raise, filings, askFilings: asks, pages, json = places.json } = read.request;
  if (filings) return show(await compareFilings(folders), json, terminal);
  if (asks) return show(await askFilings(folders, places.filingQuestions), json, terminal);
  if (pages) return show(describePages(folders), json, terminal);
  const isGolden = folders.length === 0;
  const reading = readSets(isGolden ? [places.golden] : folders.map(placeOf));
  if (!reading.ok) return refuse(terminal, reading.problem);
  if (peers) {
    // Not at the top: these libraries are installed for tests and comparisons alone.
    const { comparePeers } = await import("./peers/comparePeers.ts");
    return show(await comparePeers(reading.sets, all), json, terminal);
  }
  const floor = isGolden ? readFloor(places.floor) : undefined;
  if (floor?.ok === false) return refuse(terminal, floor.problem);
  const scored = await scoreSets(reading.sets);
  const code = show(describeScores(scored), json, terminal);
  if (code !== 0 || !floor) return code;
  const figures = pickHeld(scored.flatMap(({ groups }) => groups));
  return (raise ? raiseTo : holdTo)(figures, floor.floor, places.floor, terminal);
}

function refuse(terminal: Terminal, sentence: string): ExitCode {
  terminal.error.write(`${sentence}\n`);
  return 2;
}

function show({ text, data }: Report, path: string, terminal: Terminal): ExitCode {
  terminal.output.write(text);
  const stored = storeDeep(path, `${JSON.stringify(data, undefined, 2)}\n`);
  if (stored.ok) return 0;
  return refuse(terminal, `${path} can't be written (${stored.problem.cause}); name another file with --json.`);
}

/** Writes a file and the folders above it. */
function storeDeep(path: string, text: string): ReturnType<typeof storeFile> {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (fault) {
    return fail(toSystemProblem(fault));
  }
  return storeFile(path, text);
}

function holdTo(figures: HeldFigures, floor: Floor, path: string, terminal: Terminal): ExitCode {
  const shortfalls = findShortfalls(floor, figures);
  for (const sentence of shortfalls) terminal.error.write(`${sentence} in ${path}.\n`);
  return shortfalls.length === 0 ? 0 : 1;
}

/** What is worse keeps its floor, and is told as without raising. */
function raiseTo(figures: HeldFigures, floor: Floor, path: string, terminal: Terminal): ExitCode {
  const raised = raiseFloor(floor, figures);
  const stored = storeFile(path, `${JSON.stringify(raised, undefined, 2)}\n`);
  if (!stored.ok)
    return refuse(terminal, `${path} can't be written (${stored.problem.cause}); check who may write it.`);
  for (const sentence of describeRise(floor, raised)) terminal.output.write(`${sentence} in ${path}.\n`);
  return holdTo(figures, raised, path, terminal);
}
