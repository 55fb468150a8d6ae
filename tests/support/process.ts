import { spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { MAIN, ROOT } from "./compiled.ts";

export interface ProcessOptions {
  /** The project's folder unless told. */
  readonly cwd?: string;
  /** All of its variables; without them it has those of the tests. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What it reads from standard input. */
  readonly input?: string;
  /** Whether its standard input stays open for `type`. */
  readonly isTyped?: boolean;
  /** Whether it leads a group of its own, which gets its signals, as in a shell. */
  readonly isGroup?: boolean;
}

/** A process of its own, seen from outside: what it writes and how it ends. */
export interface RunningProcess {
  readonly written: { output: string; error: string };
  /** The whole lines of its standard output so far. */
  readonly lines: readonly string[];
  kill(signal: NodeJS.Signals): void;
  /** Somebody types a line; without one, ends the input. */
  type(line?: string): void;
  /** Reads nothing of what it writes any more. */
  closePipes(): void;
  /** Resolves once it has written what is looked for; rejects where it ends before. */
  until(isWritten: (written: RunningProcess["written"]) => boolean): Promise<void>;
  /** Resolves with the exit code, or the signal that ended it, once all that it wrote has been read. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts a process, which is gone after the test. */
export function startProcess(command: readonly string[], options: ProcessOptions = {}): RunningProcess {
  const { cwd = ROOT, env = process.env, input, isTyped = false, isGroup = false } = options;
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd, env, detached: isGroup, stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => {}); // It may end without reading.
  if (!isTyped) child.stdin.end(input ?? "");
  const written = { output: "", error: "" };
  let look = () => {};
  for (const [name, pipe] of [
    ["output", child.stdout],
    ["error", child.stderr],
  ] as const)
    pipe.setEncoding("utf8").on("data", (chunk) => {
      written[name] += chunk;
      look();
    });
  const ended = once(child, "close").then(([code, signal]: (number | NodeJS.Signals)[]) => code ?? signal ?? -1);
  const kill = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      process.kill(isGroup ? -child.pid : child.pid, signal);
    } catch {
      // It has ended by itself.
    }
  };
  onTestFinished(async () => {
    kill("SIGKILL");
    await ended;
  });
  return {
    written,
    get lines() {
      return written.output.split("\n").slice(0, -1);
    },
    kill,
    type: (line) => void (line === undefined ? child.stdin.end() : child.stdin.write(`${line}\n`)),
    closePipes: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
    until: (isWritten) =>
      new Promise((resolve, reject) => {
        look = () => isWritten(written) && resolve();
        look();
        void ended.then((end) => reject(new Error(`it ended with ${end} before:\n${written.output}${written.error}`)));
      }),
    ended,
  };
}

/** Runs the compiled program to its end, away from the settings of whoever runs the tests. */
export async function runMain(args: readonly string[], { env, ...options }: ProcessOptions = {}) {
  const settings = {
    PATH: process.env["PATH"],
    KNOWLEDGE_DIR: "no/such/folder",
    CONTACT: "",
    DISCORD_TOKEN: "",
    MEANING: "off",
  };
  const running = startProcess([process.execPath, MAIN, ...args], { ...options, env: { ...settings, ...env } });
  const code = await running.ended;
  return { code, ...running.written };
}
