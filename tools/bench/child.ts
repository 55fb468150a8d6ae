import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { LocalDiscord } from "../local-discord/localDiscord.ts";
import { type MeterReading, readWorked } from "./meter.ts";

const METER = new URL("./meter.ts", import.meta.url).href;
const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const LOADER = import.meta.resolve("tsx");
/** No shelf of the bench takes this long to read. Milliseconds. */
const MAX_START_MS = 300_000;

/** A process of its own whose main thread is watched. */
export class Metered {
  protected readonly child: ChildProcess;

  constructor(child: ChildProcess) {
    this.child = child;
  }

  /** What was seen since the last reading. */
  async read(): Promise<MeterReading> {
    this.child.send("read");
    const [reading] = await once(this.child, "message");
    return reading as MeterReading; // the meter sends nothing else
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill("SIGTERM");
    await ended;
  }
}

/** A process that only watches itself: what stalls it is the machine. */
export function startIdle(): Metered {
  return new Metered(
    spawn(process.execPath, ["--import", LOADER, fileURLToPath(METER)], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    }),
  );
}

export type Prefix = (command: readonly string[]) => readonly [program: string, args: string[]];

/** The bot as `npm start` runs it, with the meter in its main thread. */
export class Bot extends Metered {
  /** Lines of its log above `info`. */
  readonly complaints: string[] = [];
  private readonly started = performance.now();

  /** `prefix` may put another command before the bot's own. */
  constructor(local: LocalDiscord, folder: string, prefix: Prefix = ([program = "", ...args]) => [program, args]) {
    super(
      spawn(
        ...prefix([process.execPath, "--import", LOADER, "--import", METER, MAIN, "start", "--knowledge", folder]),
        {
          cwd: folder, // has no .env
          env: {
            ...process.env,
            DISCORD_TOKEN: local.token,
            DISCORD_GUILD_ID: local.home.id,
            DISCORD_API_URL: local.apiUrl,
          },
          stdio: ["ignore", "pipe", "pipe", "ipc"],
        },
      ),
    );
    this.child.stdout?.setEncoding("utf8").on("data", (lines: string) => {
      this.complaints.push(...lines.split("\n").filter((line) => line !== "" && !line.includes('"level":"info"')));
    });
  }

  /** How long its main thread has been computing, in milliseconds; not a number where the system doesn't tell. */
  readWorked(): number {
    return readWorked(this.child.pid);
  }

  /** Resolves with the milliseconds from the start of the process until it says that it is ready. */
  async ready(): Promise<number> {
    let said = "";
    const { stderr } = this.child;
    await new Promise<void>((resolve, reject) => {
      const fail = () => reject(new Error(`the bot was never ready; it said:\n${said}`));
      const late = setTimeout(fail, MAX_START_MS);
      this.child.once("exit", fail);
      stderr?.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        if (!said.includes("Ready as")) return;
        clearTimeout(late);
        this.child.off("exit", fail);
        resolve();
      });
    });
    return performance.now() - this.started;
  }
}
