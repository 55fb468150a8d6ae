import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of one unit in which Linux counts what a process has computed. */
const TICK = 10;

interface Counted {
  readonly pid: number;
  readonly parent: number;
  /** By itself, and by children that are gone. */
  readonly milliseconds: number;
}

/** What a process and its children, living or gone, have computed so far, in milliseconds of a core. 0 where the system doesn't tell. */
export function readComputed(pid: number | undefined): number {
  const counted = listProcesses().filter((one) => one.pid === pid || one.parent === pid);
  return counted.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

function listProcesses(): readonly Counted[] {
  try {
    const names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return names.flatMap((name) => readProcess(Number(name)));
  } catch {
    return [];
  }
}

function readProcess(pid: number): readonly Counted[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "latin1");
    const [, parent, ...rest] = line.slice(line.lastIndexOf(")") + 2).split(" ");
    const ticks = rest.slice(9, 13).reduce((sum, one) => sum + Number(one), 0);
    return [{ pid, parent: Number(parent), milliseconds: ticks * TICK }];
  } catch {
    return []; // It has ended meanwhile.
  }
}
