import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import type { LocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { pathOfCompiled, ROOT } from "../../compiled.ts";
import { findPort } from "../../freePort.ts";

/** Processes of the program behind HAProxy, as `compose.scale.yaml` runs them. */

/** Has to be compiled before. */
const PROGRAM = pathOfCompiled("tests/support/programs/bot.ts");

/** As many as `haproxy.cfg` names. */
const MOST = 3;

/** Whether HAProxy is on this machine. */
export const HAS_HAPROXY = spawnSync("haproxy", ["-v"]).status === 0;

/** Why tests that need HAProxy are left out where they are. */
export const NO_HAPROXY = "no HAProxy here; apt install haproxy";

/** One of the processes, which can be started again on the same ports. */
export interface ProxiedBot {
  /** Ends it without a word. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to leave. Resolves with its exit code when it is gone. */
  stop(): Promise<number | null>;
  /** Starts it again. Resolves once it says that it is well. */
  start(): Promise<void>;
  /** What it wrote so far, all its lives together. */
  readonly written: () => string;
  /** Its number with the system, while it runs. */
  readonly pid: () => number | undefined;
  /** Where it says whether it is well, and its metrics. */
  readonly healthUrl: string;
  /** Where it takes interactions itself, past the proxy. */
  readonly interactionsUrl: string;
}

export interface ProxiedBotOptions {
  readonly local: LocalDiscord;
  readonly knowledge: string;
  /** More of the environment, such as the database's address. */
  readonly env?: Readonly<Record<string, string>>;
  /** How many processes, 1 to 3; three unless told otherwise. */
  readonly count?: number;
  /** Where is kept what ends them: until a test is done, or as a program wants it. */
  readonly atEnd?: (end: () => void) => void;
}

interface Ports {
  readonly interactions: number;
  readonly health: number;
}

/** Starts the processes and the proxy, and tells Discord where they are. */
export async function startProxiedBots(options: ProxiedBotOptions): Promise<readonly ProxiedBot[]> {
  const { count = MOST, atEnd = onTestFinished } = options;
  const ports: Ports[] = [];
  while (ports.length < count) ports.push({ interactions: await findPort(), health: await findPort() });
  const bots = ports.map((one) => makeBot(one, options));
  await Promise.all(bots.map((bot) => bot.start()));
  const bind = `127.0.0.1:${await findPort()}`;
  await startProxy(bind, ports, atEnd);
  await options.local.saveEndpoint(`http://${bind}/interactions`);
  return bots;
}

function makeBot({ interactions, health }: Ports, options: ProxiedBotOptions): ProxiedBot {
  const { local, knowledge, env = {}, atEnd = onTestFinished } = options;
  const interactionsUrl = `http://127.0.0.1:${interactions}/interactions`;
  const healthUrl = `http://127.0.0.1:${health}`;
  let child: ChildProcess | undefined;
  let written = "";
  const start = async () => {
    child = spawn(process.execPath, [PROGRAM], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...{ PATH: process.env["PATH"], HOME: process.env["HOME"], KNOWLEDGE_DIR: knowledge, MEANING: "off" },
        ...{ DISCORD_TOKEN: local.token, DISCORD_API_URL: local.apiUrl, DISCORD_PUBLIC_KEY: local.publicKey },
        ...{ DISCORD_GUILD_ID: local.home.id, DISCORD_PUBLIC: "true" },
        ...{ INTERACTIONS_PORT: String(interactions), HEALTH_PORT: String(health) },
        ...env,
      },
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (chunk: string) => {
        written += chunk;
      });
    await untilWell(healthUrl);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!child) return null;
    const ended = once(child, "exit");
    child.kill(signal);
    const [code] = await ended;
    return code as number | null; // as Node documents the event
  };
  atEnd(() => void child?.kill("SIGKILL"));
  const [kill, stop] = [() => end("SIGKILL").then(() => {}), () => end("SIGTERM")];
  return { start, kill, stop, written: () => written, pid: () => child?.pid, healthUrl, interactionsUrl };
}

/** Asks until the process says that members are answered; a test has a limit of its own. */
async function untilWell(url: string): Promise<void> {
  for (;;) {
    const isWell = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isWell) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function startProxy(
  bind: string,
  ports: readonly Ports[],
  atEnd: NonNullable<ProxiedBotOptions["atEnd"]>,
): Promise<void> {
  const env: Record<string, string | undefined> = { PATH: process.env["PATH"], BIND: bind };
  for (let number = 1; number <= MOST; number += 1) {
    // Nobody is at port 1: a process that isn't there is down.
    const { interactions, health } = ports[number - 1] ?? { interactions: 1, health: 1 };
    env[`CASEBOOK_${number}`] = `127.0.0.1:${interactions}`;
    env[`HEALTH_PORT_${number}`] = String(health);
  }
  const proxy = spawn("haproxy", ["-f", "haproxy.cfg", "-db"], { cwd: ROOT, env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  proxy.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
  });
  atEnd(() => void proxy.kill("SIGKILL"));
  const ended = once(proxy, "exit").then(() => Promise.reject(new Error(`HAProxy ended:\n${said}`)));
  ended.catch(() => {}); // It is killed in the end.
  await Promise.race([ended, untilOpen(`http://${bind}/`)]);
}

async function untilOpen(url: string): Promise<void> {
  for (;;) {
    const isOpen = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
