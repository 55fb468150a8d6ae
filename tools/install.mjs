import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Installs the packages of tools/package.json, unless they are there as the lockfile has them. npm calls it before tests. */

const folder = fileURLToPath(new URL(".", import.meta.url));
const [lockfile, installed] = [`${folder}package-lock.json`, `${folder}node_modules/.package-lock.json`];

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs) {
  const args = ["ci", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  process.exitCode = status ?? 1;
}
