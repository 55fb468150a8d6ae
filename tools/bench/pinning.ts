import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";

/** The command that runs another on one core of the machine alone, such as `"0"`; the same command without a core. */
export function onCore(core: string | undefined, command: readonly string[]): readonly [string, string[]] {
  const [program = "", ...args] = core === undefined ? command : ["taskset", "--cpu-list", core, ...command];
  return [program, args];
}

/** Keeps this process to cores, such as `"1"` or `"0-3"`; false where the system can't. */
export function pinSelf(cores: string): boolean {
  try {
    execFileSync("taskset", ["--all-tasks", "--pid", "--cpu-list", cores, String(process.pid)], { stdio: "ignore" });
    return true;
  } catch {
    return false; // only Linux has it, and a machine of one core has no second
  }
}

/** Starts a loop that never rests on a core; call the result to end it. */
export function startBusyLoop(core: string): () => Promise<void> {
  const loop: ChildProcess = spawn(...onCore(core, [process.execPath, "--eval", "for (;;);"]), { stdio: "ignore" });
  return async () => {
    if (loop.exitCode !== null) return;
    const ended = once(loop, "exit");
    loop.kill("SIGKILL");
    await ended;
  };
}
