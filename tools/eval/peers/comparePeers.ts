import { chooseGroup, computeFigures, type Figures } from "../figures.ts";
import type { QuestionSet } from "../questionSet.ts";
import { type Report, writeFigure, writeTable } from "../report.ts";
import { CASEBOOK, run, type System, sample } from "../system.ts";
import { FLEXSEARCH } from "./flexSearch.ts";
import { LUNR } from "./lunr.ts";
import { MINISEARCH, MINISEARCH_STEMMED } from "./miniSearch.ts";
import { ORAMA } from "./orama.ts";
import { makeSystem } from "./peer.ts";
import { SQLITE } from "./sqlite.ts";

export const PEERS = [MINISEARCH, MINISEARCH_STEMMED, LUNR, ORAMA, FLEXSEARCH, SQLITE];
/** Of a larger set so many are asked, unless all are wanted. */
const SAMPLE = 300;

interface Comparison {
  /** Which questions of which set. */
  readonly name: string;
  readonly systems: readonly Compared[];
}

interface Compared {
  readonly name: string;
  readonly stock: string;
  readonly buildMilliseconds: number;
  readonly figures: Figures;
}

/** Casebook from question to quotations, and the libraries' bare searches, one after another in this process. */
export async function comparePeers(sets: readonly QuestionSet[], isWhole: boolean): Promise<Report> {
  const comparisons: Comparison[] = [];
  for (const set of sets) comparisons.push(await compareOn(set, isWhole ? Number.POSITIVE_INFINITY : SAMPLE));
  return { text: comparisons.map(writeComparison).join("\n"), data: { node: process.version, comparisons } };
}

async function compareOn({ name, knowledge, questions }: QuestionSet, most: number): Promise<Comparison> {
  const group = chooseGroup(questions);
  const members = questions.filter(group.has);
  const asked = sample(members, most);
  const systems: Compared[] = [];
  for (const system of [CASEBOOK, ...PEERS.map(makeSystem)]) systems.push(await compared(system, knowledge, asked));
  const count = asked.length === members.length ? members.length : `${asked.length} of ${members.length}`;
  return { name: `${name}, ${group.name} (${count})`, systems };
}

async function compared(system: System, knowledge: string, asked: QuestionSet["questions"]): Promise<Compared> {
  const { stock, buildMilliseconds, outcomes } = await run(system, knowledge, asked);
  return { name: system.name, stock, buildMilliseconds, figures: computeFigures(outcomes) };
}

const SHARES = ["quote@1", "quote@3", "true silence"] as const;
const TIMES = ["ms median", "ms p99"] as const;

function writeComparison({ name, systems }: Comparison): string {
  const shares = SHARES.filter((share) => systems.some(({ figures }) => !Number.isNaN(figures[share])));
  const rows = systems.map(({ name: system, buildMilliseconds, figures }) => [
    system,
    ...shares.map((share) => writeFigure(figures[share], 1)),
    buildMilliseconds.toFixed(0),
    ...TIMES.map((time) => writeFigure(figures[time], 2)),
  ]);
  return `${writeTable([name, ...shares, "build ms", ...TIMES], rows)}\n`;
}
