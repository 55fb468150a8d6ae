import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const NAME = "CASEBOOK_HOSTILE_CANARY";

/** Code that must never run, an address that must never be asked for, and what both would leave behind. */
export interface Canary {
  /** JavaScript that sets a global and an environment variable, writes a file and starts a process that writes another. */
  readonly script: string;
  /** A local server's, without a slash at its end. */
  readonly url: string;
  /** What was left behind, in words; empty as long as nothing ran. */
  findTraces(): string[];
}

/** `folder` is where traces would be written; it lies outside the knowledge folder. */
export async function setCanary(folder: string): Promise<Canary> {
  const files = ["file", "child"].map((name) => join(folder, `canary-${name}`));
  let asked = 0;
  const server = createServer((_request, response) => response.end());
  server.on("connection", () => {
    asked += 1;
  });
  const url = `http://127.0.0.1:${await listen(server)}`;
  onTestFinished(() => void server.close());
  return { script: writeScript(files), url, findTraces: () => findTraces(files, asked) };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port; // it listens on a port, not on a pipe
}

function writeScript([file, child]: readonly string[]): string {
  return [
    `globalThis.${NAME} = 1`,
    `process.env.${NAME} = "1"`,
    `process.getBuiltinModule("fs").writeFileSync("${file}", "")`,
    `process.getBuiltinModule("child_process").spawnSync("touch", ["${child}"])`,
  ].join("; ");
}

function findTraces(files: readonly string[], asked: number): string[] {
  const left = files.filter((file) => existsSync(file));
  if (NAME in globalThis) left.push("a global");
  if (process.env[NAME] !== undefined) left.push("an environment variable");
  if ("polluted" in {} || "hidden" in {}) left.push("a polluted prototype");
  if (asked > 0) left.push(`${asked} connections`);
  return left;
}
