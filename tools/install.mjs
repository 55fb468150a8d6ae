import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Installs the packages of tools/package.json, unless they are there as the lockfile has them. npm calls it before tests.
 * Where that fails, as without a network, the tests that need them are left out; with CI=true it is a failure.
 */

const folder = fileURLToPath(new URL(".", import.meta.url));
const [lockfile, installed] = [`${folder}package-lock.json`, `${folder}node_modules/.package-lock.json`];

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs) {
  const args = ["ci", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0 && process.env.CI === "true") process.exitCode = status ?? 1;
  else if (status !== 0)
    process.stderr.write("tools/package.json can't be installed; tests that need it are left out.\n");
}
