import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished } from "vitest";
import type { LocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";

/** The program as whoever runs it starts it, connected to a local Discord. */

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

export interface BotProcess {
  /** What it wrote so far to those of its outputs that are pipes. */
  readonly written: { output: string; error: string };
  kill(signal: NodeJS.Signals): void;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface ProcessOptions {
  readonly local: LocalDiscord;
  readonly knowledge: string;
  /** File descriptors for its output and its error instead of pipes. */
  readonly output?: number;
  readonly error?: number;
  /** More of the environment, or other values of it. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the program; it is gone after the test, and has told no token. */
export function runBotProcess({ local, knowledge, output, error, env }: ProcessOptions): BotProcess {
  const child = spawn("node", ["--import", "tsx", "src/main.ts"], {
    cwd: ROOT,
    stdio: ["ignore", output ?? "pipe", error ?? "pipe"],
    env: {
      ...{ PATH: process.env["PATH"], HOME: process.env["HOME"] },
      ...{ DISCORD_TOKEN: local.token, DISCORD_GUILD_ID: local.home.id, DISCORD_API_URL: local.apiUrl },
      ...{ KNOWLEDGE_DIR: knowledge, DISCORD_PUBLIC: "", MODERATOR_ROLE_IDS: "", LOG_QUESTIONS: "", CONTACT: "" },
      ...{ GAPS_DB: "", HEALTH_PORT: "", INTERACTIONS_PORT: "", DISCORD_PUBLIC_KEY: "" },
      ...env,
    },
  });
  const written = { output: "", error: "" };
  for (const stream of ["output", "error"] as const) {
    const pipe = stream === "output" ? child.stdout : child.stderr;
    pipe?.setEncoding("utf8").on("data", (chunk: string) => {
      written[stream] += chunk;
    });
  }
  const ended = once(child, "close").then(([code, signal]: (number | NodeJS.Signals)[]) => code ?? signal ?? -1);
  onTestFinished(() => {
    child.kill("SIGKILL");
    expect(written.output + written.error).not.toContain(local.token);
  });
  return { written, ended, kill: (signal) => child.kill(signal) };
}
